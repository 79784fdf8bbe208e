/// A published file that goes into an archive.
public struct ArchivedFile: Sendable {
    /// On this machine.
    public let file: String
    /// The whole address, percent-encoded.
    public let address: String
    public let contentType: String
    /// What a page is called. Nil for files that are not pages.
    public let title: String?

    public init(file: String, address: String, contentType: String, title: String?) {
        self.file = file
        self.address = address
        self.contentType = contentType
        self.title = title
    }

    /// The address as archives sort it (SURT): the parts of the host from the last to the first, all in small letters.
    var sortKey: String {
        let rest = address.lowercased().split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        guard rest.count >= 3 else { return address }
        let host = rest[2].split(separator: ":", maxSplits: 1)
        let name = host.first.map { $0.hasPrefix("www.") ? $0.dropFirst(4) : $0 } ?? ""
        let labels = name.split(separator: ".").reversed().joined(separator: ",")
        let port = host.count > 1 ? ":" + host[1] : ""
        // With and without a slash at its end an address is the same.
        let path = rest.count > 3 ? rest[3] : ""
        return labels + port + ")/" + (path.hasSuffix("/") ? path.dropLast() : path)
    }
}
