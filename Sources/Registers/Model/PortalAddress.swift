/// The address of a portal of another body, whose open data are below it.
public struct PortalAddress: Sendable, Hashable {
    /// `https://`, host and path, without a slash at the end. Of this machine itself `http://`, too.
    public let text: String
    /// The only protocol with which anything is fetched from the portal.
    public let scheme: String

    /// Nil for other addresses: those without encryption, with a name and password, or with anything after the path.
    public init?(_ text: String) {
        let lowercased = text.lowercased()
        guard let scheme = ["https", "http"].first(where: { lowercased.hasPrefix($0 + "://") }) else { return nil }
        let rest = text.dropFirst(scheme.count + 3)
        let host = rest.prefix { $0 != "/" }
        let name = host.split(separator: ":").first.map { $0.lowercased() } ?? ""
        guard !name.isEmpty, scheme == "https" || ["127.0.0.1", "localhost"].contains(name),
            rest.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), !rest.contains(where: { "@?#\\\"<>{}[]|^`".contains($0) })
        else { return nil }
        self.scheme = scheme
        let slashes = rest.reversed().prefix { $0 == "/" }.count
        self.text = scheme + "://" + rest.dropLast(slashes)
    }

    /// Whether an address is below that of the portal, `www.` aside.
    package func holds(_ address: String) -> Bool { Self.plain(address).hasPrefix(Self.plain(text) + "/") }

    private static func plain(_ address: String) -> String {
        address.lowercased().replacing("://www.", with: "://", maxReplacements: 1)
    }
}
