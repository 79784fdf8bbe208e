import Content
import Testing

@Suite struct SiteURLTests {
    @Test(arguments: [
        ("https://kota.example", "https://kota.example", ""), ("https://kota.example/", "https://kota.example", ""),
        ("HTTPS://Kota.Example/Portal/", "https://kota.example", "/Portal"),
        ("http://localhost:8080/a/b", "http://localhost:8080", "/a/b"),
        ("https://[::1]:8080", "https://[::1]:8080", ""),
        ("https://kota.example/~dinas", "https://kota.example", "/~dinas"),
    ])
    func `Is origin and base path`(text: String, origin: String, basePath: String) throws {
        let url = try #require(SiteURL(text))
        #expect(url.origin == origin)
        #expect(url.basePath == basePath)
    }

    @Test(arguments: [
        "", "kota.example", "//kota.example", "ftp://kota.example", "https://", "https:///a", "https://a b",
        "https://kota.example/?x",
        "https://kota.example/#x", "https://kota.example/a//b", "https://kota.example/..",
        "https://pengguna@kota.example",
        "https://kota.example/a\"b", "https://kota.example\n", "javascript:alert(1)", "https://kotá.example",
    ])
    func `Is nothing else`(text: String) {
        #expect(SiteURL(text) == nil)
    }
}
