import Diagnostics
import Reading

/// The words of a document and of its notes, by which a source tells what it would lose.
struct KeptWords {
    private var words: Set<String> = []

    init(markdown: String) {
        add(markdown)
        // "**A**wal" is one word.
        add(markdown.filter { !"*_~`\\".contains($0) })
    }

    init(_ document: ImportedDocument) {
        self.init(markdown: document.body)
        add(document.title)
        add([document.author, document.reporter, document.location, document.summary, document.slug])
        add(document.categories + document.tags + document.oldAddresses + document.related)
        if let image = document.image { add([image.src, image.alt, image.caption, image.credit]) }
        for (key, value) in document.extra { add([key] + Self.texts(of: value)) }
        for file in document.media { add([file.source, file.path]) }
        for note in document.notes { add(note.id) }
    }

    mutating func add(_ text: String) { words.formUnion(Self.words(of: text)) }

    private mutating func add(_ texts: [String]) { for text in texts { add(text) } }

    /// Returns whether a text has a word that is not kept.
    func misses(_ text: String) -> Bool { Self.words(of: text).contains { !words.contains($0) } }

    /// Returns the words of a text, folded. Single letters and numbers say nothing about losses.
    static func words(of text: String) -> [String] {
        let plain = text.lowercased().filter { $0 != "\u{AD}" && $0 != "\u{200B}" }
        return plain.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { word in
            word.count > 1 && word.contains(where: \.isLetter)
        }
    }

    /// Returns all texts in a value, and the names in it.
    static func texts(of value: FreeValue) -> [String] {
        switch value {
        case .text(let text): [text]
        case .flag(let flag): [flag ? "true" : "false"]
        case .list(let values): values.flatMap(texts)
        case .mapping(let values): values.sorted { $0.key < $1.key }.flatMap { [$0.key] + texts(of: $0.value) }
        }
    }
}
