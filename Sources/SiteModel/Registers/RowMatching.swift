import Reading
import Registers

/// Finds the rows of an older edition in a newer one.
struct RowMatching {
    /// For each old row its place among the new ones.
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

    /// Number and title together are the surest sign; then the title within the agency, for lists that were numbered
    /// anew; then the number, if the title kept half of its words or the summary stayed. A number that was given to other
    /// information is no sign.
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

    /// How many rows with one key are looked at: a list in which all rows have one number shall not take time with the
    /// square of its length.
    private static let candidateLimit = 100

    /// Gives each old row without a successor the first new one that is free, has the same key and satisfies `condition`.
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
