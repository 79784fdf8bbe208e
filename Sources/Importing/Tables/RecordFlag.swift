import Reading
import Registers

/// A yes or no as databases store it.
enum RecordFlag: Equatable {
    case on, off, unknown

    init(_ text: String) {
        switch HeadingName.folded(text) {
        case "y", "ya", "yes", "1", "true", "t", "aktif", "publish", "published", "terbit", "tampil", "active", "on":
            self = .on
        case "n", "no", "tidak", "0", "false", "f", "nonaktif", "tidakaktif", "draft", "draf", "unpublish",
            "unpublished",
            "pending", "private", "inactive", "off", "arsip":
            self = .off
        default: self = .unknown
        }
    }
}
