import Diagnostics
import Registers
import SiteModel
import TestSupport
import Testing

@Suite struct HarvestedRowTests {
    private func portal(portal address: String, row: String) -> TemporaryPortal {
        TemporaryPortal(files: [
            "content/opd.csv": "code,name,portal\ndinkes,Dinas Kesehatan,\(address)\n",
            "content/register/dip/register.yaml": "profile: dip",
            "content/register/dip/dari/dinkes.csv": "nomor,tanggal_terbit,sumber,diambil\n\(row),,2026-01-02\n",
        ])
    }

    @Test func `What is wrong with a row of another portal is cured there`() async throws {
        let built = try await portal(portal: "https://dinkes.example", row: "1,2026-01-32").build(now: "2026-06-01")
        let found = try #require(built.diagnostics.first { $0.rule.id == "bad-cell" })
        let fault = HarvestedTable.curedAtSource(found)
        #expect(fault.help?.id.contains("minta dinkes membetulkannya di portalnya") == true)
        #expect(fault.help?.id.contains("terang harvest --opd dinkes") == true)
        #expect(fault.fix == nil)
    }

    @Test func `A list of a portal that is not named any more is told`() async throws {
        for (address, count) in [("", 1), ("https://dinkes.example", 0)] {
            let built = try await portal(portal: address, row: "1,2026-01-02").load()
            #expect(built.diagnostics.count { $0.rule.id == "harvest-without-portal" } == count)
        }
    }
}
