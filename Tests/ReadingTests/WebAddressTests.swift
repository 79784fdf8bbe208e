import Testing

@testable import Reading

@Suite struct WebAddressTests {
    @Test func `A full address is taken apart`() {
        let address = WebAddress("HTTPS://orang@WWW.Kota.example:8080/a%20b/c?q=1?#d#e")
        #expect(address.scheme == "https")
        #expect(address.authority == "orang@WWW.Kota.example:8080")
        #expect(address.host == "kota.example")
        #expect(address.path == "/a%20b/c")
        #expect(address.query == "q=1?")
        #expect(address.fragment == "d#e")
    }

    @Test func `A path has neither scheme nor host`() {
        let address = WebAddress("../berita/12:30.html?")
        #expect(address.scheme == nil)
        #expect(address.host == nil)
        #expect(address.path == "../berita/12:30.html")
        #expect(address.query == "")
        #expect(address.fragment == nil)
    }

    @Test(arguments: [
        ("https://kota.example", "/"), ("//kota.example?q", "/"), ("mailto:a@b.example", "a@b.example"), ("", ""),
        ("https://kota.example\\jalan", "\\jalan"), ("#bagian", ""),
    ])
    func `A host has at least the path of its root`(text: String, path: String) {
        #expect(WebAddress(text).path == path)
    }
}
