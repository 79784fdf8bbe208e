import Diagnostics
import TestSupport
import Testing

@Suite struct ScannedDigitsTests {
    @Test(arguments: [
        ("Tanggal ⟦garbled-text⟧l7 Agustus.", "17"), ("Tahun ⟦garbled-text⟧2O26 dimulai.", "2026"),
        ("Sebanyak ⟦garbled-text⟧l.500 warga.", "1.500"), ("Dana Rp⟦garbled-text⟧2O.OOO.000 cair.", "20.000.000"),
        ("Menurut Pasal ⟦garbled-text⟧l undang-undang.", "1"), ("Nomor ⟦garbled-text⟧l4 itu.", "14"),
        ("Dana Rp⟦garbled-text⟧20.OOO cair.", "20.000"), ("Sebanyak ⟦garbled-text⟧5.OOO lembar.", "5.000"),
    ])
    func `A letter in the place of a digit is told with the number`(body: String, meant: String) async throws {
        let result = try await MarkedPortal(body: body + "\n").build()
        #expect(result.surprises == [])
        #expect(try result.fault("garbled-text").help?.id == "maksudnya \"\(meant)\"?")
    }

    @Test(arguments: [
        "Kamar 1O2, Blok A1O5, kode 1l02, tipe 2O.", "Air 500l, 10l dan 2l.", "Pasal I, Pasal 1 ayat (1) huruf l.",
        "Kadar CO2, H2O dan O3, golongan O dan IIIa.", "Versi 2.O dan l.d. ini.", "Alamat https://kota.example/2O26.",
        "Tertulis `2O26`.", "Bagian 20.III dan B.OLO.", "Nomor SK 12/lO/2026.",
    ])
    func `Codes, measures and names are left alone`(body: String) async throws {
        #expect(try await MarkedPortal(body: body + "\n").surprises(of: "garbled-text") == [])
    }
}
