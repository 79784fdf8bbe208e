import ASCII
import Diagnostics
import Reading

/// The words of a document and of its notes, by which a source tells what it would lose.
struct KeptWords {
    private var words: Set<String> = []

    init() {}

    init(markdown: String) { add(markdown: markdown) }

    init(_ document: ImportedDocument) { add(document) }

    mutating func add(_ document: ImportedDocument) {
        add(markdown: document.body + document.kindText)
        add(document.title)
        add([document.author, document.reporter, document.location, document.summary, document.slug])
        add(document.categories + document.tags + document.oldAddresses + document.related)
        if let image = document.image { add([image.src, image.alt, image.caption, image.credit]) }
        for (key, value) in document.extra { add([key] + Self.texts(of: value)) }
        for file in document.media { add([file.source, file.path.rawValue]) }
        for note in document.notes { add(note.id) }
    }

    private mutating func add(markdown: String) {
        add(markdown)
        let marks = Array("*_~`\\".utf8)
        let bytes = Array(markdown.utf8)
        let plain = bytes.filter { !marks.contains($0) }
        // "**A**wal" is one word.
        if plain.count < bytes.count { add(String(decoding: plain, as: UTF8.self)) }
    }

    mutating func add(_ text: String) { words.formUnion(Self.words(of: text)) }

    private mutating func add(_ texts: [String]) { for text in texts { add(text) } }

    /// Returns whether a text has a word that is not kept.
    func misses(_ text: String) -> Bool { Self.words(of: text).contains { !words.contains($0) } }

    /// Returns the words of a text, folded. Single letters and numbers say nothing about losses.
    static func words(of text: String) -> [String] {
        var text = text
        return text.withUTF8 { bytes in
            var words: [String] = []
            var word = FoldedWord()
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if byte < 0x80 {
                    index += 1
                    if !word.take(byte) { word.end(&words) }
                    continue
                }
                let start = index
                index += 1
                while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
                let sequence = bytes[start..<index]
                guard let scalar = String(decoding: sequence, as: UTF8.self).unicodeScalars.first else { continue }
                if !word.take(scalar) { word.end(&words) }
            }
            word.end(&words)
            return words
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

/// The word that is being read, in lower case.
private struct FoldedWord {
    private var bytes: [UInt8] = []
    private var count = 0
    private var hasLetter = false

    /// Takes an ASCII character. Returns false where it ends the word.
    mutating func take(_ byte: UInt8) -> Bool {
        guard byte.isASCIIAlphanumeric else { return false }
        if byte.isASCIILetter { hasLetter = true }
        bytes.append(byte.asciiLowercased)
        count += 1
        return true
    }

    /// Takes any other character. Returns false where it ends the word.
    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        // Signs that only say where a line may break.
        if scalar == "\u{AD}" || scalar == "\u{200B}" { return true }
        let properties = scalar.properties
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: hasLetter = true
        case .decimalNumber, .letterNumber, .otherNumber: break
        // An accent belongs to the letter before it.
        case .nonspacingMark, .spacingMark, .enclosingMark:
            guard !bytes.isEmpty else { return false }
            bytes += Array(String(scalar).utf8)
            return true
        default: return false
        }
        bytes += Array(properties.lowercaseMapping.utf8)
        count += 1
        return true
    }

    /// Ends the word and adds it, unless it is a number, a single letter, or a hash that numbers a row.
    mutating func end(_ words: inout [String]) {
        let isHash = count >= 32 && bytes.allSatisfy(\.isLowercaseHexDigit)
        if count > 1, hasLetter, !isHash { words.append(String(decoding: bytes, as: UTF8.self)) }
        guard count > 0 || !bytes.isEmpty else { return }
        bytes.removeAll(keepingCapacity: true)
        count = 0
        hasLetter = false
    }
}
