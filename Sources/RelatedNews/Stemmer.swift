import CStemmer

/// A language whose word forms are known.
enum ArticleLanguage: Int, CaseIterable, Sendable {
    case indonesian
    case english

    fileprivate var algorithm: String {
        switch self {
        case .indonesian: "indonesian"
        case .english: "english"
        }
    }
}

/// Why words cannot be brought to their stems; a fault of the machine, never of an author's file.
public enum StemmerError: Error, Hashable, CustomStringConvertible {
    /// The installed libstemmer does not know the algorithm, or there was no memory for it.
    case unavailable(algorithm: String)
    /// There was no memory to stem a word.
    case outOfMemory

    public var description: String {
        switch self {
        case .unavailable(let algorithm): "libstemmer cannot provide its \(algorithm) stemmer"
        case .outOfMemory: "libstemmer ran out of memory"
        }
    }
}

/// Brings the forms of a word to one stem, by the Snowball algorithms of Debian's libstemmer.
///
/// All C of libstemmer is in this file. A stemmer keeps its last result in itself, so each worker needs its own.
final class Stemmer {
    private let handle: OpaquePointer

    init(_ language: ArticleLanguage) throws(StemmerError) {
        guard let handle = sb_stemmer_new(language.algorithm, "UTF_8") else {
            throw .unavailable(algorithm: language.algorithm)
        }
        self.handle = handle
    }

    deinit {
        sb_stemmer_delete(handle)
    }

    /// The stem of a lower-case word, both in UTF-8.
    func stem(of word: Span<UInt8>) throws(StemmerError) -> [UInt8] {
        let result = word.withUnsafeBufferPointer { bytes in
            sb_stemmer_stem(handle, bytes.baseAddress, Int32(bytes.count))
        }
        guard let result else { throw .outOfMemory }
        return Array(UnsafeBufferPointer(start: result, count: Int(sb_stemmer_length(handle))))
    }
}
