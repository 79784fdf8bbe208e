public import Reading

extension Retensi {
    /// Reads how long something is kept: ISO 8601 (`P5Y`), Indonesian words (`5 Tahun`, `1 (satu) tahun`,
    /// `1 tahun 6 bulan`), `permanen`, `selama masih berlaku`, or the words of a retention schedule (`2 tahun aktif, 3 tahun
    /// inaktif, musnah`, `sesuai JRA`). Nil for all else, such as a year or `Aktif`.
    public init?(text: String) {
        if let period = Period(text: text) {
            self = .jangka(period)
            return
        }
        let words = PeriodWords.words(of: text)
        if PeriodWords.permanent.contains(words) {
            self = .permanen
        } else if PeriodWords.whileValid.contains(words) {
            self = .selamaBerlaku
        } else if PeriodWords.areSchedule(words) {
            self = .jadwal(text)
        } else {
            return nil
        }
    }

    /// Whether a text gives two lengths: `5 (enam) tahun`.
    static func isContradicted(_ text: String) -> Bool { PeriodWords.read(text).isContradicted }

    /// Reads how long information is exempt: a period, or `permanen`. Nil for all else: an exemption is never said to last longer than its row says.
    init?(term text: String) {
        if let period = Period(text: TermText.withoutStart(text)) {
            self = .jangka(period)
        } else if PeriodWords.permanent.contains(PeriodWords.words(of: text)) {
            self = .permanen
        } else {
            return nil
        }
    }
}

extension Period {
    /// Reads ISO 8601 or Indonesian words. Nil for all else.
    init?(text: String) {
        // "> 5 tahun" is a limit, not a period.
        guard !text.contains(where: { "<>≤≥±+".contains($0) }) else { return nil }
        let (words, isContradicted) = PeriodWords.read(text)
        guard let period = Period(iso8601: text) ?? (isContradicted ? nil : PeriodWords.period(words)) else {
            return nil
        }
        self = period
    }

    /// Reads an ISO 8601 period of whole years, months, weeks and days, such as `P5Y` or `P1Y6M`. Nil for all else, for
    /// periods of no length and for numbers above 9999.
    public init?(iso8601 text: String) {
        var rest = Substring(text.uppercased())
        guard rest.popFirst() == "P" else { return nil }
        var numbers: [Character: Int] = [:]
        var units = Substring("YMWD")
        while !rest.isEmpty {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            rest.removeFirst(digits.count)
            guard let number = Int(digits), digits.count <= 4, let unit = rest.popFirst(),
                let position = units.firstIndex(of: unit)
            else { return nil }
            numbers[unit] = number
            units = units[units.index(after: position)...]
        }
        self.init(
            years: numbers["Y"] ?? 0,
            months: numbers["M"] ?? 0,
            days: (numbers["W"] ?? 0) * 7 + (numbers["D"] ?? 0)
        )
        if years == 0, months == 0, days == 0 { return nil }
    }

    /// ISO 8601, such as `P1Y6M`.
    public var iso8601: String {
        let parts = [(years, "Y"), (months, "M"), (days, "D")].filter { $0.0 != 0 }.map { "\($0.0)\($0.1)" }
        return parts.isEmpty ? "P0D" : "P" + parts.joined()
    }
}

extension SiteTimeZone {
    /// Returns the moment a period of the calendar after another, at the same time of day. In a month without such a day, the last one counts.
    public func instant(_ period: Period, after start: Instant) -> Instant {
        let time = localTime(at: start)
        let day = CalendarDay(time)
        let end = day.advanced(byMonths: period.years * 12 + period.months).advanced(byDays: period.days)
        let seconds = time.secondsSinceEpoch - day.midnight.secondsSinceEpoch + end.midnight.secondsSinceEpoch
        return instant(at: LocalTime(secondsSinceEpoch: seconds))
    }
}

/// The words in which offices write periods.
private enum PeriodWords {
    static let permanent: Set<[String]> = [["permanen"], ["permanent"], ["arsip", "permanen"]]
    static let whileValid: Set<[String]> = [
        ["selama", "berlaku"], ["selama", "masih", "berlaku"], ["masih", "berlaku"], ["sampai", "tidak", "berlaku"],
        ["sampai", "tidak", "berlaku", "lagi"], ["selama", "belum", "dicabut"], ["while", "in", "force"],
        ["while", "valid"],
    ]
    private static let fillers: Set<String> = [
        "dan", "selama", "jangka", "waktu", "paling", "lama", "maksimal", "maksimum",
    ]
    private static let numbers: [String: Int] = [
        "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9,
        "sepuluh": 10, "sebelas": 11,
    ]
    private static let units: [String: Period] = [
        "tahun": Period(years: 1), "thn": Period(years: 1), "th": Period(years: 1), "bulan": Period(months: 1),
        "bln": Period(months: 1), "year": Period(years: 1), "years": Period(years: 1), "month": Period(months: 1),
        "months": Period(months: 1), "minggu": Period(days: 7), "hari": Period(days: 1),
    ]
    /// A larger number is not a period.
    private static let longest = 9999
    private static let wholes: [String: Period] = ["setahun": Period(years: 1), "sebulan": Period(months: 1)]

    /// Words that answer "for how long" in a retention schedule, beside periods.
    private static let scheduled: Set<String> = [
        "jra", "musnah", "dimusnahkan", "permanen", "statis", "selamanya", "terbatas", "seterusnya",
    ]
    /// Words with which a span of time begins whose end is an event.
    private static let beginnings: Set<String> = ["selama", "sampai", "hingga", "sd"]

    /// Whether words are those of a retention schedule: they name a number of years, what becomes of the record, or how long it is needed.
    static func areSchedule(_ words: [String]) -> Bool {
        if words.contains(where: scheduled.contains) { return true }
        if words.contains("retensi"), words.contains("jadwal") { return true }
        let start = words.starts(with: ["s", "d"]) ? 2 : words.first.map(beginnings.contains) == true ? 1 : 0
        if start > 0, words.count > start { return true }
        return words.indices.dropLast().contains { index in
            let number = Int(words[index]) ?? numbers[words[index]]
            return number.map { (1...999).contains($0) } == true && units[words[index + 1]] != nil
        }
    }

    /// The words of a period. `1 (satu) tahun` says the number twice.
    static func words(of text: String) -> [String] { read(text).words }

    /// The words of a text without those in harmless brackets, and whether a bracket says another length than the text before it.
    static func read(_ text: String) -> (words: [String], isContradicted: Bool) {
        let pieces = text.split(separator: "(", omittingEmptySubsequences: false)
        var words = plainWords(of: pieces[0])
        guard pieces.count > 1 else { return (words, false) }
        var outside = words
        var isContradicted = false
        for piece in pieces.dropFirst() {
            let end = piece.firstIndex(of: ")") ?? piece.endIndex
            let inner = plainWords(of: piece[..<end])
            // "5 tahun (1)": what follows a whole period and is a low figure is the mark of a footnote.
            let isMark = inner.count == 1 && ["1", "2", "3"].contains(inner[0]) && piece[end...].count <= 1
            if isMark, outside.last.map({ units[$0] != nil }) == true { continue }
            let isSame = isSame(inner, as: outside)
            if isSame == false { isContradicted = true }
            if !(isSame ?? isHarmless(inner, after: outside)) { words += inner }
            let rest = plainWords(of: piece[end...])
            words += rest
            outside += rest
        }
        return (words, isContradicted)
    }

    /// The words of a text, those of numbers apart: `duapuluh` is `dua puluh`.
    private static func plainWords(of text: Substring) -> [String] {
        HeadingName.words(of: String(text)).flatMap { word in
            let ending = ["puluh", "belas", "ratus"].first {
                word.hasSuffix($0) && numbers[String(word.dropLast($0.count))] != nil
            }
            return ending.map { [String(word.dropLast($0.count)), $0] } ?? [word]
        }
    }

    /// Whether a bracket says the length before it once more, in words or another unit. Nil where it says none.
    private static func isSame(_ inner: [String], as outside: [String]) -> Bool? {
        let length = count(outside) ?? outside.compactMap(number).last
        guard let inside = count(inner), inside < 1900, let length else { return nil }
        if inside == length { return true }
        guard let whole = period(outside), let other = period(inner) else { return false }
        let days = [whole, other].map { $0.years * 365 + $0.months * 30 + $0.days }
        return abs(days[0] - days[1]) * 30 <= days[0]
    }

    /// Whether words in a bracket say what those before it say, the ground of it, when it begins as any would, or nothing of the time.
    private static func isHarmless(_ inner: [String], after outside: [String]) -> Bool {
        if TermText.isStart(inner) { return true }
        if permanent.contains(outside) { return endless.contains(inner) || !isLimit(inner) }
        let ground = inner.drop { grounds.contains($0) }
        guard let first = ground.first,
            RegulationCitation.isAbbreviation(first) || ["uu", "peraturan", "jra"].contains(first)
        else { return !isLimit(inner) }
        // "Nomor 83 Tahun 2022" names a regulation, not a length.
        return inner.allSatisfy { !limits.contains($0) }
            && !ground.indices.dropLast().contains { place in
                number(ground[place]) != nil && units[ground[place + 1]] != nil
                    && ground.dropFirst(place + 2 - ground.startIndex).first?.count != 4
            }
    }

    private static let endless: Set<[String]> = [["tidak", "dimusnahkan"], ["tidak", "musnah"], ["selamanya"]]
    private static let grounds: Set<String> = ["sesuai", "berdasarkan", "menurut", "dasar", "vide", "lihat", "dengan"]

    private static func isLimit(_ words: [String]) -> Bool {
        words.contains { limits.contains($0) || number($0) != nil }
    }

    /// Words that say when a time begins or ends, or that it is none.
    private static let limits: Set<String> = [
        "sampai", "hingga", "s", "sd", "sejak", "mulai", "terhitung", "tmt", "setelah", "sesudah", "sebelum", "selama",
        "permanen", "selamanya", "seterusnya", "tidak", "tak", "bukan", "belum", "kecuali", "minimal", "minimum",
        "lebih", "kurang", "sekurang", "puluh", "belas", "ratus", "seratus",
    ]

    private static func number(_ word: String) -> Int? { Int(word) ?? numbers[word] }

    /// The number that words say, with or without a unit: `dua puluh lima`, `15`, `lima tahun`. Nil where they say more, or less.
    private static func count(_ words: [String]) -> Int? {
        var (sum, last) = (0, 0)
        for word in words where units[word] == nil && !fillers.contains(word) {
            switch word {
            case "puluh" where last > 0: (sum, last) = (sum + last * 10, 0)
            case "belas" where last > 0: (sum, last) = (sum + last + 10, 0)
            case "ratus" where last > 0: (sum, last) = (sum + last * 100, 0)
            case "seratus": sum += 100
            default:
                guard last == 0, let number = number(word), number <= longest else { return nil }
                last = number
            }
        }
        return sum + last > 0 ? sum + last : nil
    }

    /// The sum of numbers and units, where there is nothing but these and fillers.
    static func period(_ words: [String]) -> Period? {
        var years = 0
        var months = 0
        var days = 0
        var number: [String] = []
        for word in words where !fillers.contains(word) {
            let part: Period
            let count: Int
            if number.isEmpty, let whole = wholes[word] {
                (part, count) = (whole, 1)
            } else if let unit = units[word], let known = self.count(number), known <= longest {
                (part, count) = (unit, known)
            } else if Self.number(word) != nil || ["puluh", "belas", "ratus", "seratus"].contains(word) {
                number.append(word)
                continue
            } else {
                return nil
            }
            years += part.years * count
            months += part.months * count
            days += part.days * count
            number = []
        }
        guard number.isEmpty, years + months + days > 0 else { return nil }
        return Period(years: years, months: months, days: days)
    }
}
