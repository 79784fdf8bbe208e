import Registers
import SiteModel
import TestSupport

/// A portal with one register of its own columns: `kode` (required), `nama` (required), `jumlah`, `catatan`.
func assetPortal(_ csv: String, columns: String = assetColumns) -> MarkedPortal {
    MarkedPortal(files: [
        "content/register/aset/register.yaml": "title: Daftar Aset\ncolumns:\n" + columns,
        "content/register/aset/aset.csv": csv,
    ])
}

let assetColumns = """
      - {name: kode, required: true, synonyms: [no]}
      - {name: nama, title: Nama barang, required: true}
      - {name: jumlah}
      - {name: catatan}
    """

/// What reading a marked portal finds that is not marked, and the register's rows, each as `number: kode|nama|…`.
func readAssets(_ portal: MarkedPortal) async throws -> (rows: [String], surprises: [String]) {
    let loaded = try await portal.portal.load()
    let register = loaded.library.registers.registers.first
    let names = register?.definition.columns.map(\.name) ?? []
    let rows = register?.rows.map { row in
        "\(row.written.number): " + names.map { row.written[$0] }.joined(separator: "|")
    }
    return (rows ?? [], portal.result(of: loaded.diagnostics).surprises)
}

/// The registers of a portal with a table for one of the profiles.
func registers(
    _ profile: RegisterProfile,
    _ csv: String,
    file: String = "tabel",
    agencies: String? = nil,
    yaml: String? = nil
) async throws -> Registers {
    var files = [
        "content/register/daftar/register.yaml": yaml ?? "profile: \(profile.name)",
        "content/register/daftar/\(file).csv": csv,
    ]
    files["content/opd.csv"] = agencies
    return try await TemporaryPortal(files: files).load().library.registers
}
