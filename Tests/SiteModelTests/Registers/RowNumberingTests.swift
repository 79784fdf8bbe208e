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
            identities([publicRow("1"), publicRow(""), publicRow("—")]).map(\.slug) == [
                "1", "tanpa-nomor-2", "tanpa-nomor-3",
            ]
        )
    }

    private func scope(_ rows: [AnyRow]) -> [String] { register("dip", .dip, rows: rows).numbering.scope }

    private func identities(_ rows: [AnyRow]) -> [RowIdentity] {
        register("dip", .dip, rows: rows).rows.map(\.identity)
    }
}
