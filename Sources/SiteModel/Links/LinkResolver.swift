import Content
import Diagnostics
import Files
import Reading

/// Resolves the links of one file, and collects diagnostics about them.
struct LinkResolver {
    let map: LinkMap
    private let file: ContentPath
    /// The anchors of the file itself.
    let anchors: Set<String>
    /// Whether links to files that are held back are left out, rather than holding back this file, too.
    let leavesOutHeld: Bool
    /// Whether what was meant by a broken link is looked for.
    private let suggests: Bool
    private(set) var diagnostics: [Diagnostic] = []
    /// The anchors of pages to which broken links lead, by the address of the page; empty for the file itself.
    private var anchorIndexes: [Address: SuggestionIndex] = [:]

    /// Creates a resolver for a file.
    init(map: LinkMap, file: ContentPath, anchors: Set<String> = [], leavesOutHeld: Bool = false, suggests: Bool = true)
    {
        self.map = map
        self.anchors = anchors
        self.leavesOutHeld = leavesOutHeld
        self.suggests = suggests
        self.file = file
    }

    /// The folder that contains the file, below `content/`.
    var folder: String { file.folder }

    /// Resolves the destination of a link, and reports it where it has no target.
    mutating func link(_ destination: String, at place: SourceLocation) -> LinkTarget {
        switch LinkDestination(map.ownAddress(destination)) {
        case .unsafe(let scheme):
            diagnostics.append(UnsafeLink.diagnostic(scheme: scheme, written: destination, at: place))
            return .none
        case .external(let url):
            guard Self.hasHost(url) else {
                diagnostics.append(BrokenLink.diagnostic(destination, map: map, suggests: isListed, at: place))
                return .missing
            }
            guard !WebAddress(url).isOfThisMachine else {
                diagnostics.append(BrokenLink.ofThisMachine(destination, isThere: leadsHere(url), at: place))
                return .missing
            }
            if let fault = UnsafeLink.account(in: url, at: place) ?? DeadAddress.diagnostic(url, at: place) {
                diagnostics.append(fault)
                return .missing
            }
            ThroughLink.diagnostic(url, at: place).map { diagnostics.append($0) }
            return .external(url)
        case .fragment(let fragment):
            if !fragment.isEmpty, !anchors.contains(fragment) {
                reportFragment(fragment, in: "", of: "", anchors, at: place)
                return .missing
            }
            return .fragment(fragment)
        case .rooted(let path):
            return resolve(path, candidates: [ContentPath(path.path)], written: destination, at: place)
        case .relative(let path):
            // A link without a path would lead to the page that happens to show it.
            guard path.path.contains(where: { !"./".contains($0) }) else {
                diagnostics.append(BrokenLink.diagnostic(destination, map: map, suggests: isListed, at: place))
                return .missing
            }
            let candidates = [ContentPath(path.path, from: folder), ContentPath(path.path, from: "")]
            return resolve(path, candidates: candidates.compactMap { $0 }, written: destination, at: place)
        }
    }

    /// Reports what a text links to and only some can open, or only for some time.
    mutating func reportClosed(_ url: String, at place: SourceLocation) {
        let fault = FileSharingLink.diagnostic(url, at: place) ?? LoginLink.diagnostic(url, at: place)
        if let fault { diagnostics.append(fault) }
    }

    /// Resolves the path or address of a document: a file in `content/media/`, a page, or another site's address.
    /// Reports a destination that does not exist, and returns nil.
    mutating func document(_ written: Located<String>) -> RowDocument? {
        switch link(written.value, at: written.location) {
        case .page(let address, let suffix): return .page(address: address, suffix: suffix)
        case .external(let url): return .external(url: url)
        case .media(let address, _):
            return map.mediaByAddress[address].map { .file(address: address, path: $0.path, size: $0.size) }
        case .fragment, .missing, .none: return nil
        }
    }

    /// Resolves the source of a picture, which must be a medium of the portal.
    mutating func picture(_ source: String, at place: SourceLocation) -> LinkTarget {
        let candidates: [ContentPath?]
        switch LinkDestination(map.ownAddress(source)) {
        case .unsafe("data"):
            diagnostics.append(UnsafeLink.embeddedPicture(at: place))
            return .none
        case .unsafe(let scheme):
            diagnostics.append(UnsafeLink.diagnostic(scheme: scheme, written: source, at: place))
            return .none
        case .external(let url):
            diagnostics.append(ExternalPicture.diagnostic(url, at: place))
            return .missing
        case .fragment: candidates = []
        case .rooted(let path): candidates = [ContentPath(path.path)]
        case .relative(let path): candidates = [ContentPath(path.path, from: folder), ContentPath(path.path, from: "")]
        }
        for candidate in candidates.compactMap({ $0 }) {
            if let file = map.media[candidate] {
                guard file.path.type.isPicture else {
                    diagnostics.append(MissingMedia.notPicture(source, file.path.rawValue, at: place))
                    return .missing
                }
                return media(file)
            }
            if map.heldMedia.contains(candidate) { return heldMedium(candidate, at: place) }
        }
        diagnostics.append(MissingMedia.diagnostic(source, known: isListed ? map.suggestions : nil, at: place))
        return .missing
    }

    /// Whether the portal has something at the path of a web address.
    private func leadsHere(_ url: String) -> Bool {
        guard case .rooted(let path) = LinkDestination(WebAddress(url).path) else { return false }
        let file = ContentPath(path.path)
        return map.media[file] != nil || map.documents[file] != nil || map.page(at: path.path) != nil
    }

    /// Returns whether a web address has a host: a bare `https://` was never filled in.
    private static func hasHost(_ url: String) -> Bool {
        guard ["http", "https"].contains(url.prefix { $0 != ":" }.lowercased()) else { return true }
        guard let rest = url.firstRange(of: "://").map({ url[$0.upperBound...] }) else { return false }
        return rest.contains { !"/ ".contains($0) }
    }

    private mutating func heldMedium(_ path: ContentPath, at place: SourceLocation) -> LinkTarget {
        diagnostics.append(LinkToHeld.medium(path, isLeftOut: leavesOutHeld, at: place))
        return .missing
    }

    /// - Parameters:
    ///   - page: how the link names the page; empty for the file itself.
    ///   - address: the page's address, likewise.
    private mutating func reportFragment(
        _ fragment: String,
        in page: String,
        of address: Address,
        _ anchors: Set<String>,
        at place: SourceLocation
    ) {
        let known = anchorIndexes[address] ?? SuggestionIndex { Array(anchors) }
        anchorIndexes[address] = known
        diagnostics.append(BrokenFragment.diagnostic(fragment, in: page, known: known, suggests: isListed, at: place))
    }

    /// Whether a report lists what is found next. A file may have more links than anybody reads about, and a suggestion for each
    /// takes time.
    private var isListed: Bool { suggests && diagnostics.count < DiagnosticBound.limit }

    private func media(_ file: MediaFile) -> LinkTarget {
        .media(address: Addresses.media(file), size: file.picture)
    }

    private mutating func resolve(
        _ path: LinkDestination.Path,
        candidates: [ContentPath],
        written: String,
        at place: SourceLocation
    ) -> LinkTarget {
        for candidate in candidates {
            if let file = map.media[candidate] { return media(file) }
            if map.heldMedia.contains(candidate) { return heldMedium(candidate, at: place) }
            if let document = map.documents[candidate] {
                return page(document.address, document, path, written: written, at: place)
            }
        }
        if let rooted = candidates.last, let found = map.page(at: rooted.rawValue) {
            return page(found.address, found.document, path, written: written, at: place)
        }
        if candidates.contains(where: { $0.isBelow(ContentFolder.mediaFolder) }) {
            diagnostics.append(MissingMedia.diagnostic(written, known: isListed ? map.suggestions : nil, at: place))
        } else {
            diagnostics.append(BrokenLink.diagnostic(written, map: map, suggests: isListed, at: place))
        }
        return .missing
    }

    private mutating func page(
        _ address: Address,
        _ document: LinkMap.Document?,
        _ path: LinkDestination.Path,
        written: String,
        at place: SourceLocation
    ) -> LinkTarget {
        guard let document else { return .page(address: address, suffix: path.suffix) }
        if document.publication == .held {
            diagnostics.append(LinkToHeld.diagnostic(written, isLeftOut: leavesOutHeld, at: place))
            return .missing
        }
        guard document.publication == .published else {
            diagnostics.append(LinkToUnpublished.diagnostic(written, document.publication, at: place))
            return .none
        }
        if !path.fragment.isEmpty, !document.anchors.contains(path.fragment) {
            let page = written.prefix { $0 != "#" }
            reportFragment(path.fragment, in: String(page), of: address, document.anchors, at: place)
            // The page exists; only the fragment does not.
            return .page(address: address, suffix: String(path.suffix.prefix { $0 != "#" }))
        }
        return .page(address: address, suffix: path.suffix)
    }
}
