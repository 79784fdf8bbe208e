import Content
import Diagnostics
import Reading
import Registers

/// Where the `berkas` of a row is, as far as a build can tell.
enum RowDestination: Sendable, Hashable {
    case found(RowDocument)
    /// A Markdown file that is not published.
    case unpublished(Publication)
    /// A path below `media/` at which there is nothing.
    case missing
    /// A path or address that leads to nothing that can be read.
    case foreign
    case unsafe(scheme: String)

    init(_ written: String, in map: LinkMap) {
        switch LinkDestination(map.ownAddress(written)) {
        case .unsafe(let scheme): self = .unsafe(scheme: scheme)
        case .external(let url): self = url.lowercased().hasPrefix("http") ? .found(.external(url: url)) : .foreign
        case .fragment: self = .foreign
        case .rooted(let path), .relative(let path):
            if let file = map.media[path.path] {
                let address = Addresses.percentEncoded(Addresses.media(file))
                self = .found(.file(address: address, path: file.path, size: file.size))
            } else if let document = map.documents[path.path] {
                self = .page(document.address + path.suffix, document)
            } else if let (address, document) = map.page(at: path.path) {
                self = .page(address + path.suffix, document)
            } else {
                self = path.path.hasPrefix("media/") ? .missing : .foreign
            }
        }
    }

    private static func page(_ address: String, _ document: LinkMap.Document?) -> RowDestination {
        if let document, document.publication != .published { return .unpublished(document.publication) }
        return .found(.page(address: address))
    }

    /// What can be read there. What is wrong with any other is found by the rules about documents.
    var document: RowDocument? {
        if case .found(let document) = self { return document }
        return nil
    }
}

/// Host and path of a web address.
struct WebPlace: Hashable {
    /// In small letters, without `www.`, user and port.
    let host: String
    /// The parts of the path, in small letters.
    let path: [String]

    init(_ url: String) {
        let address = WebAddress(url.lowercased())
        host = address.host ?? ""
        path = address.path.split(separator: "/").map(String.init)
    }

    /// Whether the host is one of these, or below one of them.
    func isAt(_ hosts: Set<String>) -> Bool {
        var name = host[...]
        while true {
            if hosts.contains(String(name)) { return true }
            guard let dot = name.firstIndex(of: ".") else { return false }
            name = name[name.index(after: dot)...]
        }
    }
}

/// The documents that rows name, each looked for once.
struct RowDocuments: Sendable {
    /// In the order of registers and rows.
    let rows: [DocumentedRow]
    private let documents: [String: RowDocument]

    init(_ registers: [Register], in map: LinkMap) {
        rows = registers.flatMap { register in
            let column = register.definition.columns[.document]?.name
            return column.map { column in register.rows.compactMap { DocumentedRow($0, column, in: map) } } ?? []
        }
        let found = rows.compactMap { row in row.destination.document.map { (row.id, $0) } }
        documents = Dictionary(found, uniquingKeysWith: { first, _ in first })
    }

    /// What can be read at the document of the row with an identifier. Nil where it names none, or none that is there.
    subscript(id: String) -> RowDocument? { documents[id] }
}

/// A row that names a document, and where that is.
struct DocumentedRow: Sendable {
    let id: String
    let row: RegisterRow
    /// The column that names the document.
    let column: String
    let written: String
    let destination: RowDestination

    /// Nil for rows that name none.
    fileprivate init?(_ row: AnyRow, _ column: String, in map: LinkMap) {
        guard case .link(let written) = row.value(of: column), !written.isBlankMark else { return nil }
        id = row.id
        self.row = row.written
        self.column = column
        self.written = written
        destination = RowDestination(written, in: map)
    }

    var location: SourceLocation { row.location(of: column) }

    /// What is wrong with the link itself: a scheme that could run scripts, or a page that is not published. Nil where nothing is.
    var linkFault: Diagnostic? {
        switch destination {
        case .unsafe(let scheme): UnsafeLink.diagnostic(scheme: scheme, at: location)
        case .unpublished(let publication): LinkToUnpublished.diagnostic(written, publication, at: location)
        case .found, .missing, .foreign: nil
        }
    }

    var web: WebPlace? {
        guard case .external(let url) = destination.document else { return nil }
        return WebPlace(url)
    }
}
