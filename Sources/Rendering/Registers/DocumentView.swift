import ASCII
import Content
import Files
import Reading
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
        case .file(_, let path, _): path.rawValue.lastPathPart
        case .page: ""
        case .external(let url):
            String(Substring(Self.withoutScheme(url).prefix { !"/?#".utf8.contains($0) }))
        }
    }

    /// The host of an address on another site, and what follows it.
    private static func withoutScheme(_ url: String) -> Substring.UTF8View {
        url.utf8.drop { $0 != UInt8(ascii: ":") }.drop { ":/".utf8.contains($0) }
    }

    fileprivate var format: String {
        let path: Substring.UTF8View
        switch self {
        case .file(_, let file, _): path = file.rawValue[...].utf8
        case .page: return ""
        case .external(let url):
            path = Self.withoutScheme(url).prefix { !"?#".utf8.contains($0) }
            guard path.contains(UInt8(ascii: "/")) else { return "" }
        }
        let file = path.lastIndex(of: UInt8(ascii: "/")).map { path[$0...].dropFirst() } ?? path
        guard let dot = file.lastIndex(of: UInt8(ascii: ".")), dot != file.startIndex else { return "" }
        let ending = file[dot...].dropFirst()
        guard (2...5).contains(ending.count), ending.allSatisfy(\.isASCIIAlphanumeric) else { return "" }
        return Substring(ending).uppercased()
    }
}
