import Diagnostics
import TestSupport
import Testing

@Suite struct WrittenPasswordTests {
    @Test(arguments: [
        "Masuk dengan ⟦written-password⟧kata sandi: Kota2026.\n",
        "⟦written-password⟧Password email humas = Kominfo123\n",
        "Akun ⟦written-password⟧username: kota password: Kota#24 dipakai bersama.\n",
        "⟦written-password⟧Password Wi-Fi: Kota2026!\n", "⟦written-password⟧Password (cPanel): Kota2026!\n",
        "Akun ⟦written-password⟧user kota password abc123 dipakai.\n",
        "⟦written-password⟧pass: Kota2026! agar akun lebih kuat\n",
        "⟦written-password⟧Pwd: **Kota2026!**\n", "⟦written-password⟧Sandi surel: Kota2026\n",
        "⟦written-password⟧Passwordnya: Kota2026\n", "⟦written-password⟧PW: Kota2026\n",
        "user: admin / ⟦written-password⟧pw: Kota2026\n",
        "⟦written-password⟧Kata sandi aplikasi absensi adalah Kota2026!\n",
        "| Akun |⟦written-password⟧ Kata sandi |\n| --- | --- |\n| admin | Kota2026 |\n",
        "Rapat lewat Zoom selesai, dan para peserta pulang ke kantor.\n\nLalu:\n\n⟦written-password⟧Password surel: Kota2026!\n",
    ])
    func `A password is told where it is, and not repeated`(body: String) async throws {
        let result = try await MarkedPortal(body: body).build()
        #expect(result.surprises == [])
        let wording = try result.wording("written-password").id
        for secret in ["Kota2026", "Kominfo123", "Kota#24"] { #expect(!wording.contains(secret)) }
    }

    @Test(arguments: [
        "Password: minimal 8 karakter.\n", "Kata sandi: 12 karakter, 1 angka.\n", "Ganti kata sandi setiap 30 hari.\n",
        "Rapat lewat Zoom.\n\nMeeting ID: 123\n\nPassword: 998877\n", "Sandiwara dimulai: 19.30.\n",
        "Kata sandi: 8–16 karakter\n", "Password: 8-12 karakter.\n", "Kata sandi: min.8 karakter.\n",
        "Admin mengirim username dan password 1x24 jam.\n", "Masuk dengan username dan password SSCASN2024.\n",
        "Harga day pass: Rp50.000\n", "Jalan By Pass: KM12+300\n", "Pass: Rp50.000\n",
        "Pakai user NIP dan password 18 digit.\n", "User: NIK, password: 6 digit terakhir.\n",
        "Kata sandi terlemah: 123456\n", "Kata sandi terlemah: qwerty123\n", "Pelatihan kata sandi: 12/11/2026\n",
        "Sosialisasi kata sandi aman: 14.30 WIB\n", "Kata sandi baru berlaku: 01-12-2026\n",
        "Kata Sandi: ISO27001 mengaturnya.\n", "Kata sandi: SE-12/2026.\n", "password=<NIK16>\n",
        "Sandi Morse: SOS911\n", "Kata sandi yang kuat adalah 12 karakter.\n", "PW: Muhammadiyah\n",
        "Sandi aplikasi diganti setiap 90 hari.\n", "Kata sandi yang paling sering dipakai adalah qwerty123.\n",
        "| Aturan | Kata sandi |\n| --- | --- |\n| panjang | 12 karakter |\n",
        "Rapat lewat Zoom.\nPasscode: Rapat123\n", "Meeting ID: 123\n\nPasscode: Rapat123\n",
    ])
    func `Advice and public meetings are left alone`(body: String) async throws {
        #expect(try await MarkedPortal(body: body).surprises(of: "written-password") == [])
    }
}
