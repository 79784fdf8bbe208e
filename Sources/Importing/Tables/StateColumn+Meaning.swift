import Reading

/// Judges what a column says about its rows, by its name and its values.
extension StateColumn {
    static func meaning(of name: String, _ profile: ColumnProfile) -> Meaning? {
        guard let named = StateNames.meaning(of: name) else {
            // What only a database works out may be a moment.
            let mayHoldMoments = profile.isEmpty ? profile.hasUnread : profile.holdsMoments
            if mayHoldMoments, StateNames.tellsEnd(name) { return .end }
            if mayHoldMoments, StateNames.tellsStart(name) { return profile.hasNothing ? .approval : .embargo }
            return meaning(of: profile, name)
        }
        return meaning(named, of: name, profile)
    }

    /// Returns what a name says beside these values.
    static func meaning(_ named: Meaning, of name: String, _ profile: ColumnProfile) -> Meaning? {
        // The name of a moment can be that of a flag, and the other way round: `published`, `posted`, `expired`.
        switch named {
        case .flag where profile.holdsMoments && !profile.isEmpty,
            .publication where profile.holdsMoments && !profile.isEmpty:
            return StateNames.momentMeaning(of: name)
        case .hiding(let reason) where profile.holdsMoments && !profile.isEmpty: return .filled(reason)
        case .publication where profile.holdsFlags: return .flag
        // The time beside a date says nothing without it.
        case .publication where profile.holdsTimes && !profile.isEmpty,
            .embargo where profile.holdsTimes && !profile.isEmpty, .end where profile.holdsTimes && !profile.isEmpty:
            return nil
        case .embargo where profile.holdsFlags: return .hiding(.scheduled)
        // "Selesai" is an event that is over, or a text that is ready.
        case .end where profile.holdsFlags: return EventTimes.isTime(name) ? .unclear : .hiding(.expired)
        // A number of one digit puts a text on top.
        case .filled(.password) where profile.holdsFlags && HeadingName.folded(name) == "pin": return nil
        case .filled(.password) where StateNames.isLock(name): return lockMeaning(profile)
        // `mulai` and `end` may be words or times of a day.
        case .end where EventTimes.isTime(name) && !profile.holdsMoments && !profile.hasUnread,
            .embargo where EventTimes.isTime(name) && !profile.holdsMoments && !profile.hasUnread:
            return nil
        case .end where HeadingName.folded(name) == "masaberlaku" && !profile.holdsMoments && !profile.hasUnread:
            return nil
        // Many groups are those of something else.
        case .level where profile.holdsCounts: return nil
        case .level where profile.isEmpty && !profile.hasUnread || profile.hasFurther || profile.holdsMoments:
            return nil
        case .secrecy where profile.holdsCodes && !["level", "lvl"].contains(HeadingName.folded(name)): return .unclear
        case .approval where profile.isEmpty || !profile.hasUnread && !profile.counts.keys.contains(where: isNothing):
            return nil
        default: return named
        }
    }

    /// Judges a column `kunci` by its values: passwords, or words by which texts are found. Unclear where they may be either.
    private static func lockMeaning(_ profile: ColumnProfile) -> Meaning? {
        let filled = profile.counts.filter { !isNothing($0.key) }
        if profile.holdsCodes, !profile.holdsFlags { return .unclear }
        if profile.holdsFlags || filled.isEmpty && !profile.hasFurther { return .filled(.password) }
        let areWords = filled.keys.allSatisfy(LockValue.isOfWords)
        let rows = filled.values.reduce(0, +)
        let isMostlyLists = filled.filter { LockValue.isList($0.key) }.values.reduce(0, +) * 2 > rows
        let parts = filled.flatMap { item in
            Array(repeating: item.key.split { ",;".contains($0) }.map(\.trimmed), count: item.value).joined()
        }
        let repeats = Set(parts).count < parts.count && rows * 2 > profile.counts.values.reduce(0, +)
        if isMostlyLists || areWords && repeats { return nil }
        return !filled.isEmpty && filled.keys.allSatisfy(LockValue.isPassword) ? .filled(.password) : .unclear
    }

    /// Judges a column whose name says nothing by its values.
    private static func meaning(of profile: ColumnProfile, _ name: String) -> Meaning? {
        let values = Set(profile.counts.keys.map(HeadingName.folded))
        let filled = values.subtracting([""])
        // The address of an article called "Konsep" is `konsep`.
        let isAddress = ["slug", "seo", "permalink", "alias", "url"].contains { HeadingName.folded(name).hasSuffix($0) }
        if !profile.stateKeys.isEmpty { return .unclear }
        guard !profile.hasFurther, !filled.isEmpty, !isAddress else { return nil }
        // A title has any word.
        let isTitle = ["title", "judul"].contains { HeadingName.folded(name).hasSuffix($0) }
        let states = profile.counts.keys.filter {
            !stateWords.isDisjoint(with: (isTitle ? [] : HeadingName.words(of: $0)) + [HeadingName.folded($0)])
        }
        if states.count > 1 || states.count * 2 > filled.count { return .flag }
        // A note that says nothing but whether to show it.
        let words = ColumnName.words(of: name)
        if noteWords.isSuperset(of: words), filled.count > 1, !filled.isDisjoint(with: showingWords),
            profile.counts.keys.allSatisfy({ $0.isEmpty || $0.count > 2 && isOn($0) != nil }),
            profile.counts.keys.contains(where: { isOn($0) == false })
        {
            return .flag
        }
        // What texts are about may be called "Draf" as well.
        if filled.count <= 8, HarmlessNames.all.isDisjoint(with: words) {
            if !filled.isDisjoint(with: publicationWords) { return .flag }
            if profile.counts.keys.contains(where: { value in
                StateNames.denies(value)
                    && filled.contains { HeadingName.folded(value).hasSuffix($0) && HeadingName.folded(value) != $0 }
            }) {
                return .flag
            }
            // `meja redaksi` beside `publik`, `internal OPD` beside `masyarakat`.
            if !filled.isDisjoint(with: ["publik", "public", "masyarakat"]) { return .level }
        }
        // An event is open or not, too.
        let isNote = noteWords.union(["target", "label"]).isSuperset(of: words)
        return filled.isDisjoint(with: isNote ? plainSecrets : certainSecrets) ? nil : .secrecy
    }

    /// Words of columns that may hold anything.
    static let noteWords: Set<String> = ["keterangan", "ket", "catatan", "note", "notes"]

    /// Of the words in such columns, those that are about showing a text.
    private static let showingWords = stateWords.union(publicationWords).union(plainSecrets).union([
        "tampil", "sembunyi", "disembunyikan", "internal",
    ])

    /// Whether a word says that everybody may read, or that not everybody may. Nil for others.
    private static func isOn(_ value: String) -> Bool? {
        if everybody.contains(HeadingName.folded(value)) { return true }
        if isSecret(value) || StateNames.denies(value) { return false }
        let flag = RecordFlag(value)
        return flag == .unknown ? nil : flag == .on
    }

    /// Values that no column but a state has.
    static let stateWords: Set<String> = [
        "publish", "published", "unpublish", "unpublished", "draft", "draf", "konsep", "pending", "terbit",
        "diterbitkan", "tayang", "belumterbit", "belumtayang", "menunggu", "review", "approved", "rejected", "ditolak",
        "disetujui", "archived", "arsip", "private", "privat", "hidden", "scheduled", "terjadwal", "ditayangkan",
        "dipublikasikan", "ditampilkan", "disiarkan",
    ]
    /// Of these, one is enough.
    static let publicationWords: Set<String> = [
        "publish", "published", "unpublished", "draft", "draf", "terbit", "diterbitkan", "tayang", "belumterbit",
        "belumtayang",
    ]
    /// Words of secrets, whatever they are said of.
    static let plainSecrets: Set<String> = [
        "rahasia", "sangatrahasia", "dikecualikan", "confidential", "membersonly", "intranet",
    ]
    private static let certainSecrets = plainSecrets.union(["terbatas", "tertutup", "restricted"])
    static let everybody: Set<String> = [
        "all", "everyone", "anyone", "everybody", "semua", "umum", "publik", "public", "guest", "guests", "tamu",
        "pengunjung", "free", "gratis", "masyarakat",
    ]
    private static let secrets = certainSecrets.union([
        "secret", "internal", "intern", "private", "privat", "pribadi", "members", "member", "anggota", "pegawai",
        "karyawan", "staf", "staff", "khusus", "hidden", "registered", "terdaftar", "special", "owner", "paid",
        "premium", "berbayar", "onlypaid", "onlyfree", "tiers", "founding", "intra",
    ])

    /// Whether a value says that not everybody may read: `rahasia`, `internal OPD`, `khusus pegawai`, but not `khusus lansia`.
    static func isSecret(_ value: String) -> Bool {
        let words = HeadingName.words(of: value)
        guard words.count > 1, let first = words.first, !secrets.contains(HeadingName.folded(value)) else {
            return secrets.contains(HeadingName.folded(value))
        }
        return ["internal", "intern", "rahasia", "private", "privat"].contains(first)
            || ["terbatas", "khusus"].contains(first) && !insiders.isDisjoint(with: words.dropFirst())
    }

    /// Those who work in an office, or have an account.
    private static let insiders = secrets.subtracting(["terbatas", "khusus", "special"]).union([
        "asn", "pns", "opd", "redaksi", "pimpinan", "pejabat", "kepala", "kabid", "bidang", "seksi", "pengurus",
        "panitia",
        "perangkat", "instansi", "satker", "unit", "kantor", "dinas", "tim", "admin", "operator", "login", "kalangan",
    ])
}
