import Compression
import Files
import Foundation
import TestSupport
import Testing

@Suite struct ArchiveCommandTests {
    /// Checks an archive by programs of others, and prints the addresses and bytes in it.
    private static let script = """
        import hashlib, io, json, sys, zipfile
        from warcio.archiveiterator import ArchiveIterator
        from wacz.validate import Validation
        def records(stream):
            found = {}
            for record in ArchiveIterator(stream, check_digests="raise"):
                data = record.content_stream().read()
                if record.rec_type == "resource":
                    address = record.rec_headers["WARC-Target-URI"]
                    assert address not in found, address
                    found[address] = hashlib.sha256(data).hexdigest()
            return found
        found = records(open("edisi.warc.gz", "rb"))
        archive = zipfile.ZipFile("edisi.wacz")
        assert archive.testzip() is None
        warc = archive.read("archive/data.warc.gz")
        assert records(io.BytesIO(warc)) == found
        check = Validation("edisi.wacz")
        for name in ["check_required_contents", "check_file_hashes", "check_data_package_hash_and_sig"]:
            assert getattr(check, name)() in (0, True), name
        assert check.frictionless_validate() and check.check_file_paths()
        # The index leads to each record, in the order in which programs search it.
        import gzip
        from surt import surt
        lines = gzip.decompress(archive.read("indexes/index.cdx.gz")).decode().splitlines()
        assert lines == sorted(lines)
        for line in lines:
            key, time, rest = line.split(" ", 2)
            entry = json.loads(rest)
            assert key == surt(entry["url"]), key
            place = int(entry["offset"])
            record = next(iter(ArchiveIterator(io.BytesIO(warc[place:place + int(entry["length"])]))))
            assert record.rec_headers["WARC-Target-URI"] == entry["url"]
            assert "sha256:" + found[entry["url"]] == entry["digest"]
        assert len(lines) == len(found)
        pages = archive.read("pages/pages.jsonl").decode().splitlines()[1:]
        assert any(json.loads(page)["title"] for page in pages) and all(json.loads(page)["url"] in found for page in pages)
        print(json.dumps(found))
        """

    @Test(
        .enabled(
            if: Validator.hasModule("warcio") && Validator.hasModule("wacz"),
            "warcio and wacz are not installed: make test-packages"
        )
    )
    func `Programs of others find each published file once, as it was published`() async throws {
        try await TemporaryPortal.plain().inFolder { root in
            #expect(try Program.run("build", "--root", root, "--now", "2026-01-01").exitCode == 0)
            try writeFile(root + "/output/index.html.gz", [1])
            for name in ["edisi.warc.gz", "edisi.wacz"] {
                let made = try Program.run("archive", "\(root)/\(name)", "--root", root, "--now", "2026-01-01")
                #expect(made.exitCode == 0, "\(made.errors)")
            }
            let verdict = try Validator.python.run(["-c", Self.script], in: root)
            #expect(verdict.isValid, "\(verdict.report)")
            let last = verdict.report.split(separator: "\n").last ?? ""
            let found = try JSONDecoder().decode([String: String].self, from: Data(last.utf8))
            #expect(found.count == (try filesBelow(root + "/output").count) - 1)
        }
    }

    @Test func `Where nothing is published there is nothing to archive`() async throws {
        try await TemporaryPortal.plain().inFolder { root in
            for _ in 0..<2 {
                let result = try Program.run("archive", "\(root)/a.wacz", "--root", root, "--lang", "en")
                #expect(result.exitCode == 64)
                #expect(result.errors.contains("First: terang build"), "\(result.errors)")
                #expect(try entryKind(at: root + "/a.wacz") == nil)
                // A folder without files is no edition either.
                try makeDirectory(root + "/output")
            }
        }
    }

    @Test func `Sources, what is not public and the public folder are no place for an archive`() async throws {
        try await TemporaryPortal.plain().inFolder { root in
            func archive(_ name: String, _ more: String...) throws -> Program.Result {
                try Program.run(["archive", "\(root)/\(name)", "--root", root] + more)
            }
            let withDrafts = try Program.run("build", "--root", root, "--drafts")
            #expect(withDrafts.exitCode == 0)
            #expect(try archive("a.wacz").errors.contains("memuat yang belum terbit"))
            #expect(try Program.run("build", "--root", root).exitCode == 0)
            #expect(try archive("a.wacz", "--output", root + "/content").errors.contains("berisi sumber portal"))
            #expect(try archive("output/a.wacz").errors.contains("akan ikut terbit"))
            #expect(try archive("a.wacz").exitCode == 0)
        }
    }

    @Test func `The same edition gives the same file, which is not replaced`() async throws {
        try await TemporaryPortal.plain().inFolder { root in
            try makeDirectory(root + "/output")
            try writeFile(root + "/output/index.html", Array("<head><title>A &amp; B</title></head>".utf8))
            func archive(_ name: String, _ now: String) throws -> Program.Result {
                try Program.run("archive", "\(root)/\(name)", "--root", root, "--now", now, "--lang", "en")
            }
            for ending in ["wacz", "warc.gz"] {
                #expect(try archive("a.\(ending)", "2026-01-01").exitCode == 0)
                let again = try archive("b.\(ending)", "2026-01-01")
                #expect(again.errors.hasPrefix("1 file, 1 page, "), "\(again.errors)")
                #expect(try isSameFile("\(root)/a.\(ending)", "\(root)/b.\(ending)"))
                let other = try archive("b.\(ending)", "2026-01-02")
                #expect(other.exitCode == 64)
                #expect(other.errors.contains("exists already"), "\(other.errors)")
                #expect(try isSameFile("\(root)/a.\(ending)", "\(root)/b.\(ending)"))
            }
            #expect(try listDirectory(root).allSatisfy { !$0.name.hasSuffix("~") })
        }
    }
}
