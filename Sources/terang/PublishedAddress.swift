/// The addresses, below the portal's own, at which servers offer the files of an output folder.
enum PublishedAddress {
    /// Returns the address of a file: that of its folder for an `index.html`.
    ///
    /// - Parameter path: relative to the output folder.
    static func of(_ path: String) -> String {
        let address = "/" + path
        return address.hasSuffix("/index.html") ? String(address.dropLast("index.html".count)) : address
    }
}
