import Files

/// A portal with one large register: a list of public information whose rows are spread over agencies, a file for each.
struct RegisterPortal {
    let rowCount: Int
    let agencyCount: Int
    /// The folder of the portal and of what is built from it.
    let folder: String

    var root: String { folder + "/portal" }

    init(rowCount: Int, agencyCount: Int, in benchmarks: String) {
        self.rowCount = rowCount
        self.agencyCount = agencyCount
        folder = "\(benchmarks)/\(GeneratedPortal.generation)-register-\(rowCount)"
    }

    func prepare(theme: String) throws(FileError) {
        try copyTheme(theme, to: root)
        try SettingsText.write(to: root)
        let article = ArticleWriter(articleCount: 1).article(0)
        try writeWithFolder(root + "/content/" + article.path, Array(article.text.utf8))
        var agencies = "code,name,short_name,ppid,contact,site\n"
        for agency in 1...agencyCount {
            let name = "Dinas Contoh \(agency)"
            agencies += "opd\(agency),\(name),Dinas \(agency),Sekretariat \(agency),opd\(agency)@kota.example,\n"
            try writeWithFolder(root + "/content/register/dip/opd\(agency).csv", Array(rows(of: agency).utf8))
        }
        try writeWithFolder(root + "/content/opd.csv", Array(agencies.utf8))
        let register = """
            title: Daftar Informasi Publik
            profile: dip
            decree: {number: contoh 1/2026, date: 2026-01-02}
            period: "2026"
            licence: CC-BY-4.0

            """
        try writeWithFolder(root + "/content/register/dip/register.yaml", Array(register.utf8))
    }

    private func rows(of agency: Int) -> String {
        var text =
            "nomor,klasifikasi,kelompok,opd,judul,ringkasan,pejabat_menguasai,penanggung_jawab,waktu_pembuatan,"
            + "tempat_pembuatan,bentuk,retensi,berkas,tanggal_terbit,tanggal_mutakhir,status\n"
        let vocabulary = Vocabulary()
        var random = RandomNumbers(seed: UInt64(agency))
        for number in 1...rowCount / agencyCount {
            let topic = random.number(in: 0...Vocabulary.topicCount - 1)
            let words = (0..<random.number(in: 14...30)).map { _ in vocabulary.word(on: topic, &random) }
            let day = CalendarDay.twoDigits(random.number(in: 1...28))
            let month = CalendarDay.twoDigits(random.number(in: 1...12))
            let kind =
                random.once(in: 3)
                ? "setiap_saat,Informasi Setiap Saat Lainnya" : "berkala,Informasi Berkala Lainnya"
            text +=
                "\(agency)-\(number),\(kind),opd\(agency),Dokumen \(words.prefix(7).joined(separator: " ")),"
                + "\(words.dropFirst(7).joined(separator: " ")).,Kepala Dinas Contoh \(agency),Bidang Data,"
                + "2025-\(month),Kota Contoh,\"cetak, digital\",P5Y,https://opd\(agency).example/\(number).pdf,"
                + "2025-\(month)-\(day),2025-\(month)-\(day),tersedia\n"
        }
        return text
    }
}
