import Diagnostics
import Reading
import Testing

@testable import Registers

@Suite struct RegisterValueTests {
    @Test(arguments: [
        ("Berkala", Klasifikasi.berkala), ("SERTA MERTA", .sertaMerta), ("serta_merta", .sertaMerta),
        ("Setiap Saat", .setiapSaat), ("informasi-setiap-saat", .setiapSaat),
        ("Informasi yang wajib disediakan secara berkala", .berkala),
    ])
    func `Reads classes`(text: String, value: Klasifikasi) {
        #expect(Klasifikasi(text: text) == value)
    }

    @Test(arguments: ["", "Dikecualikan", "Berkala / Setiap Saat", "Berkalaa"])
    func `Leaves other classes unread`(text: String) {
        #expect(Klasifikasi(text: text) == nil)
    }

    @Test(arguments: [
        ("Website, hardcopy, dan softcopy", [BentukInformasi.cetak, .digital, .situs]),
        ("HARDCOPY+SOFTCOPY", [.cetak, .digital]), ("Soft Copy & Hard-copy", [.cetak, .digital]),
        ("situs; PDF", [.digital, .situs]),
        ("audio visual", [.audio, .video]), ("cetak, cetak", [.cetak]), ("Peta digital; website", [.digital, .situs]),
        ("Laporan tahunan cetak", [.cetak]), ("Dokumen/Softcopy", [.digital]), ("Cetak dan foto", [.cetak]),
        ("PDF/JPG", [.digital]),
    ])
    func `Reads forms`(text: String, forms: [BentukInformasi]) {
        let read = BentukInformasi.read(text)
        #expect(read.forms == forms)
        #expect(read.unread == [])
    }

    @Test func `Tells which forms it does not know`() {
        let read = BentukInformasi.read("cetak dan lisan")
        #expect(read.forms == [.cetak])
        #expect(read.unread == ["lisan"])
        #expect(BentukInformasi.read("Foto").unread == ["Foto"])
        #expect(BentukInformasi.read("belum digital").unread == ["belum digital"])
    }

    @Test(arguments: [
        ("5 Tahun", "P5Y"), ("P5Y", "P5Y"), ("p1y6m", "P1Y6M"), ("1 (satu) tahun", "P1Y"), ("1 tahun 6 bulan", "P1Y6M"),
        ("lima tahun", "P5Y"), ("20 (dua puluh) tahun", "P20Y"), ("15 (lima belas) tahun", "P15Y"),
        ("5 tahun (lima tahun)", "P5Y"), ("5 tahun (sejak ditetapkan)", "P5Y"), ("25 (duapuluh lima) tahun", "P25Y"),
        ("5 tahun (Permendagri 83/2022)", "P5Y"), ("2 tahun (sesuai Perka ANRI Nomor 5 Tahun 2015)", "P2Y"),
        ("1 tahun (12 bulan)", "P1Y"), ("3 bulan (90 hari)", "P3M"), ("dua puluh (20) tahun", "P20Y"),
        ("5 tahun (dapat diperpanjang)", "P5Y"), ("100 (seratus) hari", "P100D"), ("setahun", "P1Y"),
        ("5 tahun (1)", "P5Y"), ("30 hari", "P30D"), ("P2W", "P14D"), ("selama 2 thn", "P2Y"),
    ])
    func `Reads periods`(text: String, period: String) {
        guard case .jangka(let read) = Retensi(text: text) else {
            Issue.record("no period: \(text)")
            return
        }
        #expect(read.iso8601 == period)
    }

    @Test(arguments: [
        ("permanen", Retensi.permanen), ("Permanen (tidak dimusnahkan)", .permanen), ("Permanent", .permanen),
        ("arsip permanen", .permanen),
        ("selama_berlaku", .selamaBerlaku), ("Selama masih berlaku", .selamaBerlaku),
    ])
    func `Reads spans without an end`(text: String, value: Retensi) {
        #expect(Retensi(text: text) == value)
    }

    @Test(arguments: [
        "", "Aktif", "Inaktif", "2026", "P", "P0Y", "0 tahun", "5", "tahun", "P5Y2", "PT5H", "P1M1Y", "Tahun 2026",
        "5 (\(Int.max) puluh) tahun", "5 (seratus \(Int.max)) tahun",
    ])
    func `Leaves other spans unread`(text: String) {
        #expect(Retensi(text: text) == nil)
    }

    @Test(arguments: [
        "2 tahun aktif, 3 tahun inaktif, musnah", "sesuai JRA", "Sesuai Jadwal Retensi Arsip", "Aktif 1 tahun",
        "1 tahun setelah tahun anggaran", "5 (lima) tahun sejak diundangkan, permanen", "Dinilai kembali, musnah",
        "2 tahun aktif, 3 tahun inaktif", "5 tahun (2 tahun aktif, 3 tahun inaktif)",
        "2 (dua) tahun aktif dan 3 (tiga) tahun inaktif",
        "5 tahun (Permendagri 83/2022: 10 tahun)", "2 tahun (36 bulan)",
        "10 tahun (permanen)", ">5 tahun", "5 (enam) tahun", "5 (1) tahun", "5 tahun (sejak 2020)",
        "selama masih digunakan", "sampai ada perubahan", "Tidak terbatas", "s.d. dicabut", "s/d ada perubahan",
    ])
    func `Keeps the words of a retention schedule`(text: String) {
        #expect(Retensi(text: text) == .jadwal(text))
    }

    @Test(arguments: [
        ("5 Tahun", Retensi.jangka(Period(years: 5))), ("permanen", .permanen), ("Tidak terbatas", nil),
        ("5 (lima) tahun sejak 2 Januari 2026", .jangka(Period(years: 5))),
        ("2 tahun terhitung mulai tanggal 02/01/2026", .jangka(Period(years: 2))), ("5 tahun sejak kontrak", nil),
        ("5 tahun (sejak ditetapkan)", .jangka(Period(years: 5))), ("5 tahun (2024-2029)", nil),
        ("5 tahun (sampai 2029)", nil),
        ("3 tahun (s.d. 2028)", nil), ("20 (dua puluh lima) tahun", nil), ("5 tahun (lima puluh)", nil),
        ("> 5 tahun", nil), ("25 (dua puluh) tahun", nil), ("2 tahun (36 bulan)", nil),
        ("5 tahun (Permendagri 83/2022)", .jangka(Period(years: 5))),
        ("5 tahun (2 Januari 2024 - 2 Januari 2029)", nil), ("10 tahun (permanen)", nil),
        ("selamanya", nil), ("Sampai penelitian selesai", nil), ("selama berlaku", nil), ("sesuai JRA", nil),
    ])
    func `Reads no exemption longer than its row says`(text: String, value: Retensi?) {
        #expect(Retensi(term: text) == value)
    }

    /// What an office writes into the cell for Pasal 17, and what it cites.
    private static let cells: [(String, String)] = [
        ("h angka 4", "h.4"), ("17 huruf j", "j"), ("h.4", "h.4"), ("H4", "h.4"), ("a", "a"), ("17j", "j"),
        ("Pasal 17 huruf h angka 4", "h.4"), ("huruf a angka 1", "a.1"),
        ("Pasal 17 huruf b dan huruf i", "b i"), ("huruf h dan j", "h j"), ("butir g dan h", "g h"),
        ("Psl 17 huruf a angka 1, huruf h angka 5", "a.1 h.5"), ("ps. 17 huruf c", "c"), ("poin h", "h"),
        ("a.1; h.5", "a.1 h.5"), ("a, b, dan c", "a b c"), ("h angka 2 dan 5", "h.2 h.5"), ("h\ni", "h i"),
        ("Pasal 17 huruf b dan Pasal 17 huruf i", "b i"), ("huruf a s.d. d", "a b c d"), ("Ps. 17 hrf h agk 2", "h.2"),
        ("Pasal 17 huruf a, angka 1) dan 3) UU KIP", "a.1 a.3"), ("Pasal 17 huruf a, angka 1, huruf h", "a.1 h"),
        ("a-c", "a b c"),
        ("(Pasal 17 huruf h)", "h"), ("h butir 3", "h.3"), ("huruf h UU 14 Tahun 2008", "h"),
        ("UU KIP huruf g/h", "g h"),
        ("Pasal 17 huruf a sampai dengan huruf c", "a b c"), ("Pasal 17 huruf h dan h", "h"),
        ("1) huruf b; 2) huruf i", "b i"), ("Pasal 17 huruf e angka 1-3", "e.1 e.2 e.3"),
        ("Pasal 17 ayat (1) huruf b", "b"), ("Pasal 17 ayat 1 huruf h angka 4", "h.4"),
        ("huruf h angka 1 sampai dengan 3", "h.1 h.2 h.3"), ("h angka 1 s.d. angka 3", "h.1 h.2 h.3"),
        ("huruf h angka 3\nhuruf i", "h.3 i"), ("h angka 3, huruf b", "h.3 b"), ("Pasal 17 huruf h (PP 61/2010)", "h"),
        ("Pasal 17 huruf h angka 3 huruf b", "h.3"), ("huruf c angka 7 huruf a angka 4", "c.7 a.4"),
        ("huruf h angka 3 huruf i", "h.3 i"), ("huruf h angka 3 dan huruf b", "h.3 b"),
        ("huruf h\nangka 1\nangka 3", "h.1 h.3"), ("UU 30/2014 Pasal 17 huruf c", ""),
    ]

    @Test(arguments: cells)
    func `Reads every letter that a cell cites`(cell: String, cited: String) {
        #expect(texts(of: Pasal17Citation.citations(inOwnCell: cell)) == cited)
    }

    /// Sentences about the law, and what they cite of Pasal 17.
    private static let sentences: [(String, String)] = [
        ("UU No. 11 Tahun 2008, serta UU No. 14 Tahun 2008 Pasal 17 huruf h angka 4 jo. Keputusan Nomor 8", "h.4"),
        ("Pasal 17 huruf b; Pasal 17 huruf h angka 1", "b h.1"), ("UU 14 Tahun 2008 Pasal 6 huruf a", ""),
        ("Pasal 17 huruf j jo. UU Nomor 43 Tahun 2009", "j"), ("1. Pasal 17 huruf h\n2. UU Nomor 27 Tahun 2022", "h"),
        ("a. Pasal 17 huruf h; b. UU ITE", "h"), ("a) Pasal 17 huruf h\nb) UU ITE", "h"),
        ("Pasal 17 ayat (1) UU ITE", ""), ("17 h.2", "h.2"), ("17 huruf b dan i", "b i"), ("17 Tahun 2014", ""),
        ("17 km", ""),
        ("17a angka 1 UU 14/2008", "a.1"), ("17 h UU 43/2009", ""),
        ("Pasal 17 UU Nomor 43 Tahun 2009", ""), ("UU 14/2008 Psl 17 huruf i", "i"), ("rahasia", ""),
        ("Pasal 17 huruf h 14/2008", "h"),
        // The letters may come first.
        ("huruf h Pasal 17 UU Nomor 14 Tahun 2008", "h"), ("poin h Pasal 17 UU KIP", "h"),
        ("Huruf h angka 4 dan huruf i dari Pasal 17 UU 14/2008", "h.4 i"),
        ("UU 14/2008 butir a angka 1 Pasal 17; huruf j Pasal 17", "a.1 j"),
        // Another Act has an article of that number, too; an Act behind a comma or letter j is named besides.
        ("UU 30/2014 Pasal 17 huruf c", ""), ("Pasal 17 huruf b UU 43/2009 tentang Kearsipan", ""),
        ("Pasal 17 huruf h angka 2 UU 14/2008; Pasal 17 huruf b UU 43/2009", "h.2"),
        ("Pasal 17 huruf h, UU 27/2022", "h"), ("Pasal 17 huruf j UU Nomor 43 Tahun 2009", "j"),
        ("UU 43/2009 Pasal 44 huruf h dan Pasal 17 huruf j", "j"),
        // So has a regulation below an Act.
        ("Perbup Contoh 12/2020 Pasal 17 huruf d", ""), ("Permendagri 3/2017 Pasal 17 huruf b", ""),
        ("PP 61/2010 Pasal 17 huruf b", ""), ("Pasal 17 huruf b Peraturan Komisi Informasi 1/2010", ""),
        ("Pasal 17 huruf h UU 14/2008 dan Perki 1/2021 Pasal 17 huruf c", "h"),
        ("Pasal 17 huruf h UU KIP jo. Pasal 17 huruf a PP 61/2010", "h"),
        // In brackets is what implements the Act, or is named besides.
        ("Pasal 17 huruf h (PP 61/2010)", "h"), ("Pasal 17 huruf b (Peraturan Pemerintah Nomor 61 Tahun 2010)", "b"),
        ("Pasal 17 huruf h angka 4 (jo. PP 61/2010)", "h.4"), ("Pasal 17 huruf d (Perbup Contoh 12/2020)", ""),
        ("Perki 1/2021 dan Pasal 17 huruf h", "h"), ("PP 61/2010; Pasal 17 huruf h", "h"),
        ("Peraturan Bupati Nomor 5 Tahun 2020, Pasal 17 huruf h UU 14/2008", "h"),
        ("Pasal 17 huruf h, Peraturan Komisi Informasi Nomor 1 Tahun 2021", "h"),
        ("sesuai peraturan perundang-undangan, Pasal 17 huruf h", "h"),
        // The Act that is named first is the article's.
        ("UU 14/2008 jo PP 61/2010 Pasal 17 huruf h", "h"), ("UU 14/2008, PP 61/2010 (Pasal 17 huruf h)", "h"),
        ("Undang-Undang Nomor 14 Tahun 2008, Peraturan Pemerintah Nomor 61 Tahun 2010, Pasal 17 huruf h", "h"),
        ("Pasal 6 ayat (3) huruf c dan Pasal 17 UU 14/2008", ""), ("Pasal 6 huruf c Pasal 17 huruf h", "h"),
    ]

    @Test(arguments: sentences)
    func `Finds every letter in a sentence of law`(law: String, cited: String) {
        #expect(texts(of: Pasal17Citation.citations(inSentence: law)) == cited)
    }

    @Test(arguments: ["", "17", "4", "rahasia"])
    func `Cites nothing where a cell names no letter`(text: String) {
        #expect(Pasal17Citation.citations(inOwnCell: text).isEmpty)
    }

    @Test func `Takes nothing of a row that cites a letter the Act does not have`() {
        #expect(Pasal17.cited(in: Pasal17Citation.citations(inOwnCell: "h dan k")).isEmpty)
    }

    private func texts(of citations: [Pasal17Citation]) -> String {
        citations.map { $0.letter + ($0.number.map { ".\($0)" } ?? "") }.joined(separator: " ")
    }

    /// What a cell for documents holds, and the addresses in it.
    private static let documents: [(String, [String])] = [
        ("media/a.pdf", ["media/a.pdf"]), ("media/renja 2026.pdf", ["media/renja 2026.pdf"]),
        ("https://a.example/1 https://b.example/2", ["https://a.example/1", "https://b.example/2"]),
        ("https://a.example/1\nhttps://b.example/2", ["https://a.example/1", "https://b.example/2"]),
        ("https://a.example/1;https://b.example/2", ["https://a.example/1", "https://b.example/2"]),
        ("https://a.example/1, media/b c.pdf", ["https://a.example/1", "media/b c.pdf"]),
        ("https://a.example/x,y;z", ["https://a.example/x,y;z"]),
        ("1. https://a.example/1\n2. https://b.example/2", ["https://a.example/1", "https://b.example/2"]),
        ("- media/a.pdf\n- media/b.pdf", ["media/a.pdf", "media/b.pdf"]),
        ("https://a.example/1 dan https://b.example/2", ["https://a.example/1", "https://b.example/2"]),
        ("Laporan https://a.example/1", ["Laporan", "https://a.example/1"]), ("-", ["-"]), (" ; ", []),
    ]

    @Test(arguments: [
        ("media/kak.pdf", true), ("spse.kota.example/hps/1", true), ("drive/kontrak", true), ("kontrak.pdf", true),
        ("B.12/SPK/2026", false), ("SP.02.03/PPK/2026", false), ("HK.02.03/D.1/2026", false),
        ("KU.01.02/15/2026", false),
        ("027/15/SPK/2025", false), ("SPK/12/2026", false), ("01/02/2026", false),
    ])
    func `Tells addresses from numbers of documents`(text: String, isAddress: Bool) {
        #expect(DocumentText.isAddress(text) == isAddress)
    }

    @Test(arguments: documents)
    func `Reads every address in a cell`(text: String, parts: [String]) {
        let cell = Located(text, at: SourceLocation(path: "a.csv", line: 3, column: 5))
        let read = DocumentText.parts(of: cell)
        #expect(read.map(\.value) == parts)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for part in read where !part.value.isEmpty {
            let line = lines[part.location.line - 3]
            let offset = part.location.column - (part.location.line == 3 ? 5 : 1)
            #expect(line.dropFirst(offset).hasPrefix(part.value), "\(part)")
        }
    }

    @Test(arguments: [
        ("2024-01-31", Period(months: 1), "2024-02-29"), ("2024-02-29", Period(years: 1), "2025-02-28"),
        ("2025-12-15", Period(years: 1, months: 1, days: 20), "2027-02-04"),
    ])
    func `Counts periods by the calendar`(start: String, period: Period, end: String) throws {
        let start = try #require(Instant(text: start, in: .jakarta))
        #expect(SiteTimeZone.jakarta.instant(period, after: start) == Instant(text: end, in: .jakarta))
    }

    @Test func `Sheets of groups and of kinds of regulations may say more than these`() {
        let group = RegisterProfile.aset.columns.first { $0.name == "golongan" }
        #expect(group?.section(ofSheet: "KIB A Tanah") == "tanah")
        let kind = RegisterProfile.regulasi.columns.first { $0.name == "jenis" }
        #expect(kind?.section(ofSheet: "SK Wali Kota 2025") == "SK Wali Kota")
    }

    @Test(arguments: [
        ("content/register/dip/dip.csv", Severity.warning), ("masuk/dip.csv", .warning), ("content/opd.csv", .error),
    ])
    func `A remark is judged alike within the portal and outside, but not beside the registers`(
        path: String,
        severity: Severity
    ) {
        let heading = Located("Ket.", at: SourceLocation(path: path))
        let columns = RegisterProfile.dip.columns
        #expect(UnknownColumn.diagnostic(heading, columns: columns).severity == severity)
    }
}
