import SiteModel
import TestSupport
import Testing

@Suite struct BadRegisterTests {
    private func surprises(_ files: [String: String], absent: [String: String] = [:]) async throws -> [String] {
        let portal = MarkedPortal(files: files, absent: absent)
        return portal.result(of: try await portal.portal.load().diagnostics).surprises
    }

    @Test(arguments: ["content/register/dik.csv", "content/register/dik/2026/dik.csv"])
    func `Reports a table that no register reads`(path: String) async throws {
        let files = [
            "content/register/dik/register.yaml": "profile: dik", "content/register/dik/dik.csv": "nomor",
            path: "⟦bad-register⟧nomor",
        ]
        #expect(try await MarkedPortal(files: files).build().surprises.filter { $0.contains("bad-register") } == [])
    }

    @Test func `Reports a folder without definition`() async throws {
        let missing = "content/register/aset/register.yaml"
        #expect(
            try await surprises(["content/register/aset/aset.csv": "kode"], absent: [missing: "bad-register"]) == []
        )
    }

    @Test func `Reports a folder without table`() async throws {
        let yaml = "⟦bad-register⟧profile: dip"
        #expect(try await surprises(["content/register/dip/register.yaml": yaml]) == [])
    }

    @Test(arguments: [
        "⟦bad-register⟧", "⟦bad-register⟧title: Aset", "title: Aset\nprofile: ⟦bad-value⟧daftar",
        "title: Aset\ncolumns:\n  - name: nama\n    ⟦unknown-setting⟧tipe: string",
        "title: Aset\ncolumns:\n  - name: nama\n    type: ⟦bad-value⟧teks",
        "title: Aset\ncolumns:\n  - name: nama\n  - name: ⟦bad-register⟧Nama Barang",
        "title: Aset\ncolumns:\n  - name: nama\n  - {name: ⟦bad-register⟧barang, synonyms: [NAMA]}",
        "title: Aset\ncolumns:\n  - name: nama\n  - name: ⟦bad-register⟧nama",
        "⟦missing-setting⟧columns:\n  - name: nama",
        "title: Aset\ncolumns:\n  - name: nama\ndecree:\n  date: ⟦unreadable-date⟧2 Mei 26",
    ])
    func `Reports what is wrong in the definition`(yaml: String) async throws {
        let files = ["content/register/aset/register.yaml": yaml, "content/register/aset/aset.csv": "nama"]
        #expect(try await surprises(files) == [])
    }

    @Test func `Reports a folder that no address can name`() async throws {
        let files = [
            "content/register/Aset Kota/register.yaml": "⟦bad-register⟧profile: dip",
            "content/register/Aset Kota/aset.csv": "nomor",
        ]
        #expect(try await surprises(files) == [])
    }
}
