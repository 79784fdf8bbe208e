import Testing

@testable import Importing

@Suite struct SecretNameTests {
    @Test(arguments: [
        ("login cpanel: admin / Kota#456, PIN 9911", "login cpanel: admin / …, PIN …"),
        ("kata sandi surel humas adalah Humas2024.", "kata sandi surel humas adalah …."),
        ("password: 2024rahasia", "password: …"), ("user admin/Kota#2026 dan PIN 482913", "user … dan PIN …"),
    ])
    func `Reports do not repeat what a text tells of passwords`(text: String, masked: String) {
        #expect(SecretName.masked(text) == masked)
    }

    @Test(arguments: [
        "Rapat 12 orang pada 2 Mei 2024 (Kota#456).", "Ganti sandi setiap bulan.", "Sandiwara dimulai pukul 19.30.",
        "Untuk login hubungi loket 150 pada 17 Agustus 2026 di ruang B12 nomor 0218765432 dan COVID19 melanda.",
        "Pengguna pin baju pada 2026 sebanyak 1500 orang di RT05",
    ])
    func `Other texts are repeated as they are`(text: String) { #expect(SecretName.masked(text) == text) }
}
