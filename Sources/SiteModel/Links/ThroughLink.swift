import Diagnostics
import Reading
import Serialization

/// A link that leads through a search, a network or a filter of mail, as it is copied from there: `google.com/url?…`, `l.facebook.com`. Who
/// follows it is counted there, and it ends with their service.
enum ThroughLink {
    static func diagnostic(_ written: String, at place: SourceLocation) -> Diagnostic? {
        let address = WebAddress(written)
        guard ["http", "https"].contains(address.scheme), let host = address.host,
            let target = target(of: address, host),
            WebAddress(target).host?.contains(".") == true
        else { return nil }
        return Diagnostic(
            ShortLink.rule,
            at: place,
            id: "tautan ini melewati \(host) sebelum sampai ke tujuannya",
            en: "this link leads through \(host) before it reaches its target",
            help: LocalizedText(id: "tulis: \(target)", en: "write: \(target)")
        )
    }

    /// The query in which a service has the target, by host and path.
    private static let queries: [(host: String, path: String, keys: [Substring])] = [
        ("google.com", "/url", ["url", "q"]), ("google.co.id", "/url", ["url", "q"]),
        ("l.facebook.com", "/l.php", ["u"]),
        ("lm.facebook.com", "/l.php", ["u"]), ("l.instagram.com", "/", ["u"]), ("l.messenger.com", "/l.php", ["u"]),
        ("youtube.com", "/redirect", ["q"]), ("linkedin.com", "/redir/redirect", ["url"]),
        ("slack-redir.net", "/link", ["url"]),
        ("translate.google.com", "/translate", ["u"]),
    ]

    private static func target(of address: WebAddress, _ host: String) -> String? {
        let isFilter = host.hasSuffix(".safelinks.protection.outlook.com")
        let query = queries.first { $0.host == host && $0.path == address.path }
        if let keys = isFilter ? ["url"] : query?.keys {
            let members = address.query?.split(separator: "&").map { $0.split(separator: "=", maxSplits: 1) } ?? []
            let found = members.first { $0.count == 2 && keys.contains($0[0]) }.map { String($0[1]).percentDecoded }
            return found.flatMap { $0.hasPrefix("http") ? $0 : nil }
        }
        if host == "google.com", address.path.hasPrefix("/amp/s/") {
            return "https://" + address.path.dropFirst("/amp/s/".count)
        }
        guard host.hasSuffix(".translate.goog") else { return nil }
        // A hyphen of the host is written twice.
        let name = host.dropLast(".translate.goog".count).replacing("--", with: "\u{0}").replacing("-", with: ".")
        return "https://" + name.replacing("\u{0}", with: "-") + address.path
    }
}
