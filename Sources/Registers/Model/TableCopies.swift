import Reading

/// Files of a register that are copies or other versions of a file beside them, such as `dip (1).csv` and `dip lama.xlsx` beside
/// `dip.csv`. They are known before the rows are numbered: numbers that begin with the first one in each file tell nothing.
///
/// Files of other agencies and of other years have the same titles for good reasons, and are not copies.
public struct TableCopies: Sendable {
    /// By the path of a copy, that of the file whose rows it has.
    private var originals: [String: String] = [:]
    /// The rows of copies that are in the other file as well.
    private var copiedRows: Set<RowPlace> = []

    /// The path of the file whose rows a file has. Nil where it is not a copy.
    public func original(of path: String) -> String? { originals[path] }

    /// Whether a row is one of a copy, and the file that it copies has it as well.
    func isCopied(_ place: RowPlace) -> Bool { copiedRows.contains(place) }

    /// The rows of a file.
    private struct Table {
        let name: TableName
        let rows: [(title: String, row: AnyRow)]
        /// The latest time in the rows, in seconds since the epoch. Nil where they have none, and where the table has hardly a row in
        /// common with others.
        var latest: Int?

        init(_ path: String, _ rows: [AnyRow]) {
            name = TableName(path)
            self.rows = rows.map { (title: $0.titleText, row: $0) }
        }

        /// An original sorts before its possible copies: what its name does not call old or a draft, then what has the latest
        /// times, the register's main file, the one whose name says nothing of a version, that of the last year, and the longest.
        var order: (Int, Int, Int, Int, Int, String) {
            let rank = (name.isMain ? 0 : 2) + (name.isMarked ? 1 : 0)
            let year = name.year.flatMap { Int($0) } ?? 9_999
            return (name.isAside ? 1 : 0, -(latest ?? .min + 1), rank, -year, -rows.count, name.path)
        }
    }

    /// A file is a copy where more than half of its rows, or of those of the other file where these are fewer, say the same in
    /// every column but the number. Where its name says so, too, the titles and agencies are enough. Two rows are not a table yet;
    /// below names that say nothing a few rows may be the same by chance.
    ///
    /// - Parameter byPath: rows by the paths of their files.
    init(_ byPath: [String: [AnyRow]]) {
        let files = byPath.filter { !RegisterFiles.isHarvested(shown: $0.key) }
        guard files.count > 1 else { return }
        var tables = files.map { Table($0, $1) }
        var counts: [String: Int] = [:]
        for table in tables {
            for title in Set(table.rows.map(\.title)) { counts[title, default: 0] += 1 }
        }
        for index in tables.indices {
            let rows = tables[index].rows
            guard rows.count(where: { counts[$0.title, default: 0] > 1 }) > 1 else { continue }
            tables[index].latest = rows.lazy.compactMap(\.row.latestTime).max()
        }
        tables.sort { $0.order < $1.order }
        var whole: [String: TableName] = [:]
        var titles: [String: TableName] = [:]
        for table in tables {
            let name = table.name
            var same: [String: Int] = [:]
            // Most rows of different tables have nothing in common, which their titles tell.
            let shared = table.rows.filter { counts[$0.title, default: 0] > 1 }.map { ($0.title, $0.row.wholeText) }
            for (title, text) in shared {
                if let other = whole[text], name.mayHoldRows(of: other) {
                    same[other.path, default: 0] += 1
                } else if let other = titles[title], name.isVersion(of: other) {
                    same[other.path, default: 0] += 1
                }
            }
            let most = same.max { ($0.value, $1.key) < ($1.value, $0.key) }
            if let (path, count) = most, let other = tables.first(where: { $0.name.path == path }),
                count > max(1, min(table.rows.count, other.rows.count) / 2),
                name.isVersion(of: other.name) || count >= Self.least
            {
                originals[name.path] = path
                let known = Set(other.rows.map(\.title))
                copiedRows.formUnion(table.rows.lazy.filter { known.contains($0.title) }.map(\.row.place))
                continue
            }
            for (title, text) in shared {
                whole[text] = whole[text] ?? name
                titles[title] = titles[title] ?? name
            }
        }
    }

    /// The fewest rows that tell a copy by themselves.
    private static let least = 5
}

/// What the name of a file tells about its table.
struct TableName {
    let path: String
    /// In lower case.
    private let name: String
    /// Whether it has the name of the register, such as `dip/dip.csv`.
    let isMain: Bool
    /// The words of the name that say nothing of a version.
    private let words: [String]
    /// Whether it has words as programs and people give them to copies and versions: `dip (1)`, `dip - Copy`, `dip_final`.
    let isMarked: Bool
    /// Whether one of these words is that of a draft or of something old: `dip lama`.
    let isAside: Bool
    /// The year in the name, such as that of `dip-2025`. Nil where it has none, or several.
    let year: String?

    init(_ path: String) {
        self.path = path
        let name = TableFile.name(of: path)
        self.name = name.lowercased()
        isMain = path.split(separator: "/").dropLast().last.map { name == $0 } ?? false
        let words = name.plainWords.map(String.init)
        let years = words.filter(Self.isYear)
        year = years.count == 1 ? years.first : nil
        let isNumbered = name.trimmed.hasSuffix(")") && name.contains("(") && words.last?.allSatisfy(\.isNumber) == true
        let rest = (isNumbered ? words.dropLast() : words[...]).filter {
            !Self.marks.contains($0) && !Self.isVersion($0)
        }
        isMarked = !rest.isEmpty && rest.count < words.count
        isAside = isMarked && words.contains(where: Self.asideMarks.contains)
        self.words = rest.filter { !Self.isYear($0) }
    }

    /// Words of copies and versions.
    private static let marks = asideMarks.union([
        "copy", "of", "salinan", "dari", "duplikat", "duplicate", "final", "fix", "revisi", "rev", "revised",
        "perbaikan", "terbaru", "baru", "new", "update", "updated", "edit", "edited", "asli", "orig", "original",
    ])
    /// Those of drafts and of what is old.
    static let asideMarks: Set<String> = [
        "lama", "old", "backup", "bak", "cadangan", "sebelumnya", "arsip", "draf", "draft", "konsep", "sementara",
        "temp", "tmp",
    ]

    static func isYear(_ word: String) -> Bool {
        word.utf8.count == 4 && (word.hasPrefix("19") || word.hasPrefix("20")) && word.allSatisfy(\.isNumber)
    }

    /// `v2`, `rev1`.
    private static func isVersion(_ word: String) -> Bool {
        let letters = word.prefix { $0.isLetter }
        return ["v", "ver", "versi", "rev", "revisi", "copy", "final"].contains(letters) && letters.count < word.count
            && word.dropFirst(letters.count).allSatisfy(\.isNumber)
    }

    /// Whether rows that are all the same make the file a copy of another one: a list of another year has many of the last one's.
    func mayHoldRows(of other: TableName) -> Bool {
        isMarked || other.isMarked || year == nil || other.year == nil || year == other.year
    }

    /// Whether the names say that both are the same table: `dip lama.csv` and `dip.csv`, `dip.xlsx` and `dip.csv`.
    func isVersion(of other: TableName) -> Bool {
        (isMarked || name == other.name) && words == other.words
            && (year == other.year || year == nil || other.year == nil)
    }
}

extension AnyRow {
    /// The values of the row in all columns but its number and links to documents, in one spelling for all tables.
    package var wholeText: String {
        written.cells.sorted.compactMap { name, cell in
            switch columns[name]?.meaning {
            case .document, .news, .digest: return nil
            default: return name == columns.number ? nil : "\(name)=\(spelled(cell.value, in: name))"
            }
        }.joined(separator: "|") + "|" + (opd ?? "")
    }

    /// The latest time in the columns of past events, in seconds since the epoch. Nil where these are empty.
    fileprivate var latestTime: Int? {
        columns.lazy.filter(\.isPast).compactMap { column -> Int? in
            switch value(of: column.name) {
            case .moment(let moment): moment.secondsSinceEpoch
            case .time(let text):
                // The year is enough: texts of one year are equally old.
                text.plainWords.lazy.filter { TableName.isYear(String($0)) }.compactMap { Int($0) }.max()
                    .flatMap { LocalTime(year: $0, month: 1, day: 1)?.secondsSinceEpoch }
            default: nil
            }
        }.max()
    }

    /// The title and agency of the row.
    fileprivate var titleText: String { "\(HeadingName.folded(title))|\(opd ?? "")" }

    private func spelled(_ text: String, in column: String) -> String {
        switch value(of: column) {
        case .moment(let moment): "\(moment.secondsSinceEpoch)"
        case .klasifikasi(let klasifikasi): klasifikasi.rawValue
        default: HeadingName.folded(text)
        }
    }
}
