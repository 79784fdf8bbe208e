/// Names that people write for `http` and `https`, which texts and links are asked for alike.
public enum SchemeName {
    private static let pattern = Pattern(/h+t+p+s*|t{2,}p+s*/)

    /// Returns `http` or `https` for a name that means one of them: `htp`, `ttps`, `HTTPS`. Nil for another one.
    public static func meant(by name: some StringProtocol) -> String? {
        let name = name.lowercased()
        guard name.wholeMatch(of: pattern) != nil else { return nil }
        return name.hasSuffix("s") ? "https" : "http"
    }
}
