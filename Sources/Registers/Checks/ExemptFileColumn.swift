import Diagnostics
import Reading

/// A row of the DIK that says where the document is.
enum ExemptFileColumn {
    static let rule = Rule.warning(
        "exempt-file-column",
        title: LocalizedText(id: "Baris DIK menyebut berkas", en: "DIK row names a file"),
        explanation: """
            Daftar informasi yang dikecualikan tidak pernah menautkan dokumen: Terang tidak membuat tautan dari sel ini. \
            Alamat itu sendiri pun dapat membocorkan dokumennya. Untuk menjaga supaya sebuah dokumen tidak terbit, tulis \
            SHA-256-nya di kolom `sha256`.
            """,
        en: """
            The list of exempt information never links documents: Terang makes no link of this cell. The address itself may \
            give the document away. To keep a document from being published, write its SHA-256 into the column `sha256`.
            """,
        wrong: "nomor,ringkasan\n1,Denah di https://kota.example/denah.pdf",
        right: "nomor,ringkasan\n1,Denah gedung"
    )

    private static let words: Set<String> = [
        "berkas", "tautan", "link", "url", "file", "unduh", "unduhan", "lampiran", "attachment", "path", "alamat",
    ]
    /// Where the address of a regulation is welcome.
    private static let lawColumns: Set<String> = ["dasar_hukum", "dasar_hukum_uu"]

    static let check = RegisterCheck(rule, \.exemptInformation) { exempt in
        let columns = exempt.written.sortedCells.filter { namesFile($0.column, $0.cell.value) }.map(\.column)
        guard let column = columns.first else { return nil }
        return Diagnostic(
            rule,
            at: exempt.written.place(of: column),
            id: "baris informasi yang dikecualikan menyebut berkas atau alamat; tidak akan ditautkan",
            en: "a row of exempt information names a file or address; it will not be linked",
            help: "hapus isinya; tulis SHA-256 dokumen di kolom sha256 bila ingin dijaga",
            en: "remove it; write the document's SHA-256 into the column sha256 to guard it"
        )
    }

    fileprivate static func isNamedForFiles(_ column: String) -> Bool {
        !lawColumns.contains(column) && column.split(separator: "_").contains { words.contains(String($0)) }
    }

    private static func namesFile(_ column: String, _ text: String) -> Bool {
        if lawColumns.contains(column) { return false }
        if isNamedForFiles(column) { return !text.isBlankMark }
        let text = text.lowercased()
        return text.contains("://") || text.contains("www.")
    }
}

extension RegisterColumn {
    /// Whether the column is for files or addresses, by its type or its name. A list of exempt information is published without such columns.
    public var isForFiles: Bool { kind == .uri || ExemptFileColumn.isNamedForFiles(name) }
}
