import Diagnostics
import Files
import Markdown
import Reading

/// A mark that an article is not to be public yet, in a place where nothing reads it.
enum DraftMark {
    static let rule = Rule(
        id: "draft-mark",
        severity: .error,
        title: LocalizedText(id: "Tanda draf di tempat lain", en: "Draft mark in another place"),
        explanation: LocalizedText(
            id: """
                Hanya `draft: true` di kepala artikel yang menahan artikel. Judul `[DRAFT] …`, nama berkas `DRAFT-…`, folder \
                `draft/`, atau `draft: true` di dalam naskah tidak menahan apa pun: artikelnya terbit. Yang memang untuk terbit \
                diberi `draft: false`.
                """,
            en: """
                Only `draft: true` in the front matter holds an article back. A title `[DRAFT] …`, a file `DRAFT-…`, a folder \
                `draft/` or `draft: true` in the text hold nothing back: the article is published. One that is to be public \
                gets `draft: false`.
                """
        ),
        example: Rule.Example(
            wrong: "title: \"[DRAFT] Rapat koordinasi\"",
            right: "title: \"[DRAFT] Rapat koordinasi\"\ndraft: true"
        )
    )

    /// A key in the text that would hold it back in the front matter.
    static let slip = SlipRule(
        rule,
        help: LocalizedText(
            id: "pindahkan ke kepala artikel, di antara kedua baris ---",
            en: "move it to the front matter, between the two --- lines"
        )
    ) {
        LocalizedText(
            id: "\"\($0)\" di dalam naskah tidak menahan artikel ini: artikelnya terbit",
            en: "\"\($0)\" in the text does not hold this article back: it is published"
        )
    }

    private static let folders: Set<String> = [
        "draft", "drafts", "draf", "jangan terbit", "jangan diterbitkan", "belum terbit", "tidak terbit",
    ]

    /// Returns the diagnostic for a title, a file, a folder or an unread key that says that an article is a draft. Nil where
    /// none does.
    ///
    /// - Parameters:
    ///   - id: the path of the file in `content/`.
    ///   - extra: the keys that only the theme reads.
    static func diagnostic(title: Located<String>, id: String, extra: FreeValue, extraPlace: SourceLocation)
        -> Diagnostic?
    {
        if let mark = mark(inTitle: title.value) { return diagnostic(mark, at: title.location) }
        let parts = id.split(separator: "/").map(String.init)
        let place = SourceLocation(path: ContentFiles.shown(id))
        if let folder = parts.dropFirst().dropLast().first(where: { folders.contains(plain($0)) }) {
            return diagnostic(folder + "/", at: place)
        }
        // A title that says the same is about a draft: "Draf Rancangan Perda".
        if let name = parts.last, name.prefixMatch(of: /(?i:draft|draf)[-_ ]/) != nil,
            title.value.firstMatch(of: /(?i)\bdraft?\b/) == nil
        {
            return diagnostic(name, at: place)
        }
        if let key = extra.draftKey { return diagnostic("extra: \(key)", at: extraPlace) }
        return nil
    }

    /// `[DRAFT] …`, `… (DRAF)`, `KONSEP - …`, `… - DRAFT`; not "Draf Rancangan Perda" and "Raperda RTRW (draf)", which are about a
    /// draft.
    private static func mark(inTitle title: String) -> String? {
        let orders =
            /[\[(](?i:(?:jangan|belum)(?: boleh| dulu)? (?:di)?(?:terbit|tayang|publikasi)(?:kan)?(?: dulu)?)[\])]/
        if let match = title.firstMatch(of: orders) { return String(match.output) }
        let words = /\[(?i:draft|draf|konsep|wip)\]|\((?:DRAFT?|KONSEP|WIP)\)/
        if let match = title.firstMatch(of: words) { return String(match.output) }
        if let match = title.prefixMatch(of: /\((?i:draft|draf|konsep|wip)\)/) { return String(match.output) }
        let start = /(?:DRAFT?|KONSEP|(?i:jangan (?:di)?(?:terbit|tayang)(?:kan)?(?: dulu)?))\s*(?:[:–—_]|- )/
        if let match = title.prefixMatch(of: start) { return String(match.output).trimmed }
        return title.firstMatch(of: /(?:[–—_]|-)\s*(?:DRAFT?|KONSEP)$/).map { String($0.output).trimmed }
    }

    private static func plain(_ name: String) -> String {
        String(name.lowercased().map { "-_".contains($0) ? " " : $0 }).trimmed
    }

    private static func diagnostic(_ mark: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            message: LocalizedText(
                id: "\"\(mark.quotable)\" tidak menahan artikel ini: artikelnya terbit",
                en: "\"\(mark.quotable)\" does not hold this article back: it is published"
            ),
            help: LocalizedText(
                id: "tulis di kepala artikel: draft: true; bila memang untuk terbit: draft: false",
                en: "write in the front matter: draft: true; if it is to be public: draft: false"
            )
        )
    }
}

extension FreeValue {
    /// The first member that says that the article is not public, as it would be written.
    fileprivate var draftKey: String? {
        guard case .mapping(let members) = self else { return nil }
        return members.sorted { $0.key < $1.key }.lazy.compactMap { key, value -> String? in
            let text: String
            switch value {
            case .flag(let flag): text = String(flag)
            case .text(let word): text = word
            default: return nil
            }
            return DraftKeys.isMark(key: key, value: text) ? "\(key): \(text)" : nil
        }.first
    }
}
