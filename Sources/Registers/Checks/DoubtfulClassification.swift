import Diagnostics
import Reading

/// Information in the wrong list: exempt, though every body has to publish it, or public, though it is about somebody whose data is protected.
enum DoubtfulClassification {
    static let rule = Rule.warning(
        "doubtful-classification",
        title: LocalizedText(
            id: "Informasi tampaknya di daftar yang keliru",
            en: "Information seems to be in the wrong list"
        ),
        explanation: """
            Anggaran yang sudah ditetapkan, laporan keuangan dan kinerja, rencana, struktur organisasi, dan peraturan lazimnya \
            wajib diumumkan atau disediakan; di Daftar Informasi yang Dikecualikan barisnya harus mengatakan apa yang ditutup: \
            bagiannya (`cakupan: sebagian`) atau tahapnya ("belum diaudit", "rancangan"). Sebaliknya rekam medis, data pasien, \
            dan identitas pelapor di Daftar Informasi Publik menjanjikan data orang kepada siapa pun yang meminta. Yang dilaporkan hanya \
            judul yang tidak memuat apa-apa lagi: "SOP rekam medis" dan "Rincian kertas kerja APBD" tidak.
            """,
        en: """
            Budgets that are set, reports on money and performance, plans, organisation and regulations are usually to be published or \
            provided; in the list of exempt information their row has to say what is closed: which part (`cakupan: sebagian`) \
            or which stage ("belum diaudit", "rancangan"). Medical records, data of patients and identities of informants in a \
            public list, in turn, promise people's data to whoever asks. Reported are only titles that hold nothing else: not "SOP rekam \
            medis", nor "Rincian kertas kerja APBD".
            """,
        wrong: "informasi,pasal_17\nAPBD Tahun 2026,e.2",
        right: "informasi,pasal_17\nRancangan kebijakan moneter daerah,e.2"
    )

    static let check = RegisterCheck(rule) { registers in
        registers.exemptInformation.compactMap(exempt) + registers.publicInformation.compactMap(open)
    }

    private static func exempt(_ row: Row<ExemptInformation>) -> Diagnostic? {
        guard row.cakupan != "sebagian", Title.isWhole(row.informasi, of: Title.open, isOpen: true),
            ![row.ringkasan, row.alasan].contains(where: { !Title.stages.isDisjoint(with: $0.plainWords) })
        else { return nil }
        return Diagnostic(
            rule,
            at: row.written.place(of: "informasi"),
            id: "\"\(row.informasi.quotable)\" lazimnya wajib diumumkan atau disediakan, bukan dikecualikan",
            en: "\"\(row.informasi.quotable)\" is usually to be published or provided, and not exempt",
            help: "pindahkan ke daftar informasi publik, atau sebut bagian atau tahap mana yang ditutup",
            en: "move it to the public list, or say which part or stage of it is closed"
        )
    }

    private static func open(_ row: Row<PublicInformation>) -> Diagnostic? {
        guard Title.isWhole(row.judul, of: Title.protected, isOpen: false),
            ![row.judul, row.ringkasan].contains(where: Title.isAbout)
        else { return nil }
        return Diagnostic(
            rule,
            at: row.written.place(of: "judul"),
            id: "memuat data orang yang dilindungi, bukan informasi publik",
            en: "holds protected data of people, and is not public information",
            help:
                "hapus barisnya, atau tulis yang terbuka saja, misalnya jumlah pasien; yang ditutup masuk daftar yang dikecualikan",
            en:
                "remove the row, or write only what is open, such as the number of patients; what is closed belongs into the exempt list"
        )
    }
}

/// Titles of kinds of information that are in one list everywhere.
private enum Title {
    /// What every body publishes or provides.
    static let open = phrases(
        """
        apbd, apbn, apbdes, apbdesa, anggaran pendapatan dan belanja daerah, anggaran pendapatan dan belanja negara, \
        anggaran pendapatan dan belanja desa, laporan keuangan, laporan realisasi anggaran, lra, neraca, \
        catatan atas laporan keuangan, laporan kinerja, laporan akuntabilitas kinerja, lakip, lkjip, lkip, lkpj, lppd, \
        laporan akuntabilitas kinerja instansi, rencana strategis, renstra, rencana kerja, renja, \
        rencana pembangunan jangka menengah, rpjmd, rpjpd, rkpd, rencana umum pengadaan, rup, \
        dokumen pelaksanaan anggaran, dpa, daftar isian pelaksanaan anggaran, dipa, struktur organisasi, \
        tugas dan fungsi, tugas pokok dan fungsi, tupoksi, profil, visi dan misi, peraturan, perda, putusan pengadilan, \
        daftar informasi publik, maklumat pelayanan, standar pelayanan, perjanjian kinerja, indikator kinerja utama
        """
    )
    /// What is about people whose data is protected.
    static let protected = phrases(
        """
        rekam medis, rekam medik, pasien, nama pasien, identitas pasien, riwayat penyakit, hasil tes psikologi, \
        hasil tes kejiwaan, hasil tes kesehatan jiwa, hasil pemeriksaan kesehatan, identitas pelapor, identitas korban, \
        nama pelapor, nama korban, pribadi pegawai, pribadi pasien, pribadi penduduk, pribadi siswa, nik, odgj
        """
    )
    /// Words for a stage in which a document is not public yet.
    static let stages: Set<Substring> = [
        "belum", "sebelum", "rancangan", "draf", "draft", "konsep", "usulan", "sementara", "pembahasan", "sebagian",
        "lampiran", "rincian", "internal", "unaudited",
    ]
    /// Words of what is public about protected data.
    private static let about: Set<Substring> = [
        "jumlah", "rekap", "rekapitulasi", "statistik", "prosedur", "tata", "alur", "layanan", "pelayanan", "standar",
        "persyaratan", "sop", "formulir", "blangko", "menurut", "grafik",
    ]
    /// Words after `per` that people are counted by: `Data pasien tahun 2025 per kecamatan`.
    private static let spans: Set<Substring> = [
        "kecamatan", "kelurahan", "desa", "kabupaten", "kota", "wilayah", "bulan", "tahun", "triwulan", "semester",
        "usia", "umur", "jenis", "kelompok", "poli", "puskesmas",
    ]

    /// Whether a text says what is public about protected data.
    static func isAbout(_ text: String) -> Bool {
        let words = text.plainWords
        return !about.isDisjoint(with: words)
            || zip(words, words.dropFirst()).contains { $0 == "per" && spans.contains($1) }
    }

    private static func phrases(_ list: String) -> [[Substring]] {
        list.split(separator: ",").map { String($0).plainWords }
    }

    private static let general: Set<Substring> = [
        "dokumen", "data", "informasi", "salinan", "naskah", "buku", "arsip", "daftar",
    ]
    /// Words after which the body that has the information is named, or its time.
    private static let additions: Set<Substring> = [
        "tahun", "anggaran", "ta", "tahunan", "periode", "semester", "triwulan", "pemerintah", "daerah", "kota",
        "kabupaten", "provinsi", "opd", "skpd", "perangkat", "instansi", "menengah", "rsud", "puskesmas",
    ]

    /// Whether a title holds nothing but one of the phrases, its abbreviation, time and body.
    ///
    /// - Parameter isOpen: whether what follows may not say more: people's data stays that, whatever it is for.
    static func isWhole(_ title: String, of phrases: [[Substring]], isOpen: Bool) -> Bool {
        let words = title.plainWords
        let starts = [words[...], words.drop { general.contains($0) }]
        return phrases.contains { phrase in
            starts.contains { words in
                words.starts(with: phrase)
                    && isAddition(
                        words.dropFirst(phrase.count).drop { word in phrases.contains([word]) },
                        isOpen: isOpen
                    )
            }
        }
    }

    private static func isAddition(_ words: ArraySlice<Substring>, isOpen: Bool) -> Bool {
        let words = words.drop { $0.allSatisfy(\.isNumber) }
        guard let first = words.first else { return true }
        let isOffice = OfficeName.begins(words.joined(separator: " "))
        let saysMore =
            !further.isDisjoint(with: words) || !isOffice && words.contains { ["dan", "serta"].contains($0) }
        return stages.isDisjoint(with: words) && (isOffice || additions.contains(first)) && !(isOpen && saysMore)
    }

    /// Words that begin something else than the name of a body or a time: `Laporan keuangan RSUD untuk bank`.
    private static let further: Set<Substring> = [
        "untuk", "yang", "tentang", "bagi", "menurut", "berdasarkan", "per", "atas", "dengan", "oleh", "terkait",
        "mengenai", "dari", "tanpa",
    ]
}
