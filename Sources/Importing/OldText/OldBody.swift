import Diagnostics
import HTMLReading

/// The body of an old text as Markdown, whatever the source: mended where that is certain, without the headers of chat
/// messages, its dateline taken off; and what a human has to know about it.
struct OldBody {
    private(set) var markdown = ""
    /// The place of a dateline that was taken off the text.
    private(set) var location = ""
    private(set) var notes: [LocalizedText] = []
    private(set) var media: [NeededFile] = []

    /// - Parameters:
    ///   - source: HTML, or plain text that `convert` makes HTML of.
    ///   - name: what the text is, for the notes, such as the name of its column.
    ///   - takesDateline: whether the place in front of the text is to go to ``location``.
    ///   - convert: makes Markdown of the mended text.
    init(_ source: String, name: String, takesDateline: Bool, convert: (String) -> BodyConverter.Result) {
        let old = OldText(source, name: name)
        let candidates = ChatHeader.candidates(in: old.text)
        let headers = ChatHeader.certain(candidates, among: candidates)
        let converted = convert(ChatHeader.remove(headers, from: old.text))
        finish(converted, mended: old.notes, candidates: candidates, name: name, takesDateline: takesDateline)
    }

    /// The same for a text that is parsed already, such as a part of a saved page.
    init(
        _ content: [HTMLNode],
        name: String,
        takesDateline: Bool,
        convert: ([HTMLNode]) -> BodyConverter.Result
    ) {
        var texts = MendedTexts(name: name)
        let mended = content.map { texts.mended($0) }
        let converted = convert(mended.map(texts.withoutHeaders))
        finish(converted, mended: texts.notes, candidates: texts.candidates, name: name, takesDateline: takesDateline)
    }

    private mutating func finish(
        _ converted: BodyConverter.Result,
        mended: [LocalizedText],
        candidates: [ChatHeader],
        name: String,
        takesDateline: Bool
    ) {
        notes = mended
        let headers = ChatHeader.certain(candidates, among: candidates)
        noteChat(headers, among: candidates)
        markdown = converted.markdown
        notes += converted.notes
        media = converted.media
        mendAgain(name)
        findPastedArticles(headers: headers.count)
        if takesDateline { takeDateline() }
    }

    /// Damage that stood in the HTML as entities (`&acirc;&euro;&oelig;`) is seen only now.
    private mutating func mendAgain(_ name: String) {
        let mojibake = Mojibake(mending: markdown)
        guard mojibake.mended > 0 else { return }
        markdown = mojibake.text
        notes.append(
            LocalizedText(
                id: "\(name): tanda rusak di balik tanda HTML diperbaiki",
                en: "\(name): garbled signs behind HTML signs were mended"
            )
        )
    }

    private mutating func noteChat(_ headers: [ChatHeader], among candidates: [ChatHeader]) {
        let doubtful = candidates.filter { !headers.contains($0) }
        if !doubtful.isEmpty {
            let stamps = ChatHeader.stamps(doubtful)
            notes.append(
                LocalizedText(
                    id: "baris yang mungkin kepala pesan percakapan dibiarkan; periksa nama orang di situ: \(stamps)",
                    en: "lines that may be headers of chat messages were kept; look for names there: \(stamps)"
                )
            )
        }
        guard !headers.isEmpty else { return }
        let stamps = ChatHeader.stamps(headers)
        notes.append(
            LocalizedText(
                id: "kepala pesan percakapan tidak ikut disalin (nama pengirim tidak ditulis di sini): \(stamps)",
                en: "headers of chat messages were left out (the sender's name is not written here): \(stamps)"
            )
        )
    }

    private mutating func findPastedArticles(headers: Int) {
        guard headers > 1 || PastedArticles.areLikely(in: markdown) else { return }
        notes.append(
            LocalizedText(
                id: """
                    tampaknya memuat beberapa berita (lebih dari satu awal berita, penulis, atau kepala pesan); tidak dipisah \
                    otomatis, periksa dan pisahkan
                    """,
                en: """
                    seems to hold several articles (more than one beginning, writer or chat header); they were not parted, please \
                    look and part them
                    """
            )
        )
    }

    private mutating func takeDateline() {
        let first = markdown.prefix { $0 != "\n" }
        guard let dateline = Dateline(String(first)), dateline.isCertain else { return }
        location = dateline.place
        notes.append(
            LocalizedText(
                id: "location \"\(location)\" diambil dari awal naskah; periksa",
                en: "location \"\(location)\" was taken from the beginning of the text; please look"
            )
        )
        markdown = dateline.rest + markdown.dropFirst(first.count)
    }
}

/// Mends the texts within parsed HTML, one by one.
private struct MendedTexts {
    let name: String
    private(set) var candidates: [ChatHeader] = []
    /// Each once.
    private(set) var notes: [LocalizedText] = []

    init(name: String) {
        self.name = name
    }

    mutating func mended(_ node: HTMLNode) -> HTMLNode {
        switch node {
        case .comment: return node
        case .text(let text):
            let old = OldText(text, name: name)
            for note in old.notes where !notes.contains(note) { notes.append(note) }
            candidates += ChatHeader.candidates(in: old.text)
            return .text(old.text)
        case .element(let element):
            var children: [HTMLNode] = []
            for child in element.children { children.append(mended(child)) }
            return .element(element.with(children: children))
        }
    }

    /// A mended node without the headers. Which are certain is known only when all of the nodes are mended.
    func withoutHeaders(_ node: HTMLNode) -> HTMLNode {
        switch node {
        case .comment: return node
        case .text(let text):
            let headers = ChatHeader.certain(ChatHeader.candidates(in: text), among: candidates)
            return .text(ChatHeader.remove(headers, from: text))
        case .element(let element):
            return .element(element.with(children: element.children.map(withoutHeaders)))
        }
    }
}
