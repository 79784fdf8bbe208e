import Diagnostics
import Serialization

/// The variables that the recipe for nginx (`deploy/nginx/`) reads, as maps for the context `http`.
struct NginxMaps {
    let addresses: ServerAddresses
    /// The list of redirects that an import left beside `content/`. Empty for none.
    let imported: String

    /// The longest path in bytes that fits into the tables of the recipe (`map_hash_bucket_size 1024`).
    private static let longest = 900

    func text(in language: Language) -> String {
        let head = LocalizedText(
            id: """
                # terang deploy nginx: dicetak untuk portal ini. Jangan disunting; cetak ulang sesudah setiap terbitan.
                # Disertakan oleh terang-http.conf, di dalam http { }.
                """,
            en: """
                # terang deploy nginx: printed for this portal. Do not edit; print it again after each build.
                # Included by terang-http.conf, inside of http { }.
                """
        )
        let redirects = addresses.redirects.map { ($0.from, $0.to.doubleQuoted) }
        return head[language] + "\n"
            + map("$host", "$terang_dasar", default: addresses.base.doubleQuoted, [])
            + map("$host", "$terang_kebijakan", default: addresses.policy.doubleQuoted, [])
            + map("$uri", "$terang_pindah", default: "\"\"", redirects)
            + map("$uri", "$terang_dicabut", default: "\"\"", addresses.withdrawn.map { ($0, "1") })
            + queries
    }

    /// The imported list, without the sizes of tables, which the recipe sets.
    private var queries: String {
        let lines = imported.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.hasPrefix("map_hash_") && !$0.hasPrefix("#") }
        guard lines.contains(where: { $0.contains("$terang_alihan ") }) else {
            return map("$uri", "$terang_alihan", default: "\"\"", [])
        }
        return "\n" + lines.joined(separator: "\n")
    }

    private func map(
        _ source: String,
        _ variable: String,
        default other: String,
        _ entries: [(path: String, value: String)]
    ) -> String {
        // nginx compares without regard to the case of ASCII letters, and refuses a key that comes twice.
        var seen: Set<String> = []
        let lines = entries.filter { $0.path.utf8.count <= Self.longest && seen.insert($0.path.lowercased()).inserted }
            .map { "    \($0.path.doubleQuoted) \($0.value);\n" }
        return "\nmap \(source) \(variable) {\n    default \(other);\n" + lines.joined() + "}\n"
    }
}
