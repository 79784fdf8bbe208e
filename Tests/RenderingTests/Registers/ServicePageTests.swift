import Testing

@testable import Rendering

@Suite struct ServicePageTests {
    private func page(_ file: String, settings: String = "") async throws -> String {
        var portal = RegisterPortal()
        portal.files["layanan/\(file).md"] = "---\ntitle: Layanan\n---\nCara meminta.\n"
        portal.settings = settings
        return try await portal.page("/informasi-publik/\(file)/")
    }

    @Test(arguments: ["tata-cara", "jadwal"])
    func `Deadlines come from the settings`(file: String) async throws {
        let page = try await page(file, settings: "deadlines: {answer: 8}\n").main
        #expect(page.contains("Cara meminta."))
        let answer = "paling lambat 8 hari kerja sejak permohonan diterima"
        #expect(page.contains("<th scope=\"row\">Jawaban atas permohonan informasi</th><td>\(answer)</td>"))
        #expect(page.contains("<td>paling lambat 31 Maret sesudah tahun layanan berakhir</td>"))
    }

    @Test func `Other pages have no deadlines`() async throws {
        #expect(!(try await page("biaya").contains("Jawaban atas permohonan informasi")))
    }

    @Test(arguments: ["formulir-permohonan", "formulir-keberatan"])
    func `A form without an address is for printing only`(file: String) async throws {
        let page = try await page(file)
        #expect(page.contains("<form class=\"form\" method=\"dialog\">"))
        #expect(!page.contains("<button class=\"button\">Kirim"))
        #expect(page.contains("form-action 'self';"))
    }

    @Test(arguments: [("formulir-permohonan", "request"), ("formulir-keberatan", "objection")])
    func `A form with an address is sent there`(file: String, key: String) async throws {
        let page = try await page(file, settings: "forms:\n  \(key): https://layanan.example/kirim?a=1&b=2\n")
        #expect(page.contains("method=\"post\" action=\"https://layanan.example/kirim?a=1&amp;b=2\""))
        #expect(page.contains(">Kirim</button>"))
        #expect(page.contains("form-action 'self' https://layanan.example;"))
    }

    @Test func `One host for both forms is named once`() async throws {
        let settings = "forms: {request: 'https://layanan.example/a', objection: 'https://layanan.example/b'}\n"
        #expect(try await page("biaya", settings: settings).contains("form-action 'self' https://layanan.example;"))
    }

    @Test func `Every field has a label`() async throws {
        for file in ["formulir-permohonan", "formulir-keberatan"] {
            let page = try await page(file).main
            let named = page.matches(of: /<(?:input|textarea) id="([^"]*)"/).map { String($0.1) }
            #expect(named.count >= 7)
            for id in named { #expect(page.contains("<label for=\"\(id)\">"), "\(id)") }
        }
    }

    @Test func `The profile names the PPID of every agency`() async throws {
        let page = try await page("profil-ppid").main
        #expect(page.contains("Badan Perencanaan</a></th><td>Sekretariat</td>"))
    }
}
