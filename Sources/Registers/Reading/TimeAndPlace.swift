import Reading

/// Splits cells below a heading such as `Waktu dan Tempat Pembuatan Informasi`.
enum TimeAndPlace {
    /// Returns the time and the place in a cell: `Tegal, 2026`, `Januari s.d. Maret 2026 di Palembang`, `2026/Tegal`. Nil where the cell names none.
    /// A cell with a number of things and no time is both, as it was written, and so is one with a place that says a number once more: `6 (enam) bulan
    /// sekali di Tegal`.
    static func parts(of cell: Located<String>) -> (time: Located<String>?, place: Located<String>?) {
        let parts = ListText.parts(of: cell) { ",;\n|()".unicodeScalars.contains($0) }
        let others = parts.filter { !TimeWords.numbers.contains($0.value.lowercased()) }
        if others.count < parts.count {
            let text = Located(others.map(\.value).joined(separator: " "), at: cell.location)
            return (cell, Self.runs(of: text).allSatisfy(\.isTime) ? nil : cell)
        }
        let runs = parts.flatMap(runs)
        let time = joined(runs.filter(\.isTime))
        if time == nil, parts.contains(where: { $0.value.first?.isNumber == true }) { return (cell, cell) }
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
    private static let separators: Set<String> = ["di", "pada", "bertempat", "dibuat", "-", "–", "—", "/"]
    /// Words that belong to the time after them.
    private static let leads: Set<String> = [
        "tahun", "thn", "th", "ta", "t.a", "bulan", "bln", "tanggal", "tgl", "triwulan", "trw", "tw", "kuartal", "kw",
        "semester", "smt", "sm", "sem", "caturwulan", "minggu", "hari", "awal", "akhir", "pertengahan", "setiap",
        "tiap", "sejak", "anggaran", "ajaran", "pelajaran", "akademik", "periode", "per", "pukul", "jam", "saat",
        "minimal", "maksimal", "sekurang-kurangnya", "paling", "lambat", "sedikit",
    ]
    private static let numbered: Set<String> = [
        "triwulan", "trw", "tw", "kuartal", "kw", "semester", "smt", "sm", "sem", "caturwulan", "minggu", "bulan",
    ]
    private static let ordinals: Set<String> = ["i", "ii", "iii", "iv"]
    private static let periods: Set<String> = [
        "tahunan", "bulanan", "triwulanan", "semesteran", "mingguan", "harian", "senin", "selasa", "rabu", "kamis",
        "jumat", "jum'at", "sabtu", "ahad", "sekali", "setahun", "sebulan", "seminggu", "sewaktu-waktu", "insidental",
        "insidentil", "sekarang",
    ]
    /// What is counted in `6 bulan sekali`, `2 x setahun`.
    private static let counts: Set<String> = ["tahun", "bulan", "minggu", "hari", "jam", "kali", "x"]

    /// Words that belong to the time before them.
    private static let trails: Set<String> = ["berjalan", "wib", "wita", "wit"]

    /// - Parameter words: in small letters.
    init(_ words: [String]) {
        let words = words.map { $0.count > 1 && $0.last == "." ? String($0.dropLast()) : $0 }
        let streets = Self.namesOfStreets(in: words)
        var kinds = words.indices.map { index -> Kind in
            let word = words[index]
            let isOrdinal = Self.isOrdinal(at: index, of: words)
            if streets.contains(index) || Self.isOfPlace(at: index, of: words) { return .place }
            if Self.countsTime(at: index, of: words) { return .time }
            if index > 0, Self.counts.contains(word), Self.countsTime(at: index - 1, of: words) { return .time }
            return isOrdinal || Self.periods.contains(word) || Self.isDate(word) ? .time : .place
        }
        for index in words.indices.reversed() {
            let word = words[index]
            let next = index + 1 < words.count ? index + 1 : nil
            if Self.leads.contains(word) {
                let isEvery = words[max(0, index - 2)..<index].contains { ["setiap", "tiap", "per"].contains($0) }
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
            let isDay = words[index] == "kerja" && index > 0 && words[index - 1] == "hari"
            if Self.trails.contains(words[index]) || isDay, isAfterTime { kinds[index] = .time }
            if ["dan", "&", "dalam"].contains(words[index]), isAfterTime, kinds[(index + 1)...].first == .time {
                kinds[index] = .time
            }
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

    /// Whether a Roman number counts a part of a year, alone or at the end of a span, but not before a name: `Triwulan I`, `TW I s.d. IV`, `Semester I-II`.
    private static func isOrdinal(at index: Int, of words: [String]) -> Bool {
        let parts = words[index].split { "-–/".contains($0) }
        guard index > 0, !parts.isEmpty, parts.allSatisfy({ ordinals.contains(String($0)) }) else { return false }
        if numbered.contains(words[index - 1]) { return true }
        let joins = { (word: String) in joints.contains(word) || ["dan", "&"].contains(word) }
        let isBeforeName = words[(index + 1)...].first.map { !joins($0) && !tellsTime($0) && !separators.contains($0) }
        guard isBeforeName != true else { return false }
        let start = words[..<index].lastIndex { !joins($0) }
        return start.map { $0 < index - 1 && isOrdinal(at: $0, of: words) } == true
    }

    /// The words of dates after which streets and places are named: `Jl. 17 Agustus 1945`.
    private static func namesOfStreets(in words: [String]) -> Set<Int> {
        var found: Set<Int> = []
        for index in words.indices.dropLast(2)
        where Int(words[index + 1]) != nil && CalendarNames.month(named: words[index + 2]) != nil {
            let hasYear = words[(index + 3)...].first == "1945"
            guard streets.contains(words[index]) || hasYear && halls.contains(words[index]) else { continue }
            found.formUnion(index + 1...index + (hasYear ? 3 : 2))
        }
        return found
    }

    private static let streets: Set<String> = ["jl", "jln", "jalan", "gang", "gg"]
    /// Where something may take place on such a day as well.
    private static let halls: Set<String> = ["untag", "universitas", "stadion", "lapangan"]

    /// Whether a number counts a place or a thing, and is in no date: `Lantai 2`, `Lt.2`, `Gedung B3`, `SDN 1 Tegal`, `No. 12A`, `3 dokumen`.
    private static func isOfPlace(at index: Int, of words: [String]) -> Bool {
        let word = words[index]
        guard word.contains(where: \.isNumber) else { return false }
        let next = index + 1 < words.count ? words[index + 1] : nil
        let isBeforeMonth = next.map { isDate($0) && $0.contains(where: \.isLetter) } ?? false
        let isAfterCounted = index > 0 && counted.contains(words[index - 1]) && !isBeforeMonth
        let hasYear = word.split { !$0.isNumber }.contains {
            Int($0).map((1900...2199).contains) == true && $0.count == 4
        }
        let letters = word.prefix { $0.isLetter }
        if !letters.isEmpty {
            let isOfTime =
                ["q", "s", "h", "ke"].contains(letters) || leads.contains(String(letters)) || isDate(String(letters))
            return !hasYear && (isAfterCounted || !isOfTime)
        }
        let isDigits = word.allSatisfy { $0.isASCII && $0.isNumber }
        if isAfterCounted { return !hasYear && !word.contains(where: \.isLetter) || isHouse(word) }
        guard isDigits else { return isHouse(word) }
        guard word.count <= 3 else { return !hasYear && word.count <= 6 && words.count > 1 }
        if let next {
            if isBeforeMonth || countsTime(at: index, of: words) { return false }
            let joins = joints.contains(next) || ["dan", "&"].contains(next)
            let rest = words[(index + 2)...]
            // "SDN 1 dan 2 Tegal"
            if joins, rest.first.map(isCount) != true || rest.dropFirst().first.map(tellsTime) == true { return false }
        }
        if index > 0 {
            return !joints.contains(words[index - 1]) && words[index - 1] != "ke" && !tellsTime(words[index - 1])
        }
        return next.map { !tellsTime($0) && !trails.contains($0) } ?? false
    }

    /// `12A`
    private static func isHouse(_ word: String) -> Bool {
        word.count <= 4 && word.last?.isLetter == true && word.last != "x" && word.dropLast().allSatisfy(\.isNumber)
    }

    private static func isCount(_ word: String) -> Bool {
        word.count <= 3 && word.allSatisfy(\.isNumber) || numbers.contains(word)
    }

    static let numbers: Set<String> = [
        "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh",
    ]

    /// Whether a number says how often or how long: `6 bulan sekali`, `2 x setahun`, and not `SDN 3 Tahun 2025` or `RSUD 24 jam`.
    private static func countsTime(at index: Int, of words: [String]) -> Bool {
        guard isCount(words[index]), index + 1 < words.count else { return false }
        let unit = words[index + 1]
        guard counts.contains(unit) else { return countsTime(at: index + 1, of: words) }
        let next = words[(index + 2)...].first
        if ["x", "kali"].contains(unit) {
            return next.map { ["setahun", "sebulan", "seminggu", "sehari", "dalam", "per"].contains($0) }
                ?? (unit == "kali")
        }
        if unit == "jam", index > 0, !leads.contains(words[index - 1]) { return false }
        return next.map { word in
            !word.contains(where: \.isNumber) && !["anggaran", "pelajaran", "ajaran"].contains(word)
                && CalendarNames.month(named: word[...]) == nil && CalendarNames.weekday(named: word) == nil
        } ?? true
    }

    private static let counted: Set<String> = [
        "lantai", "lt", "no", "nomor", "blok", "km", "rt", "rw", "kav", "jl", "jalan", "ruang", "gedung", "gd",
        "wilayah",
    ]

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
