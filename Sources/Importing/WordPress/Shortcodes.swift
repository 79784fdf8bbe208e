import Diagnostics
import HTMLReading
import Reading
import Serialization

/// Replaces WordPress's shortcodes, such as `[caption …]…[/caption]`, by HTML.
struct Shortcodes {
    /// Pictures of the media library, by number.
    let pictures: [String: (address: String, alt: String, caption: String)]
    private(set) var notes: [LocalizedText] = []
    private var noted: Set<String> = []

    init(pictures: [String: (address: String, alt: String, caption: String)]) { self.pictures = pictures }

    /// Returns the text with HTML for known shortcodes. Unknown ones stay and are noted.
    mutating func html(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        let closed = Self.closedNames(in: text)
        closedNames = closed
        // Remembers what the text ahead holds. A search at every bracket would take quadratic time.
        var stop = text.startIndex
        var unclosed: Set<String> = []
        while let start = rest.firstIndex(of: "[") {
            result += rest[..<start]
            if let literal = Self.escaped(rest[start...]) {
                result += literal.text
                rest = rest[literal.end...]
                continue
            }
            if stop <= start { stop = rest[start...].firstIndex { $0 == "]" || $0.isNewline } ?? text.endIndex }
            guard let code = Shortcode(rest[start...], stop: stop, closed: closed) else {
                result.append("[")
                rest = rest[rest.index(after: start)...]
                continue
            }
            rest = rest[code.end...]
            if code.isOff {
                let end = closed.contains(code.name) ? code.end(in: rest) : nil
                let part = PlainHTML.words(String(rest[..<(end?.lowerBound ?? rest.startIndex)]))
                result += "\n\n<div hidden>\(part.escapedForHTML)</div>\n\n"
                rest = rest[(end?.upperBound ?? rest.startIndex)...]
                continue
            }
            var content: Substring?
            if Self.enclosing.contains(code.name) || BuilderShortcode.encoded.contains(code.name),
                closed.contains(code.name), !unclosed.contains(code.name)
            {
                if let close = rest.firstRange(of: "[/\(code.name)]") {
                    content = rest[..<close.lowerBound]
                    rest = rest[close.upperBound...]
                } else {
                    unclosed.insert(code.name)
                }
            }
            result += replacement(for: code, content: content) ?? leftover(code)
        }
        return result + rest
    }

    /// Returns the text of a shortcode that its writer shows instead of using it: `[[gallery]]`.
    private static func escaped(_ text: Substring) -> (text: String, end: Substring.Index)? {
        guard text.hasPrefix("[["), let first = text.dropFirst(2).first, first.isASCII, first.isLetter || first == "/"
        else { return nil }
        let line = text.prefix(200).prefix { !$0.isNewline }
        guard let end = line.firstRange(of: "]]"), !line[..<end.lowerBound].contains("(") else { return nil }
        return ("[" + line[..<end.lowerBound].dropFirst(2) + "]", end.upperBound)
    }

    private static func closedNames(in text: String) -> Set<String> {
        Set(text.split(separator: "[/").dropFirst().map { String($0.prefix { $0 != "]" }).lowercased() })
    }

    private static let enclosing: Set<String> = [
        "caption", "wp_caption", "embed", "youtube", "video", "audio", "playlist",
    ]
    /// Prefixes of layout shortcodes, whose content is the text.
    fileprivate static let builders = [
        "vc_", "et_pb_", "fusion_", "su_", "av_", "mk_", "ultimate_", "tatsu_", "nectar_",
    ]
    /// Names of shortcodes with an end somewhere in the text.
    private var closedNames: Set<String> = []
    /// The names of builders' links that are open.
    private var links: [String] = []

    private mutating func leftover(_ code: Shortcode) -> String {
        let name = code.name.hasPrefix("/") ? String(code.name.dropFirst()) : code.name
        if let family = Self.builders.first(where: name.hasPrefix) {
            if code.name.hasPrefix("/") {
                let end = BuilderShortcode.end(of: name, open: &links)
                return end.isEmpty ? "\n\n" : end
            }
            let before = links.count
            let builder = BuilderShortcode(name: name, attributes: code.attributes)
            let shown = builder.html(pictures: pictures, isClosed: closedNames.contains(name), open: &links)
            if let left = builder.left { note(left) }
            if links.count > before { return shown }
            if !shown.isEmpty { return "\n\n" + shown + "\n\n" }
            note(
                id: "tata letak pembuat halaman ([\(family)…]) dibuang, naskahnya tinggal",
                en: "the layout of a page builder ([\(family)…]) was left out, its text stayed"
            )
            return "\n\n"
        }
        guard code.isCertain else { return code.text }
        note(
            id: "kode pendek [\(code.name)] tidak dikenal dan tertinggal sebagai teks",
            en: "the shortcode [\(code.name)] is not known and stayed as text"
        )
        return code.text
    }

    private mutating func note(_ text: LocalizedText) { if noted.insert(text.id).inserted { notes.append(text) } }
    private mutating func note(id: String, en: String) { note(LocalizedText(id: id, en: en)) }

    private mutating func replacement(for code: Shortcode, content: Substring?) -> String? {
        noteWords(of: code)
        return switch code.name {
        case let name where BuilderShortcode.encoded.contains(name):
            BuilderShortcode.decoded(content.map { String($0) } ?? "", name: name) { note($0) }
        case "caption", "wp_caption": content.map { caption(String($0), code) }
        case "gallery": gallery(code)
        case "youtube", "embed", "video", "audio", "pdf-embedder", "pdf", "vimeo", "gview", "embeddoc":
            embedded(code, content)
        default: nil
        }
    }

    /// Shortcodes that become HTML, by the attributes that it shows.
    private static let shown: [String: Set<String>] = [
        "caption": ["caption"], "wp_caption": ["caption"], "gallery": [], "youtube": ["title"], "embed": ["title"],
        "video": ["title"], "audio": ["title"], "pdf-embedder": ["title"], "pdf": ["title"], "vimeo": ["title"],
        "gview": ["title"], "embeddoc": ["title"],
    ]
    /// Names the words in attributes that are not shown.
    private mutating func noteWords(of code: Shortcode) {
        guard let shown = Self.shown[code.name] else { return }
        let left = code.attributes.sorted { $0.key < $1.key }.filter { key, value in
            !shown.contains(key) && value.contains(where: \.isLetter)
                && (TextAttributes.isText(name: key) || ["alt", "name"].contains(key) || value.contains(" "))
        }
        guard !left.isEmpty else { return }
        note(BuilderShortcode.leftOut(left, of: code.name))
    }

    private func caption(_ content: String, _ code: Shortcode) -> String {
        // The picture, in its link, comes first. Newer versions write the caption after it.
        guard let picture = content.firstRange(of: "<img"), let end = content[picture.lowerBound...].firstIndex(of: ">")
        else { return content }
        var cut = content.index(after: end)
        if let close = content[cut...].firstRange(of: "</a>"), content[..<picture.lowerBound].contains("<a") {
            cut = close.upperBound
        }
        let below = code.attributes["caption"] ?? String(content[cut...])
        return "<figure>\(content[..<cut])<figcaption>\(below)</figcaption></figure>"
    }

    private mutating func gallery(_ code: Shortcode) -> String? {
        let ids = (code.attributes["ids"] ?? code.attributes["include"] ?? "").split { $0 == "," || $0 == " " }.map(
            String.init
        )
        let known = ids.compactMap { pictures[$0] }
        if known.count < ids.count || ids.isEmpty {
            note(
                id: "galeri [gallery] tidak lengkap: gambarnya tidak semua tercantum dalam ekspor",
                en: "a [gallery] is not complete: not all of its pictures are in the export"
            )
        }
        return known.map { picture in
            let below = picture.caption.isEmpty ? "" : "<figcaption>\(picture.caption.escapedForHTML)</figcaption>"
            return
                "<figure><img src=\"\(picture.address.escapedForHTML)\" alt=\"\(picture.alt.escapedForHTML)\">\(below)</figure>"
        }.joined()
    }

    private func embedded(_ code: Shortcode, _ content: Substring?) -> String? {
        let names = ["src", "url", "mp4", "m4v", "webm", "mp3", "m4a", "ogg", "id", "file", "v"]
        var address = names.compactMap { code.attributes[$0] }.first ?? code.attributes["0"] ?? ""
        if address.isEmpty { address = content.map { $0.trimmed } ?? "" }
        guard !address.isEmpty else { return nil }
        if code.name == "youtube", !address.contains("/") { address = YouTube.page(of: address) }
        let title = code.attributes["title"].map { " title=\"\($0.escapedForHTML)\"" } ?? ""
        return "<iframe src=\"\(address.escapedForHTML)\"\(title)></iframe>"
    }
}

/// `[name key="value" key=value value]`.
private struct Shortcode {
    let name: String
    /// By key. Values without a key have their number from 0.
    let attributes: [String: String]
    let text: String
    let end: Substring.Index
    /// Whether it is unlikely to be a remark in brackets.
    let isCertain: Bool

    /// Whether a page builder does not show it: the switches of WPBakery and Divi, the drafts of Fusion.
    var isOff: Bool {
        name.hasPrefix("vc_") && attributes["disable_element"] == "yes"
            || name.hasPrefix("et_pb_") && (attributes["disabled"] == "on" || attributes["disabled_on"] == "on|on|on")
            || name.hasPrefix("fusion_builder_") && attributes["status"] == "draft"
    }

    /// Returns its end in the text that follows. Nil where it has none, as an end below another beginning may be that one's.
    func end(in following: Substring) -> Range<Substring.Index>? {
        guard !text.hasSuffix("/]") else { return nil }
        var before = following
        var rest = following
        while let next = rest.firstRange(of: "[\(name)") {
            rest = rest[next.upperBound...]
            guard rest.first.map({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }) != true else { continue }
            before = following[..<next.lowerBound]
            break
        }
        return before.firstRange(of: "[/\(name)]")
    }

    /// The length limit of a shortcode, in bytes.
    private static let lengthLimit = 2000

    /// - Parameters:
    ///   - stop: the first `]` or line end, or the end of the text.
    ///   - closed: names with an end somewhere, as in `[/name]`.
    init?(_ text: Substring, stop: Substring.Index, closed: Set<String>) {
        guard stop < text.endIndex, text[stop] == "]" else { return nil }
        let inner = text[text.index(after: text.startIndex)..<stop]
        let name = inner.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" || $0 == "/") }
        // Builders keep whole designs in the attributes of one.
        let isDesign = Shortcodes.builders.contains { name.hasPrefix($0) } && !inner.contains("[")
        guard !name.isEmpty, inner.utf8.count < (isDesign ? 65_536 : Self.lengthLimit) else { return nil }
        let rest = inner.dropFirst(name.count)
        guard rest.isEmpty || rest.first == " " || rest.first == "\u{A0}" || rest.hasSuffix("/") else { return nil }
        self.name = name.lowercased()
        attributes = TagAttributes.read(String(rest))
        end = text.index(after: stop)
        self.text = String(text[..<end])
        isCertain =
            rest.contains("=") || name.contains("_") || name.contains("-") && !rest.isEmpty
            || closed.contains(name.lowercased())
    }
}
