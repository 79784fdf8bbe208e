/// Keeps pages of other sites from reading the preview, which shows drafts.
///
/// A site may resolve its own name to this machine (DNS rebinding), so that the browser treats its scripts as ours; `Host` still has that name. A
/// page of another site may also send requests directly, which `Origin` and Fetch Metadata reveal.
struct RequestGuard: Sendable {
    /// The accepted values of `Host`, including the port.
    private let hosts: Set<String>
    /// Whether to accept any IP address as `Host`, because the server listens on all networks. A site cannot use an IP address for rebinding.
    private let allowsNumbers: Bool
    private let port: UInt16

    /// - Parameter host: the host that the server listens at.
    init(host: String, port: UInt16) {
        let names = ["localhost", "127.0.0.1", "[::1]", host.contains(":") ? "[\(host)]" : host]
        var hosts = Set(names.map { "\($0.lowercased()):\(port)" })
        // Browsers omit HTTP's default port.
        if port == 80 { hosts.formUnion(names.map { $0.lowercased() }) }
        self.hosts = hosts
        self.port = port
        allowsNumbers = host == "0.0.0.0" || host == "::"
    }

    /// Returns the reason why a request is refused, or nil where it is accepted.
    func refusal(of request: PreviewRequest) -> String? {
        guard let host = request.host?.lowercased(), hosts.contains(host) || allowsNumbers && isNumber(host) else {
            return "Host \(request.host ?? "") is not this server"
        }
        if let origin = request.origin, origin.lowercased() != "http://" + host {
            return "Origin \(origin) is another site"
        }
        guard let site = request.fetchSite, site != "same-origin", site != "none" else { return nil }
        // A person followed a link to the preview.
        if request.fetchMode == "navigate", request.fetchDestination == "document" { return nil }
        return "Sec-Fetch-Site is \(site)"
    }

    /// Returns whether a host is an IP address with the server's port.
    private func isNumber(_ host: String) -> Bool {
        let name = host.hasSuffix(":\(port)") ? host.dropLast("\(port)".count + 1) : port == 80 ? host[...] : ""
        if name.hasPrefix("["), name.hasSuffix("]") {
            return name.dropFirst().dropLast().allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
        }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
    }
}
