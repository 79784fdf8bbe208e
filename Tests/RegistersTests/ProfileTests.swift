import Diagnostics
import Reading
import Registers
import SiteModel
import TestSupport
import Testing

@Suite struct ProfileTests {
    @Test(arguments: RegisterProfile.all)
    func givesNoHeadingToTwoColumns(profile: RegisterProfile) {
        var owners: [String: String] = [:]
        for column in profile.columns {
            for heading in [column.name, column.title.id, column.title.en] + column.synonyms {
                let folded = heading.lowercased().filter { $0.isLetter || $0.isNumber }
                #expect(owners[folded] == nil || owners[folded] == column.name, "\(heading)")
                owners[folded] = column.name
            }
        }
    }

    @Test(arguments: RegisterProfile.all, [Int.max, Int.min])
    func `Cells may hold any number`(profile: RegisterProfile, number: Int) async throws {
        let columns = profile.columns.map { ($0.name, $0.kind == .date ? "2025-01-06" : "\(number)") }
        let row = columns.map(\.1).joined(separator: ",") + "\n"
        let portal = TemporaryPortal(files: [
            "content/register/a/register.yaml": "profile: \(profile.name)",
            "content/register/a/a.csv": columns.map(\.0).joined(separator: ",") + "\n" + row + row,
        ])
        #expect(try await portal.build(now: "2026-06-01").site.registers != nil)
    }

    @Test func `Reads the elements of public information`() async throws {
        let csv = """
            Jenis Informasi;No.;Nama Informasi;Deskripsi;Unit Penyedia;PENANGGUNG JAWAB;Tahun Pembuatan;tempat;\
            Bentuk_Informasi;Retensi Arsip;Tautan;tanggal terbit;berita
            BERKALA;7;LKjIP;Capaian kinerja;Dinas;Sekretariat;2025;Kota;softcopy;5 tahun;media/lkjip.pdf;2026-02-03;\
            berita/a.md, /berita/b/
            """
        let row = try #require(try await registers(.dip, csv).publicInformation.first)
        #expect(row.nomor == "7")
        #expect(row.judul == "LKjIP")
        #expect(row.ringkasan == "Capaian kinerja")
        #expect(row.pejabatMenguasai == "Dinas")
        #expect(row.penanggungJawab == "Sekretariat")
        #expect(row.waktuPembuatan == "2025")
        #expect(row.tempatPembuatan == "Kota")
        #expect(row.bentuk == [.digital])
        #expect(row.retensi == .jangka(Period(years: 5)))
        #expect(row.klasifikasi == .berkala)
        #expect(row.berkas.map(\.value) == ["media/lkjip.pdf"])
        #expect(row.tanggalTerbit == Instant(text: "2026-02-03", in: .jakarta))
        #expect(row.berita.map(\.value) == ["berita/a.md", "/berita/b/"])
        #expect(row.berita.map(\.location.column) == [105, 118])
    }

    @Test func `Names information without a title after its summary`() async throws {
        #expect(
            try await registers(.dip, "ringkasan\nDaftar aset kota").publicInformation.first?.title
                == "Daftar aset kota"
        )
    }

    @Test func `Reads the elements of exempt information`() async throws {
        let digest = String(repeating: "0A", count: 32)
        let csv = """
            no,nama_informasi,dasar_hukum_pengecualian,jangka_waktu,mulai,sha256
            1,Rekam medis,"UU 14/2008, Pasal 17 huruf h angka 2",2 (dua) tahun,2026-01-31,"sha256:\(digest) \(digest)"
            """
        let row = try #require(try await registers(.dik, csv).exemptInformation.first)
        #expect(row.pasal17 == [Pasal17(huruf: .h, angka: 2)])
        #expect(row.jangkaWaktu == .jangka(Period(years: 2)))
        #expect(row.berakhir == Instant(text: "2028-01-31", in: .jakarta))
        #expect(row.sha256.map(\.value) == [digest.lowercased(), digest.lowercased()])
    }

    @Test func `Takes the end as written and the letter from its column`() async throws {
        let csv = "pasal_17,dasar_hukum,jangka_waktu,mulai,berakhir\nk,Pasal 17 huruf h,P1Y,2026-01-01,2026-06-30\n"
        let row = try #require(try await registers(.dik, csv).exemptInformation.first)
        #expect(row.berakhir == Instant(text: "2026-06-30", in: .jakarta))
        #expect(row.pasal17.isEmpty)
    }

    @Test func `Takes from the decree of the list what a row leaves empty`() async throws {
        let csv = """
            nomor,jangka_waktu,tempat_penetapan,pejabat_penetap,nomor_uji
            1,P5Y,,-,
            2,P5Y,Kota Lain,PPID Pelaksana,BA-9
            3,sampai putusan berkekuatan hukum tetap,,,
            4,selama-lamanya,,,
            """
        let yaml = """
            profile: dik
            decree: {number: 180/1, date: 2026-01-02, place: Kota Contoh, officer: PPID Utama, approval: 045/7, start: 2026-02-01}
            test: {number: BA-1, date: 2025-12-01}
            """
        let rows = try await registers(.dik, csv, yaml: yaml).exemptInformation
        #expect(rows.map(\.nomorPenetapan) == ["180/1", "180/1", "180/1", "180/1"])
        #expect(rows.map(\.tempatPenetapan) == ["Kota Contoh", "Kota Lain", "Kota Contoh", "Kota Contoh"])
        #expect(rows.map(\.pejabatPenetap) == ["PPID Utama", "PPID Pelaksana", "PPID Utama", "PPID Utama"])
        #expect(rows.map(\.persetujuanPimpinan) == ["045/7", "045/7", "045/7", "045/7"])
        #expect(rows.map(\.nomorUji) == ["BA-1", "BA-9", "BA-1", "BA-1"])
        #expect(rows.first?.tanggalUji == Instant(text: "2025-12-01", in: .jakarta))
        #expect(rows.first?.berakhir == Instant(text: "2031-02-01", in: .jakarta))
        #expect(rows.map(\.peristiwaAkhir) == ["", "", "sampai putusan berkekuatan hukum tetap", ""])
    }

    @Test(arguments: [
        ("30 tahun", "2056-02-01"), ("30 tahun sejak ditetapkan", "2056-01-02"),
        ("30 tahun (sejak tanggal penetapan)", "2056-01-02"),
        ("30 tahun sejak dikecualikan", "2056-02-01"), ("30 tahun sejak 2 Maret 2026", "2056-03-02"),
    ])
    func `A period since the decision begins on its day`(text: String, end: String) async throws {
        let yaml = "profile: dik\ndecree: {number: 180/1, date: 2026-01-02, start: 2026-02-01}\n"
        let rows = try await registers(.dik, "nomor,informasi,jangka_waktu\n1,Rencana,\(text)\n", yaml: yaml)
            .exemptInformation
        #expect(rows.first?.berakhir == Instant(text: end, in: .jakarta))
    }

    @Test func readsTheElementsOfARegulation() async throws {
        let csv = """
            No,Tahun,Jenis Peraturan,Tentang,Status,Diundangkan,Lembaran Daerah,Dicabut dengan
            5,2020,Peraturan Daerah,Pasar,DICABUT,2020-03-04,LD.2020/NO.5,Perda 3/2026
            5,2021,Peraturan Daerah,Parkir,berlaku,,,
            5,2021,Peraturan Wali Kota,Taman,gugur,,,
            """
        let rows = try await registers(.regulasi, csv).registers.first?.rows ?? []
        let row = try #require(rows.first?.facts as? Regulation)
        #expect(row.tahun == 2020)
        #expect(row.status == "dicabut")
        #expect(row.sumber == "LD.2020/NO.5")
        #expect(row.dicabutOleh == "Perda 3/2026")
        #expect(row.modified == Instant(text: "2020-03-04", in: .jakarta))
        #expect(rows.map(\.title) == ["Pasar", "Parkir", "Taman"])
        // A number belongs to its kind and year, whatever the list holds today.
        #expect(
            rows.map(\.id) == [
                "daftar/peraturan-daerah/2020/5", "daftar/peraturan-daerah/2021/5", "daftar/peraturan-wali-kota/2021/5",
            ]
        )
        #expect((rows.last?.facts as? Regulation)?.status == "")
    }

    @Test func reportsADigestThatGuardsNothing() async throws {
        let portal = MarkedPortal(files: [
            "content/register/dik/register.yaml": "profile: dik",
            "content/register/dik/dik.csv":
                "informasi,sha256\nPeta,\"\(String(repeating: "0", count: 64)), ⟦bad-cell⟧abc\"\n",
        ])
        let result = portal.result(of: try await portal.portal.load().diagnostics)
        #expect(result.surprises.filter { $0.contains("bad-cell") } == [])
    }

    @Test(arguments: ["dinas-kominfo", "DINAS KOMUNIKASI DAN INFORMATIKA", "Diskominfo", "dis.kom.info"])
    func `Finds agencies by code, name and short name`(name: String) async throws {
        let agencies = "kode,nama,singkatan\ndinas-kominfo,Dinas Komunikasi dan Informatika,Diskominfo\n"
        let rows = try await registers(.dip, "opd\n\(name)\n", agencies: agencies).publicInformation
        #expect(rows.map(\.opd) == ["dinas-kominfo"])
    }

    @Test func `Takes the agency of the file for rows that name none`() async throws {
        let csv = "nomor,opd\n1,\n2,bappeda\n3,entah\n"
        let agencies = "kode,nama\ndinkes,Dinas Kesehatan\nbappeda,Bappeda\n"
        let rows = try await registers(.dip, csv, file: "dinkes", agencies: agencies).publicInformation
        #expect(rows.map(\.opd) == ["dinkes", "bappeda", nil])
    }

    @Test func `Lets a register add columns and synonyms`() async throws {
        let portal = TemporaryPortal(files: [
            "content/register/dip/register.yaml": """
            profile: dip
            columns:
              - {name: retensi, synonyms: [JRA]}
              - {name: lemari, title: Lemari arsip}
            """,
            "content/register/dip/dip.csv": "jra,lemari arsip\nP1Y,B-2\n",
        ])
        let register = try #require(try await portal.load().library.registers.registers.first)
        #expect(register.rows.first?.written["retensi"] == "P1Y")
        #expect(register.rows.first?.written["lemari"] == "B-2")
        #expect(register.definition.title.value == "Daftar Informasi Publik")
        #expect(register.definition.columns.count == RegisterProfile.dip.columns.count + 1)
    }
}
