import TestSupport
import Testing

@Suite struct LoginLinkTests {
    @Test(arguments: [
        "berkas\n⟦login-link⟧https://sistem.example/ppid/login",
        "berkas\n⟦login-link⟧https://x.example/masuk?ke=1",
        "berkas\n⟦login-link⟧https://login.x.example/",
        "berkas\n⟦login-link⟧https://x.example/wp-login.php",
        "berkas\n⟦login-link⟧https://accounts.google.com/o",
    ])
    func `Reports it`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "login-link") == [])
    }

    @Test func `Reports the link of a text that names what is behind it, not the service to log in to`() async throws {
        let body =
            "⟦login-link⟧[Surat](https://sistem.example/login?next=/surat/5) dan [masuk](https://sistem.example/login).\n"
        #expect(try await MarkedPortal(body: body).surprises(of: "login-link") == [])
    }

    @Test(arguments: [
        "login?next=/", "login?next=/dashboard", "login?redirect=beranda", "login?next=https%3A%2F%2Fx.example%2F",
        "login?back=https://x.example/layanan",
    ])
    func `A service that everybody logs in to is no page behind it`(path: String) async throws {
        #expect(
            try await MarkedPortal(body: "[Masuk](https://x.example/\(path)).\n").surprises(of: "login-link") == []
        )
        let behind = "⟦login-link⟧[Surat](https://x.example/login?next=https%3A%2F%2Fx.example%2Fsurat%2F5).\n"
        #expect(try await MarkedPortal(body: behind).surprises(of: "login-link") == [])
    }

    @Test(arguments: [
        "berkas\nhttps://x.example/surat-masuk/3.pdf",
        "berkas\nhttps://x.example/surat/masuk/3.pdf",
        "berkas\nhttps://x.example/loginfo.pdf",
        "berkas\n-",
    ])
    func `Leaves others alone`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "login-link") == [])
    }
}
