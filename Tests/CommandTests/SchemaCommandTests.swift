import Foundation
import Serialization
import TestSupport
import Testing
import Yams

@Suite struct SchemaCommandTests {
    @Test(arguments: [[], ["front-matter"], ["halaman"], ["site"], ["register"]])
    func `A schema is JSON, in the portal's language`(document: [String]) async throws {
        try await TemporaryPortal.plain().inFolder { root in
            let result = try Program.run(["schema"] + document, in: root)
            #expect(result.exitCode == 0)
            #expect(result.errors == "")
            #expect(try result.json()["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
            let english = try Program.run(["schema", "--lang", "en"] + document, in: root)
            #expect(try english.json()["title"] as? String != result.json()["title"] as? String)
        }
    }

    @Test func `Categories are those of the portal, where there is one`() async throws {
        try await TemporaryPortal.plain().inFolder { root in
            let result = try Program.run("schema", "front-matter", in: root)
            #expect(result.output.contains("\"Layanan Publik\""))
        }
        try await TemporaryPortal(settings: nil).inFolder { root in
            let result = try Program.run("schema", "front-matter", in: root)
            #expect(result.exitCode == 0)
            #expect(try result.json()["properties"] != nil)
        }
        try await TemporaryPortal(settings: "name: [").inFolder { root in
            let result = try Program.run("schema", in: root)
            #expect(result.exitCode == 1)
        }
    }

    @Test func `Rules have the names that the program knows`() async throws {
        let output = try Program.run("schema", "site").output
        for rule in ["undeclared-category", "file-sharing-link", "unknown-name"] {
            #expect(output.contains("\"\(rule)\": {"))
        }
    }

    @Test func `A form needs a portal`() async throws {
        try await TemporaryPortal.plain().inFolder { root in
            let result = try Program.run("schema", "--decap", in: root)
            #expect(result.exitCode == 0)
            let collections = try Yams.compose(yaml: result.output)?["collections"]?.array()
            #expect(collections?.compactMap { $0["name"]?.string } == ["berita", "halaman", "layanan"])
        }
        try await TemporaryPortal(settings: nil).inFolder { root in
            let result = try Program.run("schema", "--decap", in: root)
            #expect(result.exitCode == 1)
            #expect(result.output == "")
            #expect(result.errors.contains("terang init"))
        }
    }
}
