import Content
import Diagnostics
import Digests
import Files
import Publishing
import TestSupport
import Testing

/// What becomes of registers with errors where `faults: hold` is set.
@Suite struct HoldingRowsTests {
    private static let heading =
        "nomor,klasifikasi,opd,judul,ringkasan,pejabat_menguasai,penanggung_jawab,waktu_pembuatan,tempat_pembuatan,bentuk,retensi,berkas,tanggal_mutakhir,berita\n"

    private static func row(
        _ number: String,
        class klasifikasi: String = "berkala",
        title: String,
        file: String = "",
        date: String = "2025-01-01",
        news: String = ""
    ) -> String {
        "\(number),\(klasifikasi),diskominfo,\(title),Ringkasan.,Kepala,Bidang Data,2025,Kota Contoh,digital,5 tahun,\(file),\(date),\(news)\n"
    }

    private static let exempt = """
        nomor,informasi,pasal_17,dasar_hukum,konsekuensi_dibuka,konsekuensi_ditutup,jangka_waktu,mulai,sha256
        1,Identitas pelapor,a,UU 14/2008,Terancam.,Terlindungi.,5 tahun,2025-01-01,

        """

    private static let sound: [String: String] = [
        "opd.csv": "kode,nama\ndiskominfo,Dinas Komunikasi\ndinkes,Dinas Kesehatan\n",
        "register/dip/register.yaml": "profile: dip\ntitle: Daftar Informasi Publik\n",
        "register/dip/dip.csv": heading + row("1", title: "Profil") + row("2", title: "Anggaran"),
        "berita/satu.md": article("Satu", text: "Naskah pertama."),
    ]

    /// Rows with one error each.
    private static let faulty = [
        row("3", title: "Rahasiakata", file: "media/rahasiakata.pdf"),
        row("3", title: "Rahasiakata", date: "kapan-kapan"),
        row("3", class: "rahasiakata", title: "Rahasiakata"),
        row("2", title: "Rahasiakata"),
        row("3", title: "Rahasiakata 3201011212800001"),
        row("3", title: "Rahasiakata", news: "berita/rahasiakata.md"),
        row("3", title: "Rahasiakata").replacing("diskominfo", with: "dinas rahasiakata"),
    ]

    private func portal(_ more: [String: String] = [:]) throws -> TemporaryPortal {
        try .plain(Self.sound.merging(more) { _, new in new }, settings: "faults: hold\n")
    }

    private func text(of root: String) throws -> String {
        try TreeSnapshot(of: root + "/output").published.sorted { $0.key < $1.key }
            .map { $0.key + String(decoding: $0.value, as: UTF8.self) }.joined().lowercased()
    }

    private func page(_ address: String, of root: String) throws -> String {
        String(decoding: try readFile(root + "/output/informasi-publik/" + address + "index.html"), as: UTF8.self)
    }

    @Test func `What is wrong with one document of a package does not hold back the others`() async throws {
        let files = [
            "register/ada/register.yaml": "profile: pengadaan\n",
            "register/ada/ada.csv":
                "No,Paket,Tahun,OPD,KAK,HPS,Kontrak\n1,Saluran,2025,diskominfo,v,media/rahasiakata.pdf,v\n2,Jalan,2025,dinas rahasiakata,v,v,v\n",
        ]
        try await portal(files).inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.held == [HeldFile(path: "content/register/ada/ada.csv", state: .rows, rows: [2, 3])])
            let data = String(decoding: try readFile(root + "/output/data/ada.csv"), as: UTF8.self)
            #expect(data.split(whereSeparator: \.isNewline).dropFirst().map { $0.prefix(3) } == ["1.1", "1.3"])
            #expect(try !text(of: root).contains("rahasiakata"))
        }
    }

    @Test func `A fault in one of two tables side by side holds back the row of that table only`() async throws {
        let head = "No,Judul,Ringkasan,Pejabat,Penanggung Jawab,Waktu,Tempat,Bentuk,Retensi"
        func cells(_ title: String, summary: String = "Ringkasan.") -> String {
            "1,\(title),\(summary),Kepala,Bidang Data,2025,Kota Contoh,digital,5 tahun"
        }
        func beside(_ left: String, _ right: String) -> String {
            "A. Informasi Berkala,,,,,,,,,,B. Informasi Setiap Saat\n\(head),,\(head)\n\(left),,\(right)\n"
        }
        let cases = [
            (
                beside(cells("Profil"), cells("Rahasiakata", summary: "NIK 3201011212800001")), "Profil",
                "baris 3 di kolom K–S, kolom \"Ringkasan\": "
            ),
            (
                beside(cells("Rahasiakata", summary: "NIK 3201011212800001"), cells("Kontrak")), "Kontrak",
                "baris 3 di kolom A–J, kolom \"Ringkasan\": "
            ),
        ]
        for (table, title, message) in cases {
            try await portal(["register/dip/dip.csv": table]).inFolder { root in
                let report = try await build(.of(root), into: root + "/output")
                #expect(report.held == [HeldFile(path: "content/register/dip/dip.csv", state: .rows, rows: [3])])
                let fault = report.diagnostics.first { $0.rule.id == "identity-number" }
                #expect(fault?.message.id.hasPrefix(message) == true, "\(fault?.message.id ?? "")")
                #expect(try !text(of: root).contains("rahasiakata"))
                #expect(try page("daftar/", of: root).contains(title))
                #expect(try page("daftar/", of: root).contains("1 baris sedang dilengkapi"))
            }
        }
    }

    @Test func `A quote that is not closed holds back its row, and the lines that may be parts of its cell`()
        async throws
    {
        let table =
            try #require(Self.sound["register/dip/dip.csv"]) + Self.row("3", title: "\"Rahasiakata\nRahasiakata lain")
            + Self.row("4", title: "Neraca") + Self.row("5", title: "\"Kas, 2026\"")
        try await portal(["register/dip/dip.csv": table]).inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.held == [HeldFile(path: "content/register/dip/dip.csv", state: .rows, rows: [4, 5])])
            #expect(try !text(of: root).contains("rahasiakata"))
            for title in ["Anggaran", "Neraca", "Kas, 2026"] { #expect(try page("daftar/", of: root).contains(title)) }
        }
    }

    @Test func `Delimiters in a text hold back its row`() async throws {
        let table =
            try #require(Self.sound["register/dip/dip.csv"]) + Self.row("3", title: "Rahasiakata, dan lain-lain")
            + Self.row("4", title: "Neraca")
        try await portal(["register/dip/dip.csv": table]).inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.held == [HeldFile(path: "content/register/dip/dip.csv", state: .rows, rows: [4])])
            #expect(try !text(of: root).contains("rahasiakata"))
            #expect(try page("daftar/", of: root).contains("Neraca"))
        }
    }

    @Test
    func `A quote that moves the cells of exempt information holds the whole table, and all that it names is guarded`()
        async throws
    {
        let digest = try sha256(of: Array("rahasia".utf8))
        let rows = [
            "2,\"Pelapor\" lain,a,UU 14/2008,Terancam.,Terlindungi.,5 tahun,2025-01-01,\(digest)",
            "2,\"Pelapor,a,UU 14/2008,Terancam.,Terlindungi.,5 tahun,2025-01-01,\(digest)",
            "2,Pelapor, lain,a,UU 14/2008,Terancam.,Terlindungi.,5 tahun,,\(digest)",
            // Cells that are missing and a line break move the digest into another column.
            "2,Pelapor,a,\(digest)", "2,Pela\npor,a,UU 14/2008,Terancam.,Terlindungi.,5 tahun,2025-01-01,\(digest)",
            // A row that is wholly in quotes keeps its cells.
            "\"2,Pelapor,a,UU 14/2008,Terancam.,Terlindungi.,5 tahun,2025-01-01,\(digest)\"",
        ]
        let states: [HeldFile.State] = [.rows, .table, .table, .table, .table, .rows]
        for (row, state) in zip(rows, states) {
            let files = [
                "register/dik/register.yaml": "profile: dik\n", "register/dik/dik.csv": Self.exempt + row + "\n",
            ]
            try await portal(files).inFolder { root in
                let report = try await build(.of(root), into: root + "/output")
                #expect(report.held.map(\.state) == [state])
            }
            try await portal(files.merging(["media/a.csv": "rahasia"]) { $1 }).inFolder { root in
                let report = try await build(.of(root), into: root + "/output")
                #expect(report.diagnostics.contains { $0.rule.id == "exempt-document" })
            }
        }
    }

    @Test(arguments: faulty)
    func `A row with an error is left out, and its list counts it`(row: String) async throws {
        let table = try #require(Self.sound["register/dip/dip.csv"]) + row
        try await portal(["register/dip/dip.csv": table]).inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.isPublished)
            #expect(report.held == [HeldFile(path: "content/register/dip/dip.csv", state: .rows, rows: [4])])
            #expect(report.errors > 0)
            #expect(try !text(of: root).contains("rahasiakata"))
            #expect(try page("daftar/", of: root).contains("1 baris sedang dilengkapi"))
            #expect(try page("matriks/", of: root).contains("1 baris sedang dilengkapi"))
            #expect(try page("daftar/", of: root).contains("Anggaran"))
            #expect(try await check(.of(root)).held == report.held)
        }
    }

    @Test func `A copy of a file is held back without being counted, but for the rows that only it has`() async throws {
        let table = Self.heading + (1...6).map { Self.row("\($0)", title: "Judul \($0)") }.joined()
        let copy = table + Self.row("7", title: "Rahasiakata")
        try await portal(["register/dip/dip.csv": table, "register/dip/dip lama.csv": copy]).inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.held.map(\.path) == ["content/register/dip/dip lama.csv"])
            #expect(try page("daftar/", of: root).contains("1 baris sedang dilengkapi"))
            #expect(try !text(of: root).contains("rahasiakata"))
        }
        try await portal(["register/dip/dip.csv": table, "register/dip/dip lama.csv": table]).inFolder { root in
            _ = try await build(.of(root), into: root + "/output")
            #expect(try !text(of: root).contains("sedang dilengkapi"))
        }
    }

    @Test func `More rows with errors than a report lists are left out at once`() async throws {
        let count = DiagnosticBound.limit + 40
        let faulty = (3..<(3 + count)).map { Self.row(String($0), title: "Rahasiakata", date: "kapan-kapan") }
        let table = try #require(Self.sound["register/dip/dip.csv"]) + faulty.joined()
        try await portal(["register/dip/dip.csv": table]).inFolder { root in
            let report = try await check(.of(root))
            #expect(report.held.flatMap(\.rows) == Array(4..<(4 + count)))
            #expect(report.diagnostics.map(\.omitted).reduce(0, +) == 40)
        }
    }

    @Test func `A row that was public is left out and does not count as withdrawn`() async throws {
        let table = try #require(Self.sound["register/dip/dip.csv"])
        let renamed = table.replacing("Anggaran,Ringkasan.", with: "Anggaran baru,Ringkasan.")
        let broken = renamed.replacing("2,berkala", with: "2,entah")
        try await portal(["register/dip/edisi/2024.csv": table]).inFolder { root in
            try await build(.of(root), into: root + "/output")
            try writeFile(root + "/content/register/dip/dip.csv", Array(broken.utf8))
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.isPublished)
            #expect(try entryKind(at: root + "/output/informasi-publik/dip/2/index.html") == nil)
            #expect(try !page("perubahan/", of: root).contains("Anggaran"))
        }
    }

    @Test func `An article that names a row which is held back loses the link only`() async throws {
        let table = try #require(Self.sound["register/dip/dip.csv"]) + Self.faulty[0]
        let news = article("Dua", keys: "register: [dip/3, dip/1]\n", text: "Naskah kedua.")
        try await portal(["register/dip/dip.csv": table, "berita/dua.md": news]).inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.held.map(\.path) == ["content/register/dip/dip.csv"])
            #expect(report.diagnostics.contains { $0.rule.id == "link-to-held" && $0.severity == .warning })
            #expect(try text(of: root).contains("naskah kedua"))
        }
    }

    @Test func `A row that names a new article which is held back loses the link only`() async throws {
        let row = Self.row("3", title: "Baru", news: "berita/baru.md")
        let table = try #require(Self.sound["register/dip/dip.csv"]) + row
        for fault in ["tanpa kepala\n", article("Baru", text: "<b>x</b>")] {
            try await portal(["register/dip/dip.csv": table, "berita/baru.md": fault]).inFolder { root in
                let report = try await build(.of(root), into: root + "/output")
                #expect(report.held.map(\.path) == ["content/berita/baru.md"])
                #expect(try entryKind(at: root + "/output/informasi-publik/dip/3/index.html") == .file)
            }
        }
    }

    @Test(arguments: ["nomor,judul,\"rahasiakata\n", "PK\u{3}\u{4}rahasiakata"])
    func `A table that cannot be read is left out whole, and the list says whose it is`(table: String) async throws {
        try await portal(["register/dip/dinkes.csv": table]).inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.held == [HeldFile(path: "content/register/dip/dinkes.csv", state: .table)])
            #expect(try page("daftar/", of: root).contains("1 berkas daftar sedang dilengkapi"))
            #expect(try page("daftar/", of: root).contains("Dinas Kesehatan"))
            #expect(try !text(of: root).contains("rahasiakata"))
        }
    }

    @Test func `A column that is not known is left out, and the rows are published`() async throws {
        let table = try #require(Self.sound["register/dip/dip.csv"])
        let lines = table.split(separator: "\n").enumerated().map { String($1) + ($0 == 0 ? ",entah" : ",rahasiakata") }
        let wider = lines.joined(separator: "\n") + "\n"
        try await portal(["register/dip/dip.csv": wider]).inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.held == [HeldFile(path: "content/register/dip/dip.csv", state: .columns)])
            #expect(report.diagnostics.map(\.rule.id).contains("unknown-column"))
            #expect(try page("daftar/", of: root).contains("Anggaran"))
            #expect(try !text(of: root).contains("rahasiakata"))
        }
    }

    @Test func `A column of exempt information that is not known is left out, and what it names is guarded`()
        async throws
    {
        let digest = String(repeating: "ab", count: 32)
        let lines = Self.exempt.split(separator: "\n")
        func table(_ note: String) -> [String: String] {
            let rows = lines.dropFirst().map { $0 + "," + note }
            return [
                "register/dik/register.yaml": "profile: dik\n",
                "register/dik/dik.csv": ([lines[0] + ",keterangan"] + rows).joined(separator: "\n") + "\n",
                "media/pelapor.csv": "a\n",
            ]
        }
        for note in ["rahasiakata", digest] {
            try await portal(table(note)).inFolder { root in
                let report = try await build(.of(root), into: root + "/output")
                #expect(report.held == [HeldFile(path: "content/register/dik/dik.csv", state: .columns)])
                #expect(try page("dikecualikan/", of: root).contains("Identitas pelapor"))
                #expect(try !text(of: root).contains(note))
            }
        }
        try await portal(table("isi media/pelapor.csv")).inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.diagnostics.contains { $0.rule.id == "exempt-document" })
            #expect(try !text(of: root).contains("isi media/pelapor.csv"))
        }
        // What may be a digest that was cut leaves nothing to guard by.
        try await portal(table(String(digest.dropLast(2)))).inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.isStopped)
        }
    }

    @Test func `Exempt documents stay guarded by rows that are held back`() async throws {
        let row = "2,Rahasiakata,z,UU 14/2008,Terancam.,Terlindungi.,5 tahun,2025-01-01,\n"
        let more = [
            "register/dik/register.yaml": "profile: dik\n", "register/dik/dik.csv": Self.exempt + row,
        ]
        try await portal(more).inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.held == [HeldFile(path: "content/register/dik/dik.csv", state: .rows, rows: [3])])
            #expect(try !text(of: root).contains("rahasiakata"))
        }
        let named = row.replacing("Rahasiakata,", with: "Isi media/pelapor.csv,")
        let leak = more.merging(["register/dik/dik.csv": Self.exempt + named, "media/pelapor.csv": "a\n"]) { $1 }
        try await portal(leak).inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.isStopped)
            #expect(report.diagnostics.contains { $0.rule.id == "exempt-document" })
        }
    }

    @Test func `A digest of an exempt document that cannot be read stops the portal`() async throws {
        let row = "2,Data,a,UU 14/2008,Terancam.,Terlindungi.,5 tahun,2025-01-01,bukan-sha\n"
        let more = ["register/dik/register.yaml": "profile: dik\n", "register/dik/dik.csv": Self.exempt + row]
        try await portal(more).inFolder { root in
            let report = try await check(.of(root))
            #expect(report.isStopped)
        }
    }

    @Test func `Rows that are held back still tell how a list is numbered`() async throws {
        let rows =
            Self.row("1", title: "Profil") + Self.row("2", title: "Anggaran")
            + Self.row("1", class: "setiap_saat", title: "Perjanjian", date: "kapan")
            + Self.row("2", class: "setiap_saat", title: "Aset")
            + Self.row("3", class: "setiap_saat", title: "Peraturan")
        try await portal(["register/dip/dip.csv": Self.heading + rows]).inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.held == [HeldFile(path: "content/register/dip/dip.csv", state: .rows, rows: [4])])
            #expect(!report.diagnostics.contains { $0.rule.id == "duplicate-number" })
        }
    }

    @Test func `Officials are shown where rows are held back`() async throws {
        let files = [
            "register/dip/dip.csv": Self.heading + Self.row("1", title: "Profil")
                + Self.row("2", title: "Neraca", date: "x"),
            "pejabat.csv": "jabatan,nama,opd\nKepala Dinas,Nama Pejabat,diskominfo\n",
        ]
        try await portal(files).inFolder { root in
            _ = try await build(.of(root), into: root + "/output")
            #expect(try page("opd/diskominfo/", of: root).contains("Nama Pejabat"))
        }
    }

    @Test func `Says nothing of agencies whose rows are held back`() async throws {
        func row(_ number: String, class klasifikasi: String = "berkala", date: String = "2025-01-01") -> String {
            Self.row(number, class: klasifikasi, title: "Data", date: date).replacing("diskominfo", with: "dinkes")
        }
        let sound = Self.row("1", title: "Profil") + Self.row("2", class: "setiap_saat", title: "Aset")
        let cases: [(rows: String, missing: Int)] = [
            ("", 1), (row("3", date: "x"), 1), (row("3", date: "x") + row("4", class: "setiap_saat", date: "x"), 0),
            (row("3", class: "entah"), 0), (row("3").replacing("dinkes", with: "dinas lain"), 0),
        ]
        for (rows, missing) in cases {
            try await portal(["register/dip/dip.csv": Self.heading + sound + rows]).inFolder { root in
                let found = try await check(.of(root)).diagnostics.filter { $0.rule.id == "agency-without-rows" }
                #expect(found.count == missing, "\(rows)")
                let published = try await build(.of(root), into: root + "/output").isPublished
                #expect(published)
            }
        }
    }
}
