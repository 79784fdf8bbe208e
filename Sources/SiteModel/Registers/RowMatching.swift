import Reading
import Registers

/// Finds the rows of an older edition in a newer one.
struct RowMatching {
    /// For each old row, its index among the new ones, or nil.
    private(set) var successors: [Int?]

    private struct Traits {
        let nomor: String
        let opd: String
        let title: String
        let text: String
        let words: Set<Substring>
    }

    private let old: [Traits]
    private let new: [Traits]
    private var isTaken: [Bool]

    /// Matches rows first by number and title together; then by title within the agency, for renumbered lists; then by number, if half of the title's
    /// words or the summary are unchanged. A number alone is not a match, because it may have been given to other information.
    init(old: [RegisterRow], new: [RegisterRow], columns: RegisterColumns) {
        let agency = columns[.agency]?.name ?? "opd"
        let summary = columns.first { $0.place == .summary }?.name ?? "ringkasan"
        func traits(_ row: RegisterRow) -> Traits {
            let title = columns.titles.lazy.map { row[$0] }.first { !$0.isEmpty } ?? ""
            let folded = title.foldedWords
            return Traits(
                nomor: columns.nomor(of: row).spacedOnce,
                opd: row[agency].foldedWords,
                title: folded,
                text: row[summary].foldedWords,
                words: Set(folded.split(separator: " "))
            )
        }
        self.old = old.map(traits)
        self.new = new.map(traits)
        successors = Array(repeating: nil, count: old.count)
        isTaken = Array(repeating: false, count: new.count)
        match { $0.nomor.isEmpty || $0.title.isEmpty ? nil : [$0.nomor, $0.opd, $0.title] }
        match { $0.title.isEmpty ? nil : [$0.opd, $0.title] }
        match {
            $0.nomor.isEmpty ? nil : [$0.nomor, $0.opd]
        } where: {
            Self.isAlike($0, $1)
        }
        match {
            $0.nomor.isEmpty ? nil : [$0.nomor]
        } where: {
            Self.isAlike($0, $1)
        }
    }

    /// The maximum number of rows with one key to compare: a list in which all rows have the same number must not take quadratic time.
    private static let candidateLimit = 100

    /// Matches each unmatched old row with the first unmatched new row that has the same key and satisfies `condition`.
    private mutating func match(
        by key: (Traits) -> [String]?,
        where condition: (Traits, Traits) -> Bool = { _, _ in true }
    ) {
        var places: [[String]: [Int]] = [:]
        for index in new.indices.reversed() where !isTaken[index] {
            if let key = key(new[index]) { places[key, default: []].append(index) }
        }
        for index in old.indices where successors[index] == nil {
            guard let wanted = key(old[index]), let free = places[wanted] else { continue }
            let found = free.indices.suffix(Self.candidateLimit).last { condition(old[index], new[free[$0]]) }
            guard let found else { continue }
            successors[index] = free[found]
            isTaken[free[found]] = true
            places[wanted]?.remove(at: found)
        }
    }

    private static func isAlike(_ old: Traits, _ new: Traits) -> Bool {
        if !old.text.isEmpty, old.text == new.text { return true }
        let shared = old.words.intersection(new.words).count
        return !old.words.isEmpty && 2 * shared >= max(old.words.count, new.words.count)
    }
}
