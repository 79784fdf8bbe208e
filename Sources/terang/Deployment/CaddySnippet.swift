import Diagnostics

/// What the recipe for Caddy (`deploy/caddy/`) imports.
struct CaddySnippet {
    let addresses: ServerAddresses

    func text(in language: Language) -> String {
        let head = LocalizedText(
            id:
                "# terang deploy caddy: dicetak untuk portal ini. Jangan disunting; cetak ulang sesudah setiap terbitan.",
            en: "# terang deploy caddy: printed for this portal. Do not edit; print it again after each build."
        )
        let redirects = addresses.redirects.map { "        \(Self.quoted($0.from)) \(Self.quoted($0.to)) -\n" }
        let withdrawn = addresses.withdrawn.map { "        \(Self.quoted($0)) - 1\n" }
        return """
            \(head[language])
            (terang_alamat) {
                vars terang_dasar \(Self.quoted(addresses.base))
                vars terang_kebijakan \(Self.quoted(addresses.policy))
                map {http.request.uri.path} {terang_pindah} {terang_dicabut} {
            \((redirects + withdrawn).joined())        default "" ""
                }
            }

            """
    }

    /// Braces would begin a placeholder.
    private static func quoted(_ text: String) -> String {
        var escaped = text
        for sign in ["\\", "\"", "{", "}"] { escaped = escaped.replacing(sign, with: "\\" + sign) }
        return "\"" + escaped + "\""
    }
}
