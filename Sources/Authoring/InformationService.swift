import Diagnostics
import Registers
import Spreadsheets

/// Makes the files of an information office's portal that are not embedded: tables and workbooks with the headings of
/// their profiles, and the holidays of the year.
struct InformationService {
    let year: Int

    /// The files, sorted by path.
    var files: [(path: String, bytes: [UInt8])] {
        let tables = Self.registers.map {
            ("content/register/\($0.name)/\($0.name).csv", Self.csv(Self.columns(of: $0)))
        }
        let beside = BesideTable.allCases.map { ($0.path, $0 == .holidays ? holidays : Self.csv(Array($0.columns))) }
        let workbooks = Self.registers.map { (path: "formulir/\($0.name).xlsx", bytes: Self.workbook($0)) }
        return (tables + beside).map { (path: $0.0, bytes: Array($0.1.utf8)) } + workbooks
    }

    private static let registers: [RegisterProfile] = [.dip, .dik, .permohonan, .keberatan, .pengadaan, .aset]

    private static func columns(of profile: RegisterProfile) -> [RegisterColumn] {
        profile.columns.filter { $0.isPublished && !$0.isRare }
    }

    private static func csv(_ columns: [RegisterColumn]) -> String {
        columns.map { quoted($0.title.id) }.joined(separator: ",") + "\n"
    }

    private static func quoted(_ text: String) -> String {
        guard text.contains(where: { ",;\"".contains($0) }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    /// Returns a workbook with the headings of a profile and a second sheet that describes each column.
    private static func workbook(_ profile: RegisterProfile) -> [UInt8] {
        let columns = columns(of: profile)
        let choices = Dictionary(
            keepingFirst: columns.enumerated().filter { !$1.choices.isEmpty && $1.kind != .list }.map {
                ($0, $1.choices)
            }
        )
        let notes = columns.map { column in
            [
                column.title.id, column.isAsked ? "wajib" : "",
                column.description.id.isEmpty ? column.kind.word : column.description.id.replacing("`", with: ""),
            ]
        }
        let kinds =
            profile.parts == nil
            ? [] : [["Jenis dokumen", "", ""]] + ProcurementKind.all.map { [$0.name, $0.stage.rawValue, ""] }
        return WorkbookWriter([
            WorkbookWriter.Sheet(name: profile.title.id, rows: [columns.map(\.title.id)], choices: choices),
            WorkbookWriter.Sheet(name: "Petunjuk", rows: [["Kolom", "Wajib", "Isi"]] + notes + kinds),
        ]).bytes()
    }

    /// The holidays with a fixed date. The others are set by decree each year.
    private var holidays: String {
        let days = [
            ("01-01", "Tahun Baru Masehi"), ("05-01", "Hari Buruh Internasional"), ("06-01", "Hari Lahir Pancasila"),
            ("08-17", "Hari Kemerdekaan Republik Indonesia"), ("12-25", "Hari Raya Natal"),
        ]
        return "date,name\n" + [year, year + 1].flatMap { year in days.map { "\(year)-\($0.0),\($0.1)\n" } }.joined()
    }
}

extension RegisterColumn.Kind {
    /// The cell type in words.
    fileprivate var word: String {
        switch self {
        case .string, .list: "teks"
        case .integer, .number: "angka"
        case .date: "tanggal, misalnya 2026-01-31 atau 31 Januari 2026"
        case .boolean: "ya atau tidak"
        case .uri: "berkas di media/ atau alamat web"
        }
    }
}
