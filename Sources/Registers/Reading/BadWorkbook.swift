import Diagnostics
import Reading
import Spreadsheets

/// A workbook that cannot be read.
enum BadWorkbook {
    static let rule = Rule(
        id: "bad-workbook",
        severity: .error,
        title: LocalizedText(id: "Buku kerja tidak terbaca", en: "Workbook cannot be read"),
        explanation: """
            Daftar dibaca dari CSV, `.xlsx`, `.xlsm`, dan `.ods`. Buku kerja yang bersandi, berformat lama (`.xls`), rusak, \
            atau jauh lebih besar daripada daftar mana pun tidak dibaca. Makro dan tautan ke berkas lain tidak pernah \
            dijalankan. Bila ada beberapa lembar, `sheet:` di `register.yaml` menyebut lembar yang dibaca.
            """,
        en: """
            Registers are read from CSV, `.xlsx`, `.xlsm` and `.ods`. A workbook with a password, in the old format \
            (`.xls`), damaged, or far larger than any list is not read. Macros and links to other files never run. Where \
            there are several sheets, `sheet:` in `register.yaml` names the one that is read.
            """
    )

    static func diagnostic(_ fault: WorkbookFault, path: String) -> Diagnostic {
        let (message, help) = texts(fault)
        return Diagnostic(rule, at: SourceLocation(path: path), message: message, help: help)
    }

    private static func texts(_ fault: WorkbookFault) -> (LocalizedText, LocalizedText) {
        switch fault {
        case .encrypted:
            (
                LocalizedText(id: "buku kerja ini bersandi", en: "this workbook has a password"),
                LocalizedText(id: "hapus sandinya, lalu simpan ulang", en: "remove the password and save it again")
            )
        case .oldFormat:
            (
                LocalizedText(
                    id: "buku kerja ini berformat lama (.xls)",
                    en: "this workbook is in the old format (.xls)"
                ),
                LocalizedText(
                    id: "buka, lalu simpan sebagai Buku Kerja Excel (.xlsx) atau ODS",
                    en: "open it and save it as Excel Workbook (.xlsx) or ODS"
                )
            )
        case .notAWorkbook:
            (
                LocalizedText(id: "berkas ini bukan buku kerja", en: "this file is not a workbook"),
                LocalizedText(
                    id: "simpan tabelnya sebagai .xlsx, .ods, atau CSV UTF-8",
                    en: "save the table as .xlsx, .ods or CSV UTF-8"
                )
            )
        case .tooLarge:
            (
                LocalizedText(
                    id: "isi buku kerja ini terlalu besar untuk dibaca dengan aman",
                    en: "this workbook holds more than can be read safely"
                ),
                LocalizedText(
                    id: "salin tabelnya saja ke buku kerja baru",
                    en: "copy the table alone into a new workbook"
                )
            )
        case .damaged:
            (
                LocalizedText(id: "buku kerja ini rusak", en: "this workbook is damaged"),
                LocalizedText(
                    id: "buka dengan Excel atau LibreOffice, lalu simpan ulang",
                    en: "open it with Excel or LibreOffice and save it again"
                )
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
