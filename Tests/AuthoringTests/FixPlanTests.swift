import Authoring
import Diagnostics
import Files
import TestSupport
import Testing

@Suite struct FixPlanTests {
    private static func edit(_ path: String, _ line: Int, _ columns: Range<Int>, _ text: String) -> Diagnostic {
        func place(_ column: Int) -> Diagnostics.SourceLocation { .init(path: path, line: line, column: column) }
        let edit = TextEdit(from: place(columns.lowerBound), to: place(columns.upperBound), replacement: text)
        return diagnostic(at: place(columns.lowerBound), .edits([edit]))
    }

    private static func diagnostic(at place: Diagnostics.SourceLocation, _ fix: Fix) -> Diagnostic {
        let words = LocalizedText(id: "salah", en: "wrong")
        let rule = Rule.error("uji", title: words, explanation: "", en: "")
        return Diagnostic(rule, at: place, message: words, fix: fix)
    }

    private static func move(_ from: String, _ to: String) -> Diagnostic {
        diagnostic(at: Diagnostics.SourceLocation(path: from), .move(from: from, to: to))
    }

    /// The bytes of a file after a plan.
    private static func result(_ bytes: [UInt8], _ diagnostics: [Diagnostic]) async throws -> [UInt8] {
        var portal = TemporaryPortal()
        portal.files["content/berita/a.md"] = bytes
        return try await portal.inFolder { root in
            let left = try FixPlan(root: root, diagnostics: diagnostics).carryOut()
            #expect(left == [])
            return try readFile(root + "/content/berita/a.md")
        }
    }

    private static let path = "content/berita/a.md"

    @Test(arguments: [
        ("satu\ndua\n", "satu\nDUA\n"), ("\u{FEFF}satu\r\ndua", "\u{FEFF}satu\r\nDUA"), ("satu\rdua\r", "satu\rDUA\r"),
        ("sátu\u{0}\ndua  \n\n\n", "sátu\u{0}\nDUA  \n\n\n"),
    ])
    func `Everything but the edited piece stays byte for byte`(before: String, after: String) async throws {
        let result = try await Self.result(Array(before.utf8), [Self.edit(Self.path, 2, 1..<4, "DUA")])
        #expect(String(decoding: result, as: UTF8.self) == after)
    }

    @Test func `Columns count scalars, and new lines end like the others`() async throws {
        let text = "\u{FEFF}é👍🏽x\r\nakhir"
        let result = try await Self.result(Array(text.utf8), [Self.edit(Self.path, 1, 4..<5, "y\nz")])
        #expect(String(decoding: result, as: UTF8.self) == "\u{FEFF}é👍🏽y\r\nz\r\nakhir")
    }

    @Test func `Edits of one file are made together, the same edit once, and colliding ones not at all`() async throws {
        let edits = [
            Self.edit(Self.path, 1, 1..<2, "S"), Self.edit(Self.path, 1, 1..<2, "S"),
            Self.edit(Self.path, 1, 1..<5, "SATU"),
            Self.edit(Self.path, 2, 1..<2, "D"), Self.edit(Self.path, 3, 1..<1, "tiga\n"),
            Self.edit(Self.path, 9, 1..<2, "x"),
        ]
        let result = try await Self.result(Array("satu\ndua\n".utf8), edits)
        #expect(String(decoding: result, as: UTF8.self) == "Satu\nDua\ntiga\n")
    }

    @Test func `A fix of which one edit collides is not made at all`() async throws {
        func edit(_ line: Int, _ columns: Range<Int>, _ text: String) -> TextEdit {
            func place(_ column: Int) -> Diagnostics.SourceLocation {
                .init(path: Self.path, line: line, column: column)
            }
            return TextEdit(from: place(columns.lowerBound), to: place(columns.upperBound), replacement: text)
        }
        let both = Self.diagnostic(
            at: Diagnostics.SourceLocation(path: Self.path, line: 2),
            .edits([edit(3, 1..<2, "T"), edit(2, 1..<2, "D"), edit(1, 1..<5, "SATU")])
        )
        let edits = [Self.edit(Self.path, 1, 2..<3, "A"), both, Self.edit(Self.path, 3, 1..<5, "TIGA")]
        let result = try await Self.result(Array("satu\ndua\ntiga\n".utf8), edits)
        #expect(String(decoding: result, as: UTF8.self) == "sAtu\ndua\nTIGA\n")
    }

    @Test(.ends) func `Thousands of fixes of one file are made`() async throws {
        let count = 20_000
        let text = String(repeating: "satu\n", count: count)
        let result = try await Self.result(Array(text.utf8), (1...count).map { Self.edit(Self.path, $0, 1..<2, "S") })
        #expect(result == Array(String(repeating: "Satu\n", count: count).utf8))
    }

    @Test func `A file that is not UTF-8 is never changed`() async throws {
        let bytes: [UInt8] = Array("satu".utf8) + [0xE9, 10]
        #expect(try await Self.result(bytes, [Self.edit(Self.path, 1, 1..<2, "S")]) == bytes)
    }

    @Test func `Nothing outside of content, nothing behind a link, and no file that exists is touched`() async throws {
        var portal = TemporaryPortal(files: [
            "themes/a.md": "satu", "content/berita/b.md": "satu", "content/berita/c.MD": "c",
            "content/berita/c.md": "d",
        ])
        portal.links["content/berita/tautan.md"] = "b.md"
        portal.links["content/luar"] = "../themes"
        try await portal.inFolder { root in
            let before = try TreeSnapshot(of: root)
            let plan = try FixPlan(
                root: root,
                diagnostics: [
                    Self.edit("themes/a.md", 1, 1..<2, "S"), Self.edit("content/../themes/a.md", 1, 1..<2, "S"),
                    Self.edit("content/berita/tautan.md", 1, 1..<2, "S"), Self.edit("content/luar/a.md", 1, 1..<2, "S"),
                    Self.move("content/berita/c.MD", "content/berita/c.md"),
                    Self.move("content/berita/b.md", "themes/b.md"),
                    Self.move("content/berita/b.md", "content/luar/b.md"),
                    Self.move("content/berita/tautan.md", "content/berita/d.md"),
                ]
            )
            #expect(plan.isEmpty)
            #expect(plan.left.count == 8)
            #expect(try plan.carryOut() == [])
            #expect(try TreeSnapshot(of: root) == before)
        }
    }

    @Test func `A moved picture is found again by everything that names it`() async throws {
        let text = """
            ---
            title: A
            image:
              src: berita/2026/foto rapat.jpg
              alt: b
            ---
            ![a](foto%20rapat.jpg) ![b](<foto rapat.jpg>) [c](/berita/2026/foto%20rapat.jpg#x) ![d](lain/foto%20rapat.jpg)

            """
        let portal = TemporaryPortal(files: [
            "content/berita/2026/a.md": text, "content/berita/2026/foto rapat.jpg": "x",
        ])
        try await portal.inFolder { root in
            let move = Self.move("content/berita/2026/foto rapat.jpg", "content/media/2026/foto rapat.jpg")
            #expect(try FixPlan(root: root, diagnostics: [move]).carryOut() == [])
            #expect(try entryKind(at: root + "/content/media/2026/foto rapat.jpg") == .file)
            #expect(try entryKind(at: root + "/content/berita/2026/foto rapat.jpg") == nil)
            let after = String(decoding: try readFile(root + "/content/berita/2026/a.md"), as: UTF8.self)
            #expect(
                after == """
                    ---
                    title: A
                    image:
                      src: /media/2026/foto rapat.jpg
                      alt: b
                    ---
                    ![a](/media/2026/foto%20rapat.jpg) ![b](</media/2026/foto rapat.jpg>) \
                    [c](/media/2026/foto%20rapat.jpg#x) ![d](lain/foto%20rapat.jpg)

                    """
            )
        }
    }

    @Test func `A file that changes after the plan was made is left alone`() async throws {
        try await TemporaryPortal(files: [Self.path: "satu\n"]).inFolder { root in
            let plan = try FixPlan(root: root, diagnostics: [Self.edit(Self.path, 1, 1..<2, "S")])
            try writeFile(root + "/" + Self.path, Array("lain\n".utf8))
            #expect(try plan.carryOut() == [Self.path])
            #expect(try readFile(root + "/" + Self.path) == Array("lain\n".utf8))
        }
    }

    @Test func `The plan is shown as a unified diff that patch understands`() async throws {
        let lines = (1...9).map { "baris \($0)\n" }.joined() + "akhir"
        try await TemporaryPortal(files: [Self.path: lines]).inFolder { root in
            let edits = [Self.edit(Self.path, 2, 1..<1, "> "), Self.edit(Self.path, 10, 1..<6, "AKHIR")]
            let diff = try FixPlan(root: root, diagnostics: edits).diff
            #expect(
                diff == """
                    --- content/berita/a.md
                    +++ content/berita/a.md
                    @@ -1,4 +1,4 @@
                     baris 1
                    -baris 2
                    +> baris 2
                     baris 3
                     baris 4
                    @@ -8,3 +8,3 @@
                     baris 8
                     baris 9
                    -akhir
                    \\ No newline at end of file
                    +AKHIR
                    \\ No newline at end of file

                    """
            )
        }
    }
}
