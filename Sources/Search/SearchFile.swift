public enum SearchFile: Sendable, Hashable {
    /// The number of documents and the first keys of the other files: the file that a browser reads first.
    case contents
    /// A range of words, in alphabetical order, with the documents that contain each.
    case words(Int)
    /// A range of the words of titles, in alphabetical order, used to correct misspelled words.
    case titles(Int)
    /// What a list of results shows about a range of documents.
    case documents(Int)

    /// The file's path below the folder of the index.
    public var path: String {
        switch self {
        case .contents: "indeks.json"
        case .words(let number): "kata/\(number).json"
        case .titles(let number): "judul/\(number).json"
        case .documents(let number): "isi/\(number).json"
        }
    }
}

/// The files of an index. They depend only on the number of documents, so they are known before the index is made.
public struct SearchLayout: Sendable, Hashable {
    /// The number of documents in one file: a page of ten results reads up to ten such files, mostly for one document of each.
    static let documentsPerFile = 5

    let wordFiles: Int
    /// The number of files with words of titles.
    let titleFiles: Int
    let documentFiles: Int

    public init(documentCount: Int) {
        // About 4 kB each when compressed, up to the number at which the list of first keys would outweigh the words.
        wordFiles = min(2048, max(1, documentCount / 10))
        titleFiles = min(256, max(1, documentCount / 400))
        documentFiles = (documentCount + Self.documentsPerFile - 1) / Self.documentsPerFile
    }

    public var files: [SearchFile] {
        [.contents] + (0..<wordFiles).map(SearchFile.words) + (0..<titleFiles).map(SearchFile.titles)
            + (0..<documentFiles).map(SearchFile.documents)
    }
}
