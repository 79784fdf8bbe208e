import Diagnostics
import Encodings
import Reading

/// The body of an old text as Markdown: repaired where that is certain, without chat headers and dateline, with notes.
struct OldBody {
    private(set) var markdown = ""
    /// The place in the removed dateline.
    private(set) var location = ""
    private(set) var notes: [LocalizedText] = []
    private(set) var media: [NeededFile] = []

    /// - Parameters:
    ///   - source: HTML, or plain text that `convert` turns into HTML.
    ///   - name: names the text in notes, such as its column.
    ///   - takesDateline: whether to move the place before the text to ``location``.
    ///   - convert: converts the repaired text to Markdown.
    init(_ source: String, name: String, takesDateline: Bool, convert: (String) -> BodyConverter.Result) {
        let old = OldText(source, name: name)
        let candidates = ChatHeader.candidates(in: old.text)
        let headers = ChatHeader.certain(candidates)
        let converted = convert(ChatHeader.remove(headers, from: old.text))
        notes = old.notes
        noteChat(headers, among: candidates)
        markdown = converted.markdown
        notes += converted.notes
        media = converted.media
        repairAgain(name)
        findPastedArticles(headers: headers.count)
        if takesDateline { takeDateline() }
    }

    /// Repairs damage that HTML entities hid until now (`&acirc;&euro;&oelig;`).
    private mutating func repairAgain(_ name: String) {
        let mojibake = Mojibake(repairing: markdown)
        guard mojibake.repaired > 0 else { return }
        markdown = mojibake.text
        notes.append(
            id: "\(name): tanda rusak di balik tanda HTML diperbaiki",
            en: "\(name): garbled characters in HTML entities were repaired"
        )
    }

    private mutating func noteChat(_ headers: [ChatHeader], among candidates: [ChatHeader]) {
        let doubtful = candidates.filter { !headers.contains($0) }
        if !doubtful.isEmpty {
            let stamps = ChatHeader.stamps(doubtful)
            notes.append(
                id: "baris yang mungkin kepala pesan percakapan dibiarkan; periksa nama orang di situ: \(stamps)",
                en: "lines that may be headers of chat messages were kept; look for names there: \(stamps)"
            )
        }
        guard !headers.isEmpty else { return }
        let stamps = ChatHeader.stamps(headers)
        notes.append(
            id: "kepala pesan percakapan tidak ikut disalin (nama pengirim tidak ditulis di sini): \(stamps)",
            en: "headers of chat messages were left out (the sender's name is not written here): \(stamps)"
        )
    }

    private mutating func findPastedArticles(headers: Int) {
        guard headers > 1 || PastedArticles.areLikely(in: markdown) else { return }
        notes.append(
            id: """
                tampaknya memuat beberapa berita (lebih dari satu awal berita, penulis, atau kepala pesan); tidak dipisah \
                otomatis, periksa dan pisahkan
                """,
            en: """
                seems to hold several articles (more than one beginning, writer or chat header); they were not separated, please \
                check and separate them
                """
        )
    }

    private mutating func takeDateline() {
        let first = markdown.prefix { $0 != "\n" }
        guard let dateline = Dateline(String(first)), dateline.isCertain else { return }
        location = dateline.place
        notes.append(
            id: "location \"\(location)\" diambil dari awal naskah; periksa",
            en: "location \"\(location)\" was taken from the beginning of the text; please check"
        )
        markdown = dateline.rest + markdown.dropFirst(first.count)
    }
}

extension ImportedDocument {
    /// Takes over a body and its notes.
    mutating func take(_ body: OldBody) {
        self.body = body.markdown
        location = body.location
        notes += body.notes
        media = body.media
    }

    /// Returns a repaired text on one line and adds its notes, each once.
    ///
    /// - Parameter name: names the text in notes.
    mutating func line(_ source: String, name: String) -> String {
        let old = OldText.line(source, name: name)
        for note in old.notes where !notes.contains(note) { notes.append(note) }
        return old.text
    }

    /// - Parameter isLogin: whether the name is certain to be a login.
    mutating func setAuthor(_ written: String, isLogin: Bool = false) {
        let name = AuthorName(written, key: "author", isLogin: isLogin)
        author = name.name
        if let note = name.note { notes.append(note) }
    }
}
