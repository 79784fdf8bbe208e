public import Content
import Diagnostics
import Reading

struct AddressClaim: Sendable {
    /// How the claimant can get another address.
    enum Remedy: Sendable {
        /// By setting another `slug` in the front matter.
        case slug
        /// By removing the old address from the front matter.
        case alias
        case other(LocalizedText)
        /// Not at all: Terang itself needs the address.
        case none
    }

    /// The location in the file that claims the address. Nil for claims of Terang itself.
    let location: SourceLocation?
    let subject: LocalizedText
    let remedy: Remedy

    init(_ subject: LocalizedText, at location: SourceLocation? = nil, remedy: Remedy = .none) {
        self.location = location
        self.subject = subject
        self.remedy = remedy
    }

    static func generated(id: String, en: String) -> AddressClaim { AddressClaim(LocalizedText(id: id, en: en)) }

    /// Returns the claim of a file that Terang makes.
    static func file(at address: Address) -> AddressClaim {
        generated(id: "berkas \(address)", en: "the file \(address)")
    }

    /// Returns the claim of a file of `content/` or of the theme.
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

    /// Returns the claim of a file of `media/` or `akar/`.
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

    static func of(alias: Located<Address>) -> AddressClaim {
        .source(alias.location.path, at: alias.location, remedy: .alias)
    }
}

/// The claims to addresses. Every address has one owner, and no address is a folder above another file's address;
/// further claims are reported with both places.
public struct AddressClaims: Sendable {
    private typealias Owner = (address: Address, claim: AddressClaim)

    private var owners: [String: Owner] = [:]
    /// The addresses that are single files, below which no page can be.
    private var files: [String: AddressClaim] = [:]
    /// The addresses of lists, which need further pages as they grow.
    private var lists: Set<String> = []
    private var conflicts: [(address: Address, owner: AddressClaim, claim: AddressClaim)] = []

    /// Collects the claims of everything that is or will be published.
    ///
    /// - Parameters:
    ///   - routes: everything that the portal publishes now.
    ///   - articles: all articles that have not expired. Drafts and scheduled articles will need their addresses.
    ///   - pages: likewise.
    init(_ routes: Routes, articles: [ArticleOutline], pages: [StandingPage]) {
        owners.reserveCapacity(routes.all.count)
        for route in routes.all where route.isGenerated { claim(route) }
        // Two media files whose names differ only in case remain two files.
        for route in routes.all where route.isMedia && owner(of: route.address)?.address != route.address {
            claim(route)
        }
        for route in routes.all where route.isRootFile { claim(route) }
        // A claim to a file, so that nothing of the portal is placed among the theme's files.
        claim(
            "/\(AddressFolder.assets.rawValue)",
            by: .generated(id: "berkas tema", en: "the theme's files")
        )
        for article in articles { claim(article.address, by: .of(article)) }
        for page in pages { claim(page.address.value, by: .of(page)) }
        for alias in articles.flatMap(\.aliases).map(\.located) + pages.flatMap(\.aliases) {
            claim(alias.value, by: .of(alias: alias))
        }
        // Those that give way to any of the above.
        for route in routes.all where route.isGeneratedRedirect && owner(of: route.address) == nil { claim(route) }
    }

    private mutating func claim(_ route: Route) {
        if route.isLaterPage { return }
        if route.hasLaterPages { lists.insert(Self.key(route.address)) }
        claim(route.address, by: route.claim)
    }

    private mutating func claim(_ address: Address, by claim: AddressClaim) {
        let key = Self.key(address)
        if let owner = owner(of: address, at: key) {
            conflicts.append((address, owner.claim, claim))
            return
        }
        owners[key] = (address, claim)
        if !address.isPage { files[key] = claim }
    }

    private func owner(of address: Address) -> Owner? { owner(of: address, at: Self.key(address)) }

    private func owner(of address: Address, at key: String) -> Owner? {
        if let owner = owners[key] { return owner }
        guard let list = Addresses.list(ofLaterPage: Address(key)), lists.contains(Self.key(list)) else { return nil }
        return (address, .generated(id: "sebuah daftar yang panjang", en: "a long list"))
    }

    /// Returns whether nothing claims an address yet.
    public func isFree(_ address: Address) -> Bool {
        owner(of: address) == nil && fileAbove(address) == nil
    }

    /// Returns the owner of a file that an address would need as a folder: `/feed.xml` above `/feed.xml/lama/`, and `/berita/`, whose file is
    /// `/berita/index.html`, above `/berita/index.html/lama/`. Nil where there is no such file.
    private func fileAbove(_ address: Address) -> AddressClaim? {
        let page = "/index.html"
        return Self.folders(of: address.folded).lazy.compactMap { folder in
            if let file = files[folder] { return file }
            guard folder.hasSuffix(page), let owner = owner(of: Address(folder.dropLast(page.count)) + "/") else {
                return nil
            }
            return owner.address.isPage ? owner.claim : nil
        }.first
    }

    /// Returns all conflicts between equal addresses in the order of the claims, followed by sorted conflicts with files used as folders.
    func diagnostics() -> [Diagnostic] {
        let inFiles = owners.values.compactMap { owner in
            fileAbove(owner.address).map { (address: owner.address, owner: $0, claim: owner.claim) }
        }
        let conflicts = conflicts + inFiles.sorted { $0.address < $1.address }
        // Lists of a section that is declared twice have their addresses twice as well.
        let isExplained = conflicts.contains { $0.claim.location != nil || $0.owner.location != nil }
        return conflicts.filter { !isExplained || $0.claim.location != nil || $0.owner.location != nil }.map {
            conflict in
            // Where only one of the claims is in a file, that one must be changed.
            let isSecond = conflict.claim.location != nil
            return DuplicateAddress.diagnostic(
                conflict.address,
                claim: isSecond ? conflict.claim : conflict.owner,
                other: isSecond ? conflict.owner : conflict.claim,
                freeSlug: freeSlug(beside: conflict.address)
            )
        }
    }

    /// Returns a slug for a free address in the same folder: the address's own slug with the first free number. Nil
    /// where the folder is below a file, so that no slug helps.
    private func freeSlug(beside address: Address) -> String? {
        guard fileAbove(address) == nil else { return nil }
        let parts = address.rawValue.split(separator: "/")
        let folder = "/" + parts.dropLast().map { $0 + "/" }.joined()
        let made = Slug.make(from: parts.last.map(String.init) ?? "")
        let base = made.isEmpty ? "halaman" : made
        // Every number that is taken has an owner or a list, so one of these is free.
        let numbers = 2...(owners.count + lists.count + 3)
        return numbers.lazy.map { "\(base)-\($0)" }.first { isFree(Address("\(folder)\($0)/")) }
    }

    /// Normalizes an address: addresses are compared ignoring case, as some web servers and file systems do.
    private static func key(_ address: Address) -> String {
        let folded = address.folded
        return address.isPage ? String(decoding: folded.utf8.dropLast(), as: UTF8.self) : folded
    }

    /// Returns the folders of an address from the outermost on, such as `/berita` and `/berita/2025` for `/berita/2025/`.
    private static func folders(of address: String) -> some Sequence<String> {
        address.utf8.indices.lazy.filter { address.utf8[$0] == UInt8(ascii: "/") && $0 != address.startIndex }
            .map { String(address[..<$0]) }
    }
}

extension Route {
    /// Whether Terang needs the address regardless of the files in `content/`.
    fileprivate var isGenerated: Bool {
        switch content {
        // Files of the theme have the folder that is claimed as a whole; tiles of the log have places of their own.
        case .asset: !address.isBelow(AddressFolder.assets.address)
        case .media, .picture, .page(.article), .page(.withdrawn), .page(.standing), .page(.redirect): false
        case .page, .export: true
        }
    }

    fileprivate var isGeneratedRedirect: Bool {
        if case .page(.redirect) = content { return claim.location == nil }
        return false
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

    fileprivate var isLaterPage: Bool { hasLaterPages && !facts.isLinkable }
}
