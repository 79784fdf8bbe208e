import Authoring
import Diagnostics
import Importing

extension AuthoringError: UsageError {
    /// The message with its remedy.
    var message: LocalizedText {
        switch self {
        case .folderNotEmpty(let folder):
            LocalizedText(
                id: "Folder \(folder) sudah berisi. Sebut folder baru, misalnya: terang init portal-baru",
                en: "\(folder) is not empty. Choose a new folder, such as: terang init portal-baru"
            )
        case .noPortal(let root):
            LocalizedText(
                id:
                    "Di \(root) tidak ada content/site.yaml yang terbaca. Buat portal dulu, misalnya: terang init portal-kota, "
                    + "lalu impor dengan --root portal-kota. Bila berkasnya ada, lihat: terang check",
                en: "content/site.yaml in \(root) is missing or cannot be read. Start a portal first, for example: "
                    + "terang init portal-kota, and import with --root portal-kota. If the file is there, see: terang check"
            )
        case .outsideContent(let folder):
            LocalizedText(
                id:
                    "\(folder) adalah tautan simbolik (symbolic link) ke luar content/; tidak ada yang ditulis di sana. "
                    + "Ganti dengan folder biasa.",
                en: "\(folder) is a symbolic link that leads out of content/; nothing is written there. "
                    + "Put a plain folder in its place."
            )
        case .unknownSection(let section, let declared):
            LocalizedText(
                id: "Folder artikel \(section) tidak ada di site.yaml. Yang ada: \(declared.joined(separator: ", ")).",
                en: "site.yaml declares no section \(section). It has: \(declared.joined(separator: ", "))."
            )
        }
    }
}

extension ImportError: UsageError {
    var message: LocalizedText {
        switch self {
        case .notReadable(let text), .wrongArgument(let text): text
        }
    }
}
