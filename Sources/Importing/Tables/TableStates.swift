import Diagnostics
import Reading

/// The columns of a table without a known schema that say whether the old system showed a row, and what they say.
struct TableStates {
    private enum Meaning: Equatable {
        /// Yes or no, as in `aktif`.
        case flag
        /// Yes where the row is hidden, as in `is_deleted`.
        case hiding(HidingReason)
        /// Something where the row is hidden, as in `deleted_at` and `password`.
        case filled(HidingReason)
        /// `public` or `private`, or a number that only the system knows.
        case access
        /// The moment from which the row is hidden.
        case end
        /// The moment from which the row is shown. Not shown without one.
        case publication
        /// The moment until which the row is held back, where there is one.
        case embargo
        /// `post` or `menu`.
        case type
        /// Where it says `rahasia`, `internal` and the like, the row is hidden. It may say much else.
        case secrecy
    }

    private struct Column {
        let index: Int
        let name: String
        let meaning: Meaning
        var counts: [String: Int] = [:]
        var further = 0

        /// The most different values to count.
        static let valueLimit = 30

        mutating func count(_ value: String) {
            if counts[value] != nil || counts.count < Self.valueLimit {
                counts[value, default: 0] += 1
            } else {
                further += 1
            }
        }

        /// Returns what a value means in this column: `T` is true beside `F`, and "tidak" beside `Y`.
        func flag(_ value: String) -> RecordFlag {
            guard value.lowercased() == "t" else { return RecordFlag(value) }
            let others = Set(counts.keys.map { $0.lowercased() })
            if others.contains("f") { return .on }
            return others.contains("y") || others.contains("ya") ? .off : .unknown
        }

        /// Whether the values are understood. A word that is not known hides its own row; a number or letter that is
        /// not known puts all of them in doubt, because `1` and `2` mean on and off here, off and on there.
        var isCertain: Bool {
            let known = counts.keys.filter { flag($0) != .unknown }
            let unknown = counts.keys.filter { flag($0) == .unknown && !$0.isEmpty }
            guard further == 0 else { return false }
            if meaning == .access { return unknown.isEmpty && !known.isEmpty }
            return !known.isEmpty && unknown.allSatisfy { $0.count > 1 && Int($0) == nil }
        }
    }

    private let rules: [(index: Int, rule: TableImportOptions.PublicValues)]
    private var columns: [Column] = []
    /// Rows in which two flags disagree.
    private var disagreements = 0
    private let zone: SiteTimeZone
    private let now: Instant
    /// In front of the names of columns in questions: `kategori.`.
    var prefix = ""

    /// - Parameter isParent: whether the rows are only what texts are in, such as categories, which have no type of
    ///   their own.
    /// - Throws: `TableImportError.wrongArgument` where an option names a column that the table does not have.
    init(_ shape: TableShape, options: TableImportOptions, isParent: Bool = false) throws {
        zone = options.zone
        now = options.now
        prefix = shape.prefix
        rules = try options.publicValues.map { (try options.index(of: $0.column, in: shape.columns), $0) }
        guard !shape.isKnown else { return }
        let named = Set(rules.map(\.index))
        let status = options.assignments.last { $0.field == .status }
        for (index, name) in shape.columns.enumerated() where !named.contains(index) {
            guard var meaning = Self.meaning(of: name) else { continue }
            if isParent, [.type, .publication].contains(meaning) { continue }
            if status?.column.isEmpty == false, shape.mapping[.status] == index { meaning = .flag }
            let isAnswered = !rules.isEmpty || status != nil && shape.mapping[.status] != index
            if isAnswered, [.flag, .access, .type].contains(meaning) { continue }
            columns.append(Column(index: index, name: name, meaning: meaning))
        }
        if let index = shape.mapping[.status], !named.contains(index), rules.isEmpty,
            !columns.contains(where: { $0.index == index })
        {
            columns.append(Column(index: index, name: shape.columns[index], meaning: .flag))
        }
    }

    private static let words: [(Set<String>, Meaning)] = [
        (["deleted", "isdeleted", "deletedat", "hapus", "dihapus", "trash", "trashed"], .filled(.deleted)),
        (["password", "postpassword", "katasandi", "sandi"], .filled(.password)),
        (["hidden", "ishidden", "sembunyi", "disembunyikan", "unlisted", "isunlisted"], .hiding(.off)),
        (
            [
                "private", "isprivate", "privat", "rahasia", "internal", "isinternal", "memberonly", "membersonly",
                "ismemberonly", "loginonly", "khususanggota", "khususmember", "dikecualikan", "isrestricted",
                "restricted",
                "confidential", "isconfidential",
            ], .hiding(.restricted)
        ),
        (
            [
                "draft", "isdraft", "draf", "blokir", "diblokir", "blocked", "banned", "suspended", "nonaktif", "arsip",
                "diarsipkan", "archived", "isarchived",
            ], .hiding(.off)
        ),
        (
            [
                "expired", "expiredat", "expiresat", "expires", "expiredate", "publishdown", "unpublishat",
                "kadaluarsa",
                "kedaluwarsa", "tglkadaluarsa", "berlakusampai", "tayangsampai", "tampilsampai", "akhirtayang",
                "tayangakhir", "turuntayang", "selesaitayang",
            ], .end
        ),
        (
            [
                "embargo", "embargountil", "embargosampai", "tglembargo", "tanggalembargo", "tglterbit",
                "tanggalterbit",
                "mulaitayang", "tayangmulai", "tgltayang", "tanggaltayang",
            ], .embargo
        ), (["publishedat", "publishup", "publishdate", "tglpublish", "tanggalpublish"], .publication),
        (["access", "akses", "hakakses", "visibility", "postvisibility", "visibilitas"], .access),
        (["type", "posttype", "tipe", "jenis", "contenttype"], .type),
        (
            [
                "sifat", "klasifikasi", "kerahasiaan", "jenisakses", "tingkatakses", "levelakses", "level", "lvl",
                "audience",
                "audiens", "sasaran",
            ], .secrecy
        ),
    ]

    private static let secret: Set<String> = [
        "rahasia", "sangatrahasia", "terbatas", "dikecualikan", "tertutup", "confidential", "secret", "internal",
        "intern",
        "private", "privat", "pribadi", "restricted", "members", "member", "anggota", "pegawai", "karyawan", "staf",
        "staff",
    ]

    private static let flags: Set<String> = [
        "aktif", "active", "isactive", "isaktif", "status", "publish", "published", "ispublish", "ispublished",
        "publikasi", "terbit", "diterbitkan", "tampil", "ditampilkan", "tayang", "enabled", "enable", "isenabled",
        "state",
        "visible", "isvisible", "show", "isshow", "approved", "isapproved", "validasi", "moderasi", "tampilkan",
        "posted", "isposted", "online", "live", "sts", "acc", "disetujui", "setuju", "persetujuan", "approval",
        "konfirmasi",
        "dikonfirmasi", "confirmed", "verifikasi", "terverifikasi", "diverifikasi", "verified", "isverified",
    ]

    private static func meaning(of name: String) -> Meaning? {
        let folded = HeadingName.folded(name)
        if let found = words.first(where: { $0.0.contains(folded) }) { return found.1 }
        if flags.contains(folded) { return .flag }
        // `status_berita`, `kode_status`, but not `tgl_publish` or `comment_status`.
        let parts = HeadingName.words(of: name)
        let others: Set<String> = [
            "tgl", "tanggal", "date", "at", "on", "up", "down", "by", "oleh", "user", "waktu", "jam", "time", "comment",
            "comments", "komentar", "ping", "headline", "gambar", "image", "foto", "title", "judul", "menu", "slider",
            "home", "beranda", "author", "penulis", "featured", "sidebar", "iklan", "rss", "share",
        ]
        return others.isDisjoint(with: parts) && parts.contains(where: flags.contains) ? .flag : nil
    }

    /// Counts the values of a row. Call it for every row before ``visibility(of:)``.
    mutating func count(_ record: TableRecord) { count { record.values[$0] } }

    /// - Parameter value: returns the value of a column by its index.
    mutating func count(_ value: (Int) -> String) {
        var states: Set<RecordFlag> = []
        for index in columns.indices {
            let value = value(columns[index].index).trimmed
            columns[index].count(value)
            if columns[index].meaning == .flag { states.insert(RecordFlag(value)) }
        }
        if states.contains(.on), states.contains(.off) { disagreements += 1 }
    }

    func visibility(of record: TableRecord) -> Visibility { visibility { record.values[$0] } }

    /// Returns whether a row was shown. Of several reasons, one that leaves it out counts, or else the first.
    ///
    /// - Parameter value: returns the value of a column by its index.
    func visibility(_ value: (Int) -> String) -> Visibility {
        var hidden: Hiding?
        for (index, rule) in rules {
            let value = value(index).trimmed
            if let values = rule.values, !values.contains(where: { Self.isSame($0, value) }) {
                hidden = hidden ?? Hiding(.off, rule.column, value)
            }
        }
        for column in columns {
            let value = value(column.index).trimmed
            guard let reason = hiding(column, value) else { continue }
            let hiding = Hiding(reason, column.name, value)
            if reason.leavesOut { return .hidden(hiding) }
            hidden = hidden ?? hiding
        }
        return hidden.map(Visibility.hidden) ?? .shown
    }

    /// The indices of the columns that say whether a row was shown.
    var indices: [Int] { rules.map(\.index) + columns.map(\.index) }

    private static func isSame(_ left: String, _ right: String) -> Bool { left.lowercased() == right.lowercased() }

    private func hiding(_ column: Column, _ value: String) -> HidingReason? {
        switch column.meaning {
        case .flag, .access:
            guard column.isCertain else { return .uncertain }
            switch column.flag(value) {
            case .on: return nil
            case .off: return column.meaning == .access ? .restricted : .off
            case .unknown: return .uncertain
            }
        case .hiding(let reason):
            if value.isEmpty { return nil }
            switch column.flag(value) {
            case .on: return reason
            case .off: return nil
            case .unknown: return .uncertain
            }
        case .filled(let reason):
            return Self.isNothing(value) || RecordFlag(value) == .off ? nil : reason
        case .end, .publication, .embargo: return hiding(column.meaning, at: value)
        case .secrecy: return Self.secret.contains(HeadingName.folded(value)) ? .restricted : nil
        case .type: return column.counts.count > 1 && !Self.isText(value) ? .uncertain : nil
        }
    }

    private func hiding(_ meaning: Meaning, at value: String) -> HidingReason? {
        // A flag with the name of a moment: `published`.
        if meaning == .publication, RecordFlag(value) != .unknown { return RecordFlag(value) == .off ? .off : nil }
        switch RecordDate(value, time: "", isUTC: false, zone: zone) {
        case .missing: return meaning == .publication ? .off : nil
        case .unreadable: return .uncertain
        case .moment(let moment):
            if meaning == .end { return moment <= now ? .expired : nil }
            return moment > now ? .scheduled : nil
        }
    }

    /// Returns whether a value is what databases write for nothing.
    static func isNothing(_ value: String) -> Bool {
        value.isEmpty || value.hasPrefix("0000-00-00") || value.allSatisfy { $0 == "0" }
    }

    private static func isText(_ value: String) -> Bool {
        let texts: Set<String> = [
            "", "post", "posts", "berita", "news", "artikel", "article", "blog", "pengumuman", "announcement",
            "kegiatan",
            "story", "opini", "siaranpers", "pers",
        ]
        return texts.contains(HeadingName.folded(value))
    }

    /// Questions for the person who imports: columns whose meaning is not certain, with their values and the option
    /// that answers.
    var questions: [LocalizedText] {
        var questions = columns.filter { [.flag, .access].contains($0.meaning) && !$0.isCertain && !$0.counts.isEmpty }
            .map(question)
        questions += columns.filter {
            $0.meaning == .type && $0.counts.count > 1 && !$0.counts.keys.allSatisfy(Self.isText)
        }
        .map(typeQuestion)
        if disagreements > 0 {
            let names = columns.filter { $0.meaning == .flag }.map { prefix + $0.name }
            let all = names.joined(separator: ", ")
            let first = names.first ?? ""
            questions.append(
                LocalizedText(
                    id: """
                        kolom \(all) tidak sepakat pada \(disagreements) baris, yang ditulis sebagai draf. Bila hanya satu yang \
                        menyatakan terbit, hapus yang sudah ditulis, lalu ulangi, misalnya dengan: --publik \(first)=Y
                        """,
                    en: """
                        the columns \(all) disagree in \(disagreements) rows, which were written as drafts. Where only one says \
                        what was published, remove what was written and repeat, for example with: --publik \(first)=Y
                        """
                )
            )
        }
        return questions
    }

    private static func listed(_ column: Column, _ empty: String) -> (text: String, likeliest: String) {
        let counts = column.counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let list = counts.prefix(8).map { "\($0.key.isEmpty ? empty : "\"\($0.key.prefix(30))\""): \($0.value)" }
        let rest = counts.count > 8 || column.further > 0 ? ", …" : ""
        return (list.joined(separator: ", ") + rest, counts.first { !$0.key.isEmpty }?.key ?? "1")
    }

    private func question(_ column: Column) -> LocalizedText {
        let (id, likeliest) = Self.listed(column, "kosong")
        let name = prefix + column.name
        return LocalizedText(
            id: """
                kolom \(name) tidak pasti artinya (\(id)), maka semua naskah ditulis sebagai draf. Nilai mana yang \
                terbit? Hapus yang sudah ditulis, lalu ulangi, misalnya dengan: --publik \(name)=\(likeliest)
                """,
            en: """
                what the column \(name) means is not certain (\(Self.listed(column, "empty").text)), so that all texts were \
                written as drafts. Which value was published? Remove what was written and repeat, for example with: --publik \
                \(name)=\(likeliest)
                """
        )
    }

    private func typeQuestion(_ column: Column) -> LocalizedText {
        let name = prefix + column.name
        return LocalizedText(
            id: """
                kolom \(name) memuat beberapa jenis (\(Self.listed(column, "kosong").text)); yang tidak jelas naskah ditulis \
                sebagai draf. Bila semuanya terbit, hapus yang sudah ditulis, lalu ulangi dengan: --publik \(name)=*
                """,
            en: """
                the column \(name) holds several types (\(Self.listed(column, "empty").text)); those that may be no texts were \
                written as drafts. Where all were published, remove what was written and repeat with: --publik \(name)=*
                """
        )
    }
}
