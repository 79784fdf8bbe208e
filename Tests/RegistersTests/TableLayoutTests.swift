import Diagnostics
import Reading
import Registers
import SiteModel
import TestSupport
import Testing

/// How offices lay out tables around the rows of a list.
@Suite struct TableLayoutTests {
    private static let head =
        "No,Ringkasan Isi Informasi,Pejabat/Unit/Satker yang Menguasai Informasi,"
        + "Penanggungjawab Pembuatan Informasi,Waktu dan Tempat Pembuatan Informasi,Format Informasi yang Tersedia,"
        + "Jangka Waktu Penyimpanan"
    private static let cells = "Kepala Dinas,Sekretaris,\"Kota Contoh, 2026\",Hard & Soft File,5 Tahun"

    private func rows(_ profile: RegisterProfile, _ csv: String) async throws -> [AnyRow] {
        try await registers(profile, csv).registers.first?.rows ?? []
    }

    private func rules(dip csv: String) async throws -> [String] {
        try await MarkedPortal(dip: csv).portal.load().diagnostics.map(\.rule.id)
    }

    private func rules(dik csv: String) async throws -> [String] {
        try await MarkedPortal(dik: csv).portal.load().diagnostics.map(\.rule.id)
    }

    @Test func `Finds the headings below title rows`() async throws {
        let csv = "DAFTAR INFORMASI PUBLIK,,,,,,\nTAHUN 2026,,,,,,\n,,,,,,\n" + Self.head + "\n1,Profil," + Self.cells
        let rows = try await rows(.dip, csv)
        #expect(rows.map(\.written.number) == [5])
        #expect(rows.map(\.nomor) == ["1"])
    }

    @Test(arguments: [
        "INFORMASI RAHASIA DAN TERBATAS", "D. Dokumen Internal",
        "Informasi bersifat tertutup", "INFORMASI BERKALA DAN SETIAP SAAT", "INFORMASI SETIAP SAAAT",
    ])
    func `Rows of a section that is secret, names several classes, or one with typing errors, are in no class`(
        name: String
    )
        async throws
    {
        let csv =
            "\(Self.head)\nA. INFORMASI BERKALA,,,,,,\n1,Profil,\(Self.cells)\nB. INFORMASI SETIAP SAAT,,,,,,\n1,Surat,\(Self.cells)\n"
            + "\(name),,,,,,\n1,Kabel,\(Self.cells)\n"
        let rows = try await rows(.dip, csv)
        #expect(rows.map(\.klasifikasi) == [.berkala, .setiapSaat, nil])
        #expect(rows.last?.written["klasifikasi"] == name)
    }

    @Test(arguments: [
        ("INFORMASI SERTAMERTA", Klasifikasi.sertaMerta), ("INFO TERSEDIA TIAP SAAT", .setiapSaat),
        ("INFORMASI KEUANGAN", .berkala),
        ("SURAT SERTA LAMPIRAN", .berkala), ("INFORMASI SETIAP TAHUN", .berkala), ("INFORMASI TIAP SEMESTER", .berkala),
        ("INFORMASI SAAT BENCANA", .berkala), ("INFORMASI PUBLIK TERSEDIA", .berkala), ("INFORMASI PERKARA", .berkala),
        ("INFORMASI YANG DISEDIAKAN PPID", .berkala), ("DAFTAR INFORMASI YANG DIUMUMKAN", .berkala),
        ("INFORMASI LAYANAN DAN PENGADUAN", .berkala),
    ])
    func `Sections may write classes otherwise, and groups keep the class above them`(name: String, found: Klasifikasi)
        async throws
    {
        let csv =
            "\(Self.head)\nINFORMASI BERKALA,,,,,,\n1,Profil,\(Self.cells)\n\(name),,,,,,\n2,Kabel,\(Self.cells)\n"
        #expect(try await rows(.dip, csv).map(\.klasifikasi) == [.berkala, found])
    }

    @Test(arguments: [
        ["A. INFORMASI BERKALA", "B. Profil", "C. Laporan Keuangan"], ["1. BERKALA", "2.1. Keuangan", "3. Program"],
        ["I. BERKALA", "H. Profil", "J. Program"], ["2025. INFORMASI BERKALA", "2026. Laporan", "2027. Rencana"],
        ["A. INFORMASI BERKALA", "B. DINAS PENDIDIKAN", "C. DINAS SOSIAL"],
    ])
    func `Groups that are counted after a class are in it`(names: [String]) async throws {
        let csv =
            "\(Self.head)\n"
            + names.enumerated().map { "\($1),,,,,,\n\($0 + 1),Profil \($0),\(Self.cells)\n" }.joined()
        #expect(try await rows(.dip, csv).map(\.klasifikasi) == [.berkala, .berkala, .berkala])
    }

    @Test(arguments: [
        ["A. DINAS KESEHATAN", "A.", "B. DINAS PENDIDIKAN", "A.", "C. DINAS SOSIAL", "A."],
        ["I. DINAS KESEHATAN", "I.", "II. DINAS PENDIDIKAN", "I.", "III. DINAS SOSIAL", "I."],
        ["A. SEKRETARIAT", "A.", "B. BIDANG PENDAPATAN", "B.", "C. BIDANG UMUM", "A."],
    ])
    func `Offices above classes hold for these, however both are counted`(names: [String]) async throws {
        let csv =
            "\(Self.head)\n"
            + names.enumerated().map {
                $0.isMultiple(of: 2)
                    ? "\($1),,,,,,\n" : "\($1) Informasi Berkala,,,,,,\n\($0),Profil \($0),\(Self.cells)\n"
            }.joined()
        let rows = try await rows(.dip, csv)
        #expect(rows.map { $0.written["kelompok"] } == [names[0], names[2], names[4]])
        #expect(rows.map(\.klasifikasi) == [.berkala, .berkala, .berkala])
    }

    @Test(arguments: [
        "1. ", "2) ", "I. ", "OPD: ", "Unit Kerja : ", "PPID Pelaksana ", "Nama Badan Publik : ", "SKPD/Unit Kerja = ",
        "SKPD ", "Unit Kerja,: ",
    ])
    func `What counts or labels an agency is no part of its name`(mark: String) async throws {
        #expect(try await agencies(["=", "*1", "\(mark)Dinas Kesehatan", "*1"]) == ["", "dinkes"])
        #expect(try await agencies(["=", "*1", "\(mark)Dinas Pemuda & Olahraga", "*1"]) == ["", "dispora"])
        // That of another region is another agency.
        #expect(try await agencies(["=", "*1", "\(mark)Dinas Kesehatan Provinsi Contoh", "*1"]) == ["", ""])
    }

    @Test func `What goes on over a page or a class keeps its agency`() async throws {
        let page = ["PPID KABUPATEN CONTOH", "=", "*2", "Dinas Pendidikan", "=", "*1", "BAPPEDA", "=", "*1"]
        #expect(try await agencies(["=", "Dinas Kesehatan", "*1"] + page).prefix(3) == ["dinkes", "dinkes", "disdik"])
        let empty = ["*1", "INFORMASI SETIAP SAAT", "*1", "Dinas Pendidikan", "INFORMASI BERKALA", "*1", "B. Keuangan"]
        #expect(
            try await agencies(
                ["=", "Dinas Kesehatan", "INFORMASI BERKALA"] + empty + ["INFORMASI SETIAP SAAT", "*1"]
            )
                == ["dinkes", "dinkes", "disdik", "disdik"]
        )
        let again = ["Halaman 2", "INFORMASI BERKALA", "*2", "Dinas Pendidikan", "INFORMASI BERKALA", "*1"]
        #expect(
            try await agencies(["=", "Dinas Kesehatan", "INFORMASI BERKALA", "*1"] + again)
                == ["dinkes", "dinkes", "disdik"]
        )
    }

    @Test(arguments: [[], ["Nihil"]])
    func `An agency in a class without rows is not that of the next class`(nothing: [String]) async throws {
        let empty = ["B. INFORMASI SERTA MERTA", "DINAS KESEHATAN"] + nothing + ["C. INFORMASI SETIAP SAAT", "*2"]
        #expect(try await agencies(["=", "A. INFORMASI BERKALA", "*1"] + empty) == ["", ""])
    }

    @Test(
        arguments: [["DAFTAR INFORMASI PUBLIK", "TAHUN 2026"], ["PPID PELAKSANA"], ["(Jl. Merdeka No. 5)"]],
        [[], ["="]]
    )
    func `Titles between an agency and its classes take no row from it`(titles: [String], head: [String]) async throws {
        let classes = ["A. INFORMASI BERKALA"] + head + ["*1", "B. INFORMASI SETIAP SAAT"] + head + ["*1"]
        let lists = ["DINAS KESEHATAN", "DINAS PENDIDIKAN"].flatMap { [$0] + titles + classes }
        #expect(try await agencies((head.isEmpty ? ["="] : []) + lists) == ["dinkes", "dinkes", "disdik", "disdik"])
    }

    @Test(arguments: [
        ["1. Profil", "2. Keuangan"], ["a. Profil", "b. Keuangan"], ["Profil", "Keuangan"],
        ["I. Sekretariat", "II. Bidang Umum"], ["Tahun 2024", "Tahun 2025"],
    ])
    func `Groups of things are in the agency above them`(groups: [String]) async throws {
        let list = [groups[0], "*1", "*2", groups[1], "*3"]
        let (health, schools) = (["dinkes", "dinkes", "dinkes"], ["disdik", "disdik", "disdik"])
        let office = ["Dinas Kesehatan", "A. INFORMASI BERKALA"] + list + ["B. INFORMASI SETIAP SAAT"] + list
        let other = ["Dinas Pendidikan", "A. INFORMASI BERKALA"] + list
        #expect(try await agencies(["="] + office + other) == health + health + schools)
        let inClass = ["Dinas Kesehatan"] + list + ["Dinas Pendidikan"] + list
        #expect(try await agencies(["=", "INFORMASI BERKALA"] + inClass) == health + schools)
    }

    @Test(arguments: [
        ["Profil", "*1", "Dinas Kesehatan", "*2", "Keuangan", "*3"],
        ["A. Profil", "*1", "B. Dinas Kesehatan", "*2", "C. Keuangan", "*3"],
        ["1. Dinas Kesehatan", "*2", "2. Keuangan", "*3"],
        ["Dinas Pendidikan", "*1", "Dinas Kesehatan", "*2", "Laporan Keuangan", "*3"],
        ["Dinas Kesehatan", "*2", "PT SUKA MAJU", "*3"],
    ])
    func `Groups beside an agency end it`(lines: [String]) async throws {
        #expect(try await agencies(["="] + lines).suffix(2) == ["dinkes", ""])
    }

    @Test func `A group without rows is not that of a class that goes on`() async throws {
        let lists = ["INFORMASI BERKALA,,,,,,", "Profil,,,,,,", "1,Visi,\(Self.cells)", "INFORMASI SETIAP SAAT,,,,,,"]
        let end = ["Surat,,,,,,", "1,Izin,\(Self.cells)", "Perjanjian,,,,,,", "INFORMASI BERKALA (lanjutan),,,,,,"]
        let csv = ([Self.head] + lists + end + ["2,Misi,\(Self.cells)"]).joined(separator: "\n")
        #expect(try await rows(.dip, csv).map { $0.written["kelompok"] } == ["Profil", "Surat", ""])
    }

    @Test func `A company above repeated headings is not in the agency before, whose numbers go on`() async throws {
        let lines = ["Dinas Kesehatan", "=", "*1", "PERUMDA AIR MINUM", "=", "*2", "Dinas Pendidikan", "=", "*3"]
        #expect(try await agencies(lines) == ["dinkes", "", "disdik"])
    }

    @Test(arguments: [
        "INSPEKTORAT", "RSUD", "PUSKESMAS", "SETDA", "DPRD", "OPD : SMP NEGERI 1", "Nama Badan Publik : SMP NEGERI 1",
    ])
    func `A body without an agency is not in the one before`(body: String) async throws {
        let list = ["INFORMASI BERKALA", "Profil", "*1", "INFORMASI SETIAP SAAT", "Profil", "*2"]
        #expect(try await agencies(["=", "DINAS KESEHATAN"] + list + [body] + list) == ["dinkes", "dinkes", "", ""])
        #expect(try await agencies(["DINAS KESEHATAN", "=", "*1", body, "=", "*2"]) == ["dinkes", ""])
    }

    @Test(arguments: ["PERUMDA AIR MINUM", "PDAM TIRTA"])
    func `A company whose name is repeated above headings is no group`(other: String) async throws {
        let lines = ["PERUMDA AIR MINUM,,,,,,", Self.head, "1,Visi,\(Self.cells)", "\(other),,,,,,", Self.head]
        let rows = try await rows(.dip, (lines + ["2,Misi,\(Self.cells)"]).joined(separator: "\n"))
        #expect(rows.allSatisfy { $0.written["kelompok"].isEmpty })
    }

    @Test func `Offices have their groups also after a body that has some`() async throws {
        let list = ["INFORMASI BERKALA", "a. Visi dan Misi", "*1", "b. Keuangan", "*2"]
        let lists = ["I. Dinas Kesehatan", "II. PT SUKA MAJU", "III. Dinas Pendidikan"].flatMap { [$0] + list }
        #expect(try await agencies(["="] + lists) == ["dinkes", "dinkes", "", "", "disdik", "disdik"])
    }

    @Test func `A group in letters may be in the place of a number`() async throws {
        let csv = ["a. Profil,,,,,,", "1,Visi,\(Self.cells)", "b. Keuangan,,,,,,", "2,Neraca,\(Self.cells)"]
        let rows = try await rows(.dip, ([Self.head] + csv).joined(separator: "\n"))
        #expect(rows.map { $0.written["kelompok"] } == ["a. Profil", "b. Keuangan"])
    }

    @Test(arguments: [["DAFTAR INFORMASI PUBLIK"], ["A. INFORMASI BERKALA"]])
    func `Groups in figures above headings are those of the rows below`(titles: [String]) async throws {
        let groups = ["1. Profil", "2. Keuangan"].map { "\($0),,,,,,\n\(Self.head)\n1,Isi,\(Self.cells)\n" }
        let csv = titles.map { "\($0),,,,,,\n" } + groups
        #expect(try await rows(.dip, csv.joined()).map { $0.written["kelompok"] } == ["1. Profil", "2. Keuangan"])
        #expect(!(try await rules(dip: csv.joined())).contains("duplicate-number"))
        let kinds = ["A. Peraturan Daerah", "B. Keputusan Bupati"].map {
            "\($0),,,,,,\n\(Self.head)\n1,Isi,\(Self.cells)\n"
        }
        #expect(
            try await rows(.dip, kinds.joined()).map { $0.written["kelompok"] } == [
                "A. Peraturan Daerah", "B. Keputusan Bupati",
            ]
        )
    }

    @Test(arguments: [false, true])
    func `A group directly above a class that there was already is not in the group before`(repeatsHeadings: Bool)
        async throws
    {
        let csv = ["DINAS KESEHATAN", "PERUMDA AIR MINUM", "DESA CONTOH"].map {
            "\($0),,,,,,\n\(repeatsHeadings ? Self.head + "\n" : "")INFORMASI BERKALA,,,,,,\n1,Profil,\(Self.cells)\n2,Visi,\(Self.cells)\n"
        }
        let rows = try await rows(.dip, (repeatsHeadings ? "" : Self.head + "\n") + csv.joined())
        #expect(
            rows.map { $0.written["kelompok"] }.firsts(by: \.self) == [
                "DINAS KESEHATAN", "PERUMDA AIR MINUM", "DESA CONTOH",
            ]
        )
    }

    @Test func `Counted groups whose entries are numbered on are no entries`() async throws {
        let csv =
            "\(Self.head)\nA. INFORMASI BERKALA,,,,,,\n1. Profil,,,,,,\n1,Visi,\(Self.cells)\n2. Keuangan,,,,,,\n2,Neraca,\(Self.cells)\n"
        let rows = try await rows(.dip, csv)
        #expect(rows.map(\.nomor) == ["1", "2"])
        #expect(rows.map { $0.written["kelompok"] } == ["1. Profil", "2. Keuangan"])
    }

    @Test(arguments: [
        ("A", "A", "B", "B"), ("I", "A", "B", "II"), ("A", "I", "II", "B"), ("I", "I", "II", "II"),
        ("A", "1", "2", "B"),
        ("1", "1", "2", "2"),
    ])
    func `Groups below a class keep it, however both are counted`(marks: (String, String, String, String)) async throws
    {
        let csv =
            "\(Self.head)\n\(marks.0). INFORMASI BERKALA,,,,,,\n\(marks.1). Profil,,,,,,\n1,Visi,\(Self.cells)\n\(marks.2). Keuangan,,,,,,\n"
            + "2,Neraca,\(Self.cells)\n\(marks.3). INFORMASI SETIAP SAAT,,,,,,\n1,Surat,\(Self.cells)\n"
        let rows = try await rows(.dip, csv)
        #expect(rows.map(\.klasifikasi) == [.berkala, .berkala, .setiapSaat])
        #expect(rows.map { $0.written["kelompok"].contains("Keuangan") } == [false, true, false])
    }

    @Test func `Sections of classes are read in narrow tables, too`() async throws {
        let csv =
            "No,Judul,Ringkasan\nINFORMASI BERKALA,,\n1,Renstra,Arah\n2,LAKIP,Capaian\nINFORMASI SERTA MERTA,,\n3,Wabah,Daerah\n"
        #expect(try await rows(.dip, csv).map(\.klasifikasi) == [.berkala, .berkala, .sertaMerta])
        // A title alone is an entry.
        let entry = "No,Judul,Ringkasan\n1,Profil,ok\n,Laporan Berkala Keuangan,\n3,Neraca,ok\n"
        #expect(try await rows(.dip, entry).map(\.title) == ["Profil", "Laporan Berkala Keuangan", "Neraca"])
    }

    @Test(arguments: [
        ("(dalam ribuan rupiah),,,", "Pagu", ""), ("DAFTAR (Rp juta),,,", "Pagu", ""), (",,,", "Pagu (Juta Rp)", ""),
        (",,,", "Pagu (Rp 000)", ""), (",,,", "Nilai Pagu (ribuan)", ""), (",,,", "Pagu", "*) dalam jutaan rupiah,,,"),
    ])
    func `Sums in thousands or millions of rupiah are not read`(title: String, heading: String, note: String)
        async throws
    {
        let csv =
            "RENCANA UMUM PENGADAAN TAHUN ANGGARAN 2026,,,\n\(title)\nNo,Kode RUP,Nama Paket,\(heading)\n"
            + "1,35000001,Belanja ATK,15\n2,35000002,Rehabilitasi,2.500\n\(note)\n"
        let rows = try await rows(.pengadaan, csv)
        #expect(rows.map(\.nomor) == ["1", "2"] && rows.allSatisfy { $0.written["pagu"].isEmpty })
    }

    @Test(arguments: [
        ("PENGADAAN LANGSUNG NILAI DI BAWAH 200 JUTA RUPIAH,,,\n", "", ""), ("PROGRAM 1.000 DESA,,,\n", "", ""),
        ("", "A. Paket di bawah 200 juta rupiah,,,\n", ""), ("", "2,,Hibah 50 juta rupiah per desa,\n", ""),
        ("", "", "Catatan: nilai di atas 1 miliar rupiah ditender,,,\n"), ("", "", "Catatan: dalam ribuan lembar,,,\n"),
    ])
    func `Amounts in titles, sections, notes and entries are no units of sums`(
        title: String,
        row: String,
        note: String
    ) async throws {
        let csv =
            "RUP TAHUN ANGGARAN 2026,,,\n\(title)No,Kode RUP,Nama Paket,Pagu\n\(row)1,35000001,Belanja ATK,15.000.000\n\(row)"
            + "3,35000003,Rehabilitasi,150.000.000\n\(note)"
        let sums = try await rows(.pengadaan, csv).map { $0.written["pagu"] }.filter { !$0.isEmpty }
        #expect(sums == ["15.000.000", "150.000.000"])
    }

    @Test func `Thousands and millions in names are no units of sums`() async throws {
        let csv =
            "RUP PROGRAM 1 JUTA RUMAH TAHUN ANGGARAN 2026,,,\nNo,Kode RUP,Nama Paket,Pagu\n1,35000001,Sejuta Pohon 1 juta batang,Rp 150.000.000\n"
        #expect(try await rows(.pengadaan, csv).map { $0.written["pagu"] } == ["Rp 150.000.000"])
    }

    @Test func `Kinds of documents below a heading for all of them are entries of their own`() async throws {
        let csv =
            "DOKUMEN PENGADAAN TAHUN ANGGARAN 2026,,,,,\nNo,Nama Paket,Kode RUP,Dokumen,,\n,,,KAK,HPS,Kontrak\n1,Gedung,35000001,√,Tidak,v\n"
        let rows = try await rows(.pengadaan, csv)
        #expect(rows.map(\.nomor) == ["1.1", "1.2", "1.3"])
        #expect(
            rows.compactMap { ($0.facts as? ProcurementDocument)?.ketersediaan } == [
                "tersedia", "belum_ada", "tersedia",
            ]
        )
    }

    @Test func `The year of a regulation's number may be abbreviated`() async throws {
        let csv =
            "No,Jenis,Nomor dan Tahun,Tentang,Status\n1,Perda,No. 6 Th. 2021,Pajak,Berlaku\n2,Perda,Nomor 7 Thn 2021,Pasar,Berlaku\n3,Perda,Nomor: 6 Tahun: 2019,Air,Berlaku\n"
        #expect(
            try await rows(.regulasi, csv).map { [$0.written["nomor"], $0.written["tahun"]] } == [
                ["6", "2021"], ["7", "2021"], ["6", "2019"],
            ]
        )
    }

    @Test(arguments: [
        ("v", "x", true), ("√", "X", true), ("✓", "✗", true), ("ya", "x", true), ("TRUE", "FALSE", true),
        ("x", "-", true),
        ("x", "x", false), ("v", "-", true),
    ])
    func `A cross beside check marks says no`(yes: String, no: String, isOne: Bool) async throws {
        let csv =
            "No,Judul,Ringkasan,Berkala,Setiap Saat\n1,Profil,Isi,\(yes),\(no)\n2,Surat,Isi,\(no),\(yes)\n3,Neraca,Isi,\(yes),\(no)\n"
        let found = try await rows(.dip, csv).map(\.klasifikasi)
        #expect(found == (isOne ? [.berkala, .setiapSaat, .berkala] : [nil, nil, nil]))
    }

    @Test func `A class whose ticks have another text between them is no reason to take the class of the others`()
        async throws
    {
        let csv =
            "No,Judul,Berkala,Serta Merta,Setiap Saat,Pejabat\n1,Profil,v,x,x,PPID\n2,Peta,v *),x,,PPID\n3,Neraca,v,x,,PPID\n4,Banjir,x,v,,PPID\n"
        #expect(try await rows(.dip, csv).map(\.klasifikasi) == [.berkala, nil, .berkala, .sertaMerta])
        #expect(try await !rules(dip: csv).contains("unknown-column"))
    }

    @Test func `Crosses in the columns of one question are ticks where check marks are in those of another`()
        async throws
    {
        let csv = "No,Judul,Ringkasan,Cetak,Digital,Berkala,Setiap Saat\n1,Profil,Isi,v,,x,\n2,Surat,Isi,,v,,x\n"
        let found = try await rows(.dip, csv)
        #expect(found.map(\.klasifikasi) == [.berkala, .setiapSaat])
        let crossed = csv.replacing("v,,x", with: "v,x,x")
        #expect(try await rows(.dip, crossed).first?.written["bentuk"] == "Cetak")
    }

    @Test func `Crosses that mostly stand alone are ticks`() async throws {
        let csv =
            "No,Judul,Ringkasan,Berkala,Setiap Saat,Cetak,Softcopy\n1,Profil,Isi,x,,x,\n2,Surat,Isi,x,,x,x\n3,Peta,Isi,x,,v,x\n4,Renja,Isi,x,,x,\n"
        let found = try await rows(.dip, csv)
        #expect(found.map(\.klasifikasi) == [.berkala, .berkala, .berkala, .berkala])
        #expect(found.allSatisfy { $0.written["bentuk"].hasPrefix("Cetak") })
        let documents =
            "DOKUMEN TAHUN ANGGARAN 2026,,,,,\nNo,Nama Paket,Kode RUP,KAK,HPS,Kontrak\n1,Gedung,35000001,x,x,\n2,Jalan,35000002,x,x,x\n3,Taman,35000003,v,x,\n"
        let states = try await rows(.pengadaan, documents).compactMap {
            ($0.facts as? ProcurementDocument)?.ketersediaan
        }
        #expect(states == Array(repeating: "tersedia", count: 7))
    }

    @Test(arguments: ["v,x,x", "TRUE,FALSE,FALSE"])
    func `Documents that are crossed out beside others with check marks are missing`(marks: String) async throws {
        let csv =
            "DOKUMEN TAHUN ANGGARAN 2026,,,,,\nNo,Nama Paket,Kode RUP,KAK,HPS,Kontrak\n1,Gedung,35000001,\(marks)\n"
        let rows = try await rows(.pengadaan, csv)
        #expect(
            rows.compactMap { ($0.facts as? ProcurementDocument)?.ketersediaan } == [
                "tersedia", "belum_ada", "belum_ada",
            ]
        )
    }

    @Test func `Sums may be followed by their currency`() async throws {
        let csv = "No,Nama Barang,Kode Barang,Harga\n1,Rak,1.3,2.500.000 rupiah\n2,Kursi,1.3,Rp. 850.000\n"
        let assets = try await rows(.aset, csv).compactMap { $0.facts as? Asset }
        #expect(assets.map(\.nilaiPerolehan) == [2_500_000, 850_000])
    }

    @Test func `Finds headings in two languages, and none in a title`() async throws {
        let csv = """
            Daftar Informasi Publik / Public Information List,,,,,
            No. / No.,Klasifikasi / Classification,Judul / Title,"Pejabat yang Menguasai
            Official in Charge",Bentuk (Form),Retention Period / Retensi
            1,Berkala / Periodic,Profil,Sekretaris,Softcopy / Hardcopy,5 Tahun
            2,Setiap Saat / Any time,Neraca,Sekretaris,Softcopy,5 Tahun

            """
        let rows = try await rows(.dip, csv)
        #expect(rows.map(\.klasifikasi) == [.berkala, .setiapSaat])
        #expect(
            rows.map { row in ["nomor", "judul", "pejabat_menguasai", "bentuk", "retensi"].map { row.written[$0] } }
                == [
                    ["1", "Profil", "Sekretaris", "Softcopy / Hardcopy", "5 Tahun"],
                    ["2", "Neraca", "Sekretaris", "Softcopy", "5 Tahun"],
                ]
        )
        let note = "No,Judul / catatan petugas,Tempat\n1,Profil,Kota\n"
        #expect(try await rules(dip: note).contains("unknown-column"))
        let unknown = try await registers(.dip, "DAFTAR,,\nalfa,beta,gama\n1,2,3\n").registers.first
        #expect(unknown?.rows.map(\.written.number) == [3])
    }

    @Test func `Finds headings in three rows, and the numbers of columns below them`() async throws {
        let csv = """
            NO,RINGKASAN ISI INFORMASI,PEJABAT YANG MENGUASAI INFORMASI,WAKTU DAN TEMPAT PEMBUATAN,,BENTUK INFORMASI,,,JENIS INFORMASI,
            ,,,WAKTU,TEMPAT,CETAK,ELEKTRONIK,,BERKALA,SETIAP SAAT
            ,,,,,,ONLINE,REKAM,,
            1,2,3,4,5,6,7,8,9,10
            1,Profil Desa,Kepala Desa,2026,Desa Contoh,√,√,,√,
            2,Data desa,idem,2025,sda,,,v,,x

            """
        let rows = try await rows(.dip, csv)
        #expect(rows.map(\.written.number) == [5, 6])
        #expect(rows.map(\.klasifikasi) == [.berkala, .setiapSaat])
        #expect(rows.map { ($0.facts as? PublicInformation)?.bentuk } == [[.cetak, .situs], [.digital]])
        #expect(rows.map { $0.written["tempat_pembuatan"] } == ["Desa Contoh", "Desa Contoh"])
    }

    @Test func `A number below the name of a group is that of the group`() async throws {
        let csv = """
            No,Informasi,Dasar Hukum,Konsekuensi,,Jangka Waktu,Hasil Uji Konsekuensi,,Penetapan,
            ,,,Dibuka,Ditutup,,Nomor,Tanggal,Nomor,Tanggal
            1,Data pelanggan,Pasal 17 huruf h angka 3,Terbuka,Aman,5 tahun,01/UK/2026,2026-01-10,01/SK/2026,20/01/2026

            """
        let row = try #require(try await rows(.dik, csv).first)
        #expect(row.nomor == "1")
        #expect(row.written["nomor_uji"] == "01/UK/2026")
        #expect(row.written["tanggal_uji"] == "2026-01-10")
        #expect(row.written["nomor_penetapan"] == "01/SK/2026")
        #expect(row.written["tanggal_penetapan"] == "20/01/2026")
        let found = try await rules(dik: csv)
        #expect(!found.contains { ["duplicate-column", "unknown-column"].contains($0) })
    }

    @Test func `Classes are ticked also where headings stand on each page, and exempt information is no class`()
        async throws
    {
        let head = "NO,NAMA INFORMASI,Berkala,Setiap saat,Dikecualikan,WAKTU\n"
        let csv =
            head + "a.,Renja,√,,,2026\nb.,Peta,,√,,2026\n" + head + "c.,Tersangka,,,√,2026\nd.,Rekening,√,,√,2026\n"
        let rows = try await rows(.dip, csv)
        #expect(rows.map(\.klasifikasi) == [.berkala, .setiapSaat, nil, nil])
        #expect(rows[2].written["klasifikasi"] == "dikecualikan")
        #expect(try await rules(dip: csv).filter { $0 == "unknown-classification" }.count == 2)
        #expect(try await !rules(dip: csv).contains("unknown-column"))
    }

    @Test func `What a cell for time and place says to be like the one above is both`() async throws {
        let csv = Self.head + "\n1,Profil," + Self.cells + "\n2,Neraca,idem,idem,s.d.a.,idem,idem\n"
        let row = try #require(try await rows(.dip, csv).last)
        #expect(row.written["waktu_pembuatan"] == "2026")
        #expect(row.written["tempat_pembuatan"] == "Kota Contoh")
    }

    @Test(arguments: [
        ("Softcopy (.xlsx)", [BentukInformasi.digital]), ("Hardcopy (2 rangkap)", [.cetak]),
        ("(pdf)", [.digital]), ("Hard (buku) dan soft (PDF/Word)", [.cetak, .digital]),
    ])
    func `Brackets say more of a form`(text: String, forms: [BentukInformasi]) {
        let read = BentukInformasi.read(text)
        #expect(read.forms == forms)
        #expect(read.unread.isEmpty)
    }

    @Test(arguments: [
        "Nomor,1\nKlasifikasi,Berkala\nJudul,Profil\nJudul,Data\nRingkasan,Isi\nRetensi,1 tahun\n",
        "Nomor,1\nKlasifikasi,Berkala\nJudul,Profil\nRingkasan,Isi\nlain\nNomor,2\nKlasifikasi,Berkala\nJudul,Data\n",
        "Nomor,1,2\nKlasifikasi,Berkala,Setiap saat\nJudul,Profil,Data\nJudul,Tugas,Isi\nRingkasan,Isi,Isi\nBentuk,cetak,cetak\n",
        "Butir,Semula,Menjadi\nNomor,1,1\nKlasifikasi,Berkala,Berkala\nJudul,Profil,Data\nRingkasan,Isi,Isi\nBentuk,cetak,cetak\n",
        "Nomor,1,2\nKlasifikasi,Berkala,Berkala\nJudul,A,B\nRingkasan,Isi,Isi\nBentuk,cetak,cetak\n,,Kepala Dinas\n",
        "No,Judul,Tahun,Tempat,,No,Judul,Tahun,Lokasi\n1,Profil,2026,Kota,,1,Data,2025,Kota\n",
        "No,Judul,Tahun,Tempat,,No,Judul,Tahun,Tempat\nInformasi Berkala,,,,,,,,\n1,Profil,2026,Kota,,1,Data,2025,Kota\n",
        "Semula,,,,,Menjadi\nNo,Judul,Tahun,Tempat,,No,Judul,Tahun,Tempat\n1,Profil,2026,Kota,,1,Data,2025,Kota\n",
    ])
    func `Labels below each other and tables side by side are one fault, and nothing of them is read`(csv: String)
        async throws
    {
        #expect(try await rows(.dip, csv).isEmpty)
        #expect(try await rules(dip: csv) == ["unread-layout"])
    }

    @Test func `Two tables side by side with the same headings are read one after the other`() async throws {
        let csv = """
            A. Informasi Berkala,,,,,B. Informasi Setiap Saat
            No,Judul,Tahun,Tempat,,No,Judul,Tahun,Tempat
            1,Profil,2026,Kota,,1,Kontrak,2025,Kota
            2,Neraca,2026,Kota,,,,,
            """
        let rows = try await registers(.dip, csv).publicInformation
        #expect(rows.map(\.judul) == ["Profil", "Neraca", "Kontrak"])
        #expect(rows.map(\.klasifikasi) == [.berkala, .berkala, .setiapSaat])
        #expect(rows.last?.written.location(of: "judul").column == 23)
    }

    @Test func `A table on its side has an entry in each column`() async throws {
        let csv = """
            DAFTAR INFORMASI PUBLIK,,
            Nomor,:,1,2
            Klasifikasi,:,Berkala,Setiap saat
            Judul,:,Profil,Kontrak
            Ringkasan,:,Isi profil,
            Catatan petugas,:,,cek
            Waktu Pembuatan,:,2026,2025

            """
        let rows = try await registers(.dip, csv).publicInformation
        #expect(rows.map(\.judul) == ["Profil", "Kontrak"])
        #expect(rows.map(\.klasifikasi) == [.berkala, .setiapSaat])
        #expect(rows.map(\.waktuPembuatan) == ["2026", "2025"])
        #expect(rows.map(\.ringkasan) == ["Isi profil", ""])
        #expect(rows.map(\.written.number) == [3, 4])
        let found = try await rules(dip: csv)
        #expect(found.contains("unknown-column") && !found.contains("unread-layout"))
    }

    @Test func `Documents of a package that have columns of their own are entries`() async throws {
        let csv = """
            DOKUMEN PENGADAAN TAHUN ANGGARAN 2026
            No,Nama Paket,KAK,HPS,Kontrak,BAST
            1,Saluran,√,dikecualikan,https://kota.example/k.pdf,-
            2,Jalan,,ada,belum ada,n/a

            """
        let rows = try await rows(.pengadaan, csv).map(\.written)
        #expect(rows.map { $0["nomor"] } == ["1.1", "1.2", "1.3", "2.2", "2.3"])
        #expect(rows.map { $0["paket"] } == ["Saluran", "Saluran", "Saluran", "Jalan", "Jalan"])
        #expect(rows.allSatisfy { $0["tahun"] == "2026" })
        #expect(
            rows.map { $0["jenis_dokumen"] }.prefix(3).elementsEqual([
                "Kerangka Acuan Kerja", "Harga Perkiraan Sendiri", "Kontrak dan Perubahannya",
            ])
        )
        #expect(rows.map { $0["ketersediaan"] } == ["tersedia", "dikecualikan", "", "tersedia", "belum ada"])
        #expect(rows.map { $0["berkas"] } == ["", "", "https://kota.example/k.pdf", "", ""])
    }

    @Test func `The number of a document says that it is there, and a package without documents is in the list`()
        async throws
    {
        let csv = """
            No,Nama Paket,Tahun,KAK,HPS,Kontrak,BAST
            1,Saluran,2026,media/kak.pdf,spse.kota.example/hps/1,027/15/SPK/2026,No. 027/16/BAST/2026
            2,Jalan,2026,,-,,
            3,Jembatan,2026,,,,
            """
        let rows = try await rows(.pengadaan, csv).map(\.written)
        #expect(
            rows.map { $0["ketersediaan"] } == ["", "", "", "", "belum_ada"]
                + Array(repeating: "tidak_dinyatakan", count: 4)
        )
        #expect(rows.map { $0["berkas"] } == ["media/kak.pdf", "spse.kota.example/hps/1", "", "", "", "", "", "", ""])
        #expect(rows.map { $0["nomor_dokumen"] }[2...3] == ["027/15/SPK/2026", "No. 027/16/BAST/2026"])
        #expect(rows.map { $0["nomor"] }.suffix(5) == ["2.2", "3.1", "3.2", "3.3", "3.4"])
        let portal = MarkedPortal(files: [
            "content/register/daftar/register.yaml": "profile: pengadaan", "content/register/daftar/a.csv": csv,
        ])
        #expect(try await portal.surprises(of: "bad-cell") == [])
    }

    @Test func `Kinds of documents may be below the stages of a procurement, with the day on which each was made`()
        async throws
    {
        let csv = """
            No,Nama Paket,Tahun,Perencanaan,,Pelaksanaan,
            ,,,KAK,HPS,Kontrak,SPMK
            1,Saluran,2026,√,√,1 Februari 2026,03/02/2026
            """
        let rows = try await rows(.pengadaan, csv).map(\.written)
        #expect(
            rows.map { $0["jenis_dokumen"] } == [
                "Kerangka Acuan Kerja", "Harga Perkiraan Sendiri", "Kontrak dan Perubahannya",
                "Surat Perintah Mulai Kerja",
            ]
        )
        #expect(rows.map { $0["tanggal"] } == ["", "", "1 Februari 2026", "03/02/2026"])
    }

    @Test func `Packages of the planning system are announced, and what else it exports is left out`() async throws {
        let csv = """
            No.,Nama Satker,Kode RUP,Nama Paket,Pagu (Rp.),Metode Pemilihan,Produk Dalam Negeri,Usaha Kecil/Koperasi,Tahun Anggaran
            1,DINAS KESEHATAN,50001,Belanja Modal,1250000,Tender,Ya,Ya,2026

            """
        let row = try #require(try await rows(.pengadaan, csv).first).written
        #expect(row["jenis_dokumen"] == "Rencana Umum Pengadaan")
        #expect(row["opd"] == "DINAS KESEHATAN")
        let contracts = "No,Nama Paket,Kode RUP,Dokumen,Tahun\n1,Belanja,50001,Kontrak,2026\n"
        #expect(try await rows(.pengadaan, contracts).map { $0.written["jenis_dokumen"] } == ["Kontrak"])
    }

    @Test func `What is usual beside requests and not published is a warning`() async throws {
        let csv = """
            No,Tanggal,Informasi yang Diminta,Tujuan Penggunaan Informasi,Cara Memperoleh Informasi,Keputusan
            1,2026-02-02,Anggaran,Skripsi,Salinan,diproses

            """
        let portal = MarkedPortal(files: [
            "content/register/a/register.yaml": "profile: permohonan", "content/register/a/a.csv": csv,
        ])
        let found = try await portal.portal.load().diagnostics.filter { $0.rule.id == "unknown-column" }
        #expect(found.map(\.severity) == [.warning, .warning])
    }

    @Test func `An official and the unit beside it both have the information`() async throws {
        let agencies = "kode,nama\ndinkes,Dinas Kesehatan\n"
        let csv =
            "No,Judul,Satker,Pejabat,Tahun\n1,A,Dinas Kesehatan,Kepala Bidang,2026\n2,B,Sekretariat,Sekretariat,2026\n"
        let found = try await registers(.dip, csv, agencies: agencies).publicInformation
        #expect(found.map(\.pejabatMenguasai) == ["Dinas Kesehatan; Kepala Bidang", "Sekretariat"])
        #expect(found.map(\.opd) == ["dinkes", nil])
        #expect(try await !rules(dip: csv).contains("duplicate-column"))
    }

    @Test func `Initials of all classes above ticks are classes`() async throws {
        let csv = "No,Judul,[B],[SM],[SS],Tahun\n1,Profil,x,,,2026\n2,Banjir,,x,,2026\n3,Kontrak,,,x,2026\n"
        let rows = try await registers(.dip, csv).publicInformation
        #expect(rows.map(\.klasifikasi) == [.berkala, .sertaMerta, .setiapSaat])
    }

    @Test func `Forms with the same labels are entries, below the names of their classes`() async throws {
        let csv = """
            FORMULIR INFORMASI PUBLIK,,
            A. Informasi Berkala,,
            Nomor,:,1
            Judul Informasi,:,Profil
            Ringkasan,: Isi profil,
            Waktu Pembuatan,:,2026
            Catatan petugas,:,lihat arsip

            FORMULIR INFORMASI PUBLIK,,
            B. Informasi Setiap Saat,,
            Nomor,:,2
            Judul Informasi,:,Kontrak
            Waktu Pembuatan,:,
            Ringkasan,:,Isi kontrak

            ,,"Kota Contoh, 5 Januari 2026"
            ,,Kepala Dinas

            """
        let rows = try await rows(.dip, csv)
        #expect(rows.map(\.nomor) == ["1", "2"])
        #expect(rows.map(\.written.number) == [3, 11])
        #expect(rows.map(\.klasifikasi) == [.berkala, .setiapSaat])
        #expect(rows.map { $0.written["ringkasan"] } == ["Isi profil", "Isi kontrak"])
        #expect(rows.map { $0.written["waktu_pembuatan"] } == ["2026", ""])
        let found = try await rules(dip: csv)
        #expect(found.contains("unknown-column") && !found.contains("unread-layout"))
    }

    @Test func `Groups above headings are headings, though these name more columns`() async throws {
        let csv = """
            Keterangan: B = Berkala; SM = Serta Merta,,,,,,,
            No,Gol.,Uraian,,Penguasaan,,Jangka Waktu Penyimpanan,,
            ,,Judul,Ringkasan,Pejabat,Unit Penanggung Jawab,Retensi (Tahun),,Nasib Akhir
            ,,,,,,Aktif,Inaktif,
            1,B,Profil,Isi,Sekretaris,Bidang Data,2,3,Musnah
            2,SM,Banjir,Isi,Sekretaris,Bidang Data,1 tahun,-,Permanen

            """
        let rows = try await rows(.dip, csv)
        #expect(rows.map(\.nomor) == ["1", "2"])
        #expect(rows.map(\.klasifikasi) == [.berkala, .sertaMerta])
        #expect(
            rows.map { $0.written["retensi"] } == ["2 tahun aktif, 3 tahun inaktif, Musnah", "1 tahun aktif, Permanen"]
        )
        #expect(try await !rules(dip: csv).contains("retention-not-a-period"))
    }

    @Test func `Ticks say whether information is there`() async throws {
        let csv = "No,Judul,Tempat,Ketersediaan,\n,,,Ada,Tidak Ada\n1,Profil,Kota,√,\n2,Peta,Kota,,√\n"
        #expect(try await rows(.dip, csv).map { $0.written["status"] } == ["ada", "tidak ada"])
        let single = "No,Judul,ADA,TIDAK ADA\n1,Profil,v,\n2,Peta,,v\n"
        #expect(try await rows(.dip, single).map { $0.written["status"] } == ["ada", "tidak ada"])
    }

    @Test func `What counts the rows of a register of requests is not their number`() async throws {
        let csv = "No,No Registrasi,Tanggal,Informasi yang Diminta,Keputusan\n1,017/2026,2026-01-05,A,ditolak\n"
        #expect(try await rows(.permohonan, csv).map(\.nomor) == ["017/2026"])
    }

    @Test func `A list in English is read`() async throws {
        let csv = """
            No.,Classification,Title of Information,Summary,Official in Charge,Responsible Unit,Date of Creation,Place,Format,Retention Period
            1,Periodic,Profile,Text,Secretary,Unit,2026,City,Hard copy and soft copy,5 years
            2,Any time,Map,Text,Secretary,Unit,2026,City,Soft copy,While in force

            """
        let rows = try await rows(.dip, csv)
        #expect(rows.map(\.klasifikasi) == [.berkala, .setiapSaat])
        let facts = rows.compactMap { $0.facts as? PublicInformation }
        #expect(facts.map(\.bentuk) == [[.cetak, .digital], [.digital]])
        #expect(facts.map(\.retensi) == [.jangka(Period(years: 5)), .selamaBerlaku])
        #expect(try await !rules(dip: csv).contains("unknown-column"))
    }

    @Test func `What counts the rows of a list of regulations is not their number`() async throws {
        let csv = """
            No,Nomor Peraturan,Tahun,Jenis,Tentang,Pengundangan,
            ,,,,,Tempat,Tanggal
            1,7,2025,Perda,Pasar,Kota Contoh,2025-03-04

            """
        let row = try #require(try await rows(.regulasi, csv).first)
        #expect(row.nomor == "7")
        #expect(row.written["tanggal_pengundangan"] == "2025-03-04")
        #expect(row.written["tanggal_penetapan"].isEmpty)
        let joined = "NO,NOMOR DAN TAHUN,JENIS,PERIHAL\n1,Nomor 7 Tahun 2025,Perda,Pasar\n2,188.4/5/2024,Kepwal,Tim\n"
        let rows = try await rows(.regulasi, joined)
        #expect(rows.map { [$0.nomor, $0.written["tahun"]] } == [["7", "2025"], ["188.4/5/2024", "2024"]])
    }

    @Test func `What counts the rows is no number where the heading of numbers is not read`() async throws {
        let csv = "No,Nomor Naskah,Tahun,Jenis,Tentang\n1,7,2025,Perda,Pasar\n2,9,2025,Perda,Parkir\n"
        #expect(try await rows(.regulasi, csv).map { $0.written["nomor"] } == ["", ""])
    }

    @Test func `Regulations may be named with their titles in one column`() async throws {
        let csv = """
            No,Peraturan
            1,Perda Nomor 1 Tahun 2020 tentang Pasar Rakyat
            2,Perwal Nomor 2 Tahun 2021 tentang Parkir
            """
        let found = try await rows(.regulasi, csv)
        #expect(found.map { $0.written["judul"] } == ["Pasar Rakyat", "Parkir"])
        #expect(found.map { $0.written["jenis"] } == ["Perda", "Perwal"])
    }

    @Test func `Parts of a group that names several are of what it is about`() async throws {
        let csv = """
            No,Informasi,Jangka Waktu,Nomor dan Tanggal Penetapan,
            ,,,Nomor,Tanggal
            1,Rekam medis,5 tahun,188/1/2026,2 Januari 2026
            2,Soal ujian,5 tahun,188/2/2026,3 Januari 2026
            """
        let found = try await rows(.dik, csv)
        #expect(found.map { $0.written["nomor_penetapan"] } == ["188/1/2026", "188/2/2026"])
        #expect(found.map { $0.written["tanggal_penetapan"] } == ["2 Januari 2026", "3 Januari 2026"])
    }

    @Test func `Sums with commas between thousands, and discs and sticks, are read`() async throws {
        let assets = try await rows(.aset, "No,Nama Barang,Harga\n1,Meja,\"1,500,000\"\n2,Kursi,\"1,500,000.50\"\n")
        #expect(assets.compactMap { ($0.facts as? Asset)?.nilaiPerolehan } == [1_500_000, 1_500_000.5])
        let forms = try await registers(.dip, "Nomor,Judul,Bentuk\n1,A,\"Buku, CD\"\n2,B,Flashdisk\n").publicInformation
        #expect(forms.map(\.bentuk) == [[.cetak, .digital], [.digital]])
    }

    @Test func `What is said of a state beside it tells how it came about`() async throws {
        let csv = """
            Nomor,Tahun,Jenis,Judul,Status,Keterangan Status
            5,2020,Perda,Pasar,Dicabut,Dicabut dengan Perda 3 Tahun 2025
            6,2020,Perda,Parkir,Diubah,Perda Nomor 7 Tahun 2024
            7,2021,Perda,Retribusi,Berlaku,Mencabut Perda 2 Tahun 2010
            10,2021,Perda,Kota,Dicabut,dengan Perda 1 Tahun 2025
            11,2021,Perda,Air,,Tidak berlaku
            12,2021,Perda,Desa,Berlaku,-
            13,2021,Perda,Hutan,Berlaku,Diubah dengan Perda 4/2024
            14,2021,Perda,Rawa,Berlaku,Sudah dilaksanakan
            """
        for table in [csv, csv.replacing("Status,Keterangan Status", with: "Keterangan Status,Status")] {
            let found = try await rows(.regulasi, table).compactMap { $0.facts as? Regulation }
            #expect(
                found.map(\.status) == [
                    "dicabut", "diubah", "berlaku", "dicabut", "tidak_berlaku", "berlaku", "diubah", "berlaku",
                ]
            )
            #expect(found[0].dicabutOleh == "Perda 3 Tahun 2025" && found[1].diubahOleh == "Perda Nomor 7 Tahun 2024")
            #expect(found[2].mencabut == "Perda 2 Tahun 2010" && found[3].dicabutOleh == "Perda 1 Tahun 2025")
            #expect(found[6].diubahOleh == "Perda 4/2024")
        }
        let portal = MarkedPortal(files: [
            "content/register/daftar/register.yaml": "profile: regulasi",
            "content/register/daftar/a.csv":
                csv.replacing("Sudah", with: "⟦bad-cell⟧Sudah")
                + "\n15,2021,Perda,Danau,⟦bad-cell⟧Berlaku,Dicabut dengan Perda 1/2025\n",
        ])
        #expect(try await portal.surprises(of: "bad-cell") == [])
        #expect(try await portal.surprises(of: "duplicate-column") == [])
    }

    @Test(arguments: [
        ("Status,Keterangan Status", "Keterangan Status"), ("Keterangan Status,Status", "Keterangan Status"),
        ("Status,Status Peraturan", "Status Peraturan"),
    ])
    func `A remark on a state is told below the heading that it has`(headings: String, heading: String) async throws {
        let cells =
            headings.hasPrefix("Status")
            ? "Berlaku,⟦bad-cell⟧Sudah dilaksanakan" : "⟦bad-cell⟧Sudah dilaksanakan,Berlaku"
        let portal = MarkedPortal(files: [
            "content/register/daftar/register.yaml": "profile: regulasi",
            "content/register/daftar/a.csv": "Nomor,Tahun,Jenis,Judul,\(headings)\n14,2021,Perda,Rawa,\(cells)\n",
        ])
        #expect(try await portal.surprises(of: "bad-cell") == [])
        let wording = try portal.result(of: try await portal.portal.load().diagnostics).wording("bad-cell")
        #expect(wording.id.hasPrefix("baris 2, kolom \"\(heading)\": "), "\(wording.id)")
    }

    @Test func `A year may be called one`() async throws {
        let csv =
            "No,Paket,Dokumen,Ada/Tidak,TA\n1,A,KAK,Tidak ada,TA. 2026\n2,A,HPS,Ada,Tahun Anggaran 2026\n3,A,RUP,Ada,26\n"
        let found = try await registers(.pengadaan, csv).registers.first?.rows ?? []
        let years = found.map { row in if case .integer(let year)? = row.value(of: "tahun") { year } else { 0 } }
        #expect(years == [2026, 2026, 0])
        guard case .text("belum_ada")? = found.first?.value(of: "ketersediaan") else {
            Issue.record("\(found.map { $0.value(of: "ketersediaan") })")
            return
        }
    }

    @Test func `Decisions have columns of ticks`() async throws {
        let csv = "No,Tgl,Rincian Informasi,Diberikan,Ditolak\n1,2026-02-02,A,√,\n2,2026-02-03,B,,√\n"
        #expect(try await registers(.permohonan, csv).requests.map(\.putusan) == ["dikabulkan", "ditolak"])
    }

    @Test
    func
        `Exempt information is called by its description where nothing else names it, and grounds are known by their cells`()
        async throws
    {
        let csv = """
            No,Uraian Informasi,Ketentuan,Akibat Dibuka,Masa Pengecualian
            1,Rekam medis,Ps. 17 (h),A,5 tahun
            2,Soal ujian,Psl 17 huruf i,B,5 tahun

            """
        let found = try await registers(.dik, csv).exemptInformation
        #expect(found.map(\.informasi) == ["Rekam medis", "Soal ujian"])
        #expect(found.map { $0.pasal17.map(\.huruf) } == [[.h], [.i]])
        let named = "No,Informasi,Uraian Informasi,Dasar Hukum\n1,A,B,UU\n"
        #expect(
            try await registers(.dik, named).exemptInformation.map { [$0.informasi, $0.ringkasan] } == [["A", "B"]]
        )
    }

    @Test func `Reasons of an objection are ticked below their letters`() async throws {
        let csv = """
            No,Tanggal,Informasi yang diminta,Alasan pengajuan keberatan (Pasal 35 ayat (1) UU KIP),,,Keputusan Atasan PPID
            ,,,a,b,c,
            1,2026-02-02,A,,,√,Menguatkan keputusan PPID
            2,2026-02-03,B,√,√,,Diterima

            """
        let found = try await registers(.keberatan, csv).objections
        #expect(found.map { $0.alasan.map(\.value) } == [["tidak_ditanggapi"], ["ditolak", "berkala_tidak_tersedia"]])
        #expect(found.map(\.tanggapan) == ["ditolak", "diterima"])
    }

    @Test func `Another table below a list is not read, and headings once more are no other table`() async throws {
        let list = "No,Judul,Tahun,Tempat\n1,Profil,2026,Kota\n"
        let other = list + "No,Nama,Jabatan,Alamat\n2,Contoh,Staf,Kota\n"
        #expect(try await rows(.dip, other).count == 1)
        #expect(try await rules(dip: other).contains("unread-layout"))
        let again = list + "NO.,JUDUL,TAHUN,TEMPAT\n2,Data,2025,Kota\n"
        #expect(try await rows(.dip, again).count == 2)
        #expect(try await !rules(dip: again).contains("unread-layout"))
    }

    @Test func `A cell that is like a broken one above is as broken`() async throws {
        for copy in ["s.d.a.", "idem"] {
            let csv = """
                nomor,klasifikasi,judul,ringkasan
                1,berkala,Neraca,#REF!
                2,berkala,Renja,\(copy)

                """
            let found = try await MarkedPortal(dip: csv).portal.load().diagnostics.filter {
                $0.rule.id == "broken-formula"
            }
            #expect(found.map(\.location.line) == [2, 3], "\(copy)")
        }
    }

    @Test(.ends) func `Any number of rows that look like sections ends`() async throws {
        let sections = String(repeating: "A. Bagian,,,,,,\n", count: 20_000)
        let csv = Self.head + "\n" + sections + "1,Profil," + Self.cells
        #expect(try await rows(.dip, csv).map(\.nomor) == ["1"])
    }

    @Test(.ends) func `Any number of rows with one number ends, and each has an address`()
        async throws
    {
        let csv = Self.head + "\n" + String(repeating: "1,Profil,\(Self.cells)\n", count: 4_000)
        let rows = try await rows(.dip, csv)
        #expect(Set(rows.map(\.identity.slug)).count == 4_000)
        #expect(rows[1].identity.slug == "1-ganda-2")
    }

    @Test func `A number that is written like the address of a repeated one has another`() async throws {
        let csv = Self.head + "\n" + ["1", "1 ganda 2", "1", "1"].map { "\($0),Profil,\(Self.cells)\n" }.joined()
        let rows = try await rows(.dip, csv)
        #expect(rows.map(\.identity.slug) == ["1", "1-ganda-2", "1-ganda-3", "1-ganda-4"])
    }

    @Test(.ends) func `Any number of unknown headings above many rows ends`() async throws {
        let unknown = (0..<900).map { ",Lain \($0)" }.joined()
        let csv = Self.head + unknown + "\n" + String(repeating: "1,Profil,\(Self.cells)\n", count: 2_000)
        #expect(try await rows(.dip, csv).count == 2_000)
    }

    @Test func `Splits time and place of one column`() async throws {
        let texts = [
            "Kota Contoh, 2026", "2026/Kota Contoh", "Januari 2026 di Kota Contoh", "2 Januari 2026 Kota Contoh",
            "31/01/2026 Kota Contoh", "Kota Contoh 2026",
        ]
        let csv =
            Self.head + "\n"
            + texts.enumerated().map { index, text in
                "\(index),Profil,Kepala Dinas,Sekretaris,\"\(text)\",cetak,5 Tahun\n"
            }.joined()
        let rows = try await rows(.dip, csv)
        #expect(rows.map { $0.written["tempat_pembuatan"] } == texts.map { _ in "Kota Contoh" })
        #expect(
            rows.map { $0.written["waktu_pembuatan"] }
                == ["2026", "2026", "Januari 2026", "2 Januari 2026", "31/01/2026", "2026"]
        )
    }

    @Test(arguments: [
        ("2021 - 2025, Kota Contoh", "2021 - 2025", "Kota Contoh"),
        ("2021 s/d 2025 / Kota Contoh", "2021 s/d 2025", "Kota Contoh"),
        ("Januari s.d. Desember 2025\nKota Contoh", "Januari s.d. Desember 2025", "Kota Contoh"),
        ("Kota Contoh, Januari sampai dengan Maret 2025", "Januari sampai dengan Maret 2025", "Kota Contoh"),
        ("Tahun 2025 di Kota Contoh", "Tahun 2025", "Kota Contoh"), ("TA 2025, Contoh", "TA 2025", "Contoh"),
        ("Tahun Anggaran 2025/2026 - Kota Contoh", "Tahun Anggaran 2025/2026", "Kota Contoh"),
        ("Kota Contoh, Triwulan III 2025", "Triwulan III 2025", "Kota Contoh"),
        ("Setiap bulan, Kota Contoh", "Setiap bulan", "Kota Contoh"),
        ("Senin, 12 Januari 2026 pukul 08.00 WIB, Aula Kota", "Senin, 12 Januari 2026 pukul 08.00 WIB", "Aula Kota"),
        ("31/01/2026/Kota Contoh", "31/01/2026", "Kota Contoh"),
        ("Januari, Februari 2026 Tegal", "Januari, Februari 2026", "Tegal"),
        ("Gedung B Lantai 2, 2025", "2025", "Gedung B Lantai 2"),
        ("SDN 1 Tegal, 12 Mei 2025", "12 Mei 2025", "SDN 1 Tegal"),
        ("Jan-25, Tegal", "Jan-25", "Tegal"),
        ("2 s.d. 5 Mei 2025, Aula Lt.3", "2 s.d. 5 Mei 2025", "Aula Lt.3"),
        ("2 kali setahun, Tegal", "2 kali setahun", "Tegal"), ("6 bulan sekali, Tegal", "6 bulan sekali", "Tegal"),
        ("Jl. Merdeka No. 12A, 2025", "2025", "Jl. Merdeka No. 12A"), ("Gedung B3, Mei 2025", "Mei 2025", "Gedung B3"),
        ("Jl. 17 Agustus 1945 No. 3, 2025", "2025", "Jl. 17 Agustus 1945 No. 3"),
        ("17 Agustus 2025 Tegal", "17 Agustus 2025", "Tegal"), ("Lantai 2", "", "Lantai 2"),
        ("SDN 1 dan 2 Tegal, 2025", "2025", "SDN 1 dan 2 Tegal"),
        ("Aula Gedung 5 Mei 2025", "5 Mei 2025", "Aula Gedung"), ("Tegal 52131, 2025", "2025", "Tegal 52131"),
        ("2x dalam setahun, Tegal", "2x dalam setahun", "Tegal"), ("SM1 2025, Gedung S1", "SM1 2025", "Gedung S1"),
        ("Tegal 2 s.d. 5 Mei 2025", "2 s.d. 5 Mei 2025", "Tegal"),
        ("3 dokumen, Tegal", "3 dokumen, Tegal", "3 dokumen, Tegal"),
        ("Kuartal 1 2025, Tegal", "Kuartal 1 2025", "Tegal"), ("TA. 2025 Tegal", "TA. 2025", "Tegal"),
        ("Tahun Pelajaran 2025/2026, SMPN 1", "Tahun Pelajaran 2025/2026", "SMPN 1"),
        ("Setiap 3 bulan, Tegal", "Setiap 3 bulan", "Tegal"), ("Setiap saat, Tegal", "Setiap saat", "Tegal"),
        ("Setiap hari kerja di Puskesmas 2", "Setiap hari kerja", "Puskesmas 2"),
        ("2020 - sekarang, Tegal", "2020 - sekarang", "Tegal"),
        ("SMPN 3 Tahun 2025", "Tahun 2025", "SMPN 3"), ("Aula 2 jam 09.00 WIB", "jam 09.00 WIB", "Aula 2"),
        ("Puskesmas 2 Bulan Mei 2025", "Bulan Mei 2025", "Puskesmas 2"), ("RSUD 24 jam, 2025", "2025", "RSUD 24 jam"),
        ("Kec. 2 x 11 Kayu Tanam 2025", "2025", "Kec. 2 x 11 Kayu Tanam"),
        ("Enam bulan sekali, Tegal", "Enam bulan sekali", "Tegal"),
        ("Minimal 1 kali setahun, Tegal", "Minimal 1 kali setahun", "Tegal"),
        ("6 (enam) bulan sekali", "6 (enam) bulan sekali", ""), ("1 (satu) kali", "1 (satu) kali", ""),
        ("2 (dua) kali di Tegal", "2 (dua) kali di Tegal", "2 (dua) kali di Tegal"),
        ("TW I - IV, Tegal", "TW I - IV", "Tegal"),
        ("Triwulan I s.d. IV 2025, Tegal", "Triwulan I s.d. IV 2025", "Tegal"),
        ("Semester I dan II, Tegal", "Semester I dan II", "Tegal"), ("Triwulan I-IV, Tegal", "Triwulan I-IV", "Tegal"),
        ("Triwulan I - IV Jurai", "Triwulan I", "IV Jurai"), ("Kelurahan Tegal Juni", "Juni", "Kelurahan Tegal"),
        ("Kecamatan Tegal Januari - Desember", "Januari - Desember", "Kecamatan Tegal"),
        ("Desa Tegal setiap Januari", "setiap Januari", "Desa Tegal"),
        ("Desa Tegal Mei 2025", "Mei 2025", "Desa Tegal"),
        ("Stadion 17 Mei 2025", "17 Mei 2025", "Stadion"),
        ("Dibuat tahun 2025 di Tegal", "tahun 2025", "Tegal"), ("2025 dan 2026, Tegal", "2025 dan 2026", "Tegal"),
        ("Tegal - 2026", "2026", "Tegal"), ("Januari-Maret 2026, Tegal", "Januari-Maret 2026", "Tegal"),
    ])
    func `Keeps a span of time whole`(text: String, time: String, place: String) async throws {
        let csv = Self.head + "\n1,Profil,Kepala Dinas,Sekretaris,\"\(text)\",cetak,5 Tahun\n"
        let row = try #require(try await rows(.dip, csv).first)
        #expect(row.written["waktu_pembuatan"] == time)
        #expect(row.written["tempat_pembuatan"] == place)
    }

    @Test func `Cells that say to be like the one above are`() async throws {
        let marks = ["Kepala Dinas", "s.d.a", "idem", "-//-", "\"\"\"\"", "Sda.", "sama dengan di atas"]
        let csv =
            "No,Nama Informasi,Ringkasan,Pejabat yang Menguasai\n"
            + marks.enumerated().map { "\($0 + 1),Profil \($0),Idem,\($1.hasPrefix("\"") ? $1 : "\"\($1)\"")\n" }
            .joined()
            + "8,Profil 7,Isi,-\n9,Profil 8,Isi,Sekretaris Dinas\n"
        let rows = try await rows(.dip, csv)
        #expect(
            rows.map { $0.written["pejabat_menguasai"] } == marks.map { _ in "Kepala Dinas" } + [
                "-", "Sekretaris Dinas",
            ]
        )
        #expect(rows.map(\.nomor) == (1...9).map(String.init))
        // Nothing is above the first.
        #expect(rows[0].written["ringkasan"] == "Idem")
    }

    @Test func `An agency above classes holds for all of them, and numbers begin anew in each`() async throws {
        var csv = Self.head + "\n"
        for (mark, agency) in [("A.", "DINAS KESEHATAN"), ("B.", "DINAS PENDIDIKAN")] {
            csv += "\(mark),\(agency),,,,,\n"
            for klasifikasi in ["Informasi yang wajib diumumkan secara berkala", "Informasi setiap saat"] {
                csv += ",\(klasifikasi),,,,,\n"
                for number in 1...3 { csv += "\(number),Profil \(number),\(Self.cells)\n" }
            }
        }
        let read = try await registers(
            .dip,
            csv,
            agencies: "kode,nama\ndinkes,Dinas Kesehatan\ndisdik,Dinas Pendidikan\n"
        )
        let rows = try #require(read.registers.first).rows
        #expect(
            rows.map { $0.opd ?? "" } == Array(repeating: "dinkes", count: 6) + Array(repeating: "disdik", count: 6)
        )
        #expect(
            rows.prefix(6).map { $0.klasifikasi } == [
                .berkala, .berkala, .berkala, .setiapSaat, .setiapSaat, .setiapSaat,
            ]
        )
        #expect(Set(rows.map(\.id)).count == 12)
        #expect(!(try await rules(dip: csv)).contains("duplicate-number"))
    }

    @Test func `A heading above nothing but its number is not reported`() async throws {
        let csv = Self.head + ",Ket.\n(1),(2),(3),(4),(5),(6),(7),(8)\n1,Profil," + Self.cells + ",\n"
        #expect(!(try await rules(dip: csv)).contains("unknown-column"))
        let filled = csv.replacing(Self.cells + ",", with: Self.cells + ",segera dicek")
        #expect(try await rules(dip: filled).contains("unknown-column"))
    }

    @Test func `Sections set class and group, numbers begin anew in them`() async throws {
        let csv = """
            \(Self.head)
            1,2,3,4,5,6,7
            A. INFORMASI WAJIB DIUMUMKAN SECARA BERKALA,,,,,,
            I,Laporan Keuangan,,,,,
            1,Neraca,\(Self.cells)
            2,Realisasi,\(Self.cells)
            II,Profil,,,,,
            1,Struktur,\(Self.cells)
            B. INFORMASI WAJIB TERSEDIA SETIAP SAAT,,,,,,
            1,Perjanjian,\(Self.cells)
            """
        let rows = try await rows(.dip, csv)
        #expect(rows.map(\.klasifikasi) == [.berkala, .berkala, .berkala, .setiapSaat])
        #expect(rows.map { $0.written["kelompok"] } == ["Laporan Keuangan", "Laporan Keuangan", "Profil", ""])
        #expect(Set(rows.map(\.id)).count == 4)
        #expect(try await !rules(dip: csv).contains("missing-column"))
        #expect(try await !rules(dip: csv).contains("duplicate-number"))
    }

    @Test func `Exempt information in a public list is not taken for a group`() async throws {
        let csv = Self.head + "\nC. INFORMASI YANG DIKECUALIKAN,,,,,,\n1,Rekam medis," + Self.cells
        #expect(try await rules(dip: csv).contains("unknown-classification"))
    }

    @Test func `Signatures, sums and repeated headings are not published`() async throws {
        let csv = """
            \(Self.head)
            1,Profil,\(Self.cells)
            \(Self.head)
            2,Struktur,\(Self.cells)
            ,Sub Total A,2,,,,
            ,,,,,"Kota Contoh, 5 Januari 2026",
            ,,,,,Kepala Dinas Contoh,
            ,,,,,NIP 1,
            """
        #expect(try await rows(.dip, csv).map(\.nomor) == ["1", "2"])
        #expect(try await rules(dip: csv).filter { $0 == "rows-left-out" }.count == 2)
    }

    private static let date = "\"Kota Contoh, 2 Januari 2026\""
    private static let blocks = [
        // At the right, in rows of their own.
        ",,,,\(date),,\n,,,,Kepala Dinas Contoh,,\n,,,,,,\n,,,,Nama Orang,,\n,,,,NIP. 1,,",
        ",,,,\(date),,\n,,,,Kepala Dinas Contoh,,\n,,,,Nama Orang,,",
        ",,,,Ditetapkan di Kota Contoh,,\n,,,,pada tanggal 2 Januari 2026,,\n,,,,Kepala Dinas,,\n,,,,Nama Orang,,",
        // At the left, as a row of merged cells has it.
        "\(date),,,,,,\nKEPALA DINAS,,,,,,\nNAMA ORANG,,,,,,\nNIP 1,,,,,,",
        "\(date),,,,,,\nKEPALA DINAS,,,,,,\nNAMA ORANG,,,,,,",
        // The office first.
        ",,,,Kepala Dinas Contoh,,\n,,,,Nama Orang,,\n,,,,NIP 1,,",
        // All in one cell.
        ",,,,\"Kota Contoh, 2 Januari 2026\nKepala Dinas\n\nNama Orang\nNIP 1\",,",
        // Two beside each other.
        ",\"Mengetahui,\",,,\(date),,\n,Kepala Dinas,,,PPID Pelaksana,,\n,Nama A,,,Nama B,,\n,NIP 1,,,NIP 2,,",
        ",Mengetahui,,,\(date),,\n,Kepala Dinas,,,PPID,,\n,Nama A,,,Nama B,,\n,NIP,:,1,NIP,:,2",
    ]

    @Test(arguments: blocks)
    func `A signature between parts of a list is no entry and ends no section`(block: String) async throws {
        for section in ["B. INFORMASI SERTA MERTA", "Laporan Keuangan"] {
            let csv = """
                \(Self.head)
                A. INFORMASI BERKALA,,,,,,
                1,Profil,\(Self.cells)
                \(block)
                \(section),,,,,,
                1,Neraca,\(Self.cells)
                \(block)
                """
            let rows = try await rows(.dip, csv)
            #expect(rows.map { $0.written["ringkasan"] } == ["Profil", "Neraca"], "\(section)")
            #expect(rows.last?.klasifikasi == (section.hasPrefix("B") ? .sertaMerta : .berkala))
            #expect(rows.last?.written["kelompok"] == (section.hasPrefix("B") ? "" : section))
            #expect(try await rules(dip: csv).filter { $0 == "rows-left-out" }.count == 1)
        }
    }

    @Test func `Entries without numbers and offices as names of groups are no signatures`() async throws {
        let csv = """
            \(Self.head)
            PPID PELAKSANA DINAS CONTOH,,,,,,
            1,Profil,\(Self.cells)
            ,Struktur,Kepala Dinas,,,,
            ,Tata kerja,,,\(Self.date),,
            SEKRETARIAT DAERAH,,,,,,
            1,Neraca,\(Self.cells)
            """
        let rows = try await rows(.dip, csv)
        #expect(rows.map { $0.written["ringkasan"] } == ["Profil", "Struktur", "Tata kerja", "Neraca"])
        #expect(rows.last?.written["kelompok"] == "SEKRETARIAT DAERAH")
    }

    /// The agencies of rows below sections, from sections and the titles of entries.
    private func agencies(_ lines: [String]) async throws -> [String] {
        let csv = lines.map { line in
            line == "=" ? Self.head : line.hasPrefix("*") ? "\(line.dropFirst()),Profil,\(Self.cells)" : "\(line),,,,,,"
        }
        let list = "kode,nama\ndinkes,Dinas Kesehatan\ndisdik,Dinas Pendidikan\ndispora,Dinas Pemuda dan Olahraga\n"
        let read = try await registers(.dip, csv.joined(separator: "\n"), agencies: list)
        return try #require(read.registers.first).rows.map { $0.opd ?? "" }
    }

    @Test func `An agency inside a class ends with it, unless it is the only one or classes begin again`() async throws
    {
        let single = ["=", "A. INFORMASI BERKALA", "DINAS KESEHATAN", "*1", "B. INFORMASI SETIAP SAAT", "*2"]
        #expect(try await agencies(single) == ["dinkes", "dinkes"])
        let several = [
            "=", "A. INFORMASI BERKALA", "DINAS KESEHATAN", "*1", "DINAS PENDIDIKAN", "*2", "B. INFORMASI SETIAP SAAT",
            "*3",
        ]
        #expect(try await agencies(several) == ["dinkes", "disdik", ""])
        let none = [
            "=", "A. INFORMASI BERKALA", "I. DINAS KESEHATAN", "*1", "II. DINAS PENDIDIKAN", "NIHIL",
            "B. INFORMASI SETIAP SAAT", "*2",
        ]
        #expect(try await agencies(none) == ["dinkes", ""])
        let again = [
            "=", "A. INFORMASI BERKALA", "DINAS KESEHATAN", "*1", "B. INFORMASI SETIAP SAAT", "*2",
            "A. INFORMASI BERKALA",
            "DINAS PENDIDIKAN", "*3", "B. INFORMASI SETIAP SAAT", "*4",
        ]
        #expect(try await agencies(again) == ["dinkes", "dinkes", "disdik", "disdik"])
        let above = [
            "=", "A. INFORMASI BERKALA", "*1", "DINAS KESEHATAN", "A. INFORMASI BERKALA", "*1",
            "B. INFORMASI SETIAP SAAT", "*2",
        ]
        #expect(try await agencies(above) == ["", "dinkes", "dinkes"])
    }

    @Test func `Different agencies above headings that are repeated are sections, and one on each page is not`()
        async throws
    {
        #expect(
            try await agencies(["=", "*1", "Dinas Kesehatan", "=", "*1", "Dinas Pendidikan", "=", "*1"]) == [
                "", "dinkes", "disdik",
            ]
        )
        #expect(
            try await agencies(["Dinas Kesehatan", "=", "*1", "Dinas Pendidikan", "=", "*2"]) == ["dinkes", "disdik"]
        )
        // Letterheads, classes between an agency and its headings, groups below these.
        let letterheads = ["Dinas Kesehatan", "Dinas Pendidikan"].flatMap {
            ["PEMERINTAH KOTA CONTOH", $0, "Jl. Merdeka No. 5", "DAFTAR INFORMASI PUBLIK", "=", "*1", "Keuangan", "*2"]
        }
        #expect(try await agencies(letterheads) == ["dinkes", "dinkes", "disdik", "disdik"])
        let classes = ["Dinas Kesehatan", "Dinas Pendidikan"].flatMap {
            [$0, "INFORMASI BERKALA", "=", "*1", "INFORMASI SETIAP SAAT", "=", "*1"]
        }
        #expect(try await agencies(classes) == ["dinkes", "dinkes", "disdik", "disdik"])
        let outer = ["INFORMASI BERKALA", "INFORMASI SETIAP SAAT"].flatMap {
            [$0, "Dinas Kesehatan", "=", "*1", "Dinas Pendidikan", "=", "*1"]
        }
        #expect(try await agencies(outer) == ["dinkes", "disdik", "dinkes", "disdik"])
        let labels = [",: ", " : "].map { joint in
            [
                "PEMERINTAH KOTA CONTOH", "Nama OPD\(joint)Dinas Kesehatan", "=", "*1",
                "Nama OPD\(joint)Dinas Pendidikan", "=", "*1",
            ]
        }
        for list in labels { #expect(try await agencies(list) == ["dinkes", "disdik"]) }
        let head = ["DINAS KESEHATAN KABUPATEN CONTOH", "=", "*1", "Dinas Kesehatan Kab. Contoh", "=", "*2"]
        #expect(try await agencies(head) == ["", ""])
        #expect(
            try await agencies(["BAPPEDA", "=", "*1", "DINAS PENDIDIKAN", "=", "*2"]) == ["", "disdik"]
        )
        // An agency that is not known as one.
        let other = ["Dinas Kesehatan", "=", "*1", "PERUMDA", "=", "*1", "Dinas Pendidikan", "=", "*1"]
        #expect(try await agencies(other) == ["dinkes", "", "disdik"])
        let counted = ["I. DINAS KESEHATAN", "II. PERUMDA", "III. DINAS PENDIDIKAN"].flatMap {
            [$0, "INFORMASI BERKALA", "*1", "INFORMASI SETIAP SAAT", "*1"]
        }
        #expect(try await agencies(["="] + counted) == ["dinkes", "dinkes", "", "", "disdik", "disdik"])
        #expect(
            try await agencies(["Dinas Kesehatan", "=", "*1", "DINAS KESEHATAN KOTA CONTOH", "=", "*2"]) == ["", ""]
        )
        #expect(
            try await agencies(["=", "*1", "Dinas Kesehatan", "=", "*2", "Dinas Kesehatan", "=", "*3"]) == ["", "", ""]
        )
    }

    @Test(arguments: [
        ",NIHIL,,,,,", "1,Tidak ada,,,,,", "-,-,-,-,-,-,-", "1,-,-,-,-,-,-", ",-,,,,,", "1,NIHIL,-,-,-,-,-",
        "-,Belum ada informasi serta merta,-,-,-,-,-",
    ])
    func `A class whose only row says nothing has none`(row: String) async throws {
        let csv =
            "\(Self.head)\nINFORMASI BERKALA,,,,,,\n1,Profil,\(Self.cells)\n2,Neraca,\(Self.cells)\nINFORMASI SERTA MERTA,,,,,,\n"
            + "\(row)\nINFORMASI SETIAP SAAT,,,,,,\n1,Surat,\(Self.cells)\n"
        let rows = try await rows(.dip, csv)
        #expect(rows.map { $0.written["ringkasan"] } == ["Profil", "Neraca", "Surat"])
        #expect(rows.map(\.klasifikasi) == [.berkala, .berkala, .setiapSaat])
    }

    @Test func `A class with a line between it and repeated headings is that of the rows below`() async throws {
        let classes = ["A. INFORMASI BERKALA", "B. INFORMASI SERTA MERTA", "C. INFORMASI SETIAP SAAT"]
        let csv = classes.enumerated().map {
            "\($1),,,,,,\nKOTA CONTOH,,,,,,\n\(Self.head)\n\($0),Profil,\(Self.cells)\n"
        }
        #expect(try await rows(.dip, csv.joined()).map(\.klasifikasi) == [.berkala, .sertaMerta, .setiapSaat])
    }

    @Test func `Agencies above headings leave things in their group`() async throws {
        let csv = ["PERALATAN DAN MESIN", "Dinas Kesehatan", "=", "Dinas Pendidikan", "="].map {
            $0 == "=" ? "No,Kode Barang,Nama Barang,Merek,Tahun Perolehan\n1,1.3,Laptop,Asus,2024\n" : "\($0),,,,\n"
        }
        let rows = try await rows(.aset, "No,Kode Barang,Nama Barang,Merek,Tahun Perolehan\n" + csv.joined())
        #expect(rows.map { $0.written["golongan"] } == ["peralatan_dan_mesin", "peralatan_dan_mesin"])
    }

    @Test func `Names above repeated headings are groups where numbers begin anew below each`() async throws {
        let names = ["BAGIAN HUKUM", "BAGIAN UMUM"]
        let csv = { (numbers: [Int]) in
            "SEKRETARIAT DAERAH,,,,,,\n"
                + zip(names, numbers).map { "\($0),,,,,,\n\(Self.head)\n\($1),Profil,\(Self.cells)\n" }.joined()
        }
        #expect(try await rows(.dip, csv([1, 1])).map { $0.written["kelompok"] } == names)
        #expect(try await rows(.dip, csv([1, 2])).map { $0.written["kelompok"] } == ["", ""])
    }

    @Test func `A class without entries is none, and titles above repeated headings are no groups`() async throws {
        let csv = """
            \(Self.head)
            A. INFORMASI SERTA MERTA,,,,,,
            ,NIHIL,,,,,
            DAFTAR INFORMASI PUBLIK,,,,,,
            TAHUN 2026,,,,,,
            B. INFORMASI BERKALA,,,,,,
            \(Self.head)
            1,2,3,4,5,6,7
            1,Profil,\(Self.cells)
            """
        let rows = try await rows(.dip, csv)
        #expect(rows.map { $0.written["ringkasan"] } == ["Profil"])
        #expect(rows.map(\.klasifikasi) == [.berkala])
        #expect(rows.map { $0.written["kelompok"] } == [""])
    }

    @Test func `Judges the ground of exemptions by its cells`() async throws {
        let table = { (heading: String, cell: String) in
            "No,Informasi yang Dikecualikan,\(heading)\n1,A,\(cell)\n2,B,\(cell)\n"
        }
        let both = try await rows(.dik, table("Dasar Pengecualian", "UU 14/2008 Psl 17 huruf h angka 2"))
        #expect(both.map { $0.written["pasal_17"] } == both.map { $0.written["dasar_hukum"] })
        #expect(both.first?.written["pasal_17"] == "UU 14/2008 Psl 17 huruf h angka 2")
        let letter = try await rows(.dik, table("Dasar Pengecualian", "butir g dan h"))
        #expect(letter.first?.written["pasal_17"] == "butir g dan h")
        #expect(letter.first?.written["dasar_hukum"] == "")
        let law = try await rows(.dik, table("Dasar Pengecualian", "UU 36/2009 tentang Kesehatan"))
        #expect(law.first?.written["dasar_hukum"] == "UU 36/2009 tentang Kesehatan")
        let two = "No,Informasi,Dasar Hukum,Alasan Pengecualian\n1,A,UU 36/2009,Pasal 17 huruf h\n"
        let row = try #require(try await rows(.dik, two).first)
        #expect(row.written["pasal_17"] == "Pasal 17 huruf h")
        #expect(row.written["dasar_hukum"] == "UU 36/2009")
    }

    @Test func `Joins two rows of headings`() async throws {
        let csv = """
            No,Jenis Informasi,Dasar Hukum Pengecualian,Konsekuensi / Pertimbangan bagi Publik,,Jangka Waktu Pengecualian Informasi
            ,,,Dibuka,Ditutup,
            1,Rekam medis,UU 14/2008 Pasal 17 huruf h angka 2,Rahasia pribadi terbuka,Rahasia pribadi terjaga,10 Tahun
            """
        let row = try #require(try await rows(.dik, csv).first)
        #expect(row.written["konsekuensi_dibuka"] == "Rahasia pribadi terbuka")
        #expect(row.written["konsekuensi_ditutup"] == "Rahasia pribadi terjaga")
        #expect(row.written["jangka_waktu"] == "10 Tahun")
        #expect(row.written["informasi"] == "Rekam medis")
    }

    @Test func `Tells time from place below one heading`() async throws {
        let csv = "No,Judul,Waktu dan Tempat Pembuatan Informasi,\n,,Waktu,Tempat\n1,Profil,2026,Kota Contoh\n"
        let row = try #require(try await rows(.dip, csv).first)
        #expect(row.written["waktu_pembuatan"] == "2026")
        #expect(row.written["tempat_pembuatan"] == "Kota Contoh")
    }

    @Test func `Reads columns of ticks`() async throws {
        let csv = """
            No,Judul,Bentuk Informasi,,,Berkala,Setiap Saat
            ,,Cetak,Rekam,Online,,
            1,Profil,√,,v,√,-
            2,Neraca,-,ada,,,V
            """
        let rows = try await rows(.dip, csv)
        #expect(rows.map { $0.written["bentuk"] } == ["Cetak, Online", "Rekam"])
        #expect(rows.map(\.klasifikasi) == [.berkala, .setiapSaat])
    }

    @Test(arguments: ["Info Berkala", "Berkala (B)", "Informasi yang Wajib Diumumkan Secara Berkala"])
    func `Reads ticks below headings that name a class among other words`(heading: String) async throws {
        let csv = "No,Judul,Bentuk,\(heading),Info Setiap Saat\n1,Profil,cetak,√,\n2,Neraca,cetak,,√\n"
        #expect(try await rows(.dip, csv).map(\.klasifikasi) == [.berkala, .setiapSaat])
    }

    @Test func `Names that hold the word for a class are no classes`() async throws {
        let csv = "No,Klasifikasi,Jenis Informasi\n" + (1...6).map { "\($0),Berkala,Data berkala \($0)\n" }.joined()
        #expect(try await rows(.dip, csv).map(\.title).last == "Data berkala 6")
    }

    @Test func `A name above items that are lettered in their own names is that of a group`() async throws {
        let csv = """
            No,Judul,Klasifikasi,Bentuk
            1,Laporan Keuangan,,
            ,a. Neraca,Berkala,cetak
            ,b. Realisasi,Berkala,cetak
            2,Profil,Berkala,cetak
            """
        let rows = try await rows(.dip, csv)
        #expect(rows.map(\.title) == ["a. Neraca", "b. Realisasi", "Profil"])
        #expect(rows.first?.written["kelompok"] == "Laporan Keuangan")
    }

    @Test func `Years below a heading are headings`() async throws {
        let csv = """
            No,Judul,Klasifikasi,Ketersediaan,,,Bentuk
            ,,,2023,2024,2025,
            1,Laporan,Berkala,√,,√,cetak
            2,Neraca,Berkala,√,√,,cetak
            """
        #expect(try await rows(.dip, csv).map(\.title) == ["Laporan", "Neraca"])
    }

    @Test(arguments: ["Tahun", "Waktu Pembuatan"])
    func `Ticks below years of a time say when`(group: String) async throws {
        let csv = """
            No,Judul,Klasifikasi,\(group),,,Bentuk
            ,,,2023,2024,2025,
            1,Laporan,Berkala,√,,√,cetak
            2,Neraca,Berkala,-,v,,cetak
            """
        let rows = try await rows(.dip, csv)
        #expect(rows.map { $0.written["waktu_pembuatan"] } == ["2023, 2025", "2024"])
        // Beside a column of their own they say something else.
        #expect(try await rules(dip: csv.replacing("Bentuk", with: "Waktu")).contains("unknown-column"))
    }

    @Test(arguments: [
        (["Keterangan: B = Berkala, SM = Serta Merta, SS = Setiap Saat"], []),
        (["Ket: B=Berkala SM=Serta Merta SS=Informasi Setiap Saat"], []),
        ([], ["Keterangan", "B : Berkala", "SM : Serta Merta", "SS : Setiap Saat"]),
        ([], ["(B) = Berkala; (SM) = Serta Merta; (SS) = Tersedia Setiap Saat"]),
    ])
    func `Codes of classes mean what the legend says`(above: [String], below: [String]) async throws {
        func lines(_ texts: [String]) -> String { texts.map { "\"\($0)\",,,,,\n" }.joined() }
        let cells = "No,Judul,Klasifikasi,Bentuk\n1,Profil,B,cetak\n2,Peringatan,sm,cetak\n3,Peta,SS,cetak\n"
        let classes: [Klasifikasi?] = [.berkala, .sertaMerta, .setiapSaat]
        #expect(try await rows(.dip, lines(above) + cells + lines(below)).map(\.klasifikasi) == classes)
        let ticks =
            "No,Judul,Kategori,,,Bentuk\n,,B,SM,SS,\n1,Profil,v,,,cetak\n2,Peringatan,,v,,cetak\n3,Peta,,,v,cetak\n"
        #expect(try await rows(.dip, lines(above) + ticks + lines(below)).map(\.klasifikasi) == classes)
    }

    @Test func `A heading may explain the codes below it`() async throws {
        let csv = """
            No,Judul,"Klasifikasi (B = Berkala, SM = Serta Merta, SS = Setiap Saat)",Bentuk
            1,Profil,B,cetak
            2,Peta,SS,cetak
            """
        #expect(try await rows(.dip, csv).map(\.klasifikasi) == [.berkala, .setiapSaat])
        let open = "No,Nama Informasi,Jenis Informasi,B = Berkala; SS = Setiap Saat\n1,Profil,B,\n2,Peta,SS,\n"
        #expect(try await rows(.dip, open).map(\.klasifikasi) == [.berkala, .setiapSaat])
    }

    @Test(arguments: [
        "", "B = Berkala", "B = Berkala; B = Setiap Saat; S = Serta Merta", "B = Baik; SM = Sangat Memuaskan",
        "1 = Berkala; 2 = Serta Merta",
    ])
    func `A code that no legend explains for certain is no class`(legend: String) async throws {
        let csv = "\(legend),,,\nNo,Judul,Klasifikasi,Bentuk\n1,Profil,B,cetak\n2,Neraca,B,cetak\n"
        #expect(try await rows(.dip, csv).map(\.klasifikasi) == [nil, nil])
    }

    @Test func `The rows of an office are its own in each of its classes and counted groups`() async throws {
        let csv = """
            No,Judul,Pejabat,Bentuk
            DINAS KESEHATAN,,,
            I,INFORMASI BERKALA,,
            A,Profil,,
            1,Profil dinas,Sekretariat,cetak
            II,INFORMASI SETIAP SAAT,,
            1,Peta,Sekretariat,cetak
            DINAS PENDIDIKAN,,,
            I,INFORMASI BERKALA,,
            A,Profil,,
            1,Profil dinas,Sekretariat,cetak
            LAIN-LAIN,,,
            2,Peta,Sekretariat,cetak
            """
        let portal = TemporaryPortal(files: [
            "content/opd.csv": "kode,nama\ndinkes,Dinas Kesehatan\ndisdik,Dinas Pendidikan\n",
            "content/register/dip/register.yaml": "profile: dip", "content/register/dip/a.csv": csv,
        ])
        let rows = try await portal.load().library.registers.registers.flatMap(\.rows)
        #expect(rows.map(\.opd) == ["dinkes", "dinkes", "disdik", nil])
    }

    @Test func `Reads ticks below the parts of a column with choices`() async throws {
        let csv = """
            No,Tanggal Diterima,Informasi yang Diminta,Keputusan,,,Tanggal Jawaban
            ,,,Dikabulkan,Dikabulkan Sebagian,Ditolak,
            1,2026-02-02,A,√,,,2026-02-05
            2,2026-02-02,B,,v,-,2026-02-05
            3,2026-02-02,C,√,,√,2026-02-05
            4,2026-02-02,D,,,,
            """
        let found = try await registers(.permohonan, csv)
        #expect(found.requests.map(\.putusan) == ["dikabulkan", "dikabulkan_sebagian", "", ""])
    }

    @Test func `Groups that small letters count are no entries, and letters below an entry are its parts`() async throws
    {
        let head = "NO,JUDUL,PENANGGUNG JAWAB,TAHUN,BENTUK"
        let groups = """
            \(head)
            A,INFORMASI BERKALA,,,
            ,a. Profil,,,
            1,Struktur organisasi,Sekretariat,2026,digital
            2,Tugas,Sekretariat,2026,digital
            ,b. Keuangan,,,
            3,Neraca,Sekretariat,2026,digital
            ,c. Kinerja,,,
            4,Laporan kinerja,Sekretariat,2026,digital
            """
        let found = try await rows(.dip, groups)
        #expect(found.map(\.nomor) == ["1", "2", "3", "4"])
        let parts = """
            \(head)
            1,Laporan keuangan,Sekretariat,2026,digital
            ,a. Neraca,,,
            ,b. Arus kas,,,
            2,Laporan kinerja,Sekretariat,2026,digital
            """
        #expect(try await rows(.dip, parts).map { $0.written["judul"] }.contains("b. Arus kas"))
    }

    @Test func `Months between rows that are numbered on say nothing`() async throws {
        let csv = """
            No,Tanggal Diterima,Informasi yang Diminta,Keputusan,Tanggal Jawaban
            BULAN JANUARI 2026,,,,
            1,2026-01-05,A,dikabulkan,2026-01-06
            BULAN FEBRUARI 2026,,,,
            2,2026-02-05,B,dikabulkan,2026-02-06
            Maret 2026,,,,
            Triwulan II,,,,
            3,2026-04-06,C,dikabulkan,2026-04-07
            """
        let rows = try await rows(.permohonan, csv)
        #expect(rows.map(\.nomor) == ["1", "2", "3"])
    }

    @Test(arguments: ["Selesai", "Sudah dijawab"])
    func `A word that does not say how a request was decided is no decision`(word: String) async throws {
        let portal = TemporaryPortal(files: [
            "content/register/p/register.yaml": "profile: permohonan\n",
            "content/register/p/a.csv":
                "nomor,tanggal,pokok,putusan,tanggal_jawaban\n1,2026-01-06,Anggaran,\(word),2026-01-13\n",
        ])
        let loaded = try await portal.load()
        #expect(loaded.diagnostics.map(\.rule.id) == ["bad-cell"])
        #expect(loaded.library.registers.requests.allSatisfy { $0.decision == nil })
    }

    @Test func `Requests without a column of decisions are not published`() async throws {
        let portal = TemporaryPortal(files: [
            "content/register/p/register.yaml": "profile: permohonan\n",
            "content/register/p/a.csv": "nomor,tanggal,pokok\n1,2026-01-05,A\n",
        ])
        let found = try await portal.load().diagnostics.filter { $0.rule.id == "missing-column" }
        #expect(found.map(\.severity) == [.error])
        // A package without kinds of documents would lack them all.
        let packages = TemporaryPortal(files: [
            "content/register/p/register.yaml": "profile: pengadaan\n",
            "content/register/p/a.csv": "nomor,paket,tahun,HPS\n1,Pasar,2026,√\n",
        ])
        let faults = try await packages.load().diagnostics.filter { $0.rule.id == "missing-column" }
        #expect(faults.map(\.severity) == [.error])
    }

    @Test(arguments: [
        (RegisterProfile.dik, "Dasar Hukum Pengecualian (UU KIP)", "dasar_hukum"),
        (.permohonan, "Perangkat Daerah Tujuan", "opd"), (.permohonan, "Saluran Permohonan", "saluran"),
        (.regulasi, "Lembaran/Berita Daerah", "sumber"), (.regulasi, "Judul Perda", "judul"),
        (.permohonan, "Hari/Tgl", "tanggal"), (.dik, "Unit", "penanggung_jawab"),
        (.permohonan, "CARA", "saluran"), (.dik, "Dasar Hukum (UU KIP & UU lain)", "dasar_hukum"),
        (.dik, "Tempat", "tempat_penetapan"), (.dik, "No BA Uji", "nomor_uji"),
        (.permohonan, "Rincian Informasi Yang Dimohonkan", "pokok"),
        (.dip, "Hard/Soft Copy", "bentuk"),
    ])
    func `Takes further headings of offices`(profile: RegisterProfile, heading: String, column: String) async throws {
        let row = try #require(try await rows(profile, "nomor,\(heading)\n1,Surat\n").first)
        #expect(row.written[column] == "Surat")
    }

    @Test func `What repealed or amended a regulation is told apart by its status`() async throws {
        let portal = TemporaryPortal(files: [
            "content/register/r/register.yaml": "profile: regulasi\n",
            "content/register/r/a.csv": """
            Nomor,Tahun,Jenis,Judul,Dicabut/Diubah dengan,Status
            1,2020,Perda,A,Perda 3/2025,Dicabut
            2,2020,Perda,B,Perda 4/2025,Diubah
            3,2020,Perda,C,-,Berlaku
            4,2020,Perda,D,Perda 5/2025,Berlaku
            """,
        ])
        let loaded = try await portal.load()
        let rows = loaded.library.registers.registers.flatMap(\.rows).map(\.written)
        #expect(rows.map { $0["dicabut_oleh"] } == ["Perda 3/2025", "", "", ""])
        #expect(rows.map { $0["diubah_oleh"] } == ["", "Perda 4/2025", "", ""])
        #expect(loaded.diagnostics.filter { $0.rule.id == "bad-cell" }.map(\.location.line) == [5])
    }

    @Test func `A column of regulations by kind, number and year is read as these, and rows that are counted are not`()
        async throws
    {
        let csv = """
            No,Peraturan,Tentang,Status
            1,Perda Nomor 5 Tahun 2020,Pasar,Berlaku
            2,Peraturan Wali Kota No. 12 Tahun 2021,Parkir,Berlaku
            3,Perda Nomor 7/2022,Air,Berlaku
            """
        let rows = try await rows(.regulasi, csv).map(\.written)
        #expect(rows.map { $0["nomor"] } == ["5", "12", "7"])
        #expect(rows.map { $0["tahun"] } == ["2020", "2021", "2022"])
        #expect(rows.map { $0["jenis"] } == ["Perda", "Peraturan Wali Kota", "Perda"])
    }

    @Test func `Judges the heading of classes by its cells`() async throws {
        let csv = "No,Jenis Informasi,Klasifikasi\n1,Laporan,Berkala\n2,Profil,Berkala\n"
        #expect(try await rows(.dip, csv).map { $0.written["judul"] } == ["Laporan", "Profil"])
        let classes = "No,Jenis Informasi,Judul\n1,Berkala,Laporan\n2,Serta Merta,Profil\n"
        #expect(try await rows(.dip, classes).map(\.klasifikasi) == [.berkala, .sertaMerta])
        // Each class in another spelling, and one that is wrong.
        let spellings = [
            "Berkala", "Secara Berkala", "Serta-merta", "Tersedia setiap saat", "setiap  saat", "Kadang-kadang",
        ]
        let open = "No,Informasi,Kategori\n" + spellings.enumerated().map { "\($0 + 1),A\($0),\($1)\n" }.joined()
        #expect(
            try await rows(.dip, open).map(\.klasifikasi) == [
                .berkala, .berkala, .sertaMerta, .setiapSaat, .setiapSaat, nil,
            ]
        )
    }

    /// Headings whose words leave open what they mean, the cells below two rows, and the column that they fill.
    private static let openHeadings: [(heading: String, cells: [String], column: String)] = [
        ("Jenis Informasi Publik", ["Laporan keuangan", "Profil dinas"], "judul"),
        ("Jenis Dokumen", ["Laporan keuangan", "Profil dinas"], "judul"),
        ("Informasi yang tersedia", ["Laporan keuangan", "Profil dinas"], "judul"),
        ("Jenis Informasi Publik", ["Berkala", "Setiap Saat"], "klasifikasi"),
        ("Kelompok Informasi", ["Informasi Berkala", "Informasi Setiap Saat"], "klasifikasi"),
        ("Kategori Informasi (Berkala/Serta Merta/Setiap Saat)", ["Berkala", "Serta Merta"], "klasifikasi"),
        ("Sifat", ["Serta-merta", "Setiap saat"], "klasifikasi"),
        ("Kelompok Informasi", ["Keuangan", "Profil"], "kelompok"),
        ("Pejabat Yg Menguasai", ["Kepala Dinas", "Sekretaris"], "pejabat_menguasai"),
        ("Isi Ringkas", ["Isi laporan", "Isi profil"], "ringkasan"),
        ("Bentuk Informasi (Cetak/Elektronik)", ["cetak", "elektronik"], "bentuk"),
    ]

    @Test(arguments: openHeadings)
    func `Judges headings with open words by their cells`(
        table: (heading: String, cells: [String], column: String)
    ) async throws {
        let csv = "No,Status,\(table.heading),Tempat\n1,ada,\(table.cells[0]),Kota\n2,ada,\(table.cells[1]),Kota\n"
        #expect(try await rows(.dip, csv).map { $0.written[table.column] } == table.cells)
        #expect(try await !rules(dip: csv).contains("unknown-column"))
    }

    @Test func `A name that may be anything's is not taken for a title`() async throws {
        #expect(try await rules(dip: "No,Nama,Tempat\n1,Lele,Kota\n").contains("unknown-column"))
    }

    @Test func `A column of remarks is left to the office, and one without texts is no finding`() async throws {
        let csv = "No,Judul,Keterangan\n1,Profil,lihat arsip\n"
        let fault = try await MarkedPortal(dip: csv).portal.load().diagnostics.first { $0.rule.id == "unknown-column" }
        #expect(fault?.help?.id.contains("- name: keterangan") == true)
        #expect(fault?.severity == .warning)
        let note = try await MarkedPortal(dip: "No,Judul,Catatan internal\n1,Profil,lihat arsip\n").portal.load()
        #expect(note.diagnostics.first { $0.rule.id == "unknown-column" }?.severity == .error)
        #expect(try await !rules(dip: "No,Judul,Keterangan\n1,Profil,\n2,Neraca, \n").contains("unknown-column"))
    }

    @Test func `Parts of a list of exempt information are its groups, and their agencies those of the rows`()
        async throws
    {
        let head =
            "No,Informasi,Dasar Hukum,Konsekuensi dibuka,Konsekuensi ditutup,Jangka Waktu Pengecualian,Penanggung Jawab"
        let entry = "huruf h Pasal 17 UU 14/2008,a,b,5 Tahun,PPID"
        let csv = """
            \(head)
            A. DINAS KESEHATAN,,,,,,
            a,Rekam medis,\(entry)
            b,Hasil uji,\(entry)
            B. Bagian Umum,,,,,,
            a,Data pegawai,\(entry)
            """
        let portal = MarkedPortal(
            files: [
                "content/register/dik/register.yaml": "profile: dik\n", "content/register/dik/dik.csv": csv,
                "content/opd.csv": "kode,nama\ndinkes,Dinas Kesehatan\n",
            ]
        )
        let loaded = try await portal.portal.load()
        let rows = loaded.library.registers.exemptInformation
        #expect(rows.map(\.informasi) == ["Rekam medis", "Hasil uji", "Data pegawai"])
        #expect(rows.map(\.opd) == ["dinkes", "dinkes", nil])
        #expect(rows.map(\.kelompok) == ["A. DINAS KESEHATAN", "A. DINAS KESEHATAN", "B. Bagian Umum"])
        #expect(rows.allSatisfy { $0.pasal17.map(\.huruf.rawValue) == ["h"] })
        #expect(Set(rows.map(\.id)).count == 3)
        #expect(try await !portal.portal.build().diagnostics.contains { $0.rule.id == "duplicate-number" })
    }

    @Test(
        arguments: [
            ("Media Cetak dan Media Online", [.cetak, .situs]), ("dalam bentuk softcopy", [.digital]),
            ("Dokumen cetak, file PDF", [.cetak, .digital]), ("melalui website", [.situs]),
        ] as [(String, [BentukInformasi])]
    )
    func `Reads forms with the words around them`(text: String, forms: [BentukInformasi]) {
        let read = BentukInformasi.read(text)
        #expect(read.forms == forms)
        #expect(read.unread.isEmpty)
    }

    @Test func `Fills merged cells, and leaves one that was forgotten`() async throws {
        let merged = "No,Klasifikasi,Judul\n1,Berkala,A\n2,,B\n3,,C\n4,Setiap Saat,D\n5,,E\n"
        #expect(
            try await rows(.dip, merged).map(\.klasifikasi) == [.berkala, .berkala, .berkala, .setiapSaat, .setiapSaat]
        )
        #expect(
            try await rows(.dip, "No,Klasifikasi,Judul\n1,Berkala,A\n2,,B\n").map(\.klasifikasi) == [.berkala, nil]
        )
        let forgotten = "No,Klasifikasi,Judul\n1,Berkala,A\n2,Berkala,B\n3,,C\n4,Setiap Saat,D\n"
        #expect(try await rows(.dip, forgotten).map(\.klasifikasi) == [.berkala, .berkala, nil, .setiapSaat])
    }

    @Test func `Does not take internal notes for a column`() async throws {
        let csv = "No,Judul,Catatan internal penanggung jawab\n1,Profil,rahasia\n"
        #expect(try await rules(dip: csv).contains("unknown-column"))
        #expect(try await rows(.dip, csv).map { $0.written["penanggung_jawab"] } == [""])
    }

    @Test(arguments: ["2-Jan", "02/01/2026", "1.23E+15", "'1.11", "Jan-26", "2026-01-02"])
    func `Reports numbers that a spreadsheet damaged`(number: String) async throws {
        #expect(try await rules(dip: "nomor,judul\n\(number),Laporan").contains("damaged-number"))
    }

    @Test(arguments: ["1", "1.10", "A.2", "12-3", "1/2", "b"])
    func `Leaves other numbers alone`(number: String) async throws {
        #expect(try await !rules(dip: "nomor,judul\n\(number),Laporan").contains("damaged-number"))
    }

    @Test func `Notes below a list, bare numbers and counted sums are not published`() async throws {
        let blank = ",,,,,,\n"
        let csv =
            Self.head + "\n1,Profil," + Self.cells + "\n2,Catatan atas laporan keuangan," + Self.cells
            + "\n3,,,,,,\nJUMLAH,2 dokumen,,,,,\n"
            + blank + "Keterangan:" + blank + "1,Diperbarui tiap enam bulan,,,,,\n2,Softcopy tersedia,,,,,\n"
            + ",Hubungi petugas pada jam kerja,,,,,\n"
        #expect(try await rows(.dip, csv).map(\.title) == ["Profil", "Catatan atas laporan keuangan"])
        let found = try await rules(dip: csv).filter { $0 == "rows-left-out" }
        #expect(found.count == 3)
        // A note between entries ends no section and begins none.
        let between =
            Self.head + "\nA. INFORMASI BERKALA,,,,,,\n1,Profil," + Self.cells
            + "\nCatatan: dua di antaranya baru,,,,,,\n2,Neraca,"
            + Self.cells + "\n"
        let read = try await rows(.dip, between)
        #expect(read.map(\.title) == ["Profil", "Neraca"])
        #expect(read.allSatisfy { $0.klasifikasi == .berkala && $0.written["kelompok"].isEmpty })
    }

    @Test func `Titles tell the class of a list without such a column`() async throws {
        func classes(_ title: String) async throws -> [Klasifikasi?] {
            try await rows(.dip, "\"\(title)\",,,,,,\n" + Self.head + "\n1,Profil," + Self.cells).map(\.klasifikasi)
        }
        #expect(try await classes("DAFTAR INFORMASI YANG WAJIB DIUMUMKAN SECARA SERTA MERTA") == [.sertaMerta])
        #expect(try await classes("INFORMASI BERKALA, SERTA MERTA, DAN SETIAP SAAT") == [nil])
        #expect(try await classes("DAFTAR INFORMASI PUBLIK") == [nil])
    }

    @Test func `Numbers begin anew for agencies that are in no list`() async throws {
        let csv = "No,OPD,Judul\n1,Dinas A,Profil\n2,Dinas A,Neraca\n1,Dinas B,Profil\n"
        #expect(try await !rules(dip: csv).contains("duplicate-number"))
        #expect(try await rows(.dip, csv).map(\.id) == ["daftar/dinas-a/1", "daftar/dinas-a/2", "daftar/dinas-b/1"])
    }

    @Test func `Abbreviations in headings are written out`() async throws {
        let csv = """
            No. Reg,Tgl. Masuk,Informasi yg Dimohon,Hasil,Tgl Jawab
            1,2026-02-02,A,dikabulkan,2026-02-05
            """
        let request = try #require(try await registers(.permohonan, csv).requests.first)
        #expect(request.pokok == "A")
        #expect(request.tanggalJawaban != nil)
        let head = "No,Judul,Klas.,Wkt,Tmpt,Btk Info,Jgk Wkt Simpan,Satker,PJ Pembuatan\n"
        let dip = head + "1,Profil,Berkala,2026,Kota,Soft file,1 th,Sekretariat,Bagian Umum\n"
        let row = try #require(try await registers(.dip, dip).publicInformation.first)
        #expect(row.klasifikasi == .berkala)
        #expect([row.waktuPembuatan, row.tempatPembuatan] == ["2026", "Kota"])
        #expect([row.pejabatMenguasai, row.penanggungJawab] == ["Sekretariat", "Bagian Umum"])
        #expect(row.bentuk == [.digital])
        #expect(row.retensi == .jangka(Period(years: 1)))
    }

    @Test(arguments: ["Tempat Simpan", "Lokasi Simpan", "Tahun Simpan", "Waktu Simpan"])
    func `Where and when information is kept is not where and when it was made`(heading: String) async throws {
        let row = try #require(try await rows(.dip, "No,Judul,\(heading)\n1,Profil,Rak 2\n").first)
        #expect(["tempat_pembuatan", "waktu_pembuatan"].allSatisfy { row.written[$0].isEmpty })
    }

    @Test func `Initials of classes in the brackets of a heading are a legend`() async throws {
        let csv = "No,Klasifikasi (B/SM/SS),Judul,Tahun\n1,B,Profil,2026\n2,SM,Banjir,2026\n3,SS,Perjanjian,2026\n"
        let rows = try await registers(.dip, csv).publicInformation
        #expect(rows.map(\.klasifikasi) == [.berkala, .sertaMerta, .setiapSaat])
        let exempt = csv.replacing("(B/SM/SS)", with: "(B/SM/SS/D)")
        #expect(try await registers(.dip, exempt).publicInformation.map(\.klasifikasi) == rows.map(\.klasifikasi))
    }

    @Test func `Ditto marks below a heading do not hide what its cells are`() async throws {
        let csv = "No,Judul,Kategori,Tahun,Tempat\n1,A,Berkala,2026,Kota\n2,B,sda,2026,sda\n3,C,sda,2026,sda\n"
        let rows = try await registers(.dip, csv).publicInformation
        #expect(rows.map(\.klasifikasi) == [.berkala, .berkala, .berkala])
    }

    @Test func `A remark of which each cell is a choice of one column is that column`() async throws {
        let head = "Jenis,Nomor,Tahun,Judul,Keterangan\n"
        let states = head + "Perda,1,2024,A,Berlaku\nPerda,2,2024,B,Diubah dengan Perda 5/2025\nPerda,3,2024,C,-\n"
        #expect(try await rows(.regulasi, states).map { $0.written["status"] }.first == "Berlaku")
        let remarks = head + "Perda,1,2024,A,Berlaku\nPerda,2,2024,B,Naskah dipinjam\n"
        #expect(try await rows(.regulasi, remarks).allSatisfy { $0.written["status"].isEmpty })
        let channels = "Nomor,Tanggal,Pokok,Putusan,Keterangan\n1,2026-02-02,A,dikabulkan,Email\n"
        #expect(try await rows(.permohonan, channels).allSatisfy { $0.written["saluran"].isEmpty })
    }

    @Test func `A regulation that repeals or amends another one is in force`() async throws {
        let csv = """
            Jenis,Nomor,Tahun,Judul,Status
            Perda,1,2024,A,Mencabut Perda Nomor 1 Tahun 2019
            Perda,2,2024,B,Mengubah Perda 3/2020
            Perda,3,2024,C,Dicabut Perda 5/2025
            Perda,4,2024,D,Mencabut Perda 1/2019 dan dicabut
            """
        let found = try await rows(.regulasi, csv).compactMap { Regulation(of: $0.facts) }
        #expect(found.map(\.status) == ["berlaku", "berlaku", "dicabut", ""])
        #expect(found.map(\.mencabut) == ["Perda Nomor 1 Tahun 2019", "", "", ""])
        #expect(found.map(\.mengubah) == ["", "Perda 3/2020", "", ""])
        #expect(found[2].dicabutOleh == "Perda 5/2025")
    }

    @Test(arguments: [
        ("Nomor 13\nTahun 2025", ["13", "2025", ""]), ("Nomor 12, Tahun 2025", ["12", "2025", ""]),
        ("Nomor 3 Tahun 2025 (5 Februari 2025)", ["3", "2025", "5 Februari 2025"]),
    ])
    func `The year of a number may be on a line of its own, and a date in brackets`(text: String, parts: [String])
        async throws
    {
        let csv = "NO,JENIS PERATURAN,NOMOR DAN TAHUN,TENTANG\n1,Peraturan Desa,\"\(text)\",APBDesa\n"
        let row = try #require(try await rows(.regulasi, csv).first)
        #expect(["nomor", "tahun", "tanggal_penetapan"].map { row.written[$0] } == parts)
    }

    @Test func `A number with a date is not the number in the list`() async throws {
        let csv = """
            NO,JENIS PERATURAN,NOMOR DAN TANGGAL DITETAPKAN,TENTANG
            1,Peraturan Desa,"Nomor 7 Tahun 2025, 3 Februari 2025",APBDesa
            """
        let row = try #require(try await rows(.regulasi, csv).first)
        let found = ["nomor", "tahun", "tanggal_penetapan"].map { row.written[$0] }
        #expect(found == ["7", "2025", "3 Februari 2025"])
    }

    @Test func `The office that has the information is its agency where the table names none`() async throws {
        let agencies = "kode,nama\ndinkes,Dinas Kesehatan\ndinsos,Dinas Sosial\n"
        let csv = "No,Judul,Unit Kerja,Tahun\n1,A,Dinas Kesehatan,2026\n2,B,Din. Sosial,2026\n3,C,Sekretariat,2026\n"
        let found = try await registers(.dip, csv, agencies: agencies).publicInformation
        #expect(found.map(\.opd) == ["dinkes", "dinsos", nil])
    }

    @Test func `Another table below a list leaves the list public`() async throws {
        let list = "No,Klasifikasi,Judul,Tahun\n1,Berkala,Profil,2026\n2,Berkala,Tugas,2026\n"
        let found = try await MarkedPortal(dip: list + "No,Informasi,Dasar Hukum,Jangka Waktu\n1,X,Y,Z\n").portal.load()
        #expect(found.diagnostics.filter { $0.rule.id == "unread-layout" }.map(\.severity) == [.warning])
    }
}
