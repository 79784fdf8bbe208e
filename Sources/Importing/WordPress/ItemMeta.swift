import Diagnostics
import Patterns
import Reading

/// What the metadata of a post or page says beyond its text: the limits that plug-ins set for its readers, descriptions, and
/// the fields of themes and plug-ins.
struct ItemMeta {
    /// By key, sorted.
    private let values: [(key: String, value: String)]

    init(_ meta: [String: String]) {
        values = meta.sorted { $0.key < $1.key }.map { ($0.key, $0.value.trimmed) }
    }

    // MARK: - Limits

    /// Words in the keys of plug-ins that show a text to some readers only.
    private static let limiting: Set<String> = [
        "access", "locked", "login", "loggedin", "member", "members", "membership", "memberships", "password",
        "passwords", "paywall", "private", "protect", "protected", "protection", "restrict", "restricted",
        "restriction", "restrictions", "sandi", "subscriber", "subscribers", "visibility",
    ]
    /// The first words in the keys of such plug-ins.
    private static let families: Set<String> = [
        "ihc", "mepr", "passster", "pmpro", "ppwp", "rcp", "swpm", "wlm", "wpmem",
    ]
    /// Values with which such a key limits nothing.
    private static let open: Set<String> = [
        "", "0", "no", "n", "false", "off", "none", "null", "public", "publik", "visible", "default", "all", "everyone",
        "anyone", "global", "inherit", "a:0:{}", "[]", "{}",
    ]
    private static let expiring: Set<String> = ["expire", "expires", "expired", "expiration", "expiry", "unpublish"]

    /// Words in the names of shortcodes around what only some readers see, beside those of ``limiting``.
    private static let limitingCodes: Set<String> = [
        "hide", "hidden", "only", "protector", "user", "logged", "memberonly", "membersonly", "cprotect", "s2if",
        "s2member", "unlock", "um_show_content", "is_paid",
    ]
    /// Blocks, and settings of blocks, of which the same is true.
    private static let limitingBlocks = [
        "<!-- wp:premium-content/", "\"blockVisibility\":false", "\"hideBlock\":true", "<!-- wp:memberful/",
        "<!-- wp:restrict-content-pro/", "<!-- wp:jetpack/paywall", "<!-- wp:jetpack/subscriber-view",
    ]
    /// What builders write where a part is shown on a condition: the beginning of a list in Base64, `[{"`.
    private static let conditions = ["render_logics=\"W3si", "display_conditions=\"W3si"]

    /// Returns why a part of a text is not for everybody, or not for ever: a shortcode that ends, such as `[/members_only]`, or a block. Nil where
    /// there is none.
    static func hiding(in text: String, at now: Instant, in zone: SiteTimeZone) -> Hiding? {
        if let block = limitingBlocks.first(where: text.contains) { return Hiding(.restricted, block, "") }
        if BlockContent.isLimited(text) { return Hiding(.restricted, "visibilityByRole", "") }
        if let hiding = BlockContent.hiding(in: text) { return hiding }
        if let condition = conditions.first(where: text.contains) { return Hiding(.uncertain, condition, "") }
        for (name, start) in closedCodes(in: text) {
            let words = words(of: String(name))
            if !expiring.isDisjoint(with: words) {
                if let end = end(ofCode: start, zone), end > now { continue }
                return Hiding(.expired, "[\(name)]", "")
            }
            if areLimiting(words) || !limitingCodes.isDisjoint(with: words + [String(name)]) {
                return Hiding(.restricted, "[\(name)]", "")
            }
        }
        return nil
    }

    /// Further words in the names of such tags of Joomla.
    private static let limitingTags: Set<String> = [
        "reg", "registered", "membersonly", "noaccess", "rsmembership", "show",
    ]

    /// Returns why a part of a text of Joomla is not for everybody: a tag of an extension, such as `{access …}…{/access}`. Nil where there is
    /// none.
    static func hiding(inJoomla text: String) -> Hiding? {
        guard text.utf8.contains(bytesOf: "{/") else { return nil }
        let shown = ["pre", "code"].reduce(text) { text, tag in
            let pieces = text.split(separator: "<\(tag)", omittingEmptySubsequences: false)
            let rest = pieces.dropFirst().map { piece in
                piece.firstRange(of: "</\(tag)>").map { piece[$0.upperBound...] } ?? piece
            }
            return (pieces.prefix(1) + rest).joined()
        }
        let tags = closedCodes(in: shown, "{", "}").map(\.name)
        let found = tags.first { name in
            let words = words(of: String(name))
            return areLimiting(words) || !limitingCodes.union(limitingTags).isDisjoint(with: words)
        }
        return found.map { Hiding(.restricted, "{\($0)}", "") }
    }

    /// Returns when plug-ins stop showing the first part of a text that they end: `[expires on="2030-01-01"]…[/expires]`.
    static func end(in text: String, zone: SiteTimeZone) -> Instant? {
        guard text.utf8.contains(bytesOf: "[/") else { return nil }
        return closedCodes(in: text).compactMap { name, start in
            expiring.isDisjoint(with: words(of: String(name))) ? nil : end(ofCode: start, zone)
        }.min()
    }

    /// Returns the names of the shortcodes of a text that are closed, in order, with what follows the name where the shortcode begins.
    private static func closedCodes(in text: String, _ open: Character = "[", _ close: Character = "]")
        -> [(name: Substring, start: Substring)]
    {
        var found: [(Substring, Substring)] = []
        var rest = text[...]
        while let mark = rest.firstRange(of: "\(open)/") {
            let before = rest[..<mark.lowerBound]
            rest = rest[mark.upperBound...]
            let name = rest.prefix(60).prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
            guard rest.dropFirst(name.count).first == close else { continue }
            let start = before.firstRange(of: "\(open)\(name) ").map {
                before[$0.upperBound...].prefix { $0 != close }
            }
            found.append((name, start ?? ""))
        }
        return found
    }

    private static func end(ofCode start: Substring, _ zone: SiteTimeZone) -> Instant? {
        TagAttributes.read(String(start)).values.compactMap { value in
            let date = value.utf8.count > 7 ? RecordDate(value, time: "", isUTC: false, zone: zone) : .missing
            return if case .moment(let moment) = date { moment } else { nil }
        }.max()
    }

    private static func words(of key: String) -> [String] {
        key.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// Returns why plug-ins do not show a text to everybody. Nil where they do.
    func hiding(of text: String, at now: Instant, in zone: SiteTimeZone) -> Hiding? {
        for (key, value) in values where Self.limits(key, value) {
            let isPassword = Self.words(of: key).contains { $0.hasPrefix("passw") || $0 == "sandi" }
            return Hiding(isPassword ? .password : .restricted, key, value)
        }
        for (key, value) in values {
            guard let end = Self.end(key, value, zone), end <= now else { continue }
            return Hiding(.expired, key, value)
        }
        for (key, value) in values where key == "_elementor_data" {
            if let part = ElementorData.hiddenPart(value, in: text) { return Hiding(.unlisted, key, part) }
        }
        // Fields of the office's own: `tampilkan`, `tanggal_embargo`, `catatan_redaksi`.
        for (key, value) in values where !value.hasPrefix("field_") {
            guard let reason = StateColumn.hiding(value, ofField: key, zone: zone, now: now) else { continue }
            // Plug-ins name their own settings so, of which only what is certain counts.
            let isSetting = key.hasPrefix("_") && StateNames.wholeMeaning(of: key) != .embargo
            if !isSetting || reason != .uncertain { return Hiding(reason, key, value) }
        }
        return nil
    }

    /// Whether the words of a name are those of a plug-in that shows texts to some readers only.
    private static func areLimiting(_ words: [String]) -> Bool {
        if words.first.map(families.contains) == true || !limiting.isDisjoint(with: words) { return true }
        // What is paid for is an event, unless it is to be read.
        return words.contains("paid") && !["content", "access", "post"].allSatisfy { !words.contains($0) }
    }

    private static func limits(_ key: String, _ value: String) -> Bool {
        let words = words(of: key)
        // The name of a field beside its value, as the plug-in ACF keeps it.
        guard !value.hasPrefix("field_"), areLimiting(words) else { return false }
        // Of Ultimate Member: 0 is for everybody, whatever else is set.
        if let accessible = value.firstRange(of: "\"_um_accessible\";") {
            let level = value[accessible.upperBound...].prefix { $0 != ";" }.filter(\.isNumber).last
            return level != "0"
        }
        return !open.contains(value.lowercased())
    }

    /// When plug-ins stop showing the text.
    func end(in zone: SiteTimeZone) -> Instant? { values.lazy.compactMap { Self.end($0.key, $0.value, zone) }.first }

    private static func end(_ key: String, _ value: String, _ zone: SiteTimeZone) -> Instant? {
        guard !expiring.isDisjoint(with: words(of: key)), value.utf8.count > 7,
            case .moment(let moment) = RecordDate(value, time: "", isUTC: false, zone: zone)
        else { return nil }
        return moment
    }

    // MARK: - Words

    /// Descriptions for search engines.
    private static let descriptions = [
        "_yoast_wpseo_metadesc", "rank_math_description", "_aioseo_description", "_aioseop_description",
        "_seopress_titles_desc", "_genesis_description", "_su_description",
    ]
    /// What is read elsewhere.
    private static let taken: Set<String> = ["_thumbnail_id", "_wp_old_slug", "footnotes"]
    /// Words in the keys of plug-ins whose values are read by people.
    private static let readable: Set<String> = [
        "title", "titles", "subtitle", "description", "desc", "metadesc", "caption", "text", "content", "judul",
        "keterangan", "focuskw", "keyword", "keywords",
    ]

    /// A description of the text that is not a template of a plug-in. Empty for none.
    var description: String {
        Self.descriptions.lazy.compactMap { key in
            values.first { $0.key == key && !$0.value.isEmpty && !$0.value.contains("%") }?.value
        }.first ?? ""
    }

    /// Returns a note on the words that a document does not have. Nil where there are none.
    ///
    /// - Parameter kept: the words of the document.
    func left(by kept: KeptWords) -> LocalizedText? {
        let lost = values.compactMap { key, value -> String? in
            guard !Self.taken.contains(key), !SecretName.tells(key) else { return nil }
            let isOwn = !key.hasPrefix("_") || !Self.readable.isDisjoint(with: Self.words(of: key))
            let texts =
                (key == "_elementor_data"
                ? [PlainHTML.words(ElementorData.html(value))] + Self.texts(of: value, isOwn: false)
                : Self.texts(of: value, isOwn: isOwn)).filter(kept.misses)
            let shown = StateNames.isLock(key) ? texts.map(LockValue.shown) : texts
            return texts.isEmpty ? nil : "\(key)=" + WriterNote.quoted(shown.map { PlainHTML.text($0) })
        }
        guard !lost.isEmpty else { return nil }
        return LocalizedText(id: "isian tambahan (custom field) tidak dibawa", en: "custom fields were left out").with(
            lost
        )
    }

    /// Returns the texts in a value: all of a field of the office's own, and sentences among the settings of plug-ins.
    private static func texts(of value: String, isOwn: Bool) -> [String] {
        RestColumns.texts(in: value).map(withoutPlaceholders).filter { part in
            isOwn
                ? !isIdentifier(part)
                : part.split(separator: " ").count { $0.count > 1 && $0.allSatisfy(\.isLetter) } > 1
        }
    }

    /// Whether a program gave the name: `field_5f`, `no_index`.
    private static func isIdentifier(_ text: String) -> Bool {
        text.contains("_") && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    }

    private static let placeholder = Pattern(/%%?[a-z_]+%%?/)

    /// Returns a text without what plug-ins put in place of `%%sep%%` or `%title%`.
    private static func withoutPlaceholders(_ text: String) -> String {
        text.contains("%") ? text.replacing(placeholder, with: " ").spacedOnce : text
    }
}
