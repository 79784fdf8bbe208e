public import Content

extension SiteURL {
    /// The beginning of every absolute address on the portal.
    public var prefix: String { origin + basePath }

    /// Returns the absolute URL of one of the portal's addresses.
    public func absolute(_ address: Address) -> String {
        prefix + address.encoded
    }

    /// Returns one of the portal's addresses as its pages link it: the path on the host.
    public func path(to address: Address) -> String {
        basePath + address.encoded
    }
}
