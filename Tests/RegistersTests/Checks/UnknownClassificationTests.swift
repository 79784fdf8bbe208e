import Diagnostics
import SiteModel
import TestSupport
import Testing

@Suite struct UnknownClassificationTests {
    @Test(arguments: [
        "nomor,klasifikasi\n1,⟦unknown-classification⟧berkla",
        "nomor,klasifikasi\n1,⟦unknown-classification⟧dikecualikan",
        "nomor,klasifikasi\n⟦unknown-classification⟧1,",
        "nomor\n⟦unknown-classification⟧1",
    ])
    func `Reports other words and none`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "unknown-classification") == [])
    }

    @Test(arguments: [
        "klasifikasi\nberkala\nSERTA MERTA\nSetiap Saat"
    ])
    func `Accepts the three classes`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "unknown-classification") == [])
    }

    @Test(arguments: [
        ("terbatas", Severity.warning), ("Sebagian dikecualikan", .warning), ("akses terbatas", .warning),
        ("untuk internal dinas", .warning), ("lampirannya dikecualikan", .warning), ("dikecualikan", .error),
        ("belum dapat dibuka", .error),
        ("tidak terbatas", nil), ("tidak dikecualikan", nil), ("Perseroan Terbatas", nil), ("stok cetak terbatas", nil),
        ("diumumkan di situs", nil), ("Audit internal", nil), ("Tidak ada yang dikecualikan", nil),
        ("Tidak termasuk bagian yang dikecualikan", nil), ("Terbuka; tidak ada informasi yang dikecualikan", nil),
        ("\"Sebelumnya dikecualikan, kini terbuka\"", nil), ("Rahasia dagang dihitamkan", nil),
        ("Bagian yang dikecualikan telah dihitamkan", nil), ("Peserta terbatas 50 orang", nil),
        ("Akses internet terbatas", nil), ("Diterbitkan terbatas 50 buku", nil), ("Lelang terbatas", nil),
        ("PT Maju Terbatas", nil), ("Lapangan tertutup", nil), ("\"Rapat tertutup, risalah terbuka\"", nil),
        ("Kanal pengaduan rahasia", nil), ("Jaringan internal", nil), ("Surat edaran internal", nil),
        ("Rahasia: tidak", nil), ("Tertutup: -", nil), ("Dikecualikan: tidak ada", nil),
        ("Informasi yang dikecualikan: nihil", nil), ("Informasi Dikecualikan (nihil)", nil),
        ("Dokumen ini bersifat rahasia", .warning), ("Dokumen internal", .warning),
        ("Tidak diunggah karena dikecualikan", .warning), ("Rahasia:", .error), ("Rahasia: tidak untuk umum", .error),
    ])
    func `What a column that is not read says of secrecy is reported`(remark: String, severity: Severity?) async throws
    {
        for heading in ["keterangan", "catatan kami"] {
            let portal = TemporaryPortal(files: [
                "content/register/m/register.yaml": "profile: dip",
                "content/register/m/m.csv": "nomor,klasifikasi,judul,\(heading)\n1,berkala,Laporan,\(remark)\n",
            ])
            let found = try await portal.load().diagnostics.filter { $0.rule.id == "unknown-classification" }
            #expect(found.map(\.severity) == [severity].compactMap { $0 }, "\(heading)")
        }
    }

    @Test func `What holds a row back is told with the heading below which it stands`() async throws {
        let csv = "nomor,klasifikasi,judul,Catatan kami\n1,berkala,Laporan,Rahasia"
        let wording = try await MarkedPortal(dip: csv).build().wording("unknown-classification")
        #expect(wording.id.hasPrefix("baris 2, kolom \"Catatan kami\":"))
    }

    @Test(arguments: [
        "Daftar surat (dikecualikan)", "RAHASIA", "Laporan [Sangat Rahasia]", "Laporan, sifat: rahasia",
        "Klasifikasi: Rahasia",
        "(rahasia) Laporan", "Laporan (informasi dikecualikan, jangan diumumkan)", "Laporan - RAHASIA",
        "Dikecualikan: laporan audit", "Laporan (tidak untuk umum)", "Surat (dikecualikan sesuai Pasal 17 huruf h)",
    ])
    func `A row that is marked as secret is not public`(cell: String) async throws {
        let csv = "klasifikasi,ringkasan\nberkala,\"⟦unknown-classification⟧\(cell)\""
        #expect(try await MarkedPortal(dip: csv).surprises(of: "unknown-classification") == [])
        let doubtful = MarkedPortal(dip: "klasifikasi,ringkasan\nberkala,Rapat koordinasi (terbatas)")
        let found = try await doubtful.portal.load().diagnostics.filter { $0.rule.id == "unknown-classification" }
        #expect(found.map(\.severity) == [.warning])
    }

    @Test(arguments: [
        "Dikecualikan (data pribadi)", "Informasi dikecualikan", "RAHASIA NEGARA", "Tertutup", "Tidak untuk umum",
        "Dikecualikan sesuai Pasal 17 huruf h", "Pasal 17 huruf h", "Bukan konsumsi publik", "Untuk kalangan sendiri",
        "Belum boleh diumumkan", "Sangat Rahasia", "Internal saja", "Khusus internal",
    ])
    func `A remark that begins with a mark is one, whether its column is read or not`(remark: String) async throws {
        for heading in ["status", "Sifat dokumen"] {
            let csv = "nomor,klasifikasi,judul,\(heading)\n1,berkala,Laporan,\"⟦unknown-classification⟧\(remark)\""
            let found = try await MarkedPortal(dip: csv).surprises(of: "unknown-classification")
            #expect(found == [], "\(heading)")
        }
    }

    @Test(arguments: ["Rahasia dagang dihitamkan", "Sebagian dikecualikan", "Berlaku", "Pengganti laporan internal"])
    func `Other remarks are none`(remark: String) async throws {
        let csv = "nomor,klasifikasi,judul,status\n1,berkala,Laporan,\(remark)"
        #expect(try await MarkedPortal(dip: csv).surprises(of: "unknown-classification") == [])
    }

    @Test(arguments: [
        "A. Setiap saat\n1,Laporan,Isi,2020\nB. RAHASIA / TERBATAS\n2,Surat,Isi,2020",
        "A. Setiap saat\n1,Laporan,Isi,2020\nB. Lain-lain (tidak boleh dibuka)\n2,Surat,Isi,2020",
        "1,Laporan,Isi,2020\nDAFTAR INFORMASI YANG DIKECUALIKAN\nnomor,judul,ringkasan,waktu\n2,Surat,Isi,2020",
    ])
    func `Rows below a title of secrets are not public`(rows: String) async throws {
        let portal = MarkedPortal(dip: "nomor,judul,ringkasan,waktu\n" + rows)
        let found = try await portal.portal.load().diagnostics.filter { $0.rule.id == "unknown-classification" }
        #expect(found.last?.message.id.contains("\"") == true)
        #expect(found.last?.help?.id.contains("profile: dik") == true)
    }

    @Test func `A row that the list of exempt information has is not public`() async throws {
        let dip = """
            nomor,klasifikasi,judul,asal_dik
            1,setiap_saat,⟦unknown-classification⟧Rekam Medis pasien,
            2,setiap_saat,Surat keputusan,D-2
            3,setiap_saat,Laporan,
            """
        var portal = MarkedPortal(dip: dip)
        let dik = "nomor,informasi\nD-1,Rekam medis pasien\nD-2,Surat keputusan\n"
        portal.portal.files["content/register/dik/dik.csv"] = Array(dik.utf8)
        portal.portal.files["content/register/dik/register.yaml"] = Array("profile: dik\ntitle: DIK\n".utf8)
        #expect(try await portal.surprises(of: "unknown-classification") == [])
    }

    @Test func `Texts about secrets are public`() async throws {
        let cells = [
            "SOP pengelolaan informasi yang dikecualikan", "Daftar Informasi yang Dikecualikan",
            "Informasi yang Dikecualikan",
            "Jenis arsip: biasa, terbatas, rahasia", "Tata cara menjaga rahasia jabatan",
            "Laporan (sebagian dikecualikan)",
            "Rapat (terbuka)", "Perseroan Terbatas", "Kode etik non-rahasia",
            "Rahasia dagang dan hak kekayaan intelektual",
            "Pasal 17 UU 14/2008: alasan pengecualian", "Pengawasan internal",
            "Keputusan yang tidak dapat dibuka kembali", "Klasifikasi keamanan arsip (biasa, terbatas, rahasia)",
        ]
        let rows = cells.map { "berkala,\"\($0)\"" }.joined(separator: "\n")
        #expect(
            try await MarkedPortal(dip: "klasifikasi,ringkasan\n" + rows).surprises(of: "unknown-classification") == []
        )
    }

    @Test func `Offers the nearest class`() async throws {
        let wording = try await MarkedPortal(dip: "klasifikasi\nsertamertaa").build().wording("unknown-classification")
        #expect(
            wording.id
                == "baris 2, kolom \"klasifikasi\": klasifikasi \"sertamertaa\" tidak dikenal\nmaksudnya \"serta_merta\"?"
        )
    }
}
