/// Keeps pages of other sites from reading the preview, in which drafts are to be seen.
///
/// A site may let its own name lead to this machine (DNS rebinding), so that its scripts count as ours to the browser; the
/// name still stands in `Host`. A page may also ask us from where it is, which `Origin` and Fetch Metadata tell.
struct RequestGuard: Sendable {
    /// What `Host` may say, with the port.
    private let hosts: Set<String>
    /// Whether any number may stand for this machine: it is served on all its networks. Numbers are nobody's name.
    private let allowsNumbers: Bool
    private let port: UInt16

    /// - Parameter host: where the server listens.
    init(host: String, port: UInt16) {
        let names = ["localhost", "127.0.0.1", "[::1]", host.contains(":") ? "[\(host)]" : host]
        var hosts = Set(names.map { "\($0.lowercased()):\(port)" })
        // Browsers leave out the port that HTTP has by itself.
        if port == 80 { hosts.formUnion(names.map { $0.lowercased() }) }
        self.hosts = hosts
        self.port = port
        allowsNumbers = host == "0.0.0.0" || host == "::"
    }

    /// Why a request is refused, or nil where it is not.
    func refusal(of request: PreviewRequest) -> String? {
        guard let host = request.host?.lowercased(), hosts.contains(host) || allowsNumbers && isNumber(host) else {
            return "Host \(request.host ?? "") is not this server"
        }
        if let origin = request.origin, origin.lowercased() != "http://" + host {
            return "Origin \(origin) is another site"
        }
        guard let site = request.fetchSite, site != "same-origin", site != "none" else { return nil }
        // Somebody followed a link to here.
        if request.fetchMode == "navigate", request.fetchDestination == "document" { return nil }
        return "Sec-Fetch-Site is \(site)"
    }

    /// Whether a host is an IP address, with our port.
    private func isNumber(_ host: String) -> Bool {
        let name = host.hasSuffix(":\(port)") ? host.dropLast("\(port)".count + 1) : port == 80 ? host[...] : ""
        if name.hasPrefix("["), name.hasSuffix("]") {
            return name.dropFirst().dropLast().allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
        }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
    }
}
