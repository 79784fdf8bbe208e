import Reading

/// A yes or no as databases store it.
enum RecordFlag: Equatable {
    case on, off, unknown

    init(_ text: String) {
        // A bit of MySQL.
        guard text != "\u{1}" else {
            self = .on
            return
        }
        // `-1` and `-2` are off wherever negative numbers are states.
        if text.hasPrefix("-"), Int(text) != nil {
            self = .off
            return
        }
        switch text {
        case "✔", "✓", "✅", "☑", "✔️", "☑️": self = .on
        case "✖", "✗", "✘", "❌", "☒", "✖️", "☐": self = .off
        default: self.init(word: text)
        }
    }

    private init(word text: String) {
        // A class of PHP names a state by its last part: `App\States\Published`.
        switch HeadingName.folded(text.split(separator: "\\").last.map(String.init) ?? text) {
        case "y", "ya", "yes", "1", "true", "t", "aktif", "publish", "published", "publik", "public", "umum", "terbit",
            "diterbitkan", "terpublikasi", "dipublikasikan", "tampil", "ditampilkan", "active", "on", "enabled",
            "enable", "show", "visible", "approved", "disetujui", "setuju", "acc", "sudah", "terverifikasi", "verified",
            "live", "tayang", "ditayangkan", "tampilkan", "posted", "released", "rilis", "terbuka", "sudahterbit",
            "sudahtayang", "all", "everyone", "semua":
            self = .on
        case "n", "no", "tidak", "0", "false", "f", "nonaktif", "tidakaktif", "draft", "draf", "konsep", "unpublish",
            "unpublished", "pending", "menunggu", "private", "privat", "inactive", "off", "arsip", "archived",
            "disabled", "disable", "hide", "hidden", "rejected", "ditolak", "trash", "deleted", "internal", "members",
            "anggota", "restricted", "protected", "belum", "belumdisetujui", "belumdiverifikasi", "ditunda",
            "unverified", "belumterbit", "belumtayang", "sembunyi", "disembunyikan", "dihapus", "hapus", "review",
            "scheduled", "terjadwal", "dijadwalkan", "future", "diblokir", "rahasia", "terbatas", "tertutup",
            "dikecualikan", "inreview",
            "inprogress", "onprogress", "wip", "todo", "notstarted", "onhold", "backlog", "dikerjakan",
            "sedangdikerjakan", "belumselesai", "banned", "suspended", "blocked", "batal", "dibatalkan", "cancelled",
            "canceled", "withdrawn", "retracted", "ditarik", "dicabut":
            self = .off
        default: self = .unknown
        }
    }
}
