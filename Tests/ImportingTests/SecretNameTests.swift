import Testing

@testable import Importing

@Suite struct SecretNameTests {
    @Test(arguments: [
        ("login cpanel: admin / Kota#456, PIN 9911", "login cpanel: admin / …, PIN …"),
        ("kata sandi surel humas adalah Humas2024.", "kata sandi surel humas adalah …."),
        ("password: 2024rahasia", "password: …"),
    ])
    func `Reports do not repeat what a text tells of passwords`(text: String, masked: String) {
        #expect(SecretName.masked(text) == masked)
    }

    @Test(arguments: [
        "Rapat 12 orang pada 2 Mei 2024 (Kota#456).", "Ganti sandi setiap bulan.", "Sandiwara dimulai pukul 19.30.",
    ])
    func `Other texts are repeated as they are`(text: String) { #expect(SecretName.masked(text) == text) }
}
