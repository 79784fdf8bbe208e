import Diagnostics
import Registers
import SiteModel
import TestSupport
import Testing

@Suite struct DuplicateNumberTests {
    @Test func `Files of a register may number their rows each for itself`() async throws {
        let head = "nomor,klasifikasi,ringkasan\n"
        let city = head + "1,berkala,Profil\n2,berkala,Rencana\n1,setiap saat,Peraturan\n2,setiap saat,Surat\n"
        var files = [
            "content/register/dip/register.yaml": "profile: dip\n", "content/register/dip/kota.csv": city,
            "content/register/dip/dinas.csv": head + "1,berkala,Neraca\n7,setiap saat,Kontrak\n",
        ]
        #expect(try await MarkedPortal(files: files).surprises(of: "duplicate-number") == [])
        let rows = try await MarkedPortal(files: files).portal.load().library.registers.registers.flatMap(\.rows)
        #expect(Set(rows.map(\.id)).count == 6)
        #expect(rows.contains { $0.id == "dip/berkala/1" })
        // The same row in two files is there twice.
        files["content/register/dip/dinas.csv"] = head + "1,berkala,Profil\n"
        #expect(try await MarkedPortal(files: files).surprises(of: "duplicate-number") != [])
    }

    @Test(arguments: ["dip (1)", "dip - Copy", "dip-lama"])
    func `Of two files with the same rows, the one that is named after the other is told`(name: String) async throws {
        let rows = "nomor,klasifikasi,ringkasan\n1,berkala,Profil\n2,berkala,Rencana\n3,setiap saat,Kas\n"
        let files = [
            "content/register/dip/register.yaml": "profile: dip\n", "content/register/dip/dip.csv": rows,
            "content/register/dip/\(name).csv": rows.replacing("Rencana", with: "VERSI LAMA"),
        ]
        let found = try await MarkedPortal(files: files).build().diagnostics.filter { $0.rule.id == "duplicate-number" }
        #expect(Set(found.map(\.location.path)) == ["content/register/dip/\(name).csv"])
        #expect(found.count == 3)
        let help = try #require(found.first?.help?.id)
        #expect(help.hasSuffix("content/register/dip/\(name).csv atau content/register/dip/dip.csv"))
    }

    @Test(arguments: [
        ("dip", "dip_2024 final", "lama"), ("dip", "Salinan dip", "lama"), ("dip", "DIP", "lama"),
        ("daftar", "zzz", ""),
        ("dip-2025", "dip-2024 old", ""),
    ])
    func `Every row of an old file is told, though its numbers begin anew and one was put between them`(
        now: String,
        old: String,
        mark: String
    ) async throws {
        func table(_ titles: [String], mark: String = "") -> String {
            "nomor,klasifikasi,judul,waktu\n"
                + ["berkala", "setiap saat"].flatMap { group in
                    titles.enumerated().map { "\($0 + 1),\(group),\($1) \(group),2024 \(mark)\n" }
                }.joined()
        }
        let titles = ["Profil", "Rencana", "Kas", "Aset"]
        let files = [
            "content/register/dip/register.yaml": "profile: dip\n",
            "content/register/dip/\(now).csv": table(["Baru"] + titles),
            "content/register/dip/\(old).csv": table(titles + ["Hapus"], mark: mark),
        ]
        let found = try await MarkedPortal(files: files).build().diagnostics.filter { $0.rule.id == "duplicate-number" }
        #expect(found.map(\.location.path) == Array(repeating: "content/register/dip/\(old).csv", count: 10))
        #expect(found.flatMap(\.related).map(\.path).allSatisfy { $0 == "content/register/dip/\(now).csv" })
        let rows = try await MarkedPortal(files: files).portal.load().library.registers.registers.flatMap(\.rows)
        #expect(rows.filter { $0.written.location.path.hasSuffix("/\(now).csv") }.first?.id == "dip/berkala/1")
    }

    @Test(arguments: [("dip", "unggahan", "dip"), ("dip lama", "dip", "dip lama"), ("a", "b", "a")])
    func `Of two files with the same rows the one that is newer inside holds, unless it is called old or a draft`(
        old: String,
        new: String,
        copy: String
    ) async throws {
        func table(_ updated: String) -> String {
            let rows = (1...6).map { "\($0),berkala,Judul \($0),2024,\($0 == 6 ? updated : "2025-01-01")\n" }
            return "nomor,klasifikasi,judul,waktu,tanggal_mutakhir\n" + rows.joined()
        }
        for (older, newer, found) in [(old, new, copy), (new, old, copy == "dip lama" ? copy : new)] {
            let portal = MarkedPortal(files: [
                "content/register/dip/register.yaml": "profile: dip\n",
                "content/register/dip/\(older).csv": table("2025-06-01"),
                "content/register/dip/\(newer).csv": table("2026-06-01"),
            ])
            let faults = try await portal.build().diagnostics.filter { $0.rule.id == "duplicate-number" }
            #expect(Set(faults.map(\.location.path)) == ["content/register/dip/\(found).csv"])
        }
    }

    @Test(arguments: [("dip-2024", "dip-2025"), ("puskesmas-a", "puskesmas-b"), ("dinkes", "disdik")])
    func `Files of several years, units and agencies have the same titles`(one: String, other: String) async throws {
        func table(_ unit: String) -> String {
            let rows = ["Profil", "Rencana", "Kas", "Aset", "Kontrak", "Surat"].enumerated().map {
                "\($0 + 1),berkala,\($1),\(unit.hasPrefix("puskesmas") ? unit : "Kepala")\n"
            }
            return "nomor,klasifikasi,judul,pejabat\n" + rows.joined()
        }
        let portal = MarkedPortal(files: [
            "content/opd.csv": "code,name\ndinkes,Dinas Kesehatan\ndisdik,Dinas Pendidikan\n",
            "content/register/dip/register.yaml": "profile: dip\n",
            "content/register/dip/\(one).csv": table(one), "content/register/dip/\(other).csv": table(other),
        ])
        #expect(try await portal.surprises(of: "duplicate-number") == [])
    }

    @Test(arguments: [
        "nomor,klasifikasi\n1,berkala\n2,berkala\n⟦duplicate-number⟧2,setiap_saat\n",
        "nomor,klasifikasi\n1,berkala\n2,berkala\n1,setiap_saat\n⟦duplicate-number⟧1,setiap_saat\n",
        "nomor,klasifikasi\n1,berkala\n2,berkala\n1,setiap_saat\n2,setiap_saat\n-,berkala\n-,berkala\n",
    ])
    func `Reports repeats within the way of numbering`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "duplicate-number") == [])
    }

    @Test func `Numbers that begin anew for no reason are one cause`() async throws {
        let found = try await MarkedPortal(dik: "nomor\na\nb\nc\na\nb\nc\n").build().diagnostics
            .filter { $0.rule.id == "duplicate-number" }
        #expect(found.count == 3)
        #expect(found.groupedByCause().map(\.rows?.numbers) == [[5, 6, 7]])
    }

    @Test func `Names both places`() async throws {
        let fault = try await MarkedPortal(dik: "nomor\n1\n2\n1\n").build().fault("duplicate-number")
        #expect(fault.location.line == 4)
        #expect(fault.related.map(\.line) == [2])
    }

    @Test func `Numbers that make one address are reported at the later row, and stop no portal`() async throws {
        let portal = MarkedPortal(dip: "nomor\n1\n2\n⟦duplicate-number⟧1.\n⟦duplicate-number⟧(2)\n")
        #expect(try await portal.surprises(of: "duplicate-number") == [])
        #expect(try await portal.surprises(of: "duplicate-address") == [])
    }

    @Test func `A file whose groups repeat numbers takes none from another file`() async throws {
        let head = "nomor,klasifikasi,kelompok,ringkasan\n"
        let files = [
            "content/register/dip/register.yaml": "profile: dip\n",
            "content/register/dip/kota.csv": head + "1,berkala,,Profil\n2,berkala,,Rencana\n",
            "content/register/dip/dinas.csv":
                head
                + "1,berkala,Keuangan,Neraca\n2,berkala,Keuangan,Kas\n3,berkala,Umum,Aset\n⟦duplicate-number⟧2,berkala,Umum,Surat\n",
        ]
        #expect(try await MarkedPortal(files: files).surprises(of: "duplicate-number") == [])
    }

    @Test(arguments: ["informasi tentang program,,,", ",informasi tentang program,,", ",,informasi tentang program,"])
    func `Numbers that begin anew below a text begin a section, whatever it looks like`(section: String) async throws {
        for (name, yaml) in [("dip", "profile: dip"), ("aset", "profile: aset")] {
            let head = name == "dip" ? "nomor,judul,ringkasan,status\n" : "nomor,nama,merek,satuan\n"
            let rows = (1...3).map { "\($0),Hal \($0),x,y\n" }.joined()
            let portal = MarkedPortal(files: [
                "content/register/\(name)/register.yaml": yaml,
                "content/register/\(name)/a.csv": head + rows + section + "\n" + rows.replacing("Hal", with: "Lain"),
            ])
            #expect(try await portal.surprises(of: "duplicate-number") == [])
            let register = try #require(try await portal.portal.load().library.registers.registers.first)
            #expect(Set(register.rows.map(\.identity.slug)).count == 6)
        }
    }

    @Test func `One regulation is one whatever its kind is called`() async throws {
        let csv = """
            nomor,tahun,jenis,judul,status
            5,2026,Perda,Pasar,berlaku
            ⟦duplicate-number⟧5,2026,Peraturan Daerah,Pasar rakyat,berlaku
            5,2026,Peraturan Wali Kota,Pasar,berlaku
            ⟦duplicate-number⟧05,2026,Perwali,Pasar,berlaku
            5,2025,Perda,Pasar,berlaku
            """
        let portal = MarkedPortal(files: [
            "content/register/regulasi/register.yaml": "profile: regulasi\n",
            "content/register/regulasi/regulasi.csv": csv,
        ])
        #expect(try await portal.surprises(of: "duplicate-number") == [])
    }

    @Test(arguments: [
        ("code,name\n", "Dinas Pendidikan", true),
        ("code,name\n", "Pemerintah Kota Contoh", false),
        ("code,name\ndisdik,Dinas Pendidikan\n", "Pemerintah Kota Contoh", true),
        ("code,name\ndisdik,Dinas Pendidikan\ndinkes,Dinas Kesehatan\n", "Pemerintah Kota Contoh", false),
    ])
    func `Where one head decides, decrees of one number are doubtful, whatever their titles`(
        agencies: String,
        publisher: String,
        isTold: Bool
    ) async throws {
        let csv =
            "nomor,tahun,jenis,judul,status\n7,2026,Keputusan Kepala Dinas,Tim Kerja,berlaku\n"
            + "\(isTold ? "⟦duplicate-number⟧" : "")7,2026,Keputusan Kepala Dinas,Standar Pelayanan,berlaku\n7,2026,Keputusan Kepala Dinas,Lampiran Tim Kerja,berlaku\n"
        let portal = MarkedPortal(
            files: [
                "content/register/regulasi/register.yaml": "profile: regulasi\n",
                "content/register/regulasi/regulasi.csv": csv, "content/opd.csv": agencies,
            ],
            settings: TemporaryPortal.settings.replacing("Pemerintah Kota Contoh", with: publisher)
        )
        #expect(try await portal.surprises(of: "duplicate-number") == [])
    }

    @Test func `Annexes and explanations of a regulation, and decrees that each head of an office numbers, are others`()
        async throws
    {
        let csv = """
            nomor,tahun,jenis,judul,status
            5,2026,Perda,Lampiran I Pajak Daerah,berlaku
            5,2026,Perda,Pajak Daerah,berlaku
            5,2026,Perda,Lampiran II Pajak Daerah,berlaku
            5,2026,Peraturan Daerah,Penjelasan atas Perda Pajak Daerah,berlaku
            ⟦duplicate-number⟧5,2026,Perda,Pajak Daerah (Penjelasan),berlaku
            ⟦duplicate-number⟧5,2026,Perda,Pajak dan Retribusi,berlaku
            7,2026,Keputusan Kepala Dinas,Tim Kerja,berlaku
            7,2026,Keputusan Kepala Dinas,Standar Pelayanan,berlaku
            ⟦duplicate-number⟧7,2026,Keputusan Kepala Dinas,Tim Kerja,berlaku
            7,2026,Keputusan Wali Kota,Lampiran Tim Kerja,berlaku
            ⟦duplicate-number⟧7,2026,Keputusan Wali Kota,Lampiran Tim Kerja,berlaku
            9,2026,Perda,Tata Naskah,berlaku
            ⟦duplicate-number⟧9,2026,Perda,Pedoman Pembuatan Lampiran,berlaku
            8,2026,Keputusan Kepala Dinas Kesehatan,Tim Kerja,berlaku
            ⟦duplicate-number⟧8,2026,Keputusan Kepala Dinas Kesehatan,Standar Pelayanan,berlaku
            """
        let portal = MarkedPortal(files: [
            "content/register/regulasi/register.yaml": "profile: regulasi\n",
            "content/register/regulasi/regulasi.csv": csv,
        ])
        #expect(try await portal.surprises(of: "duplicate-number") == [])
        let slugs = try await portal.portal.load().library.registers.registers.flatMap(\.rows).map(\.identity.slug)
        #expect(slugs[0...2] == ["perda-2026-5-lampiran-i", "perda-2026-5", "perda-2026-5-lampiran-ii"])
        #expect(
            slugs[6...7] == ["keputusan-kepala-dinas-2026-7", "keputusan-kepala-dinas-2026-7-standar-pelayanan"]
        )
        #expect(Set(slugs).count == slugs.count)
    }

    @Test func `Rows that are harvested hide none of the office's own, and move none`() async throws {
        let own = "nomor,tahun,jenis,judul,status\n1,2026,Perda,Pasar,berlaku\n"
        let files = [
            "content/opd.csv": "code,name\ndinkes,Dinas Kesehatan\n",
            "content/register/regulasi/register.yaml": "profile: regulasi\n",
            "content/register/regulasi/regulasi.csv": own,
            "content/register/regulasi/dari/dinkes.csv": own,
        ]
        let portal = MarkedPortal(files: files)
        #expect(try await portal.surprises(of: "duplicate-number") == [])
        let rows = try await portal.portal.load().library.registers.registers.flatMap(\.rows)
        #expect(
            Set(rows.map { "\($0.identity.slug) \($0.written.location.path.contains("dari"))" }) == [
                "perda-2026-1 false", "dinkes-perda-2026-1 true",
            ]
        )
    }

    @Test func `Rows that are harvested are of the agency whose portal they come from`() async throws {
        let portal = MarkedPortal(files: [
            "content/opd.csv": "code,name\ndinkes,Dinas Kesehatan\ndisdik,Dinas Pendidikan\n",
            "content/register/dik/register.yaml": "profile: dik\n",
            "content/register/dik/dari/dinkes.csv": "nomor,informasi,kelompok\n1,Rekam medis,Dinas Pendidikan\n",
        ])
        let rows = try await portal.portal.load().library.registers.registers.flatMap(\.rows)
        #expect(rows.map(\.opd) == ["dinkes"])
    }

    @Test func `Rows that differ in their numbers only are told, and other rows of one title are not`() async throws {
        let head = "nomor,klasifikasi,judul,tahun,berkas\n"
        let rows =
            "1,berkala,Kas,2025,https://a.example/1\n2,berkala,Kas,2026,\n3,berkala,Kas,2025,https://a.example/2\n"
        let found = MarkedPortal(dip: head + rows + "⟦duplicate-number⟧4,berkala,Kas,2026,\n")
        #expect(try await found.surprises(of: "duplicate-number") == [])
    }
}
