import ArgumentParser
import Authoring
import Content
import Diagnostics
import Files
import Foundation
import Manual
import Markdown
import Reading
import Registers
import Rendering

/// Prints the documentation that is in the program. `make docs` writes the tables of `docs/` with it.
struct Docs: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Membuka dokumentasi. (Read the documentation.)",
        discussion: """
            Tanpa nama halaman, mencetak daftarnya. Dengan kata kunci, mencetak bagian yang judulnya memuat kata itu saja. Selagi terang \
            serve berjalan, halaman yang sama dapat dibaca di peramban: http://127.0.0.1:8080/_terang/docs/

            Contoh:
              terang docs
              terang docs panduan-redaktur
              terang docs panduan-redaktur gambar
              terang docs panduan-ppid
              terang docs kunci "kepala artikel"

            Untuk pengembang: terang docs docs/content.md mencetak berkas itu dengan tabel yang terbaru.
            """
    )

    @Argument(help: ArgumentHelp("Nama halaman, atau berkas yang memuat tabel.", valueName: "halaman"))
    var page: String?

    @Argument(help: ArgumentHelp("Kata dalam judul bagian yang dicari.", valueName: "kata"))
    var words: [String] = []

    func run() throws {
        guard let name = page else {
            Console.writeResult(Self.list)
            return
        }
        // These two are printed from the tables of the program, so that `make docs` can write their files.
        let printed: [String: () -> String] = [
            "rules": { RuleReference(Terang.rules).markdown }, "themes": { ThemeReference.markdown },
        ]
        if words.isEmpty, let print = printed[name] {
            Console.writeResult(print())
        } else if let page = ManualPage.named(name) ?? Self.only(beginningWith: name) {
            Console.writeResult(try text(of: page))
        } else if try entryKind(at: name) == .file {
            Console.writeResult(try ReferencePage.renewed(String(decoding: try readFile(name), as: UTF8.self)))
        } else {
            throw ValidationError(Self.noPage(named: ([name] + words).joined(separator: " ")))
        }
    }

    /// What is said where no page has a name: pages with a section about it, or the nearest name.
    private static func noPage(named words: String) -> String {
        let pages = ManualPage.all.filter { $0.section(about: words) != nil }.map { "terang docs \($0.name) \(words)" }
        let names = ManualPage.all.map(\.name)
        let advice =
            pages.isEmpty
            ? Suggestion.nearest(to: words, among: names).map { " Maksudnya \($0)?" } ?? ""
            : " Bagian tentang itu: \(pages.joined(separator: "; "))."
        return "Tidak ada halaman \"\(words)\"." + advice + " Halaman yang ada: \(names.joined(separator: ", "))."
    }

    private func text(of page: ManualPage) throws -> String {
        // The marks around printed tables are for `make docs`.
        let page = ManualPage(
            name: page.name,
            text: page.text.replacing(/<!-- (?:table: [a-z-]+|end) -->\n\n?/, with: "")
        )
        guard !words.isEmpty else { return page.text }
        let wanted = words.joined(separator: " ")
        if let section = page.section(about: wanted) { return section }
        let titles = page.headings.filter { $0.level == 2 }.map(\.text)
        throw ValidationError(
            "Tidak ada judul yang memuat \"\(wanted)\" di halaman \(page.name). Bagiannya: "
                + titles.joined(separator: "; ") + "."
        )
    }

    /// The page whose name begins with a word, where it is the only one. The guide for editors is the first of the guides: `panduan`.
    private static func only(beginningWith word: String) -> ManualPage? {
        if let guide = ManualPage.all.first(where: { $0.name.hasPrefix(word + "-") }) { return guide }
        let pages = ManualPage.all.filter { $0.name.hasPrefix(word) }
        return pages.count == 1 ? pages[0] : nil
    }

    /// What pages are about whose headings are English.
    private static let subjects = [
        "kunci": "Kunci kepala artikel, halaman, site.yaml, dan register.yaml",
        "rules": "Setiap aturan, dengan contoh salah dan benar (dwibahasa)",
        "content": "Berkas dan pengaturan secara rinci (bahasa Inggris; ringkasnya: kunci)",
        "registers": "Daftar informasi secara rinci (bahasa Inggris; ringkasnya: panduan-redaktur daftar)",
        "editor": "VS Code dan formulir di peramban (bahasa Inggris)",
        "themes": "Tema dan templat (bahasa Inggris)",
    ]

    private static var list: String {
        let width = ManualPage.all.map(\.name.count).max() ?? 0
        let lines = ManualPage.all.map { page in
            "  " + page.name.padding(toLength: width + 2, withPad: " ", startingAt: 0)
                + (subjects[page.name] ?? page.title) + "\n"
        }
        return "Halaman dokumentasi; bacalah dengan terang docs NAMA:\n\n" + lines.joined()
    }
}

/// A page of `docs/` with printed tables, each between `<!-- table: NAME -->` and `<!-- end -->`.
enum ReferencePage {
    private static func table(named name: Substring) -> String? {
        let settings = SiteSettings(path: ContentPath.settings.shown)
        func table(_ fields: [Field], _ language: Language) -> String {
            FieldReference(in: language).table(fields)
        }
        /// The keys that only articles of one kind of section have, a table for each kind.
        func kinds(_ settings: SiteSettings) -> String {
            let shared = FrontMatter.keys(of: .article, in: settings).fields.map(\.name)
            return SectionKind.allCases.compactMap { kind in
                let all = FrontMatter.keys(of: .article, in: settings, section: kind).fields
                let own = all.filter { !shared.contains($0.name) }
                return own.isEmpty ? nil : "`kind: \(kind.rawValue)`:\n\n" + table(own, .id)
            }.joined(separator: "\n")
        }
        return switch name {
        case "front-matter": table(FrontMatter.keys(of: .article, in: settings).fields, .en)
        case "jenis": kinds(settings)
        case "page": table(FrontMatter.keys(of: .page, in: settings).fields, .en)
        case "site": table(SiteSettings.keys().fields, .en)
        case "register": table(RegisterDefinition.keys().fields, .en)
        case "artikel": table(FrontMatter.keys(of: .article, in: settings).fields, .id)
        case "halaman": table(FrontMatter.keys(of: .page, in: settings).fields, .id)
        case "pengaturan": table(SiteSettings.keys().fields, .id)
        case "daftar": table(RegisterDefinition.keys().fields, .id)
        case "columns": RegisterReference.markdown
        case "html": MarkdownOptions.allowedElements.map { "`<\($0)>`" }.joined(separator: " ")
        default: nil
        }
    }

    /// Returns the page with its tables printed again.
    ///
    /// - Throws: `ValidationError` where a table is unknown.
    static func renewed(_ page: String) throws -> String {
        try page.replacing(/(<!-- table: ([a-z-]+) -->\n).*?(<!-- end -->\n)/.dotMatchesNewlines()) { match in
            guard let table = table(named: match.2) else { throw ValidationError("Tidak ada tabel \"\(match.2)\".") }
            return "\(match.1)\n\(table)\n\(match.3)"
        }
    }
}
