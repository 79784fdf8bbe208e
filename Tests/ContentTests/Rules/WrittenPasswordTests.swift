import Diagnostics
import TestSupport
import Testing

@Suite struct WrittenPasswordTests {
    @Test(arguments: [
        "Masuk dengan ⟦written-password⟧kata sandi: Kota2026.\n",
        "⟦written-password⟧Password email humas = Kominfo123\n",
        "Akun ⟦written-password⟧username: kota password: Kota#24 dipakai bersama.\n",
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
    ])
    func `Advice and public meetings are left alone`(body: String) async throws {
        #expect(try await MarkedPortal(body: body).surprises(of: "written-password") == [])
    }
}
