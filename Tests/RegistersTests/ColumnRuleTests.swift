import Diagnostics
import SiteModel
import TestSupport
import Testing

@Suite struct UnknownColumnTests {
    @Test func `Reports the heading and keeps its cells out`() async throws {
        let result = try await readAssets(assetPortal("kode,nama,⟦unknown-column⟧internal\n1,Meja,rahasia\n"))
        #expect(result.rows == ["2: 1|Meja||"])
        #expect(result.surprises == [])
    }

    @Test func `Suggests the nearest column`() async throws {
        let portal = assetPortal("kode,nama,⟦unknown-column⟧Jumlahh\n")
        let result = portal.result(of: try await portal.portal.load().diagnostics)
        #expect(result.surprises == [])
        #expect(try result.fault("unknown-column").help == .didYouMean("jumlah"))
    }

    @Test func `Reports text below no heading once`() async throws {
        let csv = "kode,,nama,\n1,,Meja,\n2,⟦unknown-column⟧lama,Kursi,\n3,baru,Lemari,\n"
        #expect(try await readAssets(assetPortal(csv)).surprises == [])
    }
}

@Suite struct DuplicateColumnTests {
    @Test func `Keeps the first of two`() async throws {
        let result = try await readAssets(assetPortal("no,nama,⟦duplicate-column⟧Nama Barang\n1,Meja,Kursi\n"))
        #expect(result.rows == ["2: 1|Meja||"])
        #expect(result.surprises == [])
    }

    @Test func `Prefers the column's own name`() async throws {
        let result = try await readAssets(assetPortal("⟦duplicate-column⟧no,nama,kode\n1,Meja,A-1\n"))
        #expect(result.rows == ["2: A-1|Meja||"])
        #expect(result.surprises == [])
    }
}

@Suite struct MissingColumnTests {
    @Test func `Reports a required column at the heading and not in every row`() async throws {
        let result = try await readAssets(assetPortal("⟦missing-column⟧kode,jumlah\n1,2\n2,3\n"))
        #expect(result.surprises == [])
    }

    @Test func `A table without the column that names its entries is no list`() async throws {
        for (profile, csv) in [("aset", "nomor,golongan,jumlah\n1,tanah,12\n"), ("dik", "nomor,pasal_17\n1,h.4\n")] {
            let portal = MarkedPortal(files: [
                "content/register/daftar/register.yaml": "profile: \(profile)", "content/register/daftar/a.csv": csv,
            ])
            let found = try await portal.portal.load().diagnostics.filter { $0.rule.id == "missing-column" }
            #expect(found.filter { $0.severity == .error }.count == 1)
        }
    }

    @Test func `Offers the headings that are understood`() async throws {
        let portal = assetPortal("⟦missing-column⟧nama\n")
        let wording = try portal.result(of: try await portal.portal.load().diagnostics).wording("missing-column")
        #expect(wording.id.hasSuffix("salah satu dari: kode, no"))
        #expect(wording.en.hasSuffix("one of the headings: kode, no"))
    }
}
