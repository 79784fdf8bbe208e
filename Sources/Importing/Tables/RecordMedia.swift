import Files

/// Resolves the pictures, documents and links of records.
struct RecordMedia: Sendable {
    /// The old site. Addresses of imported records are added before texts are converted.
    var site = OldSite()
    private let section: String
    private let page: String

    init(_ options: TableImportOptions) {
        section = options.section
        page = options.site
        site.addHost(of: options.site)
        site.base = options.base
    }

    /// Returns the picture that a column names by a bare name, a path or an address. Nil for a text that does not name a file.
    func leadPicture(_ source: String) -> NeededFile? {
        let path = MediaAddress.read(source).replacing("\\", with: "/")
        guard !path.lowercased().hasPrefix("data:"), path.lastPathPart.contains(".") else { return nil }
        let isBare = !path.contains("/")
        let needed = site.picture(isBare ? "/\(section)/\(path)" : path, on: isBare ? "" : page)
        return NeededFile(source: source, path: needed.path)
    }

    /// A converter for the texts of records.
    var converter: BodyConverter {
        var converter = BodyConverter(site: site)
        converter.page = page
        return converter
    }

}
