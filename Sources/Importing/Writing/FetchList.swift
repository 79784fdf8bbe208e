import Files
import Reading
import Serialization

/// The configuration of `curl` that fetches media which no copy on this machine holds.
enum FetchList {
    /// The file in the portal's folder.
    static let name = "unduh-media.curl"

    private static let head = "# terang import"

    /// Returns the configuration. Nil where no file has a web address.
    ///
    /// - Parameter site: the address of the old site, which completes addresses that begin with a slash.
    static func text(for needed: [NeededFile], site: String) -> String? {
        var transfers = ""
        var others = ""
        for file in needed {
            if let address = address(of: file.source, site: site) {
                transfers += "\nurl = \(address.doubleQuoted)\noutput = \(file.path.shown.doubleQuoted)\n"
            } else {
                others += "# \(file.source.spacedOnce) -> \(file.path.shown)\n"
            }
        }
        guard !transfers.isEmpty else { return nil }
        let rest = others.isEmpty ? "" : "\n# Tanpa alamat web:\n" + others
        return """
            \(head): curl --config \(name)
            # Dijalankan di folder ini. Yang gagal diunduh tidak ditulis, yang sudah ada ditimpa.
            create-dirs
            fail
            globoff
            location
            retry = 2

            """ + transfers + rest
    }

    /// Writes the list into a folder. Returns false where a file of somebody else has its name.
    static func write(_ text: String, in root: String) throws(FileError) -> Bool {
        try OwnFile.write(text, to: "\(root)/\(name)", head: head)
    }

    private static func address(of source: String, site: String) -> String? {
        let full = source.hasPrefix("//") ? "https:" + source : WebAddress.resolve(source, on: site)
        guard let scheme = WebAddress(full).scheme, ["http", "https"].contains(scheme) else { return nil }
        return full.percentEncoded { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    }
}
