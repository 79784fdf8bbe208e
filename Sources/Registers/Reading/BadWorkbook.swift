import Diagnostics
import Files
import Reading
import Spreadsheets

/// A workbook that cannot be read.
enum BadWorkbook {
    static let rule = Rule.error(
        "bad-workbook",
        title: LocalizedText(id: "Buku kerja tidak terbaca", en: "Workbook cannot be read"),
        explanation: """
            Daftar dibaca dari CSV, `.xlsx`, `.xlsm`, dan `.ods`. Buku kerja yang bersandi, berformat lain (`.xls`, `.xlsb`), rusak, \
            atau jauh lebih besar daripada daftar mana pun tidak dibaca. Makro dan tautan ke berkas lain tidak pernah \
            dijalankan. Bila ada beberapa lembar, `sheet:` di `register.yaml` menyebut lembar yang dibaca.
            """,
        en: """
            Registers are read from CSV, `.xlsx`, `.xlsm` and `.ods`. A workbook with a password, in another format \
            (`.xls`, `.xlsb`), damaged, or far larger than any list is not read. Macros and links to other files never run. Where \
            there are several sheets, `sheet:` in `register.yaml` names the one that is read.
            """
    )

    /// The endings of workbooks that are not read.
    static let endings: Set<String> = ["xls", "xlsb", "xlt", "xltx", "xltm", "ots", "fods", "numbers", "et"]

    static func diagnostic(_ fault: WorkbookFault, path: String) -> Diagnostic {
        let (id, en, help, englishHelp) = texts(fault, ending: FileType.ending(of: path))
        return Diagnostic(rule, at: SourceLocation(path: path), id: id, en: en, help: help, en: englishHelp)
    }

    /// Message and help, each in both languages.
    private static func texts(
        _ fault: WorkbookFault,
        ending: String
    ) -> (id: String, en: String, help: String, englishHelp: String) {
        switch fault {
        case .encrypted:
            (
                "buku kerja ini bersandi", "this workbook has a password", "hapus sandinya, lalu simpan ulang",
                "remove the password and save it again"
            )
        case .oldFormat:
            (
                "buku kerja ini berformat \(endings.contains(ending) ? "." + ending : "lama (.xls)"), yang tidak dibaca",
                "this workbook is in the \(endings.contains(ending) ? "format ." + ending : "old format (.xls)"), which is not read",
                "buka, lalu simpan sebagai Buku Kerja Excel (.xlsx) atau ODS",
                "open it and save it as Excel Workbook (.xlsx) or ODS"
            )
        case .notAWorkbook:
            (
                "berkas ini bukan buku kerja", "this file is not a workbook",
                "simpan tabelnya sebagai .xlsx, .ods, atau CSV UTF-8", "save the table as .xlsx, .ods or CSV UTF-8"
            )
        case .tooLarge:
            (
                "isi buku kerja ini terlalu besar untuk dibaca dengan aman",
                "this workbook holds more than can be read safely", "salin tabelnya saja ke buku kerja baru",
                "copy the table alone into a new workbook"
            )
        case .damaged:
            (
                "buku kerja ini rusak", "this workbook is damaged",
                "buka dengan Excel atau LibreOffice, lalu simpan ulang",
                "open it with Excel or LibreOffice and save it again"
            )
        }
    }

    static func noSheet(_ name: String, known: [String], path: String) -> Diagnostic {
        let names = known.prefix(20).map { "\"\($0.quotable)\"" }.joined(separator: ", ")
        return Diagnostic(
            rule,
            at: SourceLocation(path: path),
            id: "lembar \"\(name.quotable)\" tidak ada dalam buku kerja ini",
            en: "there is no sheet \"\(name.quotable)\" in this workbook",
            help:
                "hapus baris sheet: di register.yaml bila buku kerja lain di folder itu memakai nama lain, atau perbaiki; lembar yang ada: \(names)",
            en:
                "delete the line sheet: in register.yaml where other workbooks of the folder have another name, or correct it; the sheets are: \(names)"
        )
    }
}
