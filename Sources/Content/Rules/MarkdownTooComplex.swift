import Diagnostics
import Markdown

/// Markdown whose reading could take very long.
enum MarkdownTooComplex {
    static let rule = Rule.error(
        "markdown-too-complex",
        title: LocalizedText(id: "Markdown terlalu rumit", en: "Markdown too complex"),
        explanation: """
            Susunan Markdown tertentu terlalu lama diolah, misalnya ribuan tanda bersarang. Naskah yang memuatnya diolah \
            dalam proses tersendiri, yang dihentikan sesudah beberapa detik (`markdown.time_limit` di `site.yaml`). Naskah \
            yang wajar selesai jauh sebelum itu.
            """,
        en: """
            Some Markdown takes time that grows out of bounds, such as thousands of nested signs. A text with it is read in \
            a process of its own, which is ended after some seconds (`markdown.time_limit` in `site.yaml`). Sensible texts \
            are read long before that.
            """
    )

    /// - Parameter seconds: how long the text was tried to be read. Nil where it was not.
    static func diagnostic(
        _ construct: MarkdownLimits.Construct,
        at place: SourceLocation,
        seconds: Int? = nil
    ) -> Diagnostic {
        let name = name(of: construct)
        let tried = LocalizedText(
            id: seconds.map { "; tidak selesai diolah dalam \($0) detik" } ?? "",
            en: seconds.map { "; not read within \($0) seconds" } ?? ""
        )
        let more = LocalizedText(
            id: seconds == nil ? "" : ", atau naikkan markdown.time_limit di content/site.yaml",
            en: seconds == nil ? "" : ", or raise markdown.time_limit in content/site.yaml"
        )
        return Diagnostic(
            rule,
            at: place,
            id: "terlalu banyak \(name.id)\(tried.id)",
            en: "too many \(name.en)\(tried.en)",
            help: "periksa apakah naskah salah tempel; bagi paragraf atau tabelnya\(more.id)",
            en: "check whether something was pasted by mistake; split the paragraph or table\(more.en)"
        )
    }

    private static func name(of construct: MarkdownLimits.Construct) -> LocalizedText {
        switch construct {
        case .length: LocalizedText(id: "teks dalam satu berkas", en: "bytes in one file")
        case .nesting: LocalizedText(id: "kutipan atau daftar bersarang", en: "quotations or lists within each other")
        case .emphasis: LocalizedText(id: "tanda * _ ~ dalam satu paragraf", en: "signs * _ ~ in one paragraph")
        case .brackets: LocalizedText(id: "kurung siku dalam satu paragraf", en: "brackets in one paragraph")
        case .declarations: LocalizedText(id: "tanda <? atau <! dalam satu paragraf", en: "<? or <! in one paragraph")
        case .addresses: LocalizedText(id: "alamat web yang bersambungan", en: "web addresses run together")
        case .emailAddresses: LocalizedText(id: "alamat e-mail dalam satu baris", en: "e-mail addresses in one line")
        case .tableColumns: LocalizedText(id: "kolom dalam satu tabel", en: "columns in one table")
        case .tableCells: LocalizedText(id: "sel tabel", en: "cells of tables")
        case .tableDelimiters:
            LocalizedText(id: "baris garis tabel dalam satu paragraf", en: "table rules in one paragraph")
        case .references: LocalizedText(id: "pemakaian satu definisi tautan", en: "uses of one link definition")
        case .footnoteEntity:
            LocalizedText(id: "tanda catatan kaki yang ditulis [&Hat;", en: "footnote signs written [&Hat;")
        }
    }
}
