import CStemmer

/// A language that the stemmer supports.
package enum ArticleLanguage: Int, CaseIterable, Sendable {
    case indonesian
    case english

    fileprivate var algorithm: String {
        switch self {
        case .indonesian: "indonesian"
        case .english: "english"
        }
    }
}

/// A failure of libstemmer: a fault of the machine, never of an author's file.
public enum StemmerError: Error, Hashable, CustomStringConvertible {
    /// libstemmer lacks the algorithm or could not allocate memory for it.
    case unavailable(algorithm: String)
    /// libstemmer could not allocate memory for a word.
    case outOfMemory

    public var description: String {
        switch self {
        case .unavailable(let algorithm): "libstemmer cannot provide its \(algorithm) stemmer"
        case .outOfMemory: "libstemmer ran out of memory"
        }
    }
}

/// Reduces the forms of a word to one stem with the Snowball algorithms of Debian's libstemmer.
///
/// Only this file calls the C of libstemmer. A stemmer stores its last result, so each worker needs its own.
package final class Stemmer {
    private let handle: OpaquePointer

    package init(_ language: ArticleLanguage) throws(StemmerError) {
        guard let handle = sb_stemmer_new(language.algorithm, "UTF_8") else {
            throw .unavailable(algorithm: language.algorithm)
        }
        self.handle = handle
    }

    deinit { sb_stemmer_delete(handle) }

    /// Returns the stem of a lower-case word, both in UTF-8.
    package func stem(of word: Span<UInt8>) throws(StemmerError) -> [UInt8] {
        let result = word.withUnsafeBufferPointer { bytes in
            sb_stemmer_stem(handle, bytes.baseAddress, Int32(bytes.count))
        }
        guard let result else { throw .outOfMemory }
        return Array(UnsafeBufferPointer(start: result, count: Int(sb_stemmer_length(handle))))
    }
}
