import Content
import Diagnostics
import Reading
import Registers

/// The target of a row's `berkas`, as far as a build can tell.
enum RowDestination: Sendable, Hashable {
    case found(RowDocument)
    /// A Markdown file that is not published.
    case unpublished(Publication)
    /// A path below `media/` at which no file exists.
    case missing
    /// The path of a medium that is held back because of its errors.
    case heldMedium(ContentPath)
    /// A path or address without a readable target.
    case foreign
    case unsafe(scheme: String)

    init(_ written: String, in map: LinkMap) {
        // Cells name files as they are called, with a `#` or `%` that an address would encode.
        if let file = map.media[ContentPath(written.hasPrefix("/") ? written.dropFirst() : written[...])] {
            self = Self.file(file)
            return
        }
        switch LinkDestination(map.ownAddress(written)) {
        case .unsafe(let scheme): self = .unsafe(scheme: scheme)
        case .external(let url): self = url.lowercased().hasPrefix("http") ? .found(.external(url: url)) : .foreign
        case .fragment: self = .foreign
        case .rooted(let path), .relative(let path):
            let target = ContentPath(path.path)
            if let file = map.media[target] {
                self = Self.file(file)
            } else if map.heldMedia.contains(target) {
                self = .heldMedium(target)
            } else if let document = map.documents[target] {
                self = .page(document.address, path.suffix, document)
            } else if let (address, document) = map.page(at: path.path) {
                self = .page(address, path.suffix, document)
            } else {
                self = path.path.hasPrefix("media/") ? .missing : .foreign
            }
        }
    }

    private static func file(_ file: MediaFile) -> RowDestination {
        .found(.file(address: Addresses.media(file), path: file.path, size: file.size))
    }

    private static func page(_ address: Address, _ suffix: String, _ document: LinkMap.Document?) -> RowDestination {
        if let document, document.publication != .published { return .unpublished(document.publication) }
        return .found(.page(address: address, suffix: suffix))
    }

    /// The document at the target. Nil for other targets, which the rules about documents report.
    var document: RowDocument? {
        if case .found(let document) = self { return document }
        return nil
    }
}

/// Host and path of a web address.
struct WebPlace: Hashable {
    /// The host in lower case, without `www.`, user and port.
    let host: String
    /// The parts of the path, in lower case.
    let path: [String]

    init(_ url: String) {
        let address = WebAddress(url.lowercased())
        host = address.host ?? ""
        path = address.path.split(separator: "/").map(String.init)
    }

    /// Returns whether the host is one of these or a subdomain of one.
    func isAt(_ hosts: Set<String>) -> Bool {
        var name = host[...]
        while true {
            if hosts.contains(String(name)) { return true }
            guard let dot = name.firstIndex(of: ".") else { return false }
            name = name[name.index(after: dot)...]
        }
    }
}

/// The documents that rows name, each resolved once.
struct RowDocuments: Sendable {
    /// Documents in the order of registers and rows.
    let rows: [DocumentedRow]
    private let places: [String: Range<Int>]

    init(_ registers: [Register], in map: LinkMap) {
        var rows: [DocumentedRow] = []
        var places: [String: Range<Int>] = [:]
        for register in registers {
            guard let column = register.definition.columns[.document]?.name else { continue }
            for row in register.rows {
                let start = rows.count
                rows += DocumentedRow.all(of: row, column, in: map)
                if rows.count > start { places[row.id] = start..<rows.count }
            }
        }
        self.rows = rows
        self.places = places
    }

    /// Returns the documents of the row with an identifier that exist, and the names of those that do not, without duplicates.
    subscript(id: String) -> (found: [RowDocument], dead: [String]) {
        guard let place = places[id] else { return ([], []) }
        var found: [RowDocument] = []
        var dead: [String] = []
        var known: (found: Set<RowDocument>, dead: Set<String>) = ([], [])
        for row in rows[place] {
            switch row.destination {
            // Who opens it is asked for an account.
            case .found where row.web.map(LoginLink.isLogin) == true:
                if known.dead.insert(row.written).inserted { dead.append(row.written) }
            case .found(let document): if known.found.insert(document).inserted { found.append(document) }
            case .missing, .foreign: if known.dead.insert(row.written).inserted { dead.append(row.written) }
            case .unpublished, .unsafe, .heldMedium: continue
            }
        }
        return (found, dead)
    }
}

/// A document that a row names, with its target.
struct DocumentedRow: Sendable {
    let id: String
    let row: RegisterRow
    /// The name of the column that names the document.
    let column: String
    let written: String
    /// The location of the address within the cell.
    let location: SourceLocation
    let destination: RowDestination
    /// Where the web address leads that it is. Nil for others.
    let web: WebPlace?

    fileprivate static func all(of row: AnyRow, _ column: String, in map: LinkMap) -> [DocumentedRow] {
        guard case .documents(let parts) = row.value(of: column) else { return [] }
        return parts.filter { !$0.value.isBlankMark }.map { part in
            let destination = RowDestination(part.value, in: map)
            let web: WebPlace? =
                if case .external(let url) = destination.document { WebPlace(url) } else { nil }
            return DocumentedRow(
                id: row.id,
                row: row.written,
                column: column,
                written: part.value,
                location: part.location,
                destination: destination,
                web: web
            )
        }
    }

    /// A fault of the link itself: a scheme that could run scripts, a password, an unpublished page, or an address that opens nothing for readers.
    /// Nil where there is none.
    var linkFault: Diagnostic? {
        switch destination {
        case .unsafe(let scheme): UnsafeLink.diagnostic(scheme: scheme, written: written, at: location)
        case .heldMedium(let path): LinkToHeld.medium(path, isLeftOut: false, at: location)
        case .unpublished(.held): LinkToHeld.diagnostic(written, isLeftOut: true, at: location)
        case .unpublished(let publication): LinkToUnpublished.diagnostic(written, publication, at: location)
        case .found where web != nil:
            UnsafeLink.account(in: written, at: location)
                ?? DeadAddress.diagnostic(written, at: location)?.graded(.warning)
        case .found, .missing, .foreign: nil
        }
    }
}
