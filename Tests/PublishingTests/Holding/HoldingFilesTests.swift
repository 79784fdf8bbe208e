import Content
import Diagnostics
import Digests
import Files
import Publishing
import TestSupport
import Testing

/// What becomes of whole files of registers, and of tables beside them, where `faults: hold` is set.
@Suite struct HoldingFilesTests {
    private static let heading =
        "nomor,klasifikasi,opd,judul,ringkasan,pejabat_menguasai,penanggung_jawab,waktu_pembuatan,tempat_pembuatan,bentuk,retensi,tanggal_mutakhir\n"

    private static func row(_ number: String, title: String, agency: String = "diskominfo") -> String {
        "\(number),berkala,\(agency),\(title),Ringkasan.,Kepala,Bidang Data,2025,Kota Contoh,digital,5 tahun,2025-01-01\n"
    }

    private static let exempt = """
        nomor,informasi,pasal_17,dasar_hukum,konsekuensi_dibuka,konsekuensi_ditutup,jangka_waktu,mulai,sha256
        1,Identitas pelapor,a,UU 14/2008,Terancam.,Terlindungi.,5 tahun,2025-01-01,

        """

    private static let request = """
        nomor,tanggal,saluran,pokok,opd,putusan,tanggal_jawaban,hari_kerja,alasan
        1,2025-01-06,langsung,Anggaran dinas,diskominfo,dikabulkan,2025-01-10,,

        """

    private static let sound: [String: String] = [
        "opd.csv": "kode,nama\ndiskominfo,Dinas Komunikasi\ndinkes,Dinas Kesehatan\n",
        "libur.csv": "tanggal,keterangan\n2025-01-01,Tahun Baru\n",
        "pejabat.csv": "jabatan,nama\nKepala Dinas,\n",
        "layanan/permohonan.csv": "tahun,diterima,dikabulkan,ditolak\n2024,10,9,1\n",
        "layanan/profil.md": "---\ntitle: Profil PPID\n---\nIsi.\n",
        "register/dip/register.yaml": "profile: dip\ntitle: Daftar Informasi Publik\n",
        "register/dip/dip.csv": heading + row("1", title: "Profil") + row("2", title: "Data", agency: "dinkes"),
        "register/dip/edisi/2024.csv": heading + row("1", title: "Profil"),
        "register/dik/register.yaml": "profile: dik\n", "register/dik/dik.csv": exempt,
        "register/permohonan/register.yaml": "profile: permohonan\n",
        "register/permohonan/permohonan.csv": request,
        "berita/satu.md": article("Satu", text: "Lihat [daftar](/informasi-publik/daftar/)."),
    ]

    private func portal(_ more: [String: String] = [:], without paths: Set<String> = []) throws -> TemporaryPortal {
        let files = Self.sound.filter { !paths.contains($0.key) }.merging(more) { _, new in new }
        return try .plain(files, settings: "faults: hold\n")
    }

    private func published(_ root: String) throws -> [String: [UInt8]] {
        try TreeSnapshot(of: root + "/output").published
    }

    private func text(_ root: String) throws -> String {
        try published(root).sorted { $0.key < $1.key }.map { $0.key + String(decoding: $0.value, as: UTF8.self) }
            .joined().lowercased()
    }

    /// Whole files with errors, and rows in tables of which no row may be left out.
    private static let broken: [(path: String, text: String)] = [
        ("register/dip/dip.csv", "nomor,judul,\"rahasiakata\n"), ("register/dip/dip.csv", "PK\u{3}\u{4}rahasiakata"),
        ("register/dip/dip.csv", "<<<<<<< HEAD\nnomor,judul\n=======\nrahasiakata\n>>>>>>> x\n"),
        ("register/dip/dip.csv", ""), ("register/dip/register.yaml", "profil: dip # rahasiakata\n"),
        ("register/dip/register.yaml", "profile: dip\nrahasiakata: ya\n"), ("register/dip/register.yaml", "a: [\n"),
        ("register/dip/register.yaml", ""), ("register/dip/edisi/2024.csv", "nomor,\"rahasiakata\n"),
        ("register/permohonan/permohonan.csv", "nomor,\"rahasiakata\n"),
        ("register/permohonan/register.yaml", "profile: permohonan\nrahasiakata: ya\n"),
        ("register/dik/dik.csv", exempt + "\"2,Rahasiakata\n"), ("register/dik/dik.csv", "rahasiakata,apa\n1,2\n"),
        ("register/dik/register.yaml", "profile: dik\nrahasiakata: ya\n"),
        ("opd.csv", "kode,rahasiakata\ndiskominfo,Dinas\n"), ("opd.csv", "kode,nama\ndiskominfo,\n"),
        ("opd.csv", "kode,nama\n,Rahasiakata\n,Rahasiakata lain\ndiskominfo,Dinas\n"),
        ("opd.csv", "kode,\"rahasiakata\n"), ("libur.csv", "tanggal,keterangan\nkapan-kapan,Rahasiakata\n"),
        ("libur.csv", "tanggal,\"rahasiakata\n"), ("pejabat.csv", "jabatan,nama,lhkpn\nKepala,,rahasiakata\n"),
        ("pejabat.csv", "<<<<<<< HEAD\n"), ("layanan/permohonan.csv", "tahun,diterima\nrahasiakata,10\n"),
        ("layanan/permohonan.csv", "tahun,\"rahasiakata\n"),
    ]

    @Test(arguments: broken)
    func `A file of registers that was public stays as it last was`(path: String, text: String) async throws {
        try await portal().inFolder { root in
            #expect(try await build(.of(root), into: root + "/output").held.isEmpty)
            let before = try published(root)
            try writeFile(root + "/content/" + path, Array(text.utf8))
            for _ in 1...2 {
                let report = try await build(.of(root), into: root + "/output")
                #expect(report.isPublished, "\(report.diagnostics.map(\.message.en))")
                #expect(report.held == [HeldFile(path: "content/" + path, state: .earlier)])
                #expect(report.errors > 0)
                #expect(try published(root) == before)
            }
            let sound = try #require(Self.sound[path])
            try writeFile(root + "/content/" + path, Array(sound.utf8))
            #expect(try await build(.of(root), into: root + "/output").held.isEmpty)
            #expect(try published(root) == before)
        }
    }

    @Test func `A definition that was deleted is still known`() async throws {
        try await portal().inFolder { root in
            try await build(.of(root), into: root + "/output")
            let before = try published(root)
            try removeFile(root + "/content/register/dip/register.yaml")
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.held.map(\.state) == [.earlier])
            #expect(try published(root) == before)
        }
    }

    @Test(arguments: ["profil: aset\n", "profile: aset\nrahasiakata: ya\n", "a: [\n", ""])
    func `A new register whose definition has errors is not there yet`(text: String) async throws {
        try await portal().inFolder { root in
            try await build(.of(root), into: root + "/output")
            let before = try published(root)
            try makeDirectory(root + "/content/register/baru")
            try writeFile(root + "/content/register/baru/register.yaml", Array(text.utf8))
            try writeFile(root + "/content/register/baru/a.csv", Array("nomor,nama\n1,Rahasiakata\n".utf8))
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.held == [HeldFile(path: "content/register/baru/register.yaml", state: .new)])
            #expect(try published(root) == before)
            // What has never been public is not kept.
            try writeFile(root + "/content/register/baru/register.yaml", Array("profile: aset\n".utf8))
            try writeFile(root + "/content/register/baru/a.csv", Array("nomor,\"\n".utf8))
            let second = try await build(.of(root), into: root + "/output")
            #expect(second.held == [HeldFile(path: "content/register/baru/a.csv", state: .table)])
        }
    }

    @Test(arguments: [
        ("opd.csv", "kode,nama\ndiskominfo,Dinas Komunikasi\ndinkes,\n", "informasi-publik/opd/index.html"),
        ("pejabat.csv", "jabatan,nama,lhkpn\nKepala,,\nWakil,,rahasiakata\n", "informasi-publik/profil/index.html"),
        ("layanan/permohonan.csv", "tahun,diterima\n2024,10\nrahasiakata,3\n", "informasi-publik/laporan/index.html"),
    ])
    func `A row of a table beside the registers that was never public is left out and counted`(
        path: String,
        text: String,
        page: String
    ) async throws {
        try await portal([path: text]).inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.isPublished)
            #expect(report.held.contains(HeldFile(path: "content/" + path, state: .rows, rows: [3])), "\(report.held)")
            let shown = String(decoding: try readFile(root + "/output/" + page), as: UTF8.self)
            #expect(shown.contains("1 baris sedang dilengkapi"))
            #expect(try !self.text(root).contains("rahasiakata"))
        }
    }

    @Test(arguments: [
        ("kapan-kapan", false), ("2025-03-01", false), ("31/02/2024", true), ("2024-07-01", true),
    ])
    func `A request that is held back leaves the others, and no figures that it would be missing from`(
        date: String,
        isCounted: Bool
    ) async throws {
        let path = "register/permohonan/permohonan.csv"
        let row = "2,\(date),langsung,Rahasiakata,diskominfo,entah,2025-01-10,,\n"
        try await portal([path: Self.request + row]).inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.held == [HeldFile(path: "content/" + path, state: .rows, rows: [3])])
            #expect(try !text(root).contains("rahasiakata"))
            #expect(try text(root).contains("anggaran dinas"))
            let page = String(
                decoding: try readFile(root + "/output/informasi-publik/laporan/index.html"),
                as: UTF8.self
            ).lowercased()
            #expect(page.contains("1 baris sedang dilengkapi"))
            #expect(page.contains("semester i 2025") == isCounted)
        }
    }

    @Test func `Every hidden row of a workbook is held back, and the others are published`() async throws {
        var portal = try portal(without: ["register/dip/dip.csv"])
        let rows =
            [["nomor", "klasifikasi", "judul", "ringkasan", "bentuk"]]
            + (1...6).map {
                ["\($0)", "berkala", (3...5).contains($0) ? "Rahasiakata \($0)" : "Judul \($0)", "Isi", "cetak"]
            }
        portal.files["content/register/dip/dip.xlsx"] = WorkbookWriter.xlsx(rows, hidden: [4, 5, 6])
        try await portal.inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.held.map(\.rows) == [[4, 5, 6]])
            #expect(try !text(root).contains("rahasiakata"))
            #expect(try text(root).contains("judul 6"))
            #expect(try text(root).contains("3 baris sedang dilengkapi"))
        }
    }

    @Test(arguments: ["kapan-kapan,Libur", "\"2025-01-01,Libur"])
    func `Days off that cannot be read are left out, and the report of requests says so`(line: String) async throws {
        try await portal(["libur.csv": "tanggal,keterangan\n\(line)\n"]).inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.isPublished, "\(report.diagnostics.map(\.message.en))")
            #expect(report.held.map(\.path) == ["content/libur.csv"])
            #expect(try text(root).contains("sedang dilengkapi"))
        }
    }

    @Test func `What stops the whole portal is named`() async throws {
        try await portal(["register/dik/register.yaml": "profile: dik\nrahasiakata: ya\n", "berita/dua.md": "Isi"])
            .inFolder { root in
                let report = try await check(.of(root))
                #expect(report.isStopped)
                #expect(
                    report.notes.last?.id
                        == "Seluruh portal tertahan, karena kesalahan ini tidak dapat ditahan sendiri: content/register/dik/register.yaml:2 [unknown-setting]. Perbaiki itu dahulu. Daftar yang dikecualikan (DIK) yang tidak terbaca mungkin menyebut dokumen yang tidak boleh terbit."
                )
            }
        try await portal(["berita/dua.md": article("Satu", text: "Lagi.")]).inFolder { root in
            let notes = try await check(.of(root)).notes.map(\.id)
            #expect(notes.count == 1 && notes[0].contains("content/berita/satu.md:2 [duplicate-address]"), "\(notes)")
        }
    }

    @Test func `What a table of exempt information names is guarded, also where it cannot be read`() async throws {
        let digest = try sha256(of: Array("isigelap".utf8))
        for line in ["\"2,Isi media/pelapor.csv\n", "\"2,Data,,,,,,,\(digest)\n"] {
            try await portal(["register/dik/dik.csv": Self.exempt]).inFolder { root in
                try await build(.of(root), into: root + "/output")
                try makeDirectory(root + "/content/media")
                try writeFile(root + "/content/media/pelapor.csv", Array("isigelap".utf8))
                try writeFile(root + "/content/register/dik/dik.csv", Array((Self.exempt + line).utf8))
                let report = try await build(.of(root), into: root + "/output")
                #expect(report.isStopped)
                #expect(report.diagnostics.contains { $0.rule.id == "exempt-document" })
                #expect(try !text(root).contains("isigelap"))
            }
        }
    }

    @Test(arguments: [
        ("register/dik/dik.csv", exempt + "\"2,Data,,,,,,,0123456789abcdef0123456789abcdef0123\n"),
        ("register/lain/register.yaml", "profile: dik\nentah: x\n"),
    ])
    func `What could hide an exempt document stops the portal`(path: String, text: String) async throws {
        try await portal().inFolder { root in
            try await build(.of(root), into: root + "/output")
            try makeDirectory(root + "/content/register/lain")
            try writeFile(root + "/content/" + path, Array(text.utf8))
            let report = try await check(.of(root))
            #expect(report.isStopped)
        }
    }

    @Test
    func
        `A workbook of exempt information that says nothing of its columns is held back, and what it names is guarded`()
        async throws
    {
        let rows = [["Daftar", "2026"], ["Data pelapor", "media/pelapor.csv"], ["Data lain", "arsip"]]
        try await portal().inFolder { root in
            try await build(.of(root), into: root + "/output")
            try writeFile(root + "/content/register/dik/lain.xlsx", WorkbookWriter.xlsx(rows))
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.isPublished, "\(report.diagnostics.map(\.message.en))")
            #expect(report.held.map(\.path) == ["content/register/dik/lain.xlsx"])
            try makeDirectory(root + "/content/media")
            try writeFile(root + "/content/media/pelapor.csv", Array("isigelap".utf8))
            let named = try await build(.of(root), into: root + "/output")
            #expect(named.isStopped && named.diagnostics.contains { $0.rule.id == "exempt-document" })
        }
    }

    @Test func `While a workbook of exempt information cannot be read, no medium becomes public`() async throws {
        try await portal(["media/lama.csv": "a,b\n1,2\n"]).inFolder { root in
            try await build(.of(root), into: root + "/output")
            try writeFile(root + "/content/register/dik/lain.xlsx", Array("PK\u{3}\u{4}".utf8))
            try writeFile(root + "/content/media/baru.csv", Array("isigelap".utf8))
            try writeFile(root + "/content/berita/dua.md", Array(article("Dua", text: "Kabar.").utf8))
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.isPublished, "\(report.diagnostics.map(\.message.en))")
            #expect(report.held.map(\.path) == ["content/media/baru.csv", "content/register/dik/lain.xlsx"])
            #expect(report.notes.contains { $0.id.contains("content/register/dik/lain.xlsx tidak terbaca") })
            #expect(try !text(root).contains("isigelap") && text(root).contains("kabar."))
        }
    }

    @Test func `A row that came of exempt information stays public while that list has a conflict`() async throws {
        let heading = Self.heading.dropLast() + ",asal_dik\n"
        let row = Self.row("1", title: "Hasil").dropLast() + ",1\n"
        let ended = Self.exempt.replacing("5 tahun,2025-01-01", with: "5 tahun,2015-01-01")
        let tables = ["register/dip/dip.csv": String(heading + row), "register/dik/dik.csv": ended]
        try await portal(tables, without: ["register/dip/edisi/2024.csv"]).inFolder { root in
            #expect(try await build(.of(root), into: root + "/output").held.isEmpty)
            let before = try published(root)
            let conflict = ended + "<<<<<<< HEAD\n2,x\n=======\n3,y\n>>>>>>> b\n"
            try writeFile(root + "/content/register/dik/dik.csv", Array(conflict.utf8))
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.held == [HeldFile(path: "content/register/dik/dik.csv", state: .earlier)])
            #expect(try published(root) == before)
        }
    }

    @Test func `A register that is taken out of sight goes, whatever else is wrong with its definition`() async throws {
        try await portal().inFolder { root in
            try await build(.of(root), into: root + "/output")
            let hidden = "profile: permohonan\npublished: false\nentah: x\n"
            try writeFile(root + "/content/register/permohonan/register.yaml", Array(hidden.utf8))
            #expect(try await build(.of(root), into: root + "/output").isPublished)
            #expect(try published(root).keys.allSatisfy { !$0.contains("permohonan.csv") })
        }
    }

    @Test func `A row that was held back stays so when its table cannot be read any more`() async throws {
        let table = try #require(Self.sound["register/dip/dip.csv"])
        let secret = table + Self.row("3", title: "Rahasiakata 3201011212800001")
        try await portal(["register/dip/dip.csv": secret]).inFolder { root in
            #expect(try await build(.of(root), into: root + "/output").held.map(\.state) == [.rows])
            let conflict = secret + "<<<<<<< HEAD\n4,x\n=======\n4,y\n>>>>>>> b\n"
            try writeFile(root + "/content/register/dip/dip.csv", Array(conflict.utf8))
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.isPublished)
            #expect(report.held.map(\.state) == [.earlier])
            #expect(try !text(root).contains("rahasiakata"))
            #expect(try text(root).contains("profil"))
        }
    }

    @Test(arguments: ["register/dip/dip.csv", "register/dip/register.yaml", "opd.csv"])
    func `Without a record a file that may be public stops the portal in words`(path: String) async throws {
        try await portal().inFolder { root in
            try await build(.of(root), into: root + "/output")
            let before = try published(root)
            try removeTree(root + "/.terang")
            try writeFile(root + "/content/" + path, Array("a,\"rahasiakata\n".utf8))
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.isStopped)
            #expect(report.diagnostics.contains { $0.rule.id == "held-without-earlier" })
            #expect(report.notes.contains { $0.en.contains("is gone") })
            #expect(try published(root) == before)
            try removeTree(root + "/output")
            let first = try await check(.of(root))
            #expect(first.notes.contains { $0.en.contains("neither") })
            #expect(!first.diagnostics.contains { $0.rule.id == "held-without-earlier" })
        }
    }
}
