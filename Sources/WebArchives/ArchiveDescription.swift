/// What an archive says of itself.
public struct ArchiveDescription: Sendable {
    /// The name of the portal.
    public let title: String
    /// The address of the portal's first page.
    public let address: String
    /// The program and its version.
    public let software: String
    /// The moment of the archive in UTC, such as `2026-11-27T08:00:00Z`.
    public let moment: String

    public init(title: String, address: String, software: String, moment: String) {
        self.title = title
        self.address = address
        self.software = software
        self.moment = moment
    }

    /// The moment with digits only, as indexes have it.
    var digits: String { String(moment.filter(\.isNumber)) }
}
