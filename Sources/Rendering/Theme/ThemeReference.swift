import Templates

/// Prints `docs/themes.md` from the tables that offer the names.
public enum ThemeReference {
    public static var markdown: String {
        var text = """
            # Themes

            A theme is a folder `themes/<name>/`: `theme.yaml`, `templates/*.mustache`, `assets/`, `i18n/id.yaml` and
            `i18n/en.yaml`. Everything in it can be edited without compiling. `content/site.yaml` names the theme that is used.

            This page is printed from the tables that offer the names: `make docs`.

            ## theme.yaml

            | key | meaning |
            | --- | --- |
            | `name` | the theme's name, for people |
            | `version` | the theme's version, for people |
            | `description` | one line, for people |
            | `interface` | the version of the interface that the theme was written for; this program has \(ThemeInterface.version) |
            | `assets` | a group of `name: file`; each file lies in `assets/`. `{{asset.name}}` gives its address, which holds a fingerprint of its bytes, so that browsers may keep it for ever. `name: [file, file]` sends several style sheets of one folder as one, with the name of the last; `@import` has its place in the first |

            Files in `assets/` that are not named are published under `/assets/` with the name they have. Style sheets and scripts are
            published without indentation and comments, but for `/*! … */` and `//! …`; those in which that might change what they mean,
            such as scripts with `` ` `` or `/*` and style sheets with `\\`, are published as they are.

            ## The interface

            Which templates a theme has and which names they may use is the interface. It gets a new version where a name goes or is called
            something else; new names leave every theme as it is. A theme of an earlier version stays valid as long as it uses none of the
            former names: these are reported with the new ones. `terang theme update` merges the theme of a newer program into a copy
            that was edited, and marks what both have changed.

            \(ThemeInterface.table)
            ## Words

            `i18n/id.yaml` and `i18n/en.yaml` are lists of `name: text`. `{{t.name}}` gives the text in the portal's language. Every
            name must be in both.

            ## Template language

            [Mustache](https://mustache.github.io/mustache.5.html), less what templates do not need:

            | written | gives |
            | --- | --- |
            | `{{name}}` | the text, escaped |
            | `{{{name}}}` | HTML as it is; for names of the shape *html* |
            | `{{#name}}…{{/name}}` | once for each item of a *list*; once where a *flag* is set, a *group* present, a *text* not empty |
            | `{{^name}}…{{/name}}` | where it is not |
            | `{{#has_name}}…{{/has_name}}` | once where the *list* `name` has items, for what stands around them |
            | `{{> file}}` | another template of the theme |
            | `{{<layout}}{{$block}}…{{/block}}{{/layout}}` | another template with some of its blocks `{{$block}}…{{/block}}` replaced |
            | `{{! … }}` | nothing |
            | `{{=<% %>=}}` | nothing; from there on, tags are written `<% … %>` |

            Names below a group are written `group.name`. Inside `{{#group}}` and `{{#list}}`, its names are there directly, and the
            names outside remain. Every name below is always offered, and empty where there is nothing to say; a name that is not
            offered is an error, with file, line, column and the nearest name, before any page is rendered. Inside
            `{{#extra.name}}`, any name is allowed: what the author wrote comes first.

            There are no functions (lambdas): a page depends on nothing but its content. A tag that is alone on its line removes
            the whole line, and the lines of a partial are indented as far as its tag.

            Pages carry a Content-Security-Policy without `unsafe-inline`: styles and scripts live in files in `assets/`.


            """
        text += "## Names of every page\n\n" + table(FrameView.names.scope.names) + "\n"
        text += "## Names of every fragment\n\n" + table(FragmentFrame.names.scope.names) + "\n"
        for kind in TemplateKind.allCases { text += section(kind) }
        return text
    }

    private static func section(_ kind: TemplateKind) -> String {
        let nature = kind.isFragment ? "A fragment: rendered once and put into many pages." : "A page."
        let common = kind.isFragment ? FragmentFrame.names.scope.names : FrameView.names.scope.names
        let others = kind.isFragment ? "fragment" : "page"
        let shared = Set(common.map { "\($0.name) \($0.meaning)" })
        let own = kind.names.filter { !shared.contains("\($0.name) \($0.meaning)") }
        let link = "[names of every \(others)](#names-of-every-\(others))"
        let heading = "## \(kind.file)\n\n\(nature) For \(kind.purpose)."
        return own.isEmpty
            ? "\(heading) It has the \(link) only.\n\n" : "\(heading) Beside the \(link):\n\n\(table(own))\n"
    }

    private static func table(_ names: [TemplateName]) -> String {
        "| name | shape | meaning |\n| --- | --- | --- |\n" + names.map { rows($0, path: "") }.joined()
    }

    private static func rows(_ name: TemplateName, path: String) -> String {
        let whole = path + name.name
        var text = "| `\(whole)` | \(name.shape.word) | \(name.meaning) |\n"
        let separator = name.shape == .list ? "[]." : "."
        guard let first = name.children.first, name.children.count > 1,
            name.children.allSatisfy({ $0.isLike(first) })
        else {
            for child in name.children { text += rows(child, path: whole + separator) }
            return text
        }
        // What they offer is told once.
        let names = name.children.map { "`\($0.name)`" }.joined(separator: ", ")
        text += "| `\(whole)\(separator)…` | \(first.shape.word) | each of \(names) |\n"
        for child in first.children { text += rows(child, path: whole + separator + "….") }
        return text
    }
}

extension TemplateName {
    /// Whether two groups offer the same names, or two texts mean the same.
    fileprivate func isLike(_ other: TemplateName) -> Bool {
        guard shape == other.shape else { return false }
        switch shape {
        case .group: return !children.isEmpty && children.map(\.name) == other.children.map(\.name)
        case .text: return meaning == other.meaning
        case .html, .flag, .list, .free, .themed: return false
        }
    }
}

extension TemplateShape {
    fileprivate var word: String {
        switch self {
        case .text: "text"
        case .html: "html"
        case .flag: "flag"
        case .group: "group"
        case .list: "list"
        case .free: "free"
        case .themed: "from the theme"
        }
    }
}
