/// The names of schemes in links.
public enum SchemeName {
    /// The schemes that links may have, in small letters.
    package static let allowed: Set<String> = ["http", "https", "mailto", "tel", "sms", "geo", "whatsapp"]

    private static let pattern = Pattern(/h+t+p+s*|t{2,}p+s*/)

    /// Returns `http` or `https` for a name that means one of them: `htp`, `ttps`, `HTTPS`. Nil for another one.
    public static func meant(by name: some StringProtocol) -> String? {
        let name = name.lowercased()
        guard name.wholeMatch(of: pattern) != nil else { return nil }
        return name.hasSuffix("s") ? "https" : "http"
    }
}
