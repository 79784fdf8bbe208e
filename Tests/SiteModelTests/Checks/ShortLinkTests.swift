import Diagnostics
import TestSupport
import Testing

@Suite struct ShortLinkTests {
    @Test(arguments: [
        "berkas\n⟦short-link⟧https://bit.ly/x",
        "berkas\n⟦short-link⟧https://s.id/x",
    ])
    func `Reports it`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "short-link") == [])
    }

    @Test(arguments: [
        ("https://www.google.com/url?sa=t&url=https%3A%2F%2Flain.go.id%2Fa&usg=x", "https://lain.go.id/a"),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Flain.go.id&h=x", "https://lain.go.id"),
        (
            "https://apc01.safelinks.protection.outlook.com/?url=https%3A%2F%2Flain.go.id%2F&data=x",
            "https://lain.go.id/"
        ),
        ("https://www.google.com/amp/s/lain.go.id/a", "https://lain.go.id/a"),
        ("https://kota--lain-go-id.translate.goog/a?_x_tr_sl=id", "https://kota-lain.go.id/a"),
    ])
    func `A link of a text that leads through another site is told with its target`(address: String, target: String)
        async throws
    {
        let result = try await MarkedPortal(body: "⟦short-link⟧[x](\(address))\n").build()
        #expect(result.surprises == [])
        #expect(try result.fault("short-link").help?.id == "tulis: \(target)")
        #expect(try await MarkedPortal(body: "[x](\(target))\n").build().surprises == [])
    }

    @Test(arguments: [
        "https://www.google.com/search?q=https://lain.go.id", "https://translate.google.com/", "https://lapor.id.md/",
        "https://lain.go.id/url?url=https%3A%2F%2Fa.go.id", "https://www.youtube.com/watch?v=abcdefghijk",
        "https://bit.ly/x",
    ])
    func `A link of a text to other addresses is left alone`(address: String) async throws {
        #expect(try await MarkedPortal(body: "[x](\(address))\n").build().surprises == [])
    }

    @Test(arguments: [
        "berkas\nhttps://as.id/x",
        "berkas\nhttps://x.example/bit.ly",
    ])
    func `Leaves others alone`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "short-link") == [])
    }
}
