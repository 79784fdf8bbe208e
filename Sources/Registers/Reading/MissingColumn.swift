import Diagnostics

/// A CSV file without a column that its register requires.
enum MissingColumn {
    static let rule = Rule.warning(
        "missing-column",
        title: LocalizedText(id: "Kolom wajib tidak ada", en: "Required column missing"),
        explanation: """
            Daftar informasi publik dan daftar informasi yang dikecualikan punya unsur yang diwajibkan hukum; tanpa \
            kolomnya, tidak satu baris pun lengkap. Tanpa tanggal atau putusan, daftar permohonan dan keberatan tidak dapat \
            dihitung, dan tanpa kolom yang menamai butirnya tidak ada daftar: itu kesalahan. Kolom wajib lain ditetapkan `register.yaml` dengan `required: true`.
            """,
        en: """
            The list of public information and that of exempt information have elements that the law requires; without \
            their column not one row is complete. Without dates or decisions, requests and objections cannot be counted, and without the column that \
            names its entries there is no list: that is an error. Other columns are required by `required: true` in `register.yaml`.
            """,
        wrong: "no,klasifikasi,ringkasan,pejabat,penanggung jawab,waktu,tempat,bentuk",
        right: "no,klasifikasi,ringkasan,pejabat,penanggung jawab,waktu,tempat,bentuk,retensi"
    )

    static func diagnostic(_ column: RegisterColumn, at place: SourceLocation) -> Diagnostic {
        let headings = ([column.name] + column.synonyms.prefix(3)).joined(separator: ", ")
        return Diagnostic(
            rule,
            at: place,
            id: "kolom wajib \"\(column.name)\" (\(column.title.id)) tidak ada",
            en: "the required column \"\(column.name)\" (\(column.title.en)) is missing",
            help: "tambahkan kolom dengan judul salah satu dari: \(headings)",
            en: "add a column with one of the headings: \(headings)",
            severity: column.isCounted || column.place == .title ? .error : nil
        )
    }
}
