import Files
import Reading

/// The redirects of old addresses with a query, which no file can answer for, as a configuration of nginx. It lies in the
/// portal's folder. Redirects of an earlier import stay in it.
public struct RedirectList {
    public static let name = "alihan-nginx.conf"
    private static let head = "# terang import"

    /// By the variables that make a key, the addresses by key.
    private var maps: [String: [String: String]] = [:]

    /// - Parameter earlier: the text of the list that an earlier import wrote. Empty for none.
    init(earlier: String) {
        var map = ""
        for line in earlier.split(separator: "\n").map(\.trimmed) {
            let quoted = line.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
            if line.hasPrefix("map \""), quoted.count > 2 {
                // Of lists by earlier versions.
                map = quoted[1].replacing("$uri", with: "$terang_jalur")
            } else if line.hasPrefix("\""), quoted.count == 5, !map.isEmpty, quoted[3].hasPrefix("/") {
                maps[map, default: [:]][quoted[1]] = quoted[3]
            }
        }
    }

    /// - Parameter target: the path on the host, as written in a URL.
    mutating func add(_ old: QueryAddress, to target: String) {
        let names = old.names
        // The number before a colon is the one that counts.
        let variables = names.map { $0 == "id" ? "$terang_id" : "$arg_\($0)" }
        // Only of the root: other pages have parameters of the same names, such as `?p=2`.
        let map = (["$terang_jalur"] + variables).joined(separator: "|")
        let key = ([old.path] + names.map { old.parameters[$0] ?? "" }).joined(separator: "|")
        maps[map, default: [:]][key] = target
    }

    /// The configuration.
    var text: String {
        var text = """
            \(Self.head): alamat lama dengan ? dialihkan oleh nginx.
            # 1. Di dalam http { }:      include /jalur/ke/\(Self.name);
            # 2. Di dalam server { }:    if ($terang_alihan) { return 301 $terang_alihan; }
            # Hapus dua baris berikut bila nginx.conf sudah mengaturnya.
            map_hash_max_size 65536;
            map_hash_bucket_size 256;

            # "/index.php" sama dengan "/".
            map $uri $terang_jalur {
                default $uri;
                "/index.php" "/";
            }

            # "5:judul" menjadi "5".
            map $arg_id $terang_id {
                default $arg_id;
                "~^(?<terang_nomor>[0-9]+)(?::|%3[Aa])" $terang_nomor;
            }

            """
        let sorted = maps.sorted { $0.key < $1.key }
        for (index, (map, addresses)) in sorted.enumerated() {
            let name = index == sorted.count - 1 ? "$terang_alihan" : "$terang_alihan_\(index + 1)"
            text += "\nmap \"\(map)\" \(name) {\n    default \(index == 0 ? "\"\"" : "$terang_alihan_\(index)");\n"
            for (key, address) in addresses.sorted(by: { $0.key < $1.key }) {
                text += "    \"\(key)\" \"\(address)\";\n"
            }
            text += "}\n"
        }
        return text
    }

    /// Returns the list of an earlier import in a folder.
    static func open(in root: String) throws(FileError) -> RedirectList {
        let path = "\(root)/\(name)"
        guard try entryKind(at: path) == .file else { return RedirectList(earlier: "") }
        let text = String(decoding: try readFile(path, limit: 64 * 1024 * 1024), as: UTF8.self)
        return RedirectList(earlier: text.hasPrefix(head) ? text : "")
    }

    /// Writes the list into a folder. Returns false where a file of somebody else has its name.
    func write(in root: String) throws(FileError) -> Bool {
        try OwnFile.write(text, to: "\(root)/\(Self.name)", head: Self.head)
    }
}
