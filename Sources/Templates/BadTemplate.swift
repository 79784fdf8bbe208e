import Diagnostics

/// A template that cannot be read.
enum BadTemplate {
    static let rule = Rule.error(
        "bad-template",
        title: LocalizedText(id: "Templat tidak terbaca", en: "Template cannot be read"),
        explanation: """
            Templat ditulis dengan Mustache: `{{nama}}`, `{{{html}}}`, `{{#nama}}…{{/nama}}`, `{{^nama}}…{{/nama}}`, \
            `{{> potongan}}`, `{{<layout}}…{{/layout}}` dengan blok `{{$isi}}…{{/isi}}`, pemisah `{{=<% %>=}}`, dan komentar \
            `{{! … }}`. Fungsi (lambda), pragma, dan nama potongan yang berubah-ubah tidak ada: sebuah halaman hanya bergantung \
            pada isinya, sehingga setiap nama dapat diperiksa sebelum halaman dibuat.
            """,
        en: """
            Templates are written in Mustache: `{{name}}`, `{{{html}}}`, `{{#name}}…{{/name}}`, `{{^name}}…{{/name}}`, \
            `{{> partial}}`, `{{<layout}}…{{/layout}}` with blocks `{{$main}}…{{/main}}`, delimiters `{{=<% %>=}}`, and comments \
            `{{! … }}`. There are no functions (lambdas), pragmas and dynamic names: a page depends on nothing but its \
            content, so every name can be checked before a page is made.
            """,
        wrong: "{{#tags}}{{title}}{{/tag}}",
        right: "{{#tags}}{{title}}{{/tags}}"
    )

    static func diagnostic(_ fault: TemplateParser.Fault, in source: SourceText) -> Diagnostic {
        message(of: fault)(at: source.location(utf8Offset: fault.offset))
    }

    private static func message(of fault: TemplateParser.Fault) -> RuleMessage {
        switch fault {
        case .tagNotClosed:
            rule.message(
                id: "tanda {{ tidak ditutup",
                en: "{{ is not closed",
                help: "tutup dengan }}",
                en: "close it with }}"
            )
        case .sectionNotClosed(let tag):
            rule.message(
                id: "bagian \"\(tag.name)\" tidak ditutup",
                en: "section \"\(tag.name)\" is not closed",
                help: "tutup dengan {{/\(tag.name)}}",
                en: "close it with {{/\(tag.name)}}"
            )
        case .closedWithoutOpening(let tag):
            rule.message(
                id: "\"\(tag.name)\" ditutup tanpa dibuka",
                en: "\"\(tag.name)\" is closed but was not opened",
                help: "hapus {{/\(tag.name)}}",
                en: "remove {{/\(tag.name)}}"
            )
        case .closedOutOfOrder(let tag, let open):
            rule.message(
                id: "\"\(tag.name)\" ditutup, padahal yang terbuka \"\(open.name)\"",
                en: "\"\(tag.name)\" is closed while \"\(open.name)\" is open",
                help: "tulis {{/\(open.name)}}",
                en: "write {{/\(open.name)}}"
            )
        case .unsupported(let tag):
            rule.message(
                id: "\"\(tag.name)\" bukan nama yang dapat dipakai templat",
                en: "\"\(tag.name)\" is not a valid template name",
                help: "nama terdiri atas huruf, angka, _, - dan titik",
                en: "names consist of letters, digits, _, - and dots"
            )
        case .function(let tag):
            rule.message(
                id: "\"\(tag.name)\" memanggil fungsi; templat hanya memakai nama",
                en: "\"\(tag.name)\" calls a function; templates use names only",
                help: "tulis salah satu nama dalam docs/themes.md; sebuah halaman hanya bergantung pada isinya",
                en: "write one of the names in docs/themes.md; a page depends on nothing but its content"
            )
        case .outsideBlocks(let tag):
            rule.message(
                id: "\"\(tag.name)\" berada di antara blok, sehingga tidak tampil",
                en: "\"\(tag.name)\" is between blocks, where it is not shown",
                help: "pindahkan ke dalam salah satu blok {{$nama}}…{{/nama}}",
                en: "move it into one of the blocks {{$name}}…{{/name}}"
            )
        case .tooDeep: tooDeep
        }
    }

    static let tooDeep = rule.message(
        id: "bagian bersarang terlalu dalam",
        en: "sections are nested too deeply",
        help: "pindahkan ke potongan tersendiri",
        en: "move some of them into a partial"
    )

    static func recursive(_ name: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            id: "potongan \"\(name)\" menyisipkan dirinya sendiri",
            en: "partial \"\(name)\" includes itself",
            help: "putuskan lingkaran itu",
            en: "remove one of the inclusions"
        )
    }

    static func multiplied(_ name: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            id: "dengan potongan \"\(name)\", satu halaman memuat lebih dari 10.000 potongan",
            en: "with the partial \"\(name)\", one page includes more than 10,000 partials",
            help: "sisipkan lebih sedikit potongan di dalam potongan",
            en: "include fewer partials inside of partials"
        )
    }
}
