/// The first parts of the addresses that a portal makes for itself, in addition to its sections. Sections and imported pages do not take them.
public enum AddressFolder: String, Sendable, CaseIterable {
    case categories = "kategori"
    case tags = "tag"
    /// The theme's files, and the sizes of pictures.
    case assets
    /// Pictures and documents, at their paths below `content/`.
    case media
    /// The registers as files for machines.
    case data
    /// What other networks fetch.
    case feed
    /// The registers, and the pages of the service.
    case publicInformation = "informasi-publik"
    /// The search page, and the index that its script reads.
    case search = "cari"
    case textEdition = "teks"
    case corrections = "koreksi"

    /// Such as `/kategori/`.
    public var address: Address { "/\(rawValue)/" }
}
