import Diagnostics
import Reading
import Spreadsheets

/// A workbook that cannot be read.
enum BadWorkbook {
    static let rule = Rule(
        id: "bad-workbook",
        severity: .error,
        title: LocalizedText(id: "Buku kerja tidak terbaca", en: "Workbook cannot be read"),
        explanation: LocalizedText(
            id: """
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
            message: LocalizedText(
                id: "lembar \"\(name.quotable)\" tidak ada dalam buku kerja ini",
                en: "there is no sheet \"\(name.quotable)\" in this workbook"
            ),
            help: LocalizedText(
                id: "perbaiki sheet: di register.yaml; lembar yang ada: \(names)",
                en: "correct sheet: in register.yaml; the sheets are: \(names)"
            )
        )
    }
}

/// A sheet that looks like a list too and is not read.
enum UnreadSheet {
    static let rule = Rule(
        id: "unread-sheet",
        severity: .warning,
        title: LocalizedText(id: "Lembar tidak dibaca", en: "Sheet is not read"),
        explanation: LocalizedText(
            id: """
                Dari satu buku kerja dibaca satu lembar: yang disebut `sheet:` di `register.yaml`, atau yang paling mirip \
                daftar itu. Lembar lain yang juga mirip daftar, tersembunyi atau tidak, disebut di sini. Nilai yang diambil \
                dari berkas lain ditampilkan seperti saat terakhir disimpan.
                """,
            en: """
                One sheet of a workbook is read: the one that `sheet:` in `register.yaml` names, or the one that looks most \
                like the register. Other sheets that look like it as well, hidden or not, are named here. Values from other \
                files are shown as they were when the workbook was saved.
                """
        )
    )

    static func diagnostic(_ sheet: Sheet, read: Sheet, path: String) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: path, sheet: sheet.name),
            message: LocalizedText(
                id: "lembar \"\(sheet.name.quotable)\"\(sheet.isHidden ? " (tersembunyi)" : "") tidak dibaca; "
                    + "yang dibaca \"\(read.name.quotable)\"",
                en: "sheet \"\(sheet.name.quotable)\"\(sheet.isHidden ? " (hidden)" : "") is not read; "
                    + "\"\(read.name.quotable)\" is"
            ),
            help: LocalizedText(
                id: "tulis di register.yaml: sheet: \(read.name.quotable); atau pindahkan lembar itu ke berkas sendiri",
                en: "write into register.yaml: sheet: \(read.name.quotable); or move the sheet to a file of its own"
            )
        )
    }

    static func externalLinks(path: String) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: path),
            message: LocalizedText(
                id: "buku kerja ini mengambil nilai dari berkas lain, yang tidak dibaca",
                en: "this workbook takes values from other files, which are not read"
            ),
            help: LocalizedText(
                id: "periksa nilainya, atau salin sebagai nilai (Tempel Spesial)",
                en: "look at the values, or paste them as values"
            )
        )
    }
}

/// Rows of a sheet that nobody sees in a spreadsheet.
enum HiddenRows {
    static let rule = Rule(
        id: "hidden-rows",
        severity: .error,
        title: LocalizedText(id: "Baris tersembunyi", en: "Hidden rows"),
        explanation: LocalizedText(
            id: """
                Baris yang disembunyikan atau disaring tidak tampak di lembar kerja, tetapi tetap ada dalam berkasnya dan akan \
                ikut terbit. Bisa jadi sengaja disembunyikan, bisa jadi saringan yang lupa dilepas. Hanya Anda yang tahu, jadi \
                tidak ada yang diterbitkan sebelum jelas.
                """,
            en: """
                Rows that are hidden or filtered are not seen in a spreadsheet, but they are in the file and would be \
                published. They may be hidden on purpose, or a filter was left on. Only you can tell, so that nothing is \
                published before.
                """
        )
    )

    static func diagnostic(_ sheet: Sheet, path: String) -> Diagnostic {
        let numbers = sheet.hiddenRows
        let list = numbers.prefix(8).map(String.init).joined(separator: ", ") + (numbers.count > 8 ? ", …" : "")
        return Diagnostic(
            rule,
            at: SourceLocation(path: path, line: numbers.first ?? 1, sheet: sheet.name),
            message: LocalizedText(
                id: "\(numbers.count) baris berisi tersembunyi: \(list)",
                en: "\(numbers.count) rows that are not blank are hidden: \(list)"
            ),
            help: LocalizedText(
                id: "tampilkan barisnya (lepas saringan) bila boleh terbit, atau hapus",
                en: "show the rows (remove the filter) where they may be published, or delete them"
            )
        )
    }
}
