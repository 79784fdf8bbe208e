import Diagnostics

/// A document hosted by a file-sharing service.
enum FileSharingLink {
    static let rule = Rule.warning(
        "file-sharing-link",
        title: LocalizedText(id: "Dokumen di layanan berbagi berkas", en: "Document at a file-sharing service"),
        explanation: """
            Dokumen di Google Drive, OneDrive, Dropbox, dan sejenisnya milik sebuah akun: izinnya dapat berubah, dan dokumennya \
            hilang bersama akunnya. Badan publik menyimpan dokumen yang wajib diumumkan di tempatnya sendiri.
            """,
        en: """
            Documents at Google Drive, OneDrive, Dropbox and the like belong to an account: their permissions may change, and they \
            are gone with it. A public body keeps what it must publish in a place of its own.
            """,
        wrong: "berkas\nhttps://drive.google.com/file/d/…/view",
        right: "berkas\nmedia/2026/rencana-kerja.pdf"
    )

    private static let hosts: Set<String> = [
        "drive.google.com", "docs.google.com", "drive.usercontent.google.com", "onedrive.live.com", "1drv.ms",
        "sharepoint.com", "dropbox.com", "dropboxusercontent.com", "box.com", "mega.nz", "mega.io", "mediafire.com",
        "4shared.com", "terabox.com", "1024terabox.com", "wetransfer.com", "we.tl", "pcloud.com", "zippyshare.com",
        "sendspace.com", "icloud.com", "gofile.io", "scribd.com", "canva.com",
    ]

    static let check = SiteCheck(
        rule,
        linksTo: { $0.isAt(hosts) },
        message: message,
        help: help
    )

    private static func message(_ host: String) -> LocalizedText {
        LocalizedText(
            id: "dokumen disimpan di layanan berbagi berkas \(host)",
            en: "the document is at the file-sharing service \(host)"
        )
    }

    private static let help = LocalizedText(
        id: "unduh dokumennya ke content/media/ dan tulis: media/2026/nama-berkas.pdf",
        en: "put the document into content/media/ and write: media/2026/file-name.pdf"
    )

    /// Forms, which readers fill in where they are, and a page that shows the document of another site.
    private static let forms: Set<String> = ["forms", "viewer", "gview"]

    /// Pages about the service itself, by the first part of their path, and hosts for these.
    private static let ownPages: Set<String> = [
        "features", "about", "explore", "pricing", "plans", "help", "templates", "business", "blog", "support", "legal",
        "terms", "privacy", "login", "signup", "download", "desktop", "install",
    ]

    private static func isAboutService(_ web: WebPlace) -> Bool {
        ownPages.contains(web.path.first ?? "")
            || ["help", "support", "about", "blog"].contains(web.host.prefix { $0 != "." })
    }

    /// Returns the diagnostic for a link in a text. Nil for others.
    static func diagnostic(_ url: String, at place: SourceLocation) -> Diagnostic? {
        let web = WebPlace(url)
        guard web.isAt(hosts), !web.path.isEmpty, !isAboutService(web), forms.isDisjoint(with: web.path) else {
            return nil
        }
        return Diagnostic(rule, at: place, message: message(web.host), help: help)
    }
}
