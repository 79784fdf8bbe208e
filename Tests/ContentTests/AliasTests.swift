import Testing

@testable import Content

@Suite struct AliasTests {
    @Test(arguments: [
        ("/lama", "/lama/"), ("/lama/", "/lama/"), ("/2016/10/lama.html", "/2016/10/lama.html"),
        ("/lama.htm", "/lama.htm"),
        ("/lama.html/", "/lama.html/"), ("/lama/index.html", "/lama/"), ("/index.html", "/"),
        ("/lama.php", "/lama.php/"), ("/a//b", "/a/b/"), ("/a%20b/", "/a b/"),
        ("/Berita/Lama", "/Berita/Lama/"), ("/berita/é", "/berita/é/"), ("/%C3%A9/", "/é/"), ("/100%25/", "/100%/"),
    ])
    func `Stand for a folder or a file`(written: String, address: Address) {
        #expect(Address(alias: written) == address)
        #expect(address == "/" || Address(alias: address.alias) == address)
    }

    @Test(arguments: [
        "", "/", "lama", "//kota.example/a", "/..", "/../a", "/a/../b", "/./a", "/%2E%2E/a", "/.well-known/x", "/?p=1",
        "/a#b", "/a%3Fb",
        "/a%00", "/a%0Ab", "/a\u{7F}", "/a:b", "/a*", "/a\\b", "/a|b", "/a\"b", "/a<b", "/%FF", "/%zz",
        "/" + String(repeating: "a", count: 201), String(repeating: "/abcdefghi", count: 101),
    ])
    func `Do not take what no file can be made of`(written: String) {
        #expect(Address(alias: written) == nil)
    }
}
