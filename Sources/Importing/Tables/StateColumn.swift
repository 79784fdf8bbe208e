import Content
import Reading
import Registers

/// A column that says whether the old system showed a row, and what its values say.
struct StateColumn {
    enum Meaning: Equatable {
        /// Yes or no, as in `aktif`.
        case flag
        /// Yes where the row is hidden, as in `is_draft`.
        case hiding(HidingReason)
        /// Something where the row is hidden, as in `deleted_at` and `password`.
        case filled(HidingReason)
        /// `public` or `private`, or a number that only the system knows.
        case access
        /// Who may read the row: a word, or the number of a group or level, which only the system knows.
        case level
        /// The moment from which the row is hidden.
        case end
        /// The moment from which the row is shown. Not shown without one.
        case publication
        /// The moment until which the row is held back, where there is one.
        case embargo
        /// Who let it be shown, or when. Where nobody did, and somebody did elsewhere, it may not have been.
        case approval
        /// `post` or `menu`.
        case type
        /// Where it says `rahasia`, `internal` and the like, the row is hidden. It may say much else.
        case secrecy
        /// A moment that does not tell what for. One that is yet to come may be that from which the row is shown.
        case moment
        /// Something that sorts the rows, or is there for some of them, and does not tell what for.
        case unclear
    }

    let index: Int
    let name: String
    let meaning: Meaning
    let profile: ColumnProfile
    /// Whether the rows are persons, of whom an unknown word says something else: `Pensiun`.
    var isOfPersons = false
    /// Whether it is a key of front matter, whose other values are not known. A word that says nothing hides nothing there.
    var isKey = false
    /// Whether it is the key of front matter for the state of its text, in which a word that is not known may be one of a draft.
    private var isStatus = false

    /// - Parameters:
    ///   - subject: what its name says, where this is not the whole name: `aktif` of `rubrik_aktif`, in a table of these.
    ///   - meaning: nil to judge it by name and values.
    /// - Returns: nil for a column that says nothing about showing rows.
    init?(_ index: Int, _ name: String, _ profile: ColumnProfile, subject: String? = nil, meaning: Meaning? = nil) {
        guard let meaning = meaning ?? Self.meaning(of: subject ?? name, profile) else { return nil }
        self.index = index
        self.name = name
        self.meaning = meaning
        self.profile = profile
    }

    /// Returns why the value of a key of front matter hides its text, as a column with this one value would: `diterbitkan: tidak`,
    /// `akses: internal`. Nil where it does not.
    ///
    /// - Parameter fallback: what a key says whose name does not tell it.
    static func hiding(_ value: String, of key: String, fallback: Meaning?, zone: SiteTimeZone, now: Instant)
        -> HidingReason?
    {
        let folded = HeadingName.folded(value)
        guard !folded.isEmpty else { return nil }
        // `label: draft` is about the text, `jenis_dokumen: Draf` about something that it has.
        if !isOfOther(key), publicationWords.contains(folded) && RecordFlag(value) == .off || DraftMark.isOrder(value) {
            return .off
        }
        if plainSecrets.contains(folded) { return .restricted }
        if isOfRemarks(key), let reason = hiding(remark: value) { return reason }
        guard let column = StateColumn(key: key, value, fallback: fallback) else { return nil }
        if column.meaning == .unclear { return folded == "internal" ? .restricted : column.mayLock ? .password : nil }
        return column.hiding(value, zone: zone, now: now)
    }

    /// Returns why the value of a field of an office's own hides its text: `tampilkan`, `tanggal_embargo`, `catatan_redaksi`. Nil where it does
    /// not. A meeting is `online`, too.
    static func hiding(_ value: String, ofField name: String, zone: SiteTimeZone, now: Instant) -> HidingReason? {
        guard HeadingName.folded(name) != "online" else { return nil }
        let reason = hiding(value, of: name, fallback: nil, zone: zone, now: now)
        return reason?.leavesOut == true ? .off : reason
    }

    /// Whether the name of a key tells of something else than its text, which may be a draft as well.
    private static func isOfOther(_ key: String) -> Bool {
        StateNames.tellsOfThing(key)
            || HarmlessNames.tells(key, noise: []) && StateNames.wholeMeaning(of: key) == nil
                && noteWords.union(["label"]).isDisjoint(with: ColumnName.words(of: key))
    }

    /// Returns from when to when the value of a key of front matter shows its text. Nil where it does not tell that.
    static func window(_ value: String, of key: String, fallback: Meaning?, zone: SiteTimeZone) -> Window? {
        value.isEmpty ? nil : StateColumn(key: key, value, fallback: fallback)?.window(value, zone: zone)
    }

    private init?(key: String, _ value: String, fallback: Meaning?) {
        guard let named = StateNames.wholeMeaning(of: key) ?? fallback else { return nil }
        var profile = ColumnProfile()
        profile.count(value)
        guard var meaning = Self.meaning(named, of: key, profile) else { return nil }
        // `tayang: 1 Mei 2026 s.d. 31 Mei 2026`
        if meaning == .flag, Window(span: value, zone: .jakarta) != nil { meaning = .embargo }
        self.init(0, key, profile, meaning: meaning)
        isKey = true
        isStatus = fallback == .flag && HeadingName.folded(key) == "status"
    }

    /// Whether a column holds remarks, by its name: `keterangan`, `catatan_redaksi`.
    static func isOfRemarks(_ name: String) -> Bool {
        let words = Set(ColumnName.words(of: name))
        return remarkWords.isSuperset(of: words) && !words.isSubset(of: ["internal", "admin"])
    }
    private static let remarkWords = noteWords.union([
        "redaksi", "editor", "admin", "internal", "remark", "remarks", "memo",
    ])

    /// Returns why a remark hides its row: it is an order not to publish, has one among other words, or says that the row is secret.
    /// Nil where it does not.
    static func hiding(remark: String) -> HidingReason? {
        if DraftMark.isOrder(remark) { return .off }
        let words = HeadingName.words(of: remark)
        let isSecret = words.count < 5 && words.allSatisfy { secretFrame.contains($0) || remarkSecrets.contains($0) }
        if isSecret, words.contains(where: remarkSecrets.contains) { return .restricted }
        // "Tunggu arahan Sekda"
        let waits = words.count < 6 && ["tunggu", "menunggu", "nunggu"].contains(words.first)
        return waits || WaitingOrder.isGiven(in: words) ? .uncertain : nil
    }

    private static let remarkSecrets = plainSecrets.union(["internal"])
    /// Words around one of a secret that do not change it: `hanya untuk internal`.
    private static let secretFrame: Set<String> = ["sangat", "bersifat", "untuk", "hanya", "khusus", "only", "for"]

    /// Whether the values are understood. A word that is not known hides its own row; a number or letter that is
    /// not known puts all of them in doubt, because `1` and `2` mean on and off here, off and on there.
    var isCertain: Bool {
        guard [.flag, .access, .level].contains(meaning), !isKey else { return meaning != .unclear }
        let known = profile.counts.keys.filter { flag($0) != .unknown }
        let unknown = profile.counts.keys.filter { flag($0) == .unknown && !$0.isEmpty }
        guard !profile.hasFurther else { return false }
        if [.access, .level].contains(meaning) { return unknown.isEmpty && !known.isEmpty }
        // Beside "jangan ditayangkan", an empty note may mean that a text was shown.
        if profile.counts[""] != nil, !known.contains(where: { flag($0) == .on }) { return false }
        return !known.isEmpty && unknown.allSatisfy { $0.count > 1 && Int($0) == nil }
    }

    /// The words that are not known in a column that is understood, each of which hides its own rows.
    var unknownWords: [String] {
        guard [.flag, .access, .level].contains(meaning), isCertain else { return [] }
        return profile.counts.keys.filter { flag($0) == .unknown && !$0.isEmpty && mayHide($0) }.sorted()
    }

    /// Whether a word that is not known may be that of a state. Of persons, only one that says that they are barred; in front matter,
    /// one that begins with a known word: `menunggu persetujuan`.
    private func mayHide(_ word: String) -> Bool {
        if isKey {
            let words = HeadingName.words(of: word)
            if isStatus { return Self.progress.isDisjoint(with: words) }
            return meaning == .flag && words.count > 1 && RecordFlag(words[0]) == .off
        }
        guard isOfPersons else { return true }
        let folded = HeadingName.folded(word)
        return Self.barringStems.contains { (stem: String) in folded.contains(stem) }
    }

    /// Words for the state of what a text is about, or of its writing, that hide nothing.
    private static let progress: Set<String> = [
        "selesai", "berlangsung", "berjalan", "final", "tetap", "berlaku", "baru", "lama", "terkini", "lengkap",
        "rampung",
        "tuntas", "done", "complete", "completed", "finished", "ongoing", "new", "updated", "current", "stable",
        "evergreen", "seedling", "budding", "growing", "mature", "ok", "buka", "dibuka", "open", "penting", "normal",
    ]

    private static let barringStems: [String] = [
        "aktif", "activ", "beku", "blok", "block", "lock", "kunci", "larang", "skors", "cekal", "hapus", "banned",
    ]

    /// Whether its values are words of states, such as `draft`, which tell themselves what was shown.
    var tellsStates: Bool {
        let words = Self.stateWords.union(Self.publicationWords)
        return profile.counts.keys.contains { words.contains(HeadingName.folded($0)) }
    }

    /// Whether the values may be passwords, which no report repeats, though they may be words by which texts are found.
    var mayLock: Bool {
        meaning == .unclear && StateNames.isLock(name)
            && !profile.counts.keys.allSatisfy { LockValue.isOfWords($0) || LockValue.isList($0) }
    }

    /// Whether some rows are of a type that may not be one of texts.
    var hasOtherTypes: Bool {
        meaning == .type && profile.counts.count > 1
            && !profile.counts.keys.allSatisfy { Self.isText($0) || Self.isPage($0) }
    }

    /// Returns what a value means in this column: `T` is true beside `F`, and "tidak" beside `Y`.
    func flag(_ value: String) -> RecordFlag {
        if [.flag, .access, .level].contains(meaning) {
            if Self.everybody.contains(HeadingName.folded(value)) { return .on }
            if Self.isSecret(value) { return .off }
        }
        if meaning == .level {
            // The lowest number is everybody here and nobody there. Where all rows have it, it is what the system begins with.
            if Int(value) != nil { return profile.counts.count == 1 && ["0", "1"].contains(value) ? .on : .unknown }
        }
        guard value.lowercased() == "t" else {
            if StateNames.denies(value) { return .off }
            let flag = RecordFlag(value)
            // "Layak" beside "tidak layak".
            let isDenied = { (other: String) in
                StateNames.denies(other) && HeadingName.folded(other).hasSuffix(HeadingName.folded(value))
                    && other != value
            }
            return flag == .unknown && !value.isEmpty && profile.counts.keys.contains(where: isDenied) ? .on : flag
        }
        let others = Set(profile.counts.keys.map { $0.lowercased() })
        if others.contains("f") { return .on }
        return others.contains("y") || others.contains("ya") ? .off : .unknown
    }

    /// Returns why a value hides its row. Nil where it does not.
    func hiding(_ value: String, zone: SiteTimeZone, now: Instant) -> HidingReason? {
        if UnreadValue.isOne(value) { return .uncertain }
        switch meaning {
        case .flag, .access, .level:
            guard isCertain else { return .uncertain }
            switch flag(value) {
            case .on: return nil
            case .off: return meaning != .flag ? .restricted : Self.isSchedule(value) ? .scheduled : .off
            case .unknown: return mayHide(value) ? .uncertain : nil
            }
        case .unclear: return isKey ? nil : .uncertain
        case .hiding(let reason):
            if value.isEmpty { return nil }
            switch flag(value) {
            case .on: return reason
            case .off: return nil
            case .unknown: return isKey ? nil : .uncertain
            }
        case .filled(let reason):
            // "Anggota" is who may read, or a password.
            if Self.isNothing(value) || flag(value) == .off && !Self.isSecret(value) { return nil }
            if reason == .restricted, Self.everybody.contains(HeadingName.folded(value)) { return nil }
            // A letter may be "tidak", and what is left out is not even a draft.
            return reason.leavesOut && value.count < 3 && flag(value) == .unknown && Int(value) == nil
                ? .uncertain : reason
        case .end, .publication, .embargo: return hiding(at: value, zone, now)
        case .approval: return Self.isNothing(value) ? .uncertain : hiding(at: value, zone, now)
        case .moment: return hiding(at: value, zone, now) == nil ? nil : .uncertain
        case .secrecy: return Self.isSecret(value) ? .restricted : nil
        case .type: return profile.counts.count > 1 && !Self.isText(value) && !Self.isPage(value) ? .uncertain : nil
        }
    }

    private func hiding(at value: String, _ zone: SiteTimeZone, _ now: Instant) -> HidingReason? {
        // A flag with the name of a moment: `published`.
        if meaning == .publication, RecordFlag(value) != .unknown { return RecordFlag(value) == .off ? .off : nil }
        if meaning == .publication, RecordDate(value, time: "", isUTC: false, zone: zone) == .missing { return .off }
        guard let window = window(value, zone: zone) else {
            return [.approval, .moment].contains(meaning) ? nil : .uncertain
        }
        if let end = window.end, end <= now { return .expired }
        return window.start.map { $0 > now } == true ? .scheduled : nil
    }

    /// Returns from when to when a value of a column of moments shows its row. Nil where it cannot be read, and in other columns.
    func window(_ value: String, zone: SiteTimeZone) -> Window? {
        guard [.end, .publication, .embargo, .approval, .moment].contains(meaning) else { return nil }
        if let span = Window(span: value, zone: zone) {
            // "Embargo sampai 10 Mei": the text is shown from then on.
            return isOfEmbargo ? Window(start: span.end) : span
        }
        switch RecordDate(value, time: "", isUTC: false, zone: zone) {
        case .missing: return Window()
        case .moment(let moment): return meaning == .end ? Window(end: moment) : Window(start: moment)
        case .unreadable:
            let isEndless = TermText.isEndless(value) || Self.never.contains(HeadingName.folded(value))
            return meaning == .end && isEndless ? Window() : nil
        }
    }

    /// Whether the time that the column tells is one in which the text is held back, not one in which it is shown.
    private var isOfEmbargo: Bool { HeadingName.folded(name).contains("embargo") }

    private static let never: Set<String> = ["", "never", "none", "nihil", "tidakada", "tidakpernah", "null"]

    /// Returns whether a value is what databases write for nothing.
    static func isNothing(_ value: String) -> Bool {
        value.isEmpty || value.hasPrefix("0000-00-00") || value.allSatisfy { $0 == "0" }
    }

    /// Returns whether a state says that a text waits for its day.
    static func isSchedule(_ value: String) -> Bool {
        ["scheduled", "terjadwal", "dijadwalkan", "future"].contains(HeadingName.folded(value))
    }

    static func isPage(_ value: String) -> Bool { KindWords.pages.contains(HeadingName.folded(value)) }

    private static let texts = KindWords.news.union([
        "", "pengumuman", "announcement", "kegiatan", "story", "opini", "siaranpers", "pers", "message",
    ])

    static func isText(_ value: String) -> Bool { texts.contains(HeadingName.folded(value)) }
}
