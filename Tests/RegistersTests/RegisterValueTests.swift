import Reading
import Registers
import Testing

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
        ("audio visual", [.audio, .video]), ("cetak, cetak", [.cetak]),
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
    }

    @Test(arguments: [
        ("5 Tahun", "P5Y"), ("P5Y", "P5Y"), ("p1y6m", "P1Y6M"), ("1 (satu) tahun", "P1Y"), ("1 tahun 6 bulan", "P1Y6M"),
        ("lima tahun", "P5Y"), ("setahun", "P1Y"), ("30 hari", "P30D"), ("P2W", "P14D"), ("selama 2 thn", "P2Y"),
    ])
    func `Reads periods`(text: String, period: String) {
        guard case .jangka(let read) = Retensi(text: text) else {
            Issue.record("no period: \(text)")
            return
        }
        #expect(read.iso8601 == period)
    }

    @Test(arguments: [
        ("permanen", Retensi.permanen), ("Permanent", .permanen), ("Tidak terbatas", .permanen),
        ("selama_berlaku", .selamaBerlaku), ("Selama masih berlaku", .selamaBerlaku),
    ])
    func `Reads spans without an end`(text: String, value: Retensi) {
        #expect(Retensi(text: text) == value)
    }

    @Test(arguments: [
        "", "Aktif", "2026", "P", "P0Y", "0 tahun", "5", "tahun", "P5Y2", "PT5H", "P1M1Y",
        "5 tahun aktif, 2 tahun inaktif",
    ])
    func `Leaves other spans unread`(text: String) {
        #expect(Retensi(text: text) == nil)
    }

    private static let letters: [(String, Pasal17.Huruf, Int?)] = [
        ("h angka 4", Pasal17.Huruf.h, 4), ("17 huruf j", .j, nil), ("h.4", .h, 4), ("H4", .h, 4), ("a", .a, nil),
        ("17j", .j, nil), ("Pasal 17 huruf h angka 4", .h, 4), ("huruf a angka 1", .a, 1),
    ]

    @Test(arguments: letters)
    func `Reads letters of Pasal 17`(text: String, letter: Pasal17.Huruf, number: Int?) {
        #expect(Pasal17(text: text) == Pasal17(huruf: letter, angka: number))
    }

    @Test(arguments: ["", "k", "17", "4", "huruf h dan j", "Pasal 17 huruf b dan huruf h", "h angka empat puluh"])
    func `Leaves other letters unread`(text: String) {
        #expect(Pasal17(text: text) == nil)
    }

    @Test func `Finds the letter in a sentence of law`() {
        let law =
            "Undang-Undang Nomor 11 Tahun 2008, serta UU No. 14 Tahun 2008 Pasal 17 huruf h angka 4 jo. Keputusan Nomor 8"
        #expect(Pasal17(lawText: law) == Pasal17(huruf: .h, angka: 4))
        #expect(Pasal17(lawText: "Pasal 17 huruf b; Pasal 17 huruf h angka 1") == nil)
        #expect(Pasal17(lawText: "UU 14 Tahun 2008 Pasal 6 huruf a") == nil)
    }

    @Test(arguments: [
        ("2024-01-31", Period(months: 1), "2024-02-29"), ("2024-02-29", Period(years: 1), "2025-02-28"),
        ("2025-12-15", Period(years: 1, months: 1, days: 20), "2027-02-04"),
    ])
    func `Counts periods by the calendar`(start: String, period: Period, end: String) throws {
        let start = try #require(Instant(text: start, in: .jakarta))
        #expect(SiteTimeZone.jakarta.instant(period, after: start) == Instant(text: end, in: .jakarta))
    }
}
