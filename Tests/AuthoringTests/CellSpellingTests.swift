import Authoring
import Diagnostics
import Files
import Registers
import SiteModel
import TestSupport
import Testing

@Suite struct CellSpellingTests {
    /// Tables that differ in separators, quotes, line ends and marks, before and after.
    private static let tables: [(before: String, after: String)] = [
        (
            "no,klasifikasi,bentuk,retensi,tanggal terbit\n1,Berkala,Hardcopy,5 Tahun,31/01/2026\n2,Berkala,HARDCOPY+SOFTCOPY , \"5 Tahun\" ,\n",
            "no,klasifikasi,bentuk,retensi,tanggal terbit\n1,Berkala,cetak,P5Y,2026-01-31\n2,Berkala,\"cetak, digital\" , \"P5Y\" ,\n"
        ),
        (
            "\u{FEFF}sep=;\r\nno;bentuk;retensi;tanggal terbit\r\n1;\"Hard & Soft File\";\"1 (satu) tahun\";31 Januari 2026",
            "\u{FEFF}sep=;\r\nno;bentuk;retensi;tanggal terbit\r\n1;\"cetak, digital\";\"P1Y\";2026-01-31"
        ),
        (
            "no\tbentuk\tretensi\r1\tHARDCOPY+SOFTCOPY\tPermanen\r",
            "no\tbentuk\tretensi\r1\tcetak, digital\tpermanen\r"
        ),
        // A cell of several lines, and what follows it.
        (
            "no,bentuk,retensi\n1,\"Hardcopy\nSoftcopy\",5 Tahun\n2,Softcopy,Aktif\n",
            "no,bentuk,retensi\n1,\"cetak, digital\",P5Y\n2,digital,Aktif\n"
        ),
        // Quotes and line ends of word processors are left alone, as are cells that are no cells of the column.
        ("no,bentuk,retensi\n1,\"\"\"Hardcopy\"\"\",5 Tahun\n", "no,bentuk,retensi\n1,\"\"\"Hardcopy\"\"\",P5Y\n"),
        (
            "no,bentuk,retensi\n1,\"Hardcopy\u{B}Softcopy\",5 Tahun\n",
            "no,bentuk,retensi\n1,\"Hardcopy\u{B}Softcopy\",P5Y\n"
        ),
        (
            "no,judul,cetak,digital,retensi\n1,Neraca,x,v,2 tahun\n",
            "no,judul,cetak,digital,retensi\n1,Neraca,x,v,P2Y\n"
        ),
        ("no,judul,catatan\n1,5 Tahun,31/01/2026\n", "no,judul,catatan\n1,5 Tahun,31/01/2026\n"),
    ]

    @Test(arguments: tables.indices)
    func `A fix spells cells anew and keeps every other byte and every value`(index: Int) async throws {
        let (before, after) = Self.tables[index]
        let portal = TemporaryPortal(files: [
            "content/register/dip/register.yaml": "profile: dip\n", "content/register/dip/dip.csv": before,
        ])
        try await portal.inFolder { root in
            let old = try await LibraryLoader(root: root, jobs: 1).load()
            let plan = try FixPlan(root: root, diagnostics: [], registers: old.library.registers)
            #expect(plan.isEmpty == (before == after))
            #expect(try plan.carryOut() == [])
            let written = try readFile(root + "/content/register/dip/dip.csv")
            #expect(String(decoding: written, as: UTF8.self) == after)
            let new = try await LibraryLoader(root: root, jobs: 1).load()
            #expect(try FixPlan(root: root, diagnostics: [], registers: new.library.registers).isEmpty)
            #expect(values(in: old) == values(in: new))
            #expect(old.diagnostics.map(\.rule.id) == new.diagnostics.map(\.rule.id))
        }
    }

    /// What all cells mean.
    private func values(in loaded: LoadedLibrary) -> [String] {
        loaded.library.registers.publicInformation.map { row in
            let forms = row.bentuk.map(\.rawValue)
            return "\(row.nomor) \(forms) \(String(describing: row.retensi)) \(String(describing: row.tanggalTerbit))"
        }
    }
}
