import Files
import Glibc
import TestSupport
import Testing

@testable import Importing
@testable import Reading

/// Old addresses with a query, for which no file can answer.
@Suite struct RedirectListTests {
    private func imported(_ dump: String, _ body: (String, ImportReport) throws -> Void) async throws {
        try await TemporaryPortal().inFolder { root in
            try writeFile(root + "/dump.sql", Array(dump.utf8))
            let options = TableImportOptions(
                ImportPlace(zone: .jakarta, now: Instant(secondsSinceEpoch: 1_764_000_000))
            )
            let source = try SQLImport(path: root + "/dump.sql", options: options).read()
            try body(root, try ImportWriter(try await ImportTarget.open(root: root)).write(source))
        }
    }

    @Test func `Query addresses of Joomla become redirects of nginx, without drafts`() async throws {
        try await imported(SchemaDumps.joomla) { root, report in
            // Another one waits for its date.
            #expect(report.redirects == 1)
            #expect(report.redirectList == "alihan-nginx.conf")
            let list = String(decoding: try readFile(root + "/alihan-nginx.conf"), as: UTF8.self)
            #expect(list.contains("map \"$terang_jalur|$terang_id|$arg_option|$arg_view\" $terang_alihan {"))
            #expect(list.contains("    \"/|1|com_content|article\" \"/berita/2014/03/terbit/\";\n"))
            #expect(!list.contains("anggota"))
        }
    }

    @Test func `Addresses of Lokomedia become aliases where a file can answer for them`() async throws {
        try await imported(SchemaDumps.lokomedia) { root, _ in
            let file = try readFile(root + "/content/berita/2024/03/terbit-biasa.md")
            #expect(String(decoding: file, as: UTF8.self).contains("/berita-1-terbit-biasa.html"))
            let list = String(decoding: try readFile(root + "/alihan-nginx.conf"), as: UTF8.self)
            #expect(list.contains("map \"$terang_jalur|$terang_id|$arg_module\""))
            #expect(list.contains("    \"/media.php|1|detailberita\" \"/berita/2024/03/terbit-biasa/\";\n"))
        }
    }

    @Test func `A link with a query leads to the imported text`() async throws {
        let link = "index.php?option=com_content&amp;view=article&amp;id=1:terbit&amp;Itemid=7"
        let dump = SchemaDumps.joomla.replacing("<p>Konsep.</p>", with: "<p><a href=\"/\(link)\">Lihat</a></p>")
        try await TemporaryPortal().inFolder { root in
            try writeFile(root + "/dump.sql", Array(dump.utf8))
            let options = TableImportOptions(
                ImportPlace(zone: .jakarta, now: Instant(secondsSinceEpoch: 1_764_000_000))
            )
            let source = try SQLImport(path: root + "/dump.sql", options: options).read()
            let body = source.documents.first { $0.title == "Belum" }?.body
            #expect(body == "[Lihat](/component/content/article/1-terbit/)\n")
        }
    }

    @Test func `Redirects of an earlier import stay`() throws {
        var first = RedirectList(earlier: "")
        let old = try #require(QueryAddress("https://kota.example/?p=12"))
        first.add(old, to: "/berita/2024/01/a/")
        var second = RedirectList(earlier: first.text)
        second.add(try #require(QueryAddress("/media.php?module=x&id=5:abc")), to: "/b/")
        #expect(second.text.contains("    \"/|12\" \"/berita/2024/01/a/\";\n"))
        #expect(second.text.contains("map \"$terang_jalur|$arg_p\" $terang_alihan_1 {\n    default \"\";\n"))
        #expect(
            second.text.contains(
                "map \"$terang_jalur|$terang_id|$arg_module\" $terang_alihan {\n    default $terang_alihan_1;\n"
            )
        )
        #expect(second.text.contains("    \"/media.php|5|x\" \"/b/\";\n"))
    }

    @Test func `Lists of an earlier version are read, and what is scheduled is not in a list`() async throws {
        let old = "# terang import\nmap \"$uri|$arg_q\" $terang_alihan {\n    \"/x.php|1\" \"/a/\";\n}\n"
        #expect(RedirectList(earlier: old).text.contains("map \"$terang_jalur|$arg_q\" $terang_alihan {"))
        let post = { (id: Int, date: String) in
            "(\(id),'\(date)','\(date)','<p>Isi.</p>','Judul \(id)','','publish','','judul-\(id)','\(date)',0,'','post')"
        }
        let dump = """
            INSERT INTO wp_posts (ID, post_date, post_date_gmt, post_content, post_title, post_excerpt, post_status, post_password,
              post_name, post_modified_gmt, post_parent, guid, post_type) VALUES \(post(1, "2024-01-02 03:04:05")),
              \(post(2, "2094-01-02 03:04:05"));
            INSERT INTO wp_options (option_name, option_value) VALUES ('home', 'https://kota.example');
            """
        try await TemporaryPortal().inFolder { root in
            try writeFile(root + "/dump.sql", Array(dump.utf8))
            let now = Instant(secondsSinceEpoch: 1_764_000_000)
            let source = try SQLImport(
                path: root + "/dump.sql",
                options: TableImportOptions(ImportPlace(zone: .jakarta, now: now))
            )
            .read()
            let report = try ImportWriter(try await ImportTarget.open(root: root)).write(source, now: now)
            let list = String(decoding: try readFile(root + "/alihan-nginx.conf"), as: UTF8.self)
            #expect(report.redirects == 1)
            #expect(list.contains("    \"/|1\" \"/berita/2024/01/judul-1/\";\n") && !list.contains("judul-2"))
        }
    }

    @Test(arguments: ["/?p=1;}\"", "/x.php?a-b=1", "/?q=satu dua", "/?a=$uri"])
    func `What could break a configuration is no redirect`(address: String) {
        #expect(QueryAddress(address)?.isListable != true)
    }
}

@Suite struct OwnFileTests {
    @Test func `A file of an import is written again, and no link is followed`() async throws {
        try await TemporaryPortal().inFolder { root in
            let path = root + "/laporan.txt"
            #expect(try OwnFile.write("satu", to: path, head: ""))
            #expect(try OwnFile.write("dua", to: path, head: ""))
            #expect(try readFile(path) == Array("dua".utf8))
            try writeFile(root + "/milik-orang.txt", Array("asli".utf8))
            #expect(try OwnFile.write("x", to: root + "/milik-orang.txt", head: "# terang") == false)
            #expect(symlink(root + "/milik-orang.txt", root + "/tautan.txt") == 0)
            #expect(try OwnFile.write("x", to: root + "/tautan.txt", head: "") == false)
            #expect(try readFile(root + "/milik-orang.txt") == Array("asli".utf8))
        }
    }
}
