import Content
import Reading

/// The names of columns that say whether the old system showed a row: the one list of them, for tables of texts and for all
/// tables that these are joined with.
enum StateNames {
    /// Returns what a column of this name says. Nil where the name does not tell that it is about showing rows.
    static func meaning(of name: String) -> StateColumn.Meaning? {
        if let meaning = whole[HeadingName.folded(name)] ?? embargo(name) { return meaning }
        let parts = ColumnName.words(of: name)
        if let meaning = denied(parts).flatMap(hiding) { return meaning }
        if !readers.isDisjoint(with: parts), counts.isDisjoint(with: parts) { return .level }
        if let meaning = keyMeaning(of: parts) { return meaning }
        // `flag_delete`, `tgl_hapus`: what hides counts before what shows.
        let rest = parts.filter { !frame.contains($0) }
        let joined = whole[rest.joined()]
        guard let meaning = joined ?? (HarmlessNames.all.isDisjoint(with: parts) ? partMeaning(of: parts) : nil) else {
            return nil
        }
        guard !moments.isDisjoint(with: parts) else {
            guard !persons.isDisjoint(with: parts), meaning == .flag else { return meaning }
            return approvals.isDisjoint(with: parts) ? nil : .approval
        }
        switch meaning {
        case .flag: return .publication
        case .hiding(let reason): return .filled(reason)
        default: return meaning
        }
    }

    /// Returns what a key of front matter says whose whole name is one of a state: `diterbitkan`, `is_live`, `status_naskah`. Beside a
    /// text, the parts of others are about its design: `showBreadcrumbs`. Unclear for those of what a text is about: `kondisi`.
    static func wholeMeaning(of key: String) -> StateColumn.Meaning? {
        if let meaning = embargo(key) { return meaning }
        let parts = ColumnName.words(of: key)
        let rest = parts.filter { !frame.contains($0) && !texts.contains($0) }
        let names = [HeadingName.folded(key), rest.isEmpty ? states.first(where: parts.contains) ?? "" : rest.joined()]
        guard subjects.isDisjoint(with: names), !EventTimes.isTime(key) else { return .unclear }
        switch names.lazy.compactMap({ whole[$0] }).first {
        // A day with the words of a flag is that of its publication, unless they say whether to show a day.
        case .flag where moments.isDisjoint(with: parts): return .flag
        case .flag:
            return ["show", "display", "visible", "tampilkan"].contains(where: parts.contains) ? .unclear : .publication
        case nil: return denied(parts).flatMap(hiding)
        case let meaning: return meaning
        }
    }

    /// Whatever else a name with the word says, an embargo tells from when a text is shown: `selesai_embargo`, `embargoed`.
    private static func embargo(_ name: String) -> StateColumn.Meaning? {
        HeadingName.folded(name).contains("embargo") ? .embargo : nil
    }

    /// Whether a name is that of a state of something else than the text: `status_proyek`.
    static func tellsOfThing(_ name: String) -> Bool {
        let words = ColumnName.words(of: name)
        return states.contains(where: words.contains) && !things.isDisjoint(with: words)
    }
    private static let things: Set<String> = [
        "proyek", "project", "paket", "tender", "lelang", "pekerjaan", "pengadaan", "kontrak", "perda", "raperda",
        "dokumen", "kegiatan", "program", "pegawai", "produk", "gedung", "jalan",
    ]

    /// Whether a name is one of a password, or of the words by which a text is found.
    static func isLock(_ name: String) -> Bool { HeadingName.folded(name) == "kunci" }

    /// Words around a state in keys of front matter, beside ``frame``: `status_naskah`, `siap_terbit`.
    private static let texts: Set<String> = ["naskah", "tulisan", "siap", "layak", "boleh"]
    /// Names of what a text is about, or of how an office sorts it, which tell nothing of a single text.
    private static let subjects = Set(
        words: """
            kondisi keadaan proses tahap tahapan fase phase step role roles roleid idrole group groups groupid groupids idgroup grup
            grupid idgrup gid hak otoritas wewenang sasaran audience audiens peruntukan scope ruanglingkup masaberlaku berlakusampai
            berlakuhingga validuntil validto tglakhir tanggalakhir tglberakhir tanggalberakhir finishdate stopdate live arsip archive
            revisidari alur
            """
    )

    /// Returns whether a key within a value says whether something was shown: `is_published`, `visibility`.
    static func tellsState(_ key: String) -> Bool {
        switch meaning(of: key) {
        case .flag, .access, .hiding, .filled(.deleted): true
        default: false
        }
    }

    /// Returns what a column of moments says whose name is about showing rows: `publish_until`, `aktif_mulai`.
    static func momentMeaning(of name: String) -> StateColumn.Meaning {
        let parts = ColumnName.words(of: name)
        if !ends.isDisjoint(with: parts) { return .end }
        return starts.isDisjoint(with: parts) ? .publication : .embargo
    }

    /// Returns whether a name tells when something ends: `berakhir`, `tgl_habis`, `tanggalTutup`. Where it tells of something
    /// else that was finished, such as the writing, it does not: `selesai_edit`, `terakhir_dibaca`.
    static func tellsEnd(_ name: String) -> Bool {
        let parts = ColumnName.words(of: name)
        guard HarmlessNames.all.isDisjoint(with: parts), works.isDisjoint(with: parts) else { return false }
        return parts.contains { part in
            ends.contains(part) || part.hasSuffix("kan") && ends.contains(String(part.dropLast(3)))
                || moments.contains { part.hasPrefix($0) && ends.contains(String(part.dropFirst($0.count))) }
        }
    }

    /// What a name says that denies this: `not_published`, `tidak_publik`, `nonpublik`.
    private static func hiding(_ denied: StateColumn.Meaning) -> StateColumn.Meaning? {
        switch denied {
        case .flag: .hiding(.off)
        case .access: .hiding(.restricted)
        default: nil
        }
    }

    /// What a name says without the word that denies it. Nil where there is none.
    private static func denied(_ parts: [String]) -> StateColumn.Meaning? {
        guard let first = parts.first else { return nil }
        if negations.contains(first) { return whole[parts.dropFirst().joined()] }
        let folded = parts.joined()
        return negations.sorted().lazy.filter(folded.hasPrefix).compactMap { whole[String(folded.dropFirst($0.count))] }
            .first
    }

    /// Returns whether a value denies another one: `tidak layak`, `belum tayang`.
    static func denies(_ value: String) -> Bool {
        let words = HeadingName.words(of: value)
        return words.count > 1 && words.first.map { negations.contains($0) && $0 != "no" } == true
    }

    /// Returns whether a name tells when something begins: `tgl_naik`, `dibuka_pada`.
    static func tellsStart(_ name: String) -> Bool {
        let parts = ColumnName.words(of: name)
        let words: Set<String> = ["naik", "buka", "dibuka", "pembukaan", "dimulai"]
        return HarmlessNames.all.isDisjoint(with: parts) && works.isDisjoint(with: parts)
            && !words.isDisjoint(with: parts)
    }

    /// Words of names that tell what was done to a text, and when last.
    private static let works: Set<String> = [
        "edit", "edited", "diedit", "ubah", "diubah", "update", "input", "diinput", "tulis", "ditulis", "menulis",
        "terakhir", "last", "login", "baca", "review", "verifikasi", "upload", "proses",
    ]

    /// Returns what a column says whose values are numbers of states, persons or levels in another table: `approver_id`,
    /// `id_status_naskah`.
    private static func keyMeaning(of parts: [String]) -> StateColumn.Meaning? {
        let core = parts.filter { !keys.contains($0) }
        guard core.count < parts.count, !core.isEmpty, HarmlessNames.all.isDisjoint(with: core) else { return nil }
        if states.contains(where: core.contains) { return .flag }
        let meaning = whole[core.joined()]
        return [.approval, .level, .secrecy].contains(meaning) ? meaning : nil
    }

    /// Words of columns that say whether somebody may still write.
    static let membership: Set<String> = [
        "aktif", "active", "isaktif", "isactive", "status", "sts", "state", "enabled", "enable",
    ]

    private static let keys: Set<String> = ["id", "kd", "kode", "fk"]
    private static let states = ["status", "sts", "state"]

    private static func partMeaning(of parts: [String]) -> StateColumn.Meaning? {
        // Beside another word, `kunci` may be that of anything: `kata_kunci`.
        let found = parts.filter { !isLock($0) }.compactMap { whole[$0] ?? stemMeaning(of: $0) }.filter {
            ![.type, .secrecy, .level].contains($0)
        }
        return found.first { $0 != .flag } ?? found.first
    }

    /// Returns what a verb says whose stem is known: `nonaktifkan`, `dimuat`.
    private static func stemMeaning(of word: String) -> StateColumn.Meaning? {
        let stems = [
            word.hasSuffix("kan") ? String(word.dropLast(3)) : word,
            word.hasPrefix("di") ? String(word.dropFirst(2)) : word,
        ]
        let meanings = stems.filter { $0 != word && $0.count > 3 }.compactMap { whole[$0] }
        return meanings.first { meaning in
            switch meaning {
            case .flag, .hiding, .filled(.deleted): true
            default: false
            }
        }
    }

    /// Words around a name that do not change it: `is_active`, `status_hapus`, `deleted_at`, `deleted_by`.
    private static let frame = moments.union(persons).union([
        "is", "has", "sts", "flag", "status", "kode", "kd", "st", "sudah", "telah", "apakah", "news", "post", "artikel",
        "berita", "content", "konten",
    ])
    static let moments: Set<String> = ["tgl", "tanggal", "date", "at", "on", "waktu", "time", "pada", "jam"]
    static let persons: Set<String> = ["by", "oleh", "user"]
    private static let negations: Set<String> = [
        "no", "not", "non", "un", "dont", "tidak", "tdk", "belum", "blm", "bukan", "jangan", "jgn", "tak",
    ]
    /// Words that tell who may read, whatever else is in the name: `id_akses`, `view_permission`.
    private static let readers: Set<String> = [
        "akses", "access", "permission", "permissions", "acl", "guest", "guests", "pembaca", "reader", "readers",
        "viewers", "viewable", "viewlevel", "usergroup", "usergroups", "membership",
    ]
    /// Words of names that count or tell of something else: `jumlah_akses`, `last_access`, `reader_comments`.
    private static let counts: Set<String> = [
        "count", "counter", "jumlah", "jml", "total", "hit", "hits", "last", "terakhir", "comment", "comments",
        "komentar", "log", "url", "link", "token", "file", "at", "tgl", "tanggal", "date", "time", "waktu", "jam",
        "pada",
    ]
    private static let ends: Set<String> = [
        "until", "till", "sampai", "hingga", "end", "ends", "ended", "ending", "stop", "akhir", "berakhir", "diakhiri",
        "selesai", "habis", "tutup", "ditutup", "penutupan", "turun", "diturunkan", "batas", "limit", "deadline",
        "tenggat", "exp", "expired", "expires", "expire", "expiry", "expiration", "kedaluwarsa", "kadaluarsa",
        "kadaluwarsa", "kedaluarsa", "sd", "masa", "tenggang", "tempo",
    ]
    private static let starts: Set<String> = ["from", "start", "starts", "since", "mulai", "awal", "dari", "sejak"]
    /// Words that tell of somebody who lets a text be shown. Who posted it is its author.
    private static let approvals: Set<String> = [
        "approved", "approval", "approve", "acc", "disetujui", "setuju", "persetujuan", "verified", "verifikasi",
        "diverifikasi", "terverifikasi", "validasi", "moderasi", "reviewed", "direview", "ditinjau", "published",
        "diterbitkan", "released", "konfirmasi", "confirmed", "verif",
    ]

    private static let whole: [String: StateColumn.Meaning] = {
        var meanings: [String: StateColumn.Meaning] = [:]
        for (names, meaning) in lists {
            for name in names.split(whereSeparator: \.isWhitespace) { meanings[String(name)] = meaning }
        }
        return meanings
    }()

    /// Folded names. Where one is in two lists, the later counts.
    private static let lists: [(String, StateColumn.Meaning)] = [
        (
            """
            status statusid sts state aktif active isaktif isactive publish published ispublish ispublished publikasi posted
            isposted terbit diterbitkan tampil ditampilkan tampilkan tayang ditayangkan enabled enable isenabled visible
            isvisible show isshow shown approved isapproved approval approve validasi valid moderasi online live acc disetujui
            setuju persetujuan konfirmasi dikonfirmasi confirmed verifikasi terverifikasi diverifikasi verified isverified
            stage tahap tahapan fase phase step workflow alur reviewed isreviewed direview ditinjau proses released rilis muat dimuat
            muncul dipublikasikan terpublikasi disiarkan diposting rowstatus recstatus recordstatus datastatus display displayed isdisplay verif isverif keadaan kondisi
            """, .flag
        ),
        ("verifikator validator approver penyetuju moderator reviewer", .approval),
        (
            """
            hapus dihapus terhapus delete deleted isdeleted softdelete softdeleted del isdel removed isremoved trash trashed
            istrash sampah recycle buang dibuang terbuang
            """, .filled(.deleted)
        ),
        (
            """
            minrole minimumrole roleminimal requiredrole rolerequired allowedrole allowedroles allowedgroup allowedgroups
            roleakses aksesrole groupakses aksesgrup usergroup usergroups allowedusers alloweduser allowedmembers sharedwith
            """, .filled(.restricted)
        ),
        (
            "password postpassword katasandi sandi passcode pin pincode protect protected isprotected kunci",
            .filled(.password)
        ),
        (
            """
            hidden ishidden hide ishide sembunyi sembunyikan disembunyikan unlisted isunlisted draft isdraft draf isdraf blokir diblokir
            blocked isblocked banned suspend suspended nonaktif inactive isinactive disabled disable isdisabled arsip
            diarsipkan archive archived isarchived takedown ditarik tarik cabut dicabut retracted withdrawn revoked rejected
            isrejected ditolak tolak spam isspam unpublish unpublished batal dibatalkan cancelled canceled void
            istemplate tidaktampil tidaktayang tidakterbit belumterbit belumtayang
            """, .hiding(.off)
        ),
        ("revisionof parentrevision revisidari", .filled(.off)),
        (
            """
            private isprivate privat pribadi rahasia israhasia internal isinternal intern member members memberonly membersonly
            ismemberonly loginonly requirelogin needlogin perlulogin wajiblogin anggota khusus khususanggota khususmember
            khususpegawai staffonly intranet premium ispremium vip berbayar dikecualikan isrestricted restricted confidential
            restriction restrictions viewrestriction viewrestrictions pageviewrestriction pageviewrestrictions isconfidential secret issecret sensitive terbatas tertutup
            """, .hiding(.restricted)
        ),
        (
            """
            expired isexpired expiredat expiresat expires expire expiry expirydate expiration expirationdate expiredate expdate
            tglexp kadaluarsa kedaluwarsa kadaluwarsa kedaluarsa tglkadaluarsa tglkedaluwarsa berlakusampai berlakuhingga
            validuntil validto finishdate stopdate tglakhir tanggalakhir tglberakhir tanggalberakhir masaberlaku
            """, .end
        ),
        ((EventTimes.ends + ForeignKeys.ends).joined(separator: " "), .end),
        ((EventTimes.starts + ForeignKeys.starts).joined(separator: " "), .embargo),
        (ForeignKeys.publication.joined(separator: " "), .publication),
        (
            """
            visibility postvisibility visibilitas public ispublic publik untukumum umum terbuka
            """, .access
        ),
        (
            """
            privacy privasi access akses hakakses jenisakses tingkatakses levelakses accesslevel aksesuntuk visiblefor viewlevel viewlevels
            group groups groupid groupids idgroup grup grupid idgrup gid role roles roleid idrole hak otoritas wewenang
            usergroupid minlevel minimumlevel levelminimal levelmin memberlevel tier tierid plan planid
            """, .level
        ),
        ("type posttype tipe jenis contenttype objecttype", .type),
        (
            """
            sifat klasifikasi kerahasiaan level lvl audience audiens sasaran scope
            ruanglingkup peruntukan confidentiality secrecy klasifikasikeamanan
            """, .secrecy
        ),
    ]
}
