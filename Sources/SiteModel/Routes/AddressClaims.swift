import Content
import Diagnostics
import Reading
import Registers

/// Somebody who asks for an address.
struct AddressClaim: Sendable {
    /// How the one who asks gets another address.
    enum Remedy: Sendable {
        /// By another `slug` in the front matter.
        case slug
        /// An old address can be left out.
        case alias
        case other(LocalizedText)
        /// Terang itself asks, and needs the address.
        case none
    }

    /// The place in the file that asks for the address. Nil where Terang itself does.
    let location: SourceLocation?
    let subject: LocalizedText
    let remedy: Remedy

    init(_ subject: LocalizedText, at location: SourceLocation? = nil, remedy: Remedy = .none) {
        self.location = location
        self.subject = subject
        self.remedy = remedy
    }

    static func generated(id: String, en: String) -> AddressClaim { AddressClaim(LocalizedText(id: id, en: en)) }

    /// A file of the portal that Terang makes.
    static func file(at address: String) -> AddressClaim {
        generated(id: "berkas \(address)", en: "the file \(address)")
    }

    /// A file of `content/` or of the theme.
    static func source(_ path: String, at location: SourceLocation? = nil, remedy: Remedy = .none) -> AddressClaim {
        let location = location ?? SourceLocation(path: path)
        return AddressClaim(LocalizedText(id: path, en: path), at: location, remedy: remedy)
    }

    static func of(_ article: ArticleOutline) -> AddressClaim {
        .source(article.path, at: article.slug.located.location, remedy: .slug)
    }

    static func of(_ page: StandingPage) -> AddressClaim {
        .source(page.body.path, at: page.address.location, remedy: .slug)
    }

    /// A file of `media/` or `akar/`.
    static func of(_ file: MediaFile, path: String) -> AddressClaim {
        guard file.isRootFile else { return .source(path) }
        return .source(
            path,
            remedy: .other(
                LocalizedText(
                    id: "hapus \(path): portal sudah punya berkas di alamat itu",
                    en: "delete \(path): the portal has a file at that address already"
                )
            )
        )
    }

    static func of(alias: Located<String>) -> AddressClaim {
        .source(alias.location.path, at: alias.location, remedy: .alias)
    }
}

/// Who asks for which address. Every address has one owner, and no address is a folder of another's file; a second claim is
/// reported with both places.
public struct AddressClaims: Sendable {
    private typealias Owner = (address: String, claim: AddressClaim)

    private var owners: [String: Owner] = [:]
    /// The addresses that are single files. No page can live below one of them.
    private var files: [String: AddressClaim] = [:]
    /// Lists, which need later pages as they grow.
    private var lists: Set<String> = []
    private var conflicts: [(address: String, owner: AddressClaim, claim: AddressClaim)] = []

    /// The claims of everything that is published, and of what will be.
    ///
    /// - Parameters:
    ///   - routes: what the portal publishes now.
    ///   - articles: all that have not expired. Drafts and scheduled articles will want their addresses.
    ///   - pages: as for articles.
    init(_ routes: Routes, articles: [ArticleOutline], pages: [StandingPage]) {
        owners.reserveCapacity(routes.all.count)
        for route in routes.all where route.isGenerated { claim(route) }
        // Two files whose names differ in case only are two files.
        for route in routes.all where route.isMedia && owner(of: route.address)?.address != route.address {
            claim(route)
        }
        for route in routes.all where route.isRootFile { claim(route) }
        // A file, because nothing of the portal may come to lie among the theme's files.
        claim(
            String(AddressFolder.assets.address.dropLast()),
            by: .generated(id: "berkas tema", en: "the theme's files")
        )
        for article in articles { claim(article.address, by: .of(article)) }
        for page in pages { claim(page.address.value, by: .of(page)) }
        for alias in articles.flatMap(\.aliases).map(\.located) + pages.flatMap(\.aliases) {
            claim(alias.value, by: .of(alias: alias))
        }
    }

    private mutating func claim(_ route: Route) {
        if route.isLaterPage { return }
        if route.hasLaterPages { lists.insert(Self.key(route.address)) }
        claim(route.address, by: route.claim)
    }

    private mutating func claim(_ address: String, by claim: AddressClaim) {
        if let owner = owner(of: address) {
            conflicts.append((address, owner.claim, claim))
            return
        }
        let key = Self.key(address)
        owners[key] = (address, claim)
        if !address.hasSuffix("/") { files[key] = claim }
    }

    private func owner(of address: String) -> Owner? {
        let key = Self.key(address)
        if let owner = owners[key] { return owner }
        guard let list = Addresses.list(ofLaterPage: key), lists.contains(Self.key(list)) else { return nil }
        return (address, .generated(id: "sebuah daftar yang panjang", en: "a long list"))
    }

    /// Whether a further claim to an address would be the only one.
    public func isFree(_ address: String) -> Bool {
        owner(of: address) == nil && fileAbove(address) == nil
    }

    /// Returns who owns a file that an address makes a folder of: `/feed.xml` above `/feed.xml/lama/`, and `/berita/`, whose
    /// file is `/berita/index.html`, above `/berita/index.html/lama/`. Nil where every folder of the address is free.
    private func fileAbove(_ address: String) -> AddressClaim? {
        let page = "/index.html"
        return Self.folders(of: address.lowercased()).lazy.compactMap { folder in
            if let file = files[folder] { return file }
            guard folder.hasSuffix(page), let owner = owner(of: folder.dropLast(page.count) + "/") else { return nil }
            return owner.address.hasSuffix("/") ? owner.claim : nil
        }.first
    }

    /// Every conflict, in the order in which claims are made; then, sorted, what lies below a file.
    func diagnostics() -> [Diagnostic] {
        var conflicts = conflicts
        for owner in owners.values.sorted(by: { $0.address < $1.address }) {
            if let file = fileAbove(owner.address) { conflicts.append((owner.address, file, owner.claim)) }
        }
        return conflicts.map { conflict in
            // Where only one of the two has a place, it is the one to be changed.
            let isSecond = conflict.claim.location != nil
            return DuplicateAddress.diagnostic(
                conflict.address,
                claim: isSecond ? conflict.claim : conflict.owner,
                other: isSecond ? conflict.owner : conflict.claim,
                freeSlug: freeSlug(beside: conflict.address)
            )
        }
    }

    /// Returns a slug that gives a free address in the same folder: the slug of an address with the first number that
    /// is free. Nil where the folder is below a file, so that no slug helps.
    private func freeSlug(beside address: String) -> String? {
        guard fileAbove(address) == nil else { return nil }
        let parts = address.split(separator: "/")
        let folder = "/" + parts.dropLast().map { $0 + "/" }.joined()
        let made = Slug.make(from: parts.last.map(String.init) ?? "")
        let base = made.isEmpty ? "halaman" : made
        // Each number that is not free has an owner or a list of its own.
        let numbers = 2...(owners.count + lists.count + 3)
        return numbers.lazy.map { "\(base)-\($0)" }.first { isFree("\(folder)\($0)/") }
    }

    /// Addresses are compared without regard to case, because some web servers and file systems do not see it.
    private static func key(_ address: String) -> String {
        let lowercased = address.lowercased()
        return lowercased.hasSuffix("/") ? String(lowercased.dropLast()) : lowercased
    }

    /// The paths of the folders that an address lies in, from the outermost, such as `/berita` and `/berita/2025` of
    /// `/berita/2025/`.
    private static func folders(of address: String) -> some Sequence<String> {
        address.utf8.indices.lazy.filter { address.utf8[$0] == UInt8(ascii: "/") && $0 != address.startIndex }
            .map { String(address[..<$0]) }
    }
}

extension Route {
    /// Whether Terang needs the address, whatever files `content/` holds under it.
    fileprivate var isGenerated: Bool {
        switch content {
        case .asset, .media, .picture, .page(.article), .page(.withdrawn), .page(.standing), .page(.redirect): false
        case .page, .export: true
        }
    }

    fileprivate var isMedia: Bool {
        if case .media(let file) = content { return !file.isRootFile }
        return false
    }

    fileprivate var isRootFile: Bool {
        if case .media(let file) = content { return file.isRootFile }
        return false
    }

    fileprivate var hasLaterPages: Bool {
        switch content {
        case .page(.list), .page(.register(.list)), .page(.register(.changes)): true
        default: false
        }
    }

    fileprivate var isLaterPage: Bool { hasLaterPages && !isLinkable }
}
