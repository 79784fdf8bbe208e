import Diagnostics
import SiteModel
import TestSupport
import Testing

@Suite struct UnknownColumnTests {
    @Test func reportsTheHeadingAndKeepsItsCellsOut() async throws {
        let result = try await readAssets(assetPortal("kode,nama,⟦unknown-column⟧internal\n1,Meja,rahasia\n"))
        #expect(result.rows == ["2: 1|Meja||"])
        #expect(result.surprises == [])
    }

    @Test func suggestsTheNearestColumn() async throws {
        let portal = assetPortal("kode,nama,⟦unknown-column⟧Jumlahh\n")
        let result = portal.result(of: try await portal.portal.load().diagnostics)
        #expect(result.surprises == [])
        #expect(try result.fault("unknown-column").help == .didYouMean("jumlah"))
    }

    @Test func reportsTextBelowNoHeadingOnce() async throws {
        let csv = "kode,,nama,\n1,,Meja,\n2,⟦unknown-column⟧lama,Kursi,\n3,baru,Lemari,\n"
        #expect(try await readAssets(assetPortal(csv)).surprises == [])
    }
}

@Suite struct DuplicateColumnTests {
    @Test func keepsTheFirstOfTwo() async throws {
        let result = try await readAssets(assetPortal("no,nama,⟦duplicate-column⟧Nama Barang\n1,Meja,Kursi\n"))
        #expect(result.rows == ["2: 1|Meja||"])
        #expect(result.surprises == [])
    }

    @Test func prefersTheColumnsOwnName() async throws {
        let result = try await readAssets(assetPortal("⟦duplicate-column⟧no,nama,kode\n1,Meja,A-1\n"))
        #expect(result.rows == ["2: A-1|Meja||"])
        #expect(result.surprises == [])
    }
}

@Suite struct MissingColumnTests {
    @Test func reportsARequiredColumnAtTheHeadingAndNotInEveryRow() async throws {
        let result = try await readAssets(assetPortal("⟦missing-column⟧kode,jumlah\n1,2\n2,3\n"))
        #expect(result.surprises == [])
    }

    @Test func offersTheHeadingsThatAreUnderstood() async throws {
        let portal = assetPortal("⟦missing-column⟧nama\n")
        let wording = try portal.result(of: try await portal.portal.load().diagnostics).wording("missing-column")
        #expect(wording.id.hasSuffix("salah satu dari: kode, no"))
        #expect(wording.en.hasSuffix("one of the headings: kode, no"))
    }
}
