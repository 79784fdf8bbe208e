import Files
import TestSupport
import Testing

@testable import Authoring

@Suite struct ThemeUpdateTests {
    private static let base = [
        "theme.yaml": "interface: 1\n", "templates/a.mustache": "satu\ndua\ntiga\n", "templates/b.mustache": "b\n",
        "templates/lama.mustache": "lama\n", "assets/gaya.css": "a {}\n",
    ]
    private static let new = [
        "theme.yaml": "interface: 2\n", "templates/a.mustache": "satu\ndua\nTIGA\n", "templates/b.mustache": "b baru\n",
        "templates/baru.mustache": "baru\n", "assets/gaya.css": "a {}\n",
    ]

    private static func portal(_ copy: [String: String], base: [String: String] = base) -> TemporaryPortal {
        var files = Dictionary(uniqueKeysWithValues: copy.map { ("themes/kota/" + $0.key, $0.value) })
        for (path, text) in base { files["themes/kota/.asal/" + path] = text }
        return TemporaryPortal(files: files, settings: nil)
    }

    private static func update(_ root: String) throws -> ThemeUpdate {
        try ThemeUpdate(root: root, theme: "kota", base: nil, shipped: new.mapValues { Array($0.utf8) })
    }

    private static func copy(_ root: String, _ path: String) throws -> String? {
        let path = "\(root)/themes/kota/\(path)"
        return try entryKind(at: path) == nil ? nil : String(decoding: try readFile(path), as: UTF8.self)
    }

    @Test func `Edits of the copy and changes of the theme are both there, and the next update has nothing to do`()
        async throws
    {
        var copy = Self.base
        copy["templates/a.mustache"] = "SATU\ndua\ntiga\n"
        copy["templates/milik.mustache"] = "milik\n"
        try await Self.portal(copy).inFolder { root in
            let update = try Self.update(root)
            #expect(
                update.changes.map { "\($0.path) \($0.outcome)" } == [
                    "themes/kota/templates/a.mustache merged", "themes/kota/templates/b.mustache replaced",
                    "themes/kota/templates/baru.mustache added", "themes/kota/templates/lama.mustache removed",
                    "themes/kota/theme.yaml replaced",
                ]
            )
            #expect(update.diff.contains("-tiga\n+TIGA\n"))
            #expect(try Self.copy(root, "templates/b.mustache") == "b\n", "nothing is written before it is confirmed")
            #expect(try update.carryOut() == [])
            #expect(try Self.copy(root, "templates/a.mustache") == "SATU\ndua\nTIGA\n")
            #expect(try Self.copy(root, "templates/baru.mustache") == "baru\n")
            #expect(try Self.copy(root, "templates/lama.mustache") == nil)
            #expect(try Self.copy(root, "templates/milik.mustache") == "milik\n")
            #expect(try Self.copy(root, "theme.yaml") == "interface: 2\n")
            #expect(try Self.copy(root, ".asal/templates/lama.mustache") == nil)
            #expect(try Self.update(root).isEmpty)
        }
    }

    @Test func `What both changed is marked, and no further update runs until somebody has chosen`() async throws {
        var copy = Self.base
        copy["templates/a.mustache"] = "satu\ndua\ntiga kali\n"
        copy["templates/b.mustache"] = nil
        copy["templates/lama.mustache"] = "lama, disunting\n"
        try await Self.portal(copy).inFolder { root in
            let update = try Self.update(root)
            let outcomes = Dictionary(uniqueKeysWithValues: update.changes.map { ($0.path, $0.outcome) })
            #expect(outcomes["themes/kota/templates/a.mustache"] == .conflicting(1))
            // Taken away here and changed there, and the other way round.
            #expect(outcomes["themes/kota/templates/b.mustache"] == .kept)
            #expect(outcomes["themes/kota/templates/lama.mustache"] == .kept)
            #expect(try update.carryOut() == [])
            #expect(try Self.copy(root, "templates/b.mustache") == nil)
            #expect(try Self.copy(root, "templates/lama.mustache") == "lama, disunting\n")
            #expect(throws: ThemeUpdateError.unresolved(["themes/kota/templates/a.mustache"])) {
                try Self.update(root)
            }
            try writeFile(root + "/themes/kota/templates/a.mustache", Array("satu\ndua\nTIGA kali\n".utf8))
            #expect(try Self.update(root).isEmpty)
        }
    }

    @Test func `An update that stops after any file goes on from there`() async throws {
        var copy = Self.base
        copy["templates/a.mustache"] = "SATU\ndua\ntiga\n"
        for stop in Self.new.keys {
            try await Self.portal(copy).inFolder { root in
                // A folder in the way of the copy of the base ends the update there.
                let way = "\(root)/themes/kota/.asal/\(stop)"
                let update = try Self.update(root)
                try removeFile(way)
                try makeDirectory(way + "/x")
                #expect(throws: (any Error).self) { try update.carryOut() }
                try removeTree(way)
                if let base = Self.base[stop] { try writeFile(way, Array(base.utf8)) }
                _ = try Self.update(root).carryOut()
                #expect(try Self.copy(root, "templates/a.mustache") == "SATU\ndua\nTIGA\n", "\(stop)")
                #expect(try Self.copy(root, "theme.yaml") == "interface: 2\n")
                #expect(try Self.update(root).isEmpty)
            }
        }
    }

    @Test func `Without the theme that a copy was made of nothing is guessed`() async throws {
        try await Self.portal(Self.base, base: [:]).inFolder { root in
            #expect(
                throws: ThemeUpdateError.noBase(
                    root + "/themes/kota/.asal",
                    edited: ["a.mustache", "b.mustache"].map { "themes/kota/templates/" + $0 }
                        + ["themes/kota/theme.yaml"]
                )
            ) { try Self.update(root) }
            #expect(throws: ThemeUpdateError.noTheme("themes/lain")) { try ThemeUpdate(root: root, theme: "lain") }
        }
    }

    @Test func `Nothing is written through a symbolic link`() async throws {
        var copy = Self.base
        copy["templates/baru.mustache"] = nil
        var portal = Self.portal(copy)
        portal.links["themes/kota/templates/baru.mustache"] = "../../../rahasia"
        try await portal.inFolder { root in
            try writeFile(root + "/rahasia", Array("rahasia\n".utf8))
            let update = try Self.update(root)
            #expect(update.changes.first { $0.path.hasSuffix("baru.mustache") }?.outcome == .kept)
            _ = try update.carryOut()
            #expect(try readFile(root + "/rahasia") == Array("rahasia\n".utf8))
        }
    }
}
