import Diagnostics
import TestSupport
import Testing

@Suite struct BadYAMLTests {
    @Test(arguments: [
        "author: Rapat⟦bad-yaml⟧: hasil dan tindak lanjut",
        "⟦bad-yaml⟧\tauthor: Redaksi",
        "author: Redaksi\n⟦bad-yaml⟧author: Humas",
        "extra:\n  satu: 1\n  ⟦bad-yaml⟧satu: 2",
        "image: {src:⟦bad-yaml⟧media/a.jpg, alt:Warga}",
        "extra: {warna: merah}\nimage: {src:⟦bad-yaml⟧\"media/a.jpg\"}",
    ])
    func `Points at the fault`(line: String) async throws {
        let article = "---\ntitle: Rapat\ndate: 2017-10-13\n\(line)\n---\nIsi.\n"
        let result = try await MarkedPortal(article: article).build()
        #expect(result.surprises == [])
    }

    @Test(arguments: ["extra: {https://kota.example, 07:00}", "extra: {\"a:b\", c}", "extra: {\"a\":\"b\"}"])
    func `Takes keys whose colon belongs to them`(line: String) async throws {
        let article = "---\ntitle: Rapat\ndate: 2017-10-13\n\(line)\n---\nIsi.\n"
        #expect(try await MarkedPortal(article: article).build().surprises == [])
    }

    @Test(arguments: [
        "author: \"Redaksi", "author: 'Redaksi", "tags: [satu, dua", "tags: {satu", "author: @redaksi", "author: *nama",
    ])
    func `Refuses what cannot be read`(line: String) async throws {
        let article = "---\ntitle: Rapat\ndate: 2017-10-13\n\(line)\n---\nIsi.\n"
        #expect(try await MarkedPortal(article: article).build().diagnostics.map(\.rule.id) == ["bad-yaml"])
    }

    @Test(arguments: ["{Penting Rapat", "[Penting Rapat"])
    func `A bracket that opens a title is a sign of the title`(title: String) async throws {
        let article = "---\ntitle: \(title)\ndate: 2017-10-13\n---\nIsi.\n"
        let wording = try await MarkedPortal(article: article).build().wording("bad-yaml")
        #expect(wording.id.hasSuffix("\nberi tanda kutip: title: \"\(title)\""))
    }

    @Test func `Suggests quotes around a colon`() async throws {
        let article = "---\ntitle: Rapat: hasil dan tindak lanjut\ndate: 2017-10-13\n---\nIsi.\n"
        let wording = try await MarkedPortal(article: article).build().wording("bad-yaml")
        #expect(wording.id.hasPrefix("YAML tidak terbaca: "))
        #expect(wording.id.hasSuffix("\nberi tanda kutip: title: \"Rapat: hasil dan tindak lanjut\""))
        #expect(wording.en.hasPrefix("YAML cannot be read: "))
        #expect(wording.en.hasSuffix("\nput it in quotes: title: \"Rapat: hasil dan tindak lanjut\""))
    }

    @Test(arguments: [
        ("title: ⟦bad-yaml⟧@warga hadir", "nilai diawali tanda \"@\"", "beri tanda kutip: title: \"@warga hadir\""),
        ("title: ⟦bad-yaml⟧%50 selesai", "nilai diawali tanda \"%\"", "beri tanda kutip: title: \"%50 selesai\""),
        ("title: ⟦bad-yaml⟧`kode`", "nilai diawali tanda \"`\"", "beri tanda kutip: title: \"`kode`\""),
        ("title: ⟦bad-yaml⟧- Rapat", "nilai diawali tanda \"-\"", "beri tanda kutip: title: \"- Rapat\""),
        ("title: ⟦bad-yaml⟧? apa", "nilai diawali tanda \"?\"", "beri tanda kutip: title: \"? apa\""),
        ("title: ⟦bad-yaml⟧| Rapat", "nilai diawali tanda \"|\"", "beri tanda kutip: title: \"Rapat\""),
        ("title: ⟦bad-yaml⟧> Rapat", "nilai diawali tanda \">\"", "beri tanda kutip: title: \"Rapat\""),
        ("title: ⟦bad-yaml⟧[Rapat] hasil", "nilai diawali tanda \"[\"", "beri tanda kutip: title: \"[Rapat] hasil\""),
        ("title: ⟦bad-yaml⟧&Rapat besar", "nilai diawali tanda \"&\"", "beri tanda kutip: title: \"&Rapat besar\""),
        ("title: ⟦bad-yaml⟧!penting rapat", "nilai diawali tanda \"!\"", "beri tanda kutip: title: \"!penting rapat\""),
        ("title: ⟦bad-yaml⟧*Rapat* besar", "nilai diawali tanda \"*\"", "beri tanda kutip: title: \"*Rapat* besar\""),
        (
            "title: \"⟦bad-yaml⟧Rapat\" besar", "teks sesudah tanda kutip penutup",
            "beri tanda kutip: title: \"\\\"Rapat\\\" besar\""
        ),
        ("title: \"Rapat⟦bad-yaml⟧", "tanda kutip \" tidak ditutup", "beri tanda kutip: title: \"Rapat\""),
        (
            "title: ⟦bad-yaml⟧'Jum'at bersih'", "tanda ' di dalam nilai yang diapit '…'",
            "beri tanda kutip: title: \"Jum'at bersih\""
        ),
        (
            "title: ⟦bad-yaml⟧“Rapat: hasil”", "tanda kutip lengkung “ ” mengapit nilai",
            "pakai tanda kutip lurus: title: \"Rapat: hasil\""
        ),
        (
            "title: \"C:\\⟦bad-yaml⟧baru\"", "garis miring terbalik \\ di antara tanda kutip ganda",
            "beri tanda kutip: title: \"C:\\\\baru\""
        ),
        (
            "title: \"Rapat \\\"desa\\\" C:\\⟦bad-yaml⟧data\"", "garis miring terbalik \\ di antara tanda kutip ganda",
            "beri tanda kutip: title: \"Rapat \\\"desa\\\" C:\\\\data\""
        ),
        ("title:⟦bad-yaml⟧Rapat", "tidak ada spasi sesudah titik dua", "tulis: title: Rapat"),
        ("title⟦bad-yaml⟧：Rapat", "titik dua lebar \"：\"", "tulis: title: Rapat"),
        ("title⟦bad-yaml⟧ Rapat", "tidak ada titik dua sesudah kunci", "tulis: title: Rapat"),
        (
            "title:⟦bad-yaml⟧\u{A0}Rapat", "spasi khusus U+00A0, yang tampak seperti spasi biasa, di tempat spasi",
            "ganti dengan spasi biasa"
        ),
        (
            "title: Rapat\nauthor: A\n⟦bad-yaml⟧ slug: rapat", "baris menjorok, tidak sejajar",
            "tulis di tepi kiri: slug: rapat"
        ),
        (
            "title: Rapat\ntags: [satu, ⟦bad-yaml⟧@dua]", "nilai diawali tanda \"@\"",
            "beri tanda kutip: tags: [satu, \"@dua\"]"
        ),
        ("title: Rapat\ntags:\n⟦bad-yaml⟧* satu\n* dua", "butir daftar dengan tanda *", "tulis: - satu"),
        (
            "title: Rapat yang\n⟦bad-yaml⟧panjang sekali", "baris lanjutan tidak menjorok",
            "gabungkan dengan baris di atasnya, atau beri dua spasi di depannya"
        ),
        (
            "title: Rapat\ntags: [⟦bad-yaml⟧satu #dua, tiga]", "tanda # di dalam daftar memulai catatan",
            "beri tanda kutip: tags: [\"satu #dua\", tiga]"
        ),
        (
            "title: Rapat\ntags: ⟦bad-yaml⟧\"satu\",\"dua\"", "beberapa teks tanpa kurung siku [ ]",
            "tulis: tags: [\"satu\",\"dua\"]"
        ),
        (
            "title: Rapat\nsummary: ⟦bad-yaml⟧> Ringkasan", "nilai diawali tanda \">\"",
            "beri tanda kutip: summary: \"Ringkasan\""
        ),
        ("title: Rapat\ntags: [satu, dua⟦bad-yaml⟧", "kurung siku [ tidak ditutup", "tulis: tags: [satu, dua]"),
        (
            "title: Rapat\nextra: {satu: dua⟦bad-yaml⟧", "kurung { tidak ditutup", "tulis: extra: {satu: dua}"
        ),
        (
            "title: Rapat\nextra:\n  - {satu: a, dua: b}\n  - {satu: a⟦bad-yaml⟧ dua: b}",
            "tidak ada koma di antara dua kunci", "tulis: - {satu: a, dua: b}"
        ),
    ])
    func `Names the sign that makes a value unreadable, and shows the line without the fault`(
        lines: String,
        message: String,
        help: String
    ) async throws {
        let result = try await MarkedPortal(article: "---\n\(lines)\ndate: 2017-10-13\n---\nIsi.\n").build()
        #expect(result.surprises == [])
        #expect(try result.wording("bad-yaml").id == "YAML tidak terbaca: \(message)\n\(help)")
    }

    @Test(arguments: [
        ("⟦bad-yaml⟧- title: Rapat\n- date: 2017-10-13", "tanda daftar di depan kunci", "title: Rapat"),
        ("⟦bad-yaml⟧* title: Rapat\n  date: 2017-10-13", "tanda daftar di depan kunci", "title: Rapat"),
        ("⟦bad-yaml⟧**title:** Rapat\n**date**: 2017-10-13", "tanda tebal di sekitar kunci", "title: Rapat"),
        (
            "⟦bad-yaml⟧{\n  \"title\": \"Rapat\"\n  \"date\": \"2017-10-13\"\n}", "penulisan JSON yang tidak lengkap",
            "title: \"Rapat\""
        ),
        (
            "⟦bad-yaml⟧\"title\": \"Rapat\",\n\"date\": \"2017-10-13\",", "penulisan JSON yang tidak lengkap",
            "title: \"Rapat\""
        ),
    ])
    func `Reads the keys of heads in other formats`(head: String, message: String, first: String) async throws {
        let result = try await MarkedPortal(article: "---\n\(head)\n---\nIsi.\n").build()
        #expect(result.surprises == [])
        #expect(
            try result.wording("bad-yaml").id == "YAML tidak terbaca: \(message)\n"
                + "tulis kuncinya saja, satu setiap baris, tanpa tanda di sekitarnya; yang pertama: \(first)"
        )
    }

    @Test func `A second document in the settings is told at its line of dashes`() async throws {
        let settings = TemporaryPortal.settings + "⟦bad-yaml⟧---\nlanguage: id\n"
        let result = try await MarkedPortal(body: "Isi.\n", settings: settings).build()
        #expect(result.surprises == [])
        #expect(try result.wording("bad-yaml").id.hasSuffix("\nhapus baris --- itu"))
    }

    @Test func `Finds every slip of a text at once`() async throws {
        let article =
            "---\ntitle: Rapat⟦bad-yaml⟧: satu\nauthor: ⟦bad-yaml⟧@x\ndate: 2017-10-13\ntags: [a, ⟦bad-yaml⟧`b`]\n---\nIsi.\n"
        #expect(try await MarkedPortal(article: article).build().surprises == [])
    }

    @Test(arguments: [
        "author: \"Redaksi\\q\"", "author: {a: b: c}", "? [a]\n: b: c", "author: 'a'b'c", "%", "- a\n- b",
        "extra: {a: [}",
        "author: Redaksi\u{7}",
    ])
    func `The words of the YAML library are never shown`(line: String) async throws {
        let article = "---\ntitle: Rapat\ndate: 2017-10-13\n\(line)\n---\nIsi.\n"
        let words = ["expected", "found", "while", "mapping", "scanning", "allowed", "token", "parser", "indicator"]
        for diagnostic in try await MarkedPortal(article: article).build().diagnostics {
            for word in words { #expect(!diagnostic.message.id.contains(word), "\(diagnostic.message.id)") }
        }
    }

    @Test func `A merge of YAML is told once, where it is`() async throws {
        let portal = MarkedPortal(
            files: [
                "content/berita/rapat.md":
                    "---\ntitle: Rapat\ndate: 2017-10-13\nextra: &d {a: b}\nimage:\n  ⟦bad-yaml⟧<<: *d\n---\nIsi.\n"
            ]
        )
        #expect(try await portal.build().surprises == [])
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

    @Test func `Leaves a control character to its own rule`() async throws {
        let article = "---\ntitle: Rapat\ndate: 2017-10-13\nauthor: Redaksi é⟦control-character⟧\u{1} Kota\n---\nIsi.\n"
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

    @Test func `A key that lost its indentation is told with the key above it`() async throws {
        let settings = "name: Portal\nurl: https://kota.example\npublisher:\n⟦bad-yaml⟧name: Dinas\n"
        let result = try await MarkedPortal(settings: settings).build()
        #expect(result.surprises == [])
        #expect(try result.wording("bad-yaml").id.contains("bila milik \"publisher\", beri dua spasi di depannya"))
    }
}
