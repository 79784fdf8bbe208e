import Testing

@testable import Rendering
@testable import SiteModel

/// What holds for every page of registers, whatever is in their cells.
@Suite struct RegisterMarkupTests {
    private func pages(
        cell: String,
        rows: Int,
        where isWanted: (String) -> Bool = { _ in true }
    ) async throws -> [String: String] {
        var portal = RegisterPortal()
        portal.dip = (1...rows).map { number in
            let texts = Array(repeating: "\"\(cell)\"", count: 6).joined(separator: ",")
            return "D-\(number),berkala,bappeda,\(texts),cetak,P5Y,\"\(cell)\",2026-05-20,"
        }
        portal.dik = (1...rows).map { number in
            "K-\(number)," + Array(repeating: "\"\(cell)\"", count: 15).joined(separator: ",")
        }
        portal.files["register/aset/register.yaml"] = """
            title: Aset
            columns:
              - {name: nomor, title: Nomor, type: string}
              - {name: judul, title: Judul, type: string}
              - {name: letak, title: Letak, type: string}
              - {name: tautan, title: Tautan, type: uri}

            """
        let assets = (1...rows).map { "\($0),\"\(cell)\",\"\(cell)\",\"\(cell)\"" }
        portal.files["register/aset/aset.csv"] = "nomor,judul,letak,tautan\n" + assets.joined(separator: "\n") + "\n"
        let pages = try await portal.render { path in
            path.hasPrefix("informasi-publik/") && path.hasSuffix(".html") && isWanted(path)
        }
        return pages.filter { !$0.value.isRedirect }
    }

    @Test(arguments: [
        "\"\"><img src=x onerror=alert(1)>", "</title></table><script>alert(1)</script>",
        "javascript:alert(1)", "{{{head}}}{{> layout}}",
    ])
    func `Cells are text and nothing else`(cell: String) async throws {
        for (path, html) in try await pages(cell: cell, rows: 2) {
            #expect(!html.contains("<img src=x"), "\(path)")
            #expect(!html.contains("<script>alert"), "\(path)")
            #expect(!html.hrefs.contains { $0.lowercased().hasPrefix("javascript:") }, "\(path)")
            #expect(html.count(of: "<main") == 1, "\(path)")
        }
    }

    @Test func `No page of a list is heavier than 200 kB, whatever its rows hold`() async throws {
        let cell = String(repeating: "Isi & 'rincian' <panjang> ", count: 20)
        let assets = "informasi-publik/register/aset/index.html"
        let lists = try await pages(cell: cell, rows: 101) { path in
            path == assets || !["/dip/", "/dik/", "/aset/"].contains { path.contains($0) }
        }
        #expect(lists.count >= 15 && lists[assets] != nil)
        for (path, html) in lists { #expect(html.utf8.count < 200_000, "\(path)") }
    }

    @Test func `Tables have captions and headers with scope, and scroll by keyboard`() async throws {
        var tables = 0
        for (path, html) in try await pages(cell: "Isi", rows: 2) {
            let main = html.main
            tables += main.count(of: "<table")
            #expect(main.count(of: "<table") == main.count(of: "<caption"), "\(path)")
            #expect(main.count(of: "<th ") + main.count(of: "<th>") == main.count(of: " scope=\""), "\(path)")
            #expect(main.count(of: "<table") == main.count(of: "class=\"table\" role=\"region\""), "\(path)")
            #expect(main.count(of: "class=\"table\"") == main.count(of: "tabindex=\"0\""), "\(path)")
            #expect(!main.contains(" style=\""), "\(path)")
        }
        #expect(tables > 8)
    }

    @Test func `Ids are unique`() async throws {
        for (path, html) in try await pages(cell: "Isi", rows: 2) {
            let ids = html.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
            #expect(Set(ids).count == ids.count, "\(path)")
        }
    }
}
