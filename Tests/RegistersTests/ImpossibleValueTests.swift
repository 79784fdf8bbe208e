import Diagnostics
import SiteModel
import TestSupport
import Testing

@testable import Registers

/// Cells that can be read, and that no row can mean.
@Suite struct ImpossibleValueTests {
    private func rules(_ profile: String, _ csv: String) async throws -> [String] {
        try await TemporaryPortal(files: [
            "content/register/daftar/register.yaml": "profile: \(profile)\n", "content/register/daftar/a.csv": csv,
        ]).build(now: "2026-11-27").diagnostics.map { "\($0.rule.id):\($0.location.line)" }
    }

    @Test(arguments: [
        ("-5000", false), ("1.5", false), ("1,5", false), ("0", true), ("1.500.000", true), ("1500000", true),
        ("Rp 840.000.000,00", true), ("1500000.50", true),
    ])
    func `Sums of rupiah are whole and not below nothing`(amount: String, isRead: Bool) async throws {
        let found = try await rules("aset", "nomor,nama,nilai_perolehan\n1,Meja,\"\(amount)\"\n")
        #expect(found.contains("bad-cell:2") != isRead)
    }

    @Test(arguments: [("1998", true), ("19", false), ("2O20", false), ("20200", false), ("-1", false)])
    func `A year has four digits`(year: String, isRead: Bool) async throws {
        for (profile, head) in [("aset", "nomor,nama,tahun_perolehan"), ("pengadaan", "nomor,paket,tahun")] {
            #expect(try await rules(profile, "\(head)\n1,Meja,\(year)\n").contains("bad-cell:2") != isRead)
        }
    }

    @Test func `Days that no calendar has are no times`() async throws {
        let read = [
            "31/01/2026", "12/31/2025", "2026", "2025-2029", "5 Mei 2026", "Triwulan I 2026", "2026-01-31",
        ]
        let unread = ["31/02/2026", "00/00/2025", "2026-02-30", "31 Februari 2026", "2026-13-01"]
        let csv = "waktu_pembuatan\n" + (read + unread).joined(separator: "\n") + "\n"
        let found = try await rules("dip", csv).filter { $0.hasPrefix("bad-cell") }
        #expect(found == (0..<unread.count).map { "bad-cell:\($0 + 2 + read.count)" })
    }

    @Test func `Years and months that no row can mean are no times`() async throws {
        let read = [
            "2026", "1945-2025", "2011-2031", "2024/25", "2020-24", "2010-13", "1999-00", "12/2025", "2025-12",
            "\"2024, 2025\"",
            "202501", "20250131", "TA 2025", "s.d. 2025", "Setiap tahun", "Triwulan I 2026", "Lantai 3 ruang 1026", "-",
        ]
        let unread = [
            "2206", "1026", "20025", "202", "0", "5", "2025-13", "13/2025", "2025-00", "202513", "Mei 20025",
            "tahun 1026",
            "2025 s.d. 2206",
        ]
        let csv = "waktu_pembuatan\n" + (read + unread + ["2025/2062"]).joined(separator: "\n") + "\n"
        let found = try await rules("dip", csv)
        #expect(
            found.filter { $0.hasPrefix("bad-cell") } == (0..<unread.count).map { "bad-cell:\($0 + 2 + read.count)" }
        )
        #expect(found.filter { $0.hasPrefix("future-date") } == ["future-date:\(read.count + unread.count + 2)"])
    }

    @Test func `Dates are of years in which there was what they tell of`() async throws {
        let csv = """
            nomor,tanggal,pokok,putusan,tanggal_jawaban
            1,1926-02-02,A,diproses,
            2,2026-02-02,A,dikabulkan,1926-02-03
            3,2010-05-03,A,dikabulkan,2010-05-04
            """
        #expect(
            try await rules("permohonan", csv).filter { $0.hasPrefix("bad-cell") } == ["bad-cell:2", "bad-cell:3"]
        )
        let land = "nomor,nama,tanggal_sertifikat\n1,Tanah,1926-02-02\n2,Tanah,1026-02-02\n"
        #expect(try await rules("aset", land).filter { $0.hasPrefix("bad-cell") } == ["bad-cell:3"])
    }

    @Test func `A date is on the day of the week that it names`() async throws {
        let csv = """
            nomor,tanggal,pokok,putusan
            1,"Senin, 4 November 2025",A,diproses
            2,"Selasa, 4 November 2025",A,diproses
            """
        #expect(
            try await rules("permohonan", csv).filter { $0.hasPrefix("contradicted") } == ["contradicted-weekday:2"]
        )
        let dip = "waktu_pembuatan\n\"Senin, 4 November 2025\"\n\"Selasa, 4 November 2025\"\n"
        #expect(try await rules("dip", dip).filter { $0.hasPrefix("contradicted") } == ["contradicted-weekday:2"])
    }

    @Test func `A dash is an empty cell where a cell may be empty`() async throws {
        let csv = """
            nomor,tanggal,pokok,putusan,saluran,tanggal_jawaban
            1,2026-02-02,A,diproses,-,–
            2,2026-02-02,A,-,surat,
            """
        #expect(try await rules("permohonan", csv).filter { $0.hasPrefix("bad-cell") } == ["bad-cell:3"])
        let regulations = "nomor,tahun,jenis,judul,status,tanggal_pengundangan\n1,2026,Perda,A,-,-\n"
        #expect(try await rules("regulasi", regulations).contains { $0.hasPrefix("bad-cell") } == false)
    }

    @Test func `A year to come is in the future where the past is meant`() async throws {
        #expect(try await rules("aset", "nomor,nama,tahun_perolehan\n1,Meja,2050\n").contains("future-date:2"))
    }

    @Test func `Numbers that are not a row's are damaged by spreadsheets as well`() async throws {
        #expect(try await rules("aset", "nomor,nama,kode_barang\n1,Meja,2-Jan\n").contains("damaged-number:2"))
    }

    @Test(arguments: [("-3", "bad-cell:2"), ("120", "contradicting-answer:2"), ("5", "")])
    func `Working days are no more than there are between two dates`(days: String, rule: String) async throws {
        let csv =
            "nomor,tanggal,pokok,putusan,tanggal_jawaban,hari_kerja\n1,2026-03-02,APBD,dikabulkan,2026-03-09,\(days)\n"
        let found = try await rules("permohonan", csv).filter { $0.hasPrefix("bad-cell") || $0.hasPrefix("contra") }
        #expect(found == (rule.isEmpty ? [] : [rule]))
    }

    @Test func `An objection that is being worked on is not answered`() async throws {
        let csv = "nomor,tanggal,pokok,alasan,tanggapan,tanggal_tanggapan\n1,2026-03-02,APBD,a,diproses,2026-03-09\n"
        #expect(try await rules("keberatan", csv).contains("contradicting-answer:2"))
    }

    @Test func `Dates that may have the month first are not guessed where another one has`() async throws {
        let csv =
            "nomor,tanggal,pokok,putusan\n1,03/22/2026,A,diproses\n2,03/05/2026,B,diproses\n3,2026-03-05,C,diproses\n"
        let found = try await rules("permohonan", csv)
        #expect(found.filter { $0.hasPrefix("bad-cell") } == ["bad-cell:3"])
        #expect(
            try await rules("permohonan", csv.replacing("22", with: "02")).filter { $0.hasPrefix("bad-cell") }.isEmpty
        )
    }

    @Test func `The unit of a period may be in its heading`() async throws {
        let portal = TemporaryPortal(files: [
            "content/register/dip/register.yaml": "profile: dip\n",
            "content/register/dip/a.csv":
                "nomor,klasifikasi,ringkasan,Retensi (Tahun)\n1,berkala,A,5\n2,berkala,B,permanen\n",
        ])
        let rows = try await portal.load().library.registers.publicInformation
        #expect(rows.map(\.retensi) == [.jangka(Period(years: 5)), .permanen])
    }

    @Test func `Inventory cards are read as they are, and numbers by which things could be claimed are not shown`()
        async throws
    {
        let heads = [
            "No,Kode Barang,Nama Barang/Jenis Barang,Nomor Register,Merk/Type,Ukuran/CC,Bahan,Tahun Pembelian,Nomor Pabrik,"
                + "Nomor Rangka,Nomor Mesin,Nomor Polisi,Nomor BPKB,Asal-Usul,Harga (Rp),Kondisi",
            "No,Jenis Barang/Nama Barang,Kode Barang,Register,Luas (M2),Tahun Pengadaan,Letak/Alamat,Hak,Tanggal Sertifikat,"
                + "Nomor Sertifikat,Penggunaan,Asal Usul,Harga (Rp)",
            "No,Nama Barang,Konstruksi Bangunan Bertingkat/Tidak,Konstruksi Bangunan Beton/Tidak,Luas Lantai (M2),"
                + "Letak/Lokasi Alamat,Dokumen Gedung Tanggal,Dokumen Gedung Nomor,Status Tanah,Nomor Kode Tanah,"
                + "\"Kondisi Bangunan (B, KB, RB)\"",
            "No,Nama Barang,Konstruksi,Panjang (Km),Lebar (M),Luas (M2),Asal Usul,Harga (Rp)",
            "No,Nama Barang,Judul/Pencipta,Pencipta,Bahan,Jumlah,Tahun Cetak/Pembelian",
            "No,Nama Barang,Bangunan (P/SP/D),Tgl/Bln/Thn Mulai,Nilai Kontrak,Asal Usul Pembiayaan",
        ]
        for head in heads {
            let found = try await rules("aset", head + "\n")
            #expect(!found.contains { $0.hasPrefix("unknown-column") || $0.hasPrefix("duplicate-column") }, "\(head)")
        }
        let columns = RegisterDefinition(.aset).columns
        #expect(
            columns.filter { !$0.isPublished }.map(\.name) == [
                "nomor_pabrik", "nomor_rangka", "nomor_mesin", "nomor_bpkb", "nomor_sertifikat",
            ]
        )
    }
}
