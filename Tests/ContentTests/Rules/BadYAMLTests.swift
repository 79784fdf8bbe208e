import Diagnostics
import TestSupport
import Testing

@Suite struct BadYAMLTests {
    @Test(arguments: [
        "author: Rapat⟦bad-yaml⟧: hasil dan tindak lanjut",
        "⟦bad-yaml⟧\tauthor: Redaksi",
        "author: Redaksi\n⟦bad-yaml⟧author: Humas",
        "extra:\n  satu: 1\n  ⟦bad-yaml⟧satu: 2",
    ])
    func `Points at the fault`(line: String) async throws {
        let article = "---\ntitle: Rapat\ndate: 2017-10-13\n\(line)\n---\nIsi.\n"
        let result = try await MarkedPortal(article: article).build()
        #expect(result.surprises == [])
    }

    @Test(arguments: [
        "author: \"Redaksi", "author: 'Redaksi", "tags: [satu, dua", "tags: {satu", "author: @redaksi", "author: *nama",
    ])
    func `Refuses what cannot be read`(line: String) async throws {
        let article = "---\ntitle: Rapat\ndate: 2017-10-13\n\(line)\n---\nIsi.\n"
        #expect(try await MarkedPortal(article: article).build().diagnostics.map(\.rule.id) == ["bad-yaml"])
    }

    @Test func `Suggests quotes around a colon`() async throws {
        let article = "---\ntitle: Rapat: hasil dan tindak lanjut\ndate: 2017-10-13\n---\nIsi.\n"
        let wording = try await MarkedPortal(article: article).build().wording("bad-yaml")
        #expect(wording.id.hasPrefix("YAML tidak terbaca: "))
        #expect(wording.id.hasSuffix("\nberi tanda kutip: title: \"Rapat: hasil dan tindak lanjut\""))
        #expect(wording.en.hasPrefix("YAML cannot be read: "))
        #expect(wording.en.hasSuffix("\nput it in quotes: title: \"Rapat: hasil dan tindak lanjut\""))
    }

    @Test func `Says to replace tabs`() async throws {
        let article = "---\ntitle: Rapat\nimage:\n\tsrc: media/rapat.jpg\n---\nIsi.\n"
        let wording = try await MarkedPortal(article: article).build().wording("bad-yaml")
        #expect(wording.id.hasSuffix("\nganti tab dengan spasi"))
        #expect(wording.en.hasSuffix("\nreplace tabs with spaces"))
    }

    @Test func `Names the key that stands twice`() async throws {
        let article = "---\ntitle: Rapat\ndate: 2017-10-13\ntitle: Rapat lagi\n---\nIsi.\n"
        #expect(
            try await MarkedPortal(article: article).build().wording("bad-yaml")
                == LocalizedText(
                    id: "kunci \"title\" ditulis lebih dari sekali\nsisakan satu saja",
                    en: "key \"title\" is written more than once\nkeep one of them"
                )
        )
    }

    @Test func `Points at a control character`() async throws {
        let article = "---\ntitle: Rapat\nauthor: Redaksi é⟦bad-yaml⟧\u{1} Kota\n---\nIsi.\n"
        let result = try await MarkedPortal(article: article).build()
        #expect(result.surprises == [])
    }

    @Test func `Reads the settings and figures too`() async throws {
        let portal = MarkedPortal(
            files: ["content/pengunjung.json": "{\"total\": 12⟦bad-yaml⟧ \"hari_ini\": 3}\n"],
            settings: "name: Portal\nurl: https://kota.example\ncounter:\n  endpoint: /hitung\n"
        )
        #expect(try await portal.build().diagnostics.map(\.rule.id) == ["bad-yaml"])
        let broken = MarkedPortal(settings: "name: \"Portal\nurl: https://kota.example\n")
        #expect(try await broken.build().diagnostics.map(\.rule.id) == ["bad-yaml"])
    }

    @Test func `Takes quoted colons and comments and long texts`() async throws {
        let article = """
            ---
            title: "Rapat: hasil # satu"   # catatan
            date: 2017-10-13
            summary: >
              Ringkasan yang panjang: dua baris,
              ditulis terlipat.
            ---
            Isi.
            """
        let result = try await MarkedPortal(article: article).build()
        #expect(result.surprises == [])
    }
}
