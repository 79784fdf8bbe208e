import ArgumentParser
import Authoring
import Content
import Diagnostics
import Files
import Reading
import Registers
import Rendering

/// Prints the reference pages of `docs/`. `make docs` writes them, and a test compares them.
struct Docs: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Mencetak rujukan aturan atau tema. (Print reference pages.)",
        discussion: """
            terang docs rules mencetak docs/rules.md; terang docs themes mencetak docs/themes.md; terang docs docs/content.md \
            mencetak halaman itu dengan tabel kunci yang terbaru.
            """
    )

    @Argument(help: "rules, themes, atau berkas halaman yang memuat tabel.")
    var page: String

    func run() throws {
        switch page {
        case "rules": Console.writeResult(RuleReference(Terang.rules).markdown)
        case "themes": Console.writeResult(ThemeReference.markdown)
        default:
            guard try entryKind(at: page) == .file else {
                throw ValidationError("\(page) bukan 'rules', 'themes', atau berkas.")
            }
            Console.writeResult(try ReferencePage.renewed(String(decoding: try readFile(page), as: UTF8.self)))
        }
    }
}

/// A page of `docs/` with printed tables, each between `<!-- table: NAME -->` and `<!-- end -->`.
enum ReferencePage {
    private static func table(named name: Substring) -> String? {
        let settings = SiteSettings(path: "content/site.yaml")
        return switch name {
        case "front-matter": FieldReference.table(FrontMatter.keys(of: .article, in: settings).fields)
        case "halaman": FieldReference.table(FrontMatter.keys(of: .page, in: settings).fields)
        case "site": FieldReference.table(SiteSettings.keys().fields)
        case "register": FieldReference.table(RegisterDefinition.keys().fields)
        case "columns": RegisterReference.markdown
        default: nil
        }
    }

    /// Returns the page with its tables printed again.
    ///
    /// - Throws: `ValidationError` where a table is unknown.
    static func renewed(_ page: String) throws -> String {
        try page.replacing(/(<!-- table: ([a-z-]+) -->\n).*?(<!-- end -->\n)/.dotMatchesNewlines()) { match in
            guard let table = table(named: match.2) else {
                throw ValidationError("Tidak ada tabel \"\(match.2)\".")
            }
            return "\(match.1)\n\(table)\n\(match.3)"
        }
    }
}
