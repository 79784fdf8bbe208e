import Reading

/// Splits cells below a heading such as `Waktu dan Tempat Pembuatan Informasi`.
enum TimeAndPlace {
    /// Returns the time and the place in a cell: `Tegal, 2026`, `Januari s.d. Maret 2026 di Palembang`, `2026/Tegal`. Nil where the cell names none.
    /// A cell with a number and no time is both, as it was written.
    static func parts(of cell: Located<String>) -> (time: Located<String>?, place: Located<String>?) {
        let runs = ListText.parts(of: cell) { ",;\n|()".unicodeScalars.contains($0) }.flatMap(runs)
        let time = joined(runs.filter(\.isTime))
        if time == nil, cell.value.contains(where: \.isNumber) { return (cell, cell) }
        return (time, joined(runs.filter { !$0.isTime }))
    }

    /// Words that belong together: those of a time, or those of a place.
    private struct Run {
        var text: Located<String>
        let isTime: Bool
    }

    private static func runs(of part: Located<String>) -> [Run] {
        let words = words(of: part)
        let kinds = TimeWords(words.map { $0.value.lowercased() })
        var runs: [Run] = []
        var isApart = true
        for (index, word) in words.enumerated() {
            if kinds.isSeparator(at: index) {
                isApart = true
            } else if !isApart, let last = runs.last, last.isTime == kinds.isTime(at: index) {
                runs[runs.count - 1].text = Located(last.text.value + " " + word.value, at: last.text.location)
            } else {
                runs.append(Run(text: word, isTime: kinds.isTime(at: index)))
                isApart = false
            }
        }
        return runs
    }

    /// The words of a text. A slash between a time and a place parts words, too: `31/01/2026/Tegal`.
    private static func words(of part: Located<String>) -> [Located<String>] {
        ListText.parts(of: part) { $0.properties.isWhitespace }.flatMap { word -> [Located<String>] in
            guard word.value.contains("/"), !TimeWords.joints.contains(word.value.lowercased()) else { return [word] }
            var groups: [Located<String>] = []
            for piece in ListText.parts(of: word, separatedBy: { $0 == "/" }) {
                if let last = groups.last, TimeWords.isDate(last.value) == TimeWords.isDate(piece.value) {
                    groups[groups.count - 1] = Located(last.value + "/" + piece.value, at: last.location)
                } else {
                    groups.append(piece)
                }
            }
            return groups
        }
    }

    private static func joined(_ runs: [Run]) -> Located<String>? {
        guard let first = runs.first else { return nil }
        return Located(runs.map(\.text.value).joined(separator: ", "), at: first.text.location)
    }
}

/// Which words of a text tell a time: dates, and what leads to them or joins them.
struct TimeWords {
    private enum Kind {
        case time, place, separator
    }

    private let kinds: [Kind]

    /// Words between the two ends of a span of time.
    static let joints: Set<String> = ["-", "–", "—", "s/d", "s/d.", "s.d.", "s.d", "sd", "sampai", "dengan", "hingga"]
    private static let separators: Set<String> = ["di", "-", "–", "—", "/"]
    /// Words that belong to the time after them.
    private static let leads: Set<String> = [
        "tahun", "thn", "ta", "t.a", "t.a.", "bulan", "bln", "tanggal", "tgl", "triwulan", "tw", "semester", "smt",
        "caturwulan", "minggu", "hari", "awal", "akhir", "pertengahan", "setiap", "tiap", "sejak", "anggaran", "ajaran",
        "pukul", "jam",
    ]
    private static let numbered: Set<String> = ["triwulan", "tw", "semester", "smt", "caturwulan", "minggu", "bulan"]
    private static let ordinals: Set<String> = ["i", "ii", "iii", "iv"]
    private static let periods: Set<String> = [
        "tahunan", "bulanan", "triwulanan", "semesteran", "mingguan", "harian", "senin", "selasa", "rabu", "kamis",
        "jumat", "jum'at", "sabtu", "ahad",
    ]
    /// Words that belong to the time before them.
    private static let trails: Set<String> = ["berjalan", "wib", "wita", "wit"]

    /// - Parameter words: in small letters.
    init(_ words: [String]) {
        var kinds = words.indices.map { index -> Kind in
            let word = words[index]
            let isOrdinal = index > 0 && Self.ordinals.contains(word) && Self.numbered.contains(words[index - 1])
            if Self.isOfPlace(at: index, of: words) { return .place }
            return isOrdinal || Self.periods.contains(word) || Self.isDate(word) ? .time : .place
        }
        for index in words.indices.reversed() {
            let word = words[index]
            let next = index + 1 < words.count ? index + 1 : nil
            if Self.leads.contains(word) {
                let isEvery = index > 0 && ["setiap", "tiap"].contains(words[index - 1])
                let leadsOn = next.map { kinds[$0] == .time || Self.trails.contains(words[$0]) } ?? false
                if isEvery || leadsOn { kinds[index] = .time }
            } else if Self.joints.contains(word), let next, index > 0, kinds[next] == .time,
                words[..<index].contains(where: Self.tellsTime)
            {
                kinds[index] = .time
            }
        }
        for index in words.indices {
            if kinds[index] == .time { continue }
            let isAfterTime = index > 0 && kinds[index - 1] == .time
            if Self.trails.contains(words[index]), isAfterTime { kinds[index] = .time }
            if Self.separators.contains(words[index]) { kinds[index] = .separator }
        }
        // A joint that nothing before it belongs to joins nothing.
        for index in words.indices where Self.joints.contains(words[index]) && kinds[index] == .time {
            guard index > 0, kinds[index - 1] == .time else {
                kinds[index] = Self.separators.contains(words[index]) ? .separator : .place
                continue
            }
        }
        self.kinds = kinds
    }

    func isTime(at index: Int) -> Bool { kinds[index] == .time }

    func isSeparator(at index: Int) -> Bool { kinds[index] == .separator }

    /// Whether a number counts a place or a thing, and is in no date: `Lantai 2`, `Lt.2`, `SDN 1 Tegal`, `3 dokumen`.
    private static func isOfPlace(at index: Int, of words: [String]) -> Bool {
        let word = words[index]
        guard word.allSatisfy({ $0.isASCII && $0.isNumber }) else {
            return word.contains(where: \.isNumber) && counted.contains(String(word.prefix { $0.isLetter }))
        }
        guard word.count <= 3 else { return false }
        let next = index + 1 < words.count ? words[index + 1] : nil
        if let next,
            joints.contains(next) || ["dan", "&"].contains(next) || isDate(next) && next.contains(where: \.isLetter)
        {
            return false
        }
        if index > 0 {
            return !joints.contains(words[index - 1]) && words[index - 1] != "ke" && !tellsTime(words[index - 1])
        }
        return next.map { !tellsTime($0) && !trails.contains($0) } ?? false
    }

    private static let counted: Set<String> = ["lantai", "lt", "no", "blok", "km", "rt", "rw", "kav", "jl"]

    private static func tellsTime(_ word: String) -> Bool {
        isDate(word) || periods.contains(word) || ordinals.contains(word) || leads.contains(word)
    }

    /// Whether a word has a digit, or consists of months: `Januari/Februari`, `Jan-Mar`.
    static func isDate(_ word: String) -> Bool {
        if word.contains(where: \.isNumber) { return true }
        let months = word.lowercased().split { "/-–".contains($0) }
        return !months.isEmpty && months.allSatisfy { CalendarNames.month(named: String($0)) != nil }
    }
}
