import Diagnostics
import Foundation
import Serialization
import Testing

/// What SARIF 2.1.0 (OASIS) requires of a log, as types: what does not fit them is no SARIF.
private struct Log: Decodable {
    let version: String
    let runs: [Run]

    struct Run: Decodable {
        let tool: Tool
        let columnKind: String
        let originalUriBaseIds: [String: BaseURI]
        let results: [Result]
    }
    struct Tool: Decodable { let driver: Driver }
    struct Driver: Decodable {
        let name: String
        let version: String
        let language: String
        let rules: [Descriptor]
    }
    struct Descriptor: Decodable {
        let id: String
        let shortDescription: Message
        let fullDescription: Message
        let defaultConfiguration: Configuration
    }
    struct Configuration: Decodable { let level: String }
    struct BaseURI: Decodable { let description: Message }
    struct Message: Decodable { let text: String }
    struct Result: Decodable {
        let ruleId: String
        let ruleIndex: Int
        let level: String
        let message: Message
        let locations: [Location]
        let relatedLocations: [Location]?
    }
    struct Location: Decodable { let physicalLocation: Physical }
    struct Physical: Decodable {
        let artifactLocation: Artifact
        let region: Region
    }
    struct Artifact: Decodable {
        let uri: String
        let uriBaseId: String
    }
    struct Region: Decodable {
        let startLine: Int
        let startColumn: Int
    }
}

@Suite struct SARIFReportTests {
    private func log(_ diagnostics: [Diagnostic], language: Language = .id) throws -> Log.Run {
        let report = SARIFReport(language: language, version: "1.2.3", rules: [tooHeavy, unknownKey])
        let text = report.value(diagnostics).text(.indented)
        #expect(
            text.hasPrefix(
                """
                {
                  "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
                  "version": "2.1.0",
                """
            )
        )
        let log = try JSONDecoder().decode(Log.self, from: Data(text.utf8))
        #expect(log.version == "2.1.0")
        #expect(log.runs.count == 1)
        return try #require(log.runs.first)
    }

    @Test func `Describes the program and its rules`() throws {
        let run = try log([], language: .en)
        #expect(run.tool.driver.name == "terang")
        #expect(run.tool.driver.version == "1.2.3")
        #expect(run.tool.driver.language == "en")
        #expect(run.tool.driver.rules.map(\.id) == ["too-heavy", "unknown-key"])
        #expect(run.tool.driver.rules.map(\.shortDescription.text) == ["Too heavy", "Unknown key"])
        #expect(run.tool.driver.rules.map(\.fullDescription.text) == ["Make it smaller.", "Known keys only."])
        #expect(run.tool.driver.rules.map(\.defaultConfiguration.level) == ["warning", "error"])
        #expect(run.columnKind == "unicodeCodePoints")
        #expect(run.results.isEmpty)
    }

    @Test func `Gives each result its rule and places`() throws {
        let run = try log([fault(line: 4, column: 7, related: [other]), fault(tooHeavy, help: nil)])
        #expect(run.results.map(\.ruleId) == ["unknown-key", "too-heavy"])
        #expect(run.results.map(\.ruleIndex) == [1, 0])
        #expect(run.results.map(\.level) == ["error", "warning"])
        #expect(
            run.results.map(\.message.text) == [
                "kunci \"tittle\" tidak dikenal\nmaksudnya \"title\"?", "kunci \"tittle\" tidak dikenal",
            ]
        )
        let place = try #require(run.results.first?.locations.first).physicalLocation
        #expect(place.artifactLocation.uri == "content/berita/rapat.md")
        #expect(run.originalUriBaseIds[place.artifactLocation.uriBaseId] != nil)
        #expect(place.region.startLine == 4)
        #expect(place.region.startColumn == 7)
        let related = try #require(run.results.first?.relatedLocations?.first).physicalLocation
        #expect(related.artifactLocation.uri == "content/berita/lain.md")
        #expect(run.results.last?.relatedLocations == nil)
    }

    @Test func `Writes paths as URIs`() throws {
        let run = try log([fault(path: "content/media/Rapat é#1?\u{1}.png")])
        #expect(
            run.results.first?.locations.first?.physicalLocation.artifactLocation.uri
                == "content/media/Rapat%20%C3%A9%231%3F%01.png"
        )
    }
}
