import Foundation

/// The pages of a published portal, read the way a browser would, to find what does not hold together.
struct PublishedPages {
    struct Page {
        let path: String
        let elements: [HTMLScanner.Element]
        let ids: [String]

        init(path: String, html: String) {
            self.path = path
            elements = HTMLScanner.elements(of: html)
            ids = elements.compactMap { $0.attributes["id"] }
        }

        /// The page at an old address, or the notice that stands in for a page. Neither is drawn by the theme.
        var isStandIn: Bool { elements.contains { $0.name == "meta" && $0.attributes["http-equiv"] == "refresh" } }
    }

    let pages: [Page]
    private let paths: Set<String>
    private let anchors: [String: Set<String>]
    private let origin: String
    private let basePath: String

    /// - Parameters:
    ///   - files: bytes by path below the output folder.
    ///   - url: the portal's address, such as `https://example.org/portal`.
    init(_ files: [String: [UInt8]], url: String) {
        paths = Set(files.keys)
        pages = files.filter { $0.key.hasSuffix(".html") }.sorted { $0.key < $1.key }
            .map { Page(path: $0.key, html: String(decoding: $0.value, as: UTF8.self)) }
        anchors = Dictionary(uniqueKeysWithValues: pages.map { ($0.path, Set($0.ids)) })
        let host = url.split(separator: "/", omittingEmptySubsequences: false).prefix(3).joined(separator: "/")
        origin = host
        basePath = String(url.dropFirst(host.count))
    }

    /// Every address in a page that leads to nothing in the output folder.
    func brokenAddresses(checkingFragments: Bool = true) -> [String] {
        pages.flatMap { page in
            addresses(in: page).filter { !resolves($0, from: page, checkingFragments) }.map { "\(page.path): \($0)" }
        }
    }

    private func addresses(in page: Page) -> [String] {
        page.elements.flatMap { element in
            element.attributes.sorted { $0.key < $1.key }.flatMap { name, value -> [String] in
                switch name {
                case "href", "src", "poster": return [value]
                case "srcset":
                    return value.split(separator: ",").compactMap { $0.split(separator: " ").first.map(String.init) }
                case "content":
                    let isRefresh = element.attributes["http-equiv"] == "refresh"
                    if isRefresh { return value.components(separatedBy: "url=").dropFirst().map { $0 } }
                    return ["og:url", "og:image"].contains(element.attributes["property"]) ? [value] : []
                default: return []
                }
            }
        }
    }

    private func resolves(_ address: String, from page: Page, _ checkingFragments: Bool) -> Bool {
        var address = address
        if address == origin || address.hasPrefix(origin + "/") { address.removeFirst(origin.count) }
        if address.hasPrefix("#") { return anchors[page.path]?.contains(decoded(address.dropFirst())) == true }
        // Everything else that Terang writes begins at the root or names a scheme.
        guard address.hasPrefix("/"), !address.hasPrefix("//") else {
            return address.contains(/^(https?:\/\/|mailto:|tel:)/)
        }
        guard address.hasPrefix(basePath + "/") else { return false }
        let parts = address.dropFirst(basePath.count + 1).split(
            separator: "#",
            maxSplits: 1,
            omittingEmptySubsequences: false
        )
        let written = parts[0].prefix { $0 != "?" }
        let path = decoded(written)
        let file = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
        guard paths.contains(file) else { return false }
        guard checkingFragments, parts.count == 2 else { return true }
        return anchors[file]?.contains(decoded(parts[1])) == true
    }

    /// A `%` that begins no escape resolves nowhere.
    private func decoded(_ text: some StringProtocol) -> String {
        text.removingPercentEncoding ?? "not an address: \(text)"
    }
}
