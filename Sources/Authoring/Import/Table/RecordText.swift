import Diagnostics

/// The text of a record as Markdown, with all that was found on the way.
struct RecordText {
    var markdown = ""
    /// The place of a dateline that was taken off the text.
    var location = ""
    var notes: [LocalizedText] = []
    var media: [NeededFile] = []

    /// - Parameters:
    ///   - name: the name of the column.
    ///   - takesDateline: whether the place in front of the text is to go to ``location``.
    init(_ source: String, name: String, takesDateline: Bool, media files: RecordMedia) {
        let old = OldText(source, name: name)
        notes += old.notes
        let candidates = ChatHeader.candidates(in: old.text)
        let headers = ChatHeader.certain(candidates, among: candidates)
        noteChat(headers, among: candidates)
        let html = BodyHTML.make(from: ChatHeader.remove(headers, from: old.text))
        convert(html, files)
        mendAgain(name)
        findPastedArticles(headers: headers.count)
        if takesDateline { takeDateline() }
    }

    private mutating func convert(_ html: String, _ files: RecordMedia) {
        let converted = files.converter.convert(html)
        markdown = converted.markdown
        notes += converted.notes
        media = converted.media.map(files.located)
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
