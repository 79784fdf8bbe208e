package import Reading

/// Reads the end of an exemption that is given as an event, or as none, in place of a period.
package enum TermText {
    /// The text where it names an event that ends something: `Sampai penelitian selesai`. Otherwise empty, as for `sampai
    /// waktu yang wajar`, of which nobody can tell when it is over.
    static func event(in text: String, zone: SiteTimeZone) -> String {
        let words = HeadingName.words(of: text)
        guard Period(text: text) == nil, let first = words.first, words.count > 1, beginnings.contains(first),
            !isEndless(text), !isVague(text), date(in: text, zone: zone) == nil, words.contains(where: isOfEvent)
        else { return "" }
        return text
    }

    private static let beginnings: Set<String> = ["sampai", "hingga", "sebelum", "selama", "setelah", "sesudah", "s"]

    /// Whether the text leaves the end to judgement: `sampai waktu yang wajar`, `selama diperlukan`.
    static func isVague(_ text: String) -> Bool {
        let words = " " + HeadingName.words(of: text).joined(separator: " ") + " "
        return vague.contains { words.contains(" " + $0 + " ") }
    }

    private static let vague = [
        "wajar", "secukupnya", "seperlunya", "sementara", "sementara waktu", "beberapa waktu", "waktu tertentu",
        "waktu yang ditentukan", "waktu yang akan ditentukan", "waktu yang akan ditetapkan", "waktu yang ditetapkan",
        "waktu yang tepat", "waktu yang cukup", "waktu yang diperlukan", "waktu yang memungkinkan", "waktunya",
        "saatnya", "saat yang tepat", "lebih lanjut", "ditentukan kemudian", "ditetapkan kemudian", "di kemudian hari",
        "dikemudian hari", "memungkinkan", "dimungkinkan", "kondusif", "aman", "diperlukan", "dibutuhkan",
        "dipandang perlu", "dianggap perlu", "dirasa perlu", "dianggap cukup", "dirasa cukup", "perlu",
        "belum ditentukan", "belum ditetapkan", "belum diketahui", "tidak ditentukan", "tidak diketahui", "situasional",
        "menyesuaikan", "sesuai kebutuhan", "sesuai kebijakan", "kebijakan pimpinan", "kebijakan",
    ]

    /// Whether a word names something that happens on a day which everybody can tell.
    private static func isOfEvent(_ word: String) -> Bool {
        events.contains(word) || stems.contains { word.contains($0) }
    }

    private static let events: Set<String> = [
        "putus", "vonis", "inkrah", "inkracht", "selesai", "selesainya", "rampung", "tuntas", "tamat", "lulus", "usai",
        "terbit", "terbitnya", "pensiun", "wafat", "lunas", "lelang", "tender", "kontrak", "audit", "sidang", "wisuda",
        "berakhir", "berakhirnya", "habis", "habisnya", "kedaluwarsa", "kadaluarsa", "kedaluwarsanya", "menjabat",
        "pemenang", "hasil", "izin", "tahapan", "pilkada", "pemilu", "sah",
    ]
    /// What the words of events are made from, with any prefix and suffix.
    private static let stems = [
        "putusan", "penetapan", "ditetapkan", "penyelesaian", "diselesaikan", "terbitkan", "penerbitan", "diumumkan",
        "pengumuman", "dicabut", "pencabutan", "disahkan", "pengesahan", "undangkan", "pengundangan", "tandatangan",
        "meninggal", "pelantikan", "dilantik", "diserahkan", "penyerahan", "dibayar", "pembayaran", "pelunasan",
        "persetujuan", "disetujui", "diizinkan", "perizinan", "pemeriksaan", "diperiksa", "penyidikan", "penyelidikan",
        "penuntutan", "persidangan", "eksekusi", "pemilihan", "penutupan", "pembukaan", "dibuka", "ditutup",
        "pelaksanaan", "dilaksanakan", "penelitian", "proses", "pengadaan", "pelelangan", "berhenti", "pemberhentian",
        "kelulusan", "ujian", "seleksi", "penyusunan", "pembahasan", "berlakunya", "mutasi", "sengketa", "banding",
        "kasasi", "dilaporkan", "publikasi", "dirilis", "pembangunan",
    ]

    /// The last second of the day in `sampai dengan 31 Desember 2027`, `31 Desember 2027` or `s.d. Juni 2027`, which still
    /// belongs to the term. Nil where there is none.
    package static func date(in text: String, zone: SiteTimeZone) -> Instant? {
        if let year = years(of: text)?.last, let day = LocalTime(year: year, month: 12, day: 31) {
            return end(of: CalendarDay(day), in: zone)
        }
        guard let end = ends(of: text).end else { return nil }
        if let day = DateText.read(end, in: zone) { return self.end(of: CalendarDay(at: day, in: zone), in: zone) }
        return lastDay(ofMonth: end).map { self.end(of: $0, in: zone) }
    }

    /// The first day of `1 Januari 2026 s/d 31 Desember 2028`, `2026 - 2028`, and of `5 tahun sejak 2 Januari 2026`. Nil where the text names
    /// none.
    package static func start(in text: String, zone: SiteTimeZone) -> Instant? {
        if let years = years(of: text) {
            return years.count < 2
                ? nil : LocalTime(year: years[0], month: 1, day: 1).map { CalendarDay($0).start(in: zone) }
        }
        if let start = startOfPeriod(in: text)?.start { return DateText.read(start, in: zone) }
        let ends = ends(of: text)
        guard let start = ends.start, let end = ends.end, DateText.read(end, in: zone) != nil else { return nil }
        if let day = DateText.read(start, in: zone) { return day }
        // `1 - 31 Januari 2026`, `28 Maret - 2 April 2026`
        let rest = end.split(separator: " ").suffix(start.contains(" ") ? 1 : 2)
        return DateText.read(start + " " + rest.joined(separator: " "), in: zone)
    }

    /// A period and the day on which it begins: `5 (lima) tahun sejak tanggal 2 Januari 2026`. Nil for all else.
    private static func startOfPeriod(in text: String) -> (period: String, start: String)? {
        let words = text.split(whereSeparator: \.isWhitespace)
        let isStart = { (word: Substring) in ["sejak", "mulai", "terhitung", "tmt"].contains(word.lowercased()) }
        guard let place = words.firstIndex(where: isStart), place > 0 else { return nil }
        let day = words[place...].drop { isStart($0) || fillers.contains($0.lowercased()) }
        let isNamed =
            day.count == 3 && day.first.map { Int($0) != nil } == true && day.last?.count == 4
            && CalendarNames.month(named: day[day.startIndex + 1]) != nil
        let isInFigures = day.count == 1 && day.first?.split { "-/.".contains($0) }.compactMap { Int($0) }.count == 3
        guard isNamed || isInFigures else { return nil }
        return (words[..<place].joined(separator: " "), day.joined(separator: " "))
    }

    private static let fillers: Set<String> = ["tanggal", "tgl", "tgl.", "akhir", "bulan"]

    /// What is before and after the words that join the ends of a span of time. A text without these words is an end.
    private static func ends(of text: String) -> (start: String?, end: String?) {
        let words = text.split(whereSeparator: \.isWhitespace)
        func joined(_ words: some Sequence<Substring>) -> String? {
            let text = words.filter { !fillers.contains($0.lowercased()) }.joined(separator: " ")
            return text.isEmpty ? nil : text
        }
        guard let first = words.firstIndex(where: { TimeWords.joints.contains($0.lowercased()) }) else {
            return (nil, joined(words))
        }
        let rest = words[first...].drop { TimeWords.joints.contains($0.lowercased()) }
        return (joined(words[..<first].drop { ["mulai", "sejak", "dari"].contains($0.lowercased()) }), joined(rest))
    }

    /// The last day of `Juni 2030`.
    private static func lastDay(ofMonth text: String) -> CalendarDay? {
        let words = text.split(separator: " ")
        guard words.count == 2, let month = CalendarNames.month(named: words[0]), words[1].count == 4,
            let year = Int(words[1]), (1900...2199).contains(year)
        else { return nil }
        return LocalTime(year: year, month: month, day: 1).map {
            CalendarDay($0).advanced(byMonths: 1).advanced(byDays: -1)
        }
    }

    private static func end(of day: CalendarDay, in zone: SiteTimeZone) -> Instant {
        day.advanced(byDays: 1).start(in: zone).advanced(bySeconds: -1)
    }

    /// The years of `2026 - 2030`, `tahun 2026 s.d. 2030` and `s.d. tahun 2030`, in the order in which they are written. Nil where the text
    /// says more.
    static func years(of text: String) -> [Int]? {
        let words = HeadingName.words(of: text).filter {
            !["tahun", "s", "d", "sd", "sampai", "dengan", "hingga"].contains($0)
        }
        let years = words.compactMap { $0.count == 4 ? Int($0) : nil }.filter { (1900...2199).contains($0) }
        let isSpan = years.count == 2
        let isEnd =
            years.count == 1 && ["sampai", "hingga", "s", "sd"].contains(HeadingName.words(of: text).first ?? "")
        return words.count == years.count && (isSpan || isEnd) ? years : nil
    }

    /// Whether the text says that there is no end: `permanen`, `sampai waktu yang tidak terbatas`. The words of an event do not count,
    /// whichever they are: `sampai gedung permanen selesai dibangun`.
    package static func isEndless(_ text: String) -> Bool {
        if text.contains("∞") { return true }
        guard let clause = text.split(whereSeparator: { ",;.:(\n".contains($0) }).first else { return false }
        var words = HeadingName.words(of: String(clause))[...]
        let isUntil = words.first.map(until.contains) == true
        var isOfTime = false
        var isEndless = false
        while let word = words.first {
            if let phrase = endless.first(where: { words.starts(with: $0) }) {
                words = words.dropFirst(phrase.count)
                isEndless = true
                // "Sampai waktu yang tidak terbatas demi keamanan": whatever follows tells why.
                if isUntil, isOfTime { return true }
            } else if frame.contains(word) || word.allSatisfy(\.isNumber) {
                isOfTime = isOfTime || word == "waktu"
                words = words.dropFirst()
            } else {
                return false
            }
        }
        return isEndless
    }

    private static let until: Set<String> = ["sampai", "hingga", "untuk", "selama"]

    /// Words that say that a period is told, and since when it runs, but not how long it is.
    private static let frame: Set<String> = until.union([
        "dengan", "s", "d", "sd", "jangka", "masa", "waktu", "waktunya", "yang", "secara", "bersifat", "dikecualikan",
        "ditutup", "berlaku", "dan", "atau", "sejak", "mulai", "terhitung", "tanggal", "ditetapkan",
        "penetapan", "tahun", "lamanya", "batas", "batasnya", "batasannya", "akhirnya", "ditentukan", "informasi",
    ])

    private static let endless =
        (["tidak", "tak", "tdk"].flatMap { no in
            [
                "terbatas", "terhingga", "berbatas", "dibatasi", "ada batas", "ada batasnya", "ada batasan", "berakhir",
                "ada akhir", "ada akhirnya",
            ].map { "\(no) \($0)" }
        } + [
            "tanpa batas", "tanpa batasan", "tanpa akhir", "tiada batas", "tiada akhir", "permanen", "permanent",
            "selamanya", "selama lamanya", "seterusnya", "sepanjang masa", "abadi", "unlimited", "indefinite",
            "indefinitely", "forever", "no limit",
        ]).map(HeadingName.words)

    /// The text without the words that say when a period begins: with the decision, as it does (`5 tahun sejak ditetapkan`), or on
    /// a day.
    static func withoutStart(_ text: String) -> String {
        if let period = startOfPeriod(in: text)?.period { return period }
        // "5 tahun (sejak ditetapkan)"
        let text =
            starts.contains { text.lowercased().hasSuffix("(\($0))") } ? text.filter { !"()".contains($0) } : text
        let lower = text.lowercased()
        for start in starts where lower.hasSuffix(start) { return String(text.dropLast(start.count)).trimmed }
        // "Sejak ditetapkan s.d. 5 tahun"
        for start in starts where lower.hasPrefix(start) {
            return text.dropFirst(start.count).split(whereSeparator: \.isWhitespace)
                .drop { TimeWords.joints.contains($0.lowercased()) || $0.lowercased() == "selama" }.joined(
                    separator: " "
                )
        }
        return text
    }

    /// Whether a period begins with the decision itself: `30 tahun sejak ditetapkan`.
    static func beginsWithDecision(_ text: String) -> Bool {
        withoutStart(text) != text && startOfPeriod(in: text) == nil
            && !text.lowercased().contains("sejak dikecualikan")
    }

    /// Whether words say that a period begins with the decision: `sejak ditetapkan`.
    static func isStart(_ words: [String]) -> Bool { starts.contains(words.joined(separator: " ")) }

    private static let starts = ["terhitung sejak", "terhitung mulai", "sejak", "setelah", "sesudah"].flatMap { word in
        ["ditetapkan", "tanggal ditetapkan", "penetapan", "tanggal penetapan", "dikecualikan"].map { "\(word) \($0)" }
    }
}
