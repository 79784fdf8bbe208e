import Diagnostics
import SiteModel
import TestSupport
import Testing

@Suite struct BadCellTests {
    private static let columns = """
          - {name: kode, type: integer, required: true}
          - {name: harga, type: number}
          - {name: tanggal, type: date}
          - {name: layak, type: boolean}
          - {name: tautan, type: uri}
          - {name: kondisi, enum: [Baik, Rusak]}
          - {name: warna, type: list, enum: [merah, biru]}
        """

    @Test(arguments: [
        "1;7,5;2026-01-31;ya;https://kota.example/;BAIK;merah, Biru", "1.250;7.5;;Tidak;media/a.pdf;rusak;biru;",
        "-3;1.250,75;2026-01-31 08:00;true;/profil/;Baik;", "1;;;;;;",
    ])
    func `Takes what fits`(row: String) async throws {
        #expect(try await surprises(row) == [])
    }

    @Test(arguments: [
        "⟦bad-cell⟧satu;;;;;;", "⟦bad-cell⟧1.25;;;;;;", "⟦bad-cell⟧;7;;;;;", "1;⟦bad-cell⟧7,5,1;;;;;",
        "1;⟦bad-cell⟧Rp7;;;;;", "1;;⟦bad-cell⟧31/31/2026;;;;", "1;;;⟦bad-cell⟧mungkin;;;",
        "1;;;;⟦bad-cell⟧javascript:alert(1);;", "1;;;;;⟦bad-cell⟧Bagus;", "1;;;;;;merah, ⟦bad-cell⟧hijau",
    ])
    func `Reports what does not`(row: String) async throws {
        #expect(try await surprises(row) == [])
    }

    @Test func `Names row and heading and offers the date`() async throws {
        let portal = portal("1;;⟦bad-cell⟧32 Januari 2026;;;;")
        #expect(
            try portal.result(of: try await portal.portal.load().diagnostics).wording("bad-cell")
                == LocalizedText(
                    id:
                        "baris 2, kolom \"Tanggal\": \"32 Januari 2026\" bukan tanggal\ntulis tanggal yang ada, misalnya: 2026-01-31",
                    en:
                        "row 2, column \"Tanggal\": \"32 Januari 2026\" is not a date\nwrite a date that exists, such as: 2026-01-31"
                )
        )
    }

    @Test(arguments: [("46053", "2026-01-31"), ("29221", "1980-01-01"), ("73050", "2099-12-31")])
    func `Reads the number that a spreadsheet writes for a day`(number: String, day: String) async throws {
        let portal = portal("1;;⟦bad-cell⟧\(number);;;;")
        let wording = try portal.result(of: try await portal.portal.load().diagnostics).wording("bad-cell")
        #expect(wording.id.contains("\ntulis: \(day);"))
    }

    private func portal(_ row: String) -> MarkedPortal {
        assetPortal("kode;harga;Tanggal;layak;tautan;kondisi;warna\n\(row)\n", columns: Self.columns)
    }

    private func surprises(_ row: String) async throws -> [String] {
        let portal = portal(row)
        return portal.result(of: try await portal.portal.load().diagnostics).surprises
    }
}
