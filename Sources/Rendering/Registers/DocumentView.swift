import Content
import Diagnostics
import Files
import Reading
import Registers
import SiteModel
import Templates

/// The document or page that a row names, or another form of a page.
struct DocumentView: TemplateView {
    let document: RowDocument
    private let prefix: String
    private let words: RegisterWords

    init(_ document: RowDocument, _ context: RegisterContext) {
        self.document = document
        prefix = context.prefix
        words = context.words
    }

    init(_ document: RowDocument, _ context: ArticleContext) {
        self.document = document
        prefix = context.prefix
        words = RegisterWords(language: context.language, dates: context.dates)
    }

    static let names = NameTable<DocumentView>([
        .text("address", "where it is") { view in
            switch view.document {
            case .file(let address, _, _): view.prefix + address.encoded
            case .page(let address, let suffix): view.prefix + address.encoded + suffix
            case .external(let url): url
            }
        },
        .text("name", "the file's name, or the site's; empty for a page of the portal") { $0.document.name },
        .text("format", "the ending of the file's name in capitals, such as PDF; may be empty") { $0.document.format },
        .text("size", "the file's size, such as 1,4 MB; empty where unknown") { view in
            guard case .file(_, _, let size) = view.document else { return "" }
            return view.words.size(size)
        },
        .flag("is_file", "whether it is a file of the portal") { view in
            guard case .file = view.document else { return false }
            return true
        },
        .flag("is_external", "whether it is on another site") { view in
            guard case .external = view.document else { return false }
            return true
        },
    ])
}

extension RowDocument {
    /// The last part of a file's path, or the host of another site.
    fileprivate var name: String {
        switch self {
        case .file(_, let path, _): path.lastPathPart
        case .page: ""
        case .external(let url):
            String(url.drop { $0 != ":" }.drop { $0 == ":" || $0 == "/" }.prefix { !"/?#".contains($0) })
        }
    }

    fileprivate var format: String {
        let path: Substring
        switch self {
        case .file(_, let file, _): path = file[...]
        case .page: return ""
        case .external(let url):
            path = url.drop { $0 != ":" }.drop { $0 == ":" || $0 == "/" }.prefix { $0 != "?" && $0 != "#" }
            guard path.contains("/") else { return "" }
        }
        let file = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return "" }
        let ending = file[file.index(after: dot)...]
        guard (2...5).contains(ending.utf8.count), ending.utf8.allSatisfy(\.isLetterOrDigit) else { return "" }
        return ending.uppercased()
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }
}
