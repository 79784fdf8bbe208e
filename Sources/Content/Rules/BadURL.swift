import Diagnostics
import Files
import Markdown
import Patterns
import Reading

/// A web address that is not one, or not one that a portal may use.
enum BadURL {
    static let rule = Rule.error(
        "bad-url",
        title: LocalizedText(id: "Alamat web tidak sah", en: "Bad web address"),
        explanation: """
            Alamat di `site.yaml` ditulis lengkap dengan `https://`. Alamat portal (`url`) tidak memuat tanda tanya atau \
            tanda pagar.
            """,
        en: """
            Addresses in `site.yaml` are written in full, with `https://`. The portal's own (`url`) has neither a question \
            mark nor a hash.
            """,
        wrong: "url: www.kota.example",
        right: "url: https://www.kota.example"
    )

    @Sendable static func diagnostic(_ key: String, _ text: Located<String>) -> Diagnostic {
        let meant = address(in: text.value, for: key)
        let path = key == "video" && FileType.of(text.value).isMedia ? text.value.drop { $0 == "/" } : nil
        let example = meant ?? (key == "video" ? "https://video.example/tonton/1" : "https://kota.example")
        return Diagnostic(
            rule,
            at: text.location,
            id: "\"\(text.value)\" bukan alamat web yang dapat dipakai untuk \"\(key)\"",
            en: "\"\(text.value)\" is not a web address that \"\(key)\" can use",
            help: meant != nil
                ? LocalizedText(id: "tulis: \(key): \(example)", en: "write: \(key): \(example)")
                : path.map {
                    LocalizedText(
                        id: "tautkan berkasnya di isi artikel: [Tonton videonya](/\($0))",
                        en: "link the file in the text: [Watch the video](/\($0))"
                    )
                }
                    ?? LocalizedText(
                        id: "tulis alamat lengkap, misalnya: \(key): \(example)",
                        en: "write a full address, such as: \(key): \(example)"
                    )
        )
    }

    private static let coordinates = Pattern(/[\[(]?\s*(-?[0-9]+\.[0-9]+)\s*[,; ]\s*([0-9]+\.[0-9]+)\s*[\])]?/)
    /// The name of a video of YouTube.
    private static let videoName = Pattern(/[A-Za-z0-9_-]{11}/)
    private static let webAddress = Pattern(/https?:\/\/[^"'\s<>]+/)
    private static let scheme = Pattern(/^[A-Za-z]{0,8}:?\/+/)
    private static let host = Pattern(/[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}(?::[0-9]+)?/)

    /// Returns the address that a text was meant as: one without its scheme or with a misspelled one, the one in the code of a
    /// frame, or the map of two coordinates. Nil where it holds none.
    private static func address(in text: String, for key: String) -> String? {
        if key == "video", text.wholeMatch(of: videoName) != nil, text.contains(where: \.isNumber) {
            return "https://www.youtube.com/watch?v=\(text)"
        }
        if key == "map",
            let place = text.wholeMatch(of: coordinates)
        {
            return "https://www.google.com/maps?q=\(place.output.1),\(place.output.2)"
        }
        if text.contains("<"), let source = text.firstMatch(of: webAddress) {
            let address = String(source.output)
            return EmbeddedFrame.page(ofPlayer: address) ?? address
        }
        let rest = text.trimmed.replacing(scheme, with: "")
        let (host, path) = (rest.prefix { !"/?#".contains($0) }, rest.drop { !"/?#".contains($0) })
        let isHost = host.wholeMatch(of: Self.host) != nil
        let isFile = path.isEmpty && FileType.of(String(host)).isMedia
        guard isHost, !isFile, !path.contains(where: \.isWhitespace) else { return nil }
        let address = "https://\(host)\(path)"
        guard key == "url" else { return address }
        let isPage = path.contains(".")
        return isPage || SiteURL(address) == nil ? "https://\(host)" : address
    }
}
