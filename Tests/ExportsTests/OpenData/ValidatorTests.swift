import Files
import Foundation
import TestSupport
import Testing

/// What programs that others wrote say of the open data.
@Suite struct ValidatorTests {
    private func inFolder<Result>(
        with files: [String: String],
        _ work: (String) async throws -> Result
    ) async throws -> Result {
        try await TemporaryPortal(files: files, settings: nil).inFolder(work)
    }

    @Test func `Frictionless takes the package and sees a broken one`() async throws {
        let files = try await openData(of: registerPortal())
        try await inFolder(with: files) { folder in
            let data = folder + "/data"
            let good = try Validator.frictionless.run(["validate", "datapackage.json"], in: data)
            #expect(good.isValid, "\(good.report)")
            let csv = try #require(files["data/dip.csv"])
            try writeFile(data + "/dip.csv", Array(csv.replacing("setiap_saat", with: "kapan_saja").utf8))
            let bad = try Validator.frictionless.run(["validate", "datapackage.json"], in: data)
            #expect(!bad.isValid && bad.report.contains("constraint"), "\(bad.report)")
        }
    }

    @Test func `The catalog keeps the shapes and a broken one does not`() async throws {
        let files = try await openData(of: registerPortal())
        let shapes = RepositoryFolder.path + "/Tests/Shapes/dcat-ap.ttl"
        let catalog = try #require(files["data/catalog.jsonld"])
        #expect(catalog.matches(of: /"@type": "dcat:Dataset"/).count == 3)
        #expect(catalog.matches(of: /"@type": "dcat:Distribution"/).count == 6)
        let broken = catalog.replacing("\"foaf:name\"", with: "\"foaf:nick\"")
        try await inFolder(with: ["good.jsonld": catalog, "bad.jsonld": broken]) { folder in
            let arguments = ["--shapes", shapes, "--data-file-format", "json-ld"]
            let good = try Validator.pyshacl.run(arguments + ["good.jsonld"], in: folder)
            #expect(good.isValid && good.report.contains("Conforms: True"), "\(good.report)")
            let bad = try Validator.pyshacl.run(arguments + ["bad.jsonld"], in: folder)
            #expect(!bad.isValid && bad.report.contains("foaf:name"), "\(bad.report)")
        }
    }

    private static let parser = "ckanext.dcat.processors"
    private static let script = """
        import sys
        from ckanext.dcat.processors import RDFParser
        parser = RDFParser(profiles=["euro_dcat_ap_2"])
        parser.parse(open("catalog.jsonld", encoding="utf-8").read(), _format="json-ld")
        for dataset in sorted(parser.datasets(), key=lambda one: one["title"]):
            print(dataset["title"], [one["url"].rsplit(".", 1)[-1] for one in dataset["resources"]])
        """

    @Test(
        .enabled(
            if: Validator.hasModule(parser),
            "CKAN's parser is not installed: .build/validators/bin/pip install ckanext-dcat 'ckan[requirements]'"
        )
    )
    func `CKAN finds each register with its files in the catalog`() async throws {
        let files = try await openData(of: registerPortal())
        let catalog = try #require(files["data/catalog.jsonld"])
        try await inFolder(with: ["catalog.jsonld": catalog]) { folder in
            let read = try Validator.python.run(["-c", Self.script], in: folder)
            #expect(read.isValid, "\(read.report)")
            let lines = read.report.split(separator: "\n").filter { $0.hasSuffix("['csv', 'json']") }
            #expect(lines.count == 3, "\(read.report)")
        }
    }
}
