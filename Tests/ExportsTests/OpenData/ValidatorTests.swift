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

    private static let frictionless = """
        import sys
        from frictionless import validate
        for path in sys.argv[1:]:
            report = validate(path)
            print(path, "valid" if report.valid else ", ".join(error[0] for error in report.flatten(["type"])))
        """

    @Test func `Frictionless takes the package and sees a broken one`() async throws {
        let files = try await openData(of: registerPortal()).filter { $0.key.hasPrefix("data/") }
        var both: [String: String] = [:]
        for (path, text) in files {
            both["baik/" + path] = text
            both["rusak/" + path] =
                path == "data/dip.csv" ? text.replacing("setiap_saat", with: "kapan_saja") : text
        }
        try await inFolder(with: both) { folder in
            // Its start takes longer than both packages.
            let packages = ["baik", "rusak"].map { $0 + "/data/datapackage.json" }
            let verdict = try Validator.python.run(["-c", Self.frictionless] + packages, in: folder)
            #expect(verdict.isValid, "\(verdict.report)")
            let lines = verdict.report.split(separator: "\n")
            #expect(lines.first == "baik/data/datapackage.json valid")
            #expect(lines.count == 2 && lines.last?.contains("constraint-error") == true, "\(verdict.report)")
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
