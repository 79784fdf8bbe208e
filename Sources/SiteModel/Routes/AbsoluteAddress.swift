public import Content

extension SiteURL {
    /// The beginning of every absolute address on the portal.
    public var prefix: String { origin + basePath }

    /// Returns the absolute URL of one of the portal's addresses.
    public func absolute(_ address: Address) -> String {
        prefix + address.encoded
    }
}
