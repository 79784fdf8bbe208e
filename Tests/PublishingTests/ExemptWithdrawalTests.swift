import Diagnostics
import Digests
import Files
import Publishing
import TestSupport
import Testing

/// What becomes of documents that are public when a list of exempt information names them.
@Suite struct ExemptWithdrawalTests {
    private static let heading =
        "nomor,informasi,pasal_17,dasar_hukum,konsekuensi_dibuka,konsekuensi_ditutup,jangka_waktu,mulai,sha256\n"

    private func list(naming information: String, digest: String = "") -> [UInt8] {
        Array(
            (Self.heading + "1,\(information),a,UU 14/2008,Terancam.,Terlindungi.,5 tahun,2025-01-01,\(digest)\n").utf8
        )
    }

    private func portal() throws -> TemporaryPortal {
        try .plain(
            [
                "berita/satu.md": article("Satu", text: "[Laporan](/media/laporan.pdf), [data](/media/data.csv)"),
                "media/laporan.pdf": "%PDF-1.4\nisigelap\n%%EOF\n", "media/data.csv": "isigelap\n",
                "register/dik/register.yaml": "profile: dik\n",
            ]
        )
    }

    @Test func `A public document that a row names is replaced by a notice, though nothing else is published`()
        async throws
    {
        try await portal().inFolder { root in
            let output = root + "/output"
            try writeFile(root + "/content/register/dik/dik.csv", list(naming: "Identitas"))
            try await build(.of(root), into: output)
            let before = try TreeSnapshot(of: output).published
            let names = list(naming: "Berkas laporan.pdf dan media/data.csv")
            try writeFile(root + "/content/register/dik/dik.csv", names)
            let told = try await check(.of(root)).notes.map(\.id)
            #expect(
                told.count == 2 && told.allSatisfy { $0.contains("`terang build` akan mengganti isinya") },
                "\(told)"
            )
            #expect(try TreeSnapshot(of: output).published == before)
            let report = try await build(.of(root), into: output)
            #expect(!report.isPublished)
            #expect(report.notes.map(\.en).filter { $0.contains("has replaced it") }.count == 2)
            let after = try TreeSnapshot(of: output).published
            #expect(Set(after.filter { before[$0.key] != $0.value }.keys) == ["media/laporan.pdf", "media/data.csv"])
            #expect(after.values.allSatisfy { !String(decoding: $0, as: UTF8.self).contains("isigelap") })
            #expect(String(decoding: after["media/laporan.pdf"] ?? [], as: UTF8.self).hasPrefix("%PDF-1.4\n"))
            // It is said once.
            #expect(try await build(.of(root), into: output).notes.isEmpty)
            #expect(try await check(.of(root)).notes.isEmpty)
            for name in ["laporan.pdf", "data.csv"] { try removeFile(root + "/content/media/" + name) }
            try writeFile(root + "/content/berita/satu.md", Array(article("Satu").utf8))
            #expect(try await build(.of(root), into: output).isPublished)
            #expect(try entryKind(at: output + "/media") == nil)
        }
    }

    @Test func `A public document goes also where the list of published files has been deleted`() async throws {
        try await portal().inFolder { root in
            let output = root + "/output"
            try writeFile(root + "/content/register/dik/dik.csv", list(naming: "Identitas"))
            try await build(.of(root), into: output)
            try removeTree(root + "/.terang")
            try writeFile(root + "/content/register/dik/dik.csv", list(naming: "Berkas laporan.pdf"))
            let report = try await build(.of(root), into: output)
            #expect(report.isStopped && report.notes.contains { $0.en.contains("has replaced it") })
            let left = String(decoding: try readFile(output + "/media/laporan.pdf"), as: UTF8.self)
            #expect(!left.contains("isigelap"))
        }
    }

    @Test func `A public document is known by its digest, also where its source has another name by now`() async throws
    {
        try await portal().inFolder { root in
            let output = root + "/output"
            try writeFile(root + "/content/register/dik/dik.csv", list(naming: "Identitas"))
            try await build(.of(root), into: output)
            try renameFile(root + "/content/media/data.csv", to: root + "/content/media/lain.csv")
            let digest = try sha256(of: Array("isigelap\n".utf8))
            try writeFile(root + "/content/register/dik/dik.csv", list(naming: "Identitas", digest: digest))
            #expect(try await build(.of(root), into: output).isStopped)
            let left = String(decoding: try readFile(output + "/media/data.csv"), as: UTF8.self)
            #expect(!left.contains("isigelap"))
        }
    }
}
