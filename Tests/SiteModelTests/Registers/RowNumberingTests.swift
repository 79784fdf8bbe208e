import Diagnostics
import TestSupport
import Testing

@testable import Registers
@testable import SiteModel

struct RowNumberingTests {
    @Test func `Numbers of one list stand alone`() {
        let rows = [publicRow("1"), publicRow("1.10", "B", .setiapSaat), publicRow("2")]
        #expect(scope(rows) == [])
        #expect(identities(rows).map(\.id) == ["dip/1", "dip/1.10", "dip/2"])
        #expect(identities(rows).map(\.slug) == ["1", "1-10", "2"])
    }

    @Test func `Numbers that begin anew in each class carry the class`() {
        let rows = [
            publicRow("1"), publicRow("2"), publicRow("1", "C", .setiapSaat), publicRow("1", "D", .sertaMerta),
        ]
        #expect(scope(rows) == ["klasifikasi"])
        #expect(
            identities(rows).map(\.id) == ["dip/berkala/1", "dip/berkala/2", "dip/setiap-saat/1", "dip/serta-merta/1"]
        )
        #expect(identities(rows).map(\.slug) == ["berkala-1", "berkala-2", "setiap-saat-1", "serta-merta-1"])
    }

    @Test func `Numbers may be letters in some classes`() {
        let rows = [
            publicRow("1"), publicRow("2"), publicRow("1", "B", .sertaMerta), publicRow("a", "C", .setiapSaat),
            publicRow("b", "D", .setiapSaat),
        ]
        #expect(scope(rows) == ["klasifikasi"])
    }

    @Test func `Numbers that begin anew in each agency carry its code`() {
        let rows = [publicRow("1", opd: "dinkes"), publicRow("2", opd: "dinkes"), publicRow("1", opd: "disdik")]
        #expect(identities(rows).map(\.slug) == ["dinkes-1", "dinkes-2", "disdik-1"])
    }

    @Test func `Numbers that begin anew in each class of each agency carry both`() {
        let rows = ["dinkes", "disdik"].flatMap { opd in
            [publicRow("1", opd: opd), publicRow("1", "B", .setiapSaat, opd: opd), publicRow("2", opd: opd)]
        }
        #expect(scope(rows) == ["opd", "klasifikasi"])
        #expect(identities(rows).first?.slug == "dinkes-berkala-1")
    }

    @Test func `A slip of the fingers moves no other row`() {
        let rows = [publicRow("1"), publicRow("2"), publicRow("2", "C", .setiapSaat), publicRow("4")]
        #expect(identities(rows).map(\.slug) == ["1", "2", "2-ganda-2", "4"])
        #expect(identities(rows).map(\.id) == ["dip/1", "dip/2", "dip/2 (2)", "dip/4"])
        let anew = [
            publicRow("1"), publicRow("2"), publicRow("2"), publicRow("1", "D", .setiapSaat),
            publicRow("2", "E", .setiapSaat),
        ]
        #expect(
            identities(anew).map(\.slug) == [
                "berkala-1", "berkala-2", "berkala-2-ganda-2", "setiap-saat-1", "setiap-saat-2",
            ]
        )
    }

    @Test func `A row without a number keeps a page`() {
        #expect(
            identities([publicRow("1"), publicRow("", line: 3), publicRow("—", line: 4)]).map(\.slug) == [
                "1", "tanpa-nomor-2", "tanpa-nomor-3",
            ]
        )
    }

    private static let tables: [String: String] = [
        "dip.csv": "1,berkala,,Profil\n2,berkala,,Rencana\n,berkala,,Tanpa nomor\n",
        "kota.csv": "1,berkala,Umum,Surat\n2,berkala,Umum,Arsip\n1,berkala,Keuangan,Kas\n",
        "dinkes.csv": "1,berkala,,Obat\n2,setiap saat,,Alat\n", "2025.csv": "1,berkala,,Lama\n",
        "bpbd.csv": "BPBD-01,serta merta,,Gempa\n", "lanjutan.csv": "51,berkala,,Lanjutan\n,berkala,,Kosong\n",
    ]

    private func slugs(_ names: some Sequence<String>) async throws -> [String: [String]] {
        var files = [
            "content/register/dip/register.yaml": "profile: dip\n",
            "content/opd.csv": "kode,nama\ndinkes,Dinas Kesehatan\nbpbd,BPBD\n",
        ]
        for name in names {
            files["content/register/dip/\(name)"] =
                "nomor,klasifikasi,kelompok,ringkasan\n" + (Self.tables[name] ?? "1,berkala,,Lain\n")
        }
        let rows = try await TemporaryPortal(files: files).load().library.registers.registers.flatMap(\.rows)
        return Dictionary(grouping: rows) { $0.written.location.path.split(separator: "/").last.map(String.init) ?? "" }
            .mapValues { $0.map(\.identity.slug) }
    }

    @Test func `No table moves the rows of another`() async throws {
        let whole = try await slugs(Self.tables.keys)
        #expect(whole["dip.csv"] == ["1", "2", "tanpa-nomor-3"])
        #expect(whole["kota.csv"] == ["umum-1", "umum-2", "keuangan-1"])
        // A table of an agency or a year that begins with the first number carries its name.
        #expect(whole["dinkes.csv"] == ["dinkes-1", "dinkes-2"])
        #expect(whole["2025.csv"] == ["2025-1"])
        #expect(whole["bpbd.csv"] == ["bpbd-01"])
        #expect(whole["lanjutan.csv"] == ["51", "tanpa-nomor-2"])
        for name in Self.tables.keys {
            #expect(try await slugs([name])[name] == whole[name], "\(name)")
            #expect(try await slugs(Set(Self.tables.keys).subtracting([name])).allSatisfy { whole[$0] == $1 })
        }
    }

    @Test func `A further table whose first number is taken carries its name`() async throws {
        let found = try await slugs(["dip.csv", "arsip.csv"])
        #expect(found["arsip.csv"] == ["arsip-1"])
        #expect(found["dip.csv"]?.prefix(2) == ["1", "2"])
    }

    private func scope(_ rows: [AnyRow]) -> [String] {
        register("dip", .dip, rows: rows).numbering.table(rows.first?.written.location.path ?? "").scope
    }

    private func identities(_ rows: [AnyRow]) -> [RowIdentity] {
        register("dip", .dip, rows: rows).rows.map(\.identity)
    }
}
