import Content
import Diagnostics
import Serialization
import SiteModel

/// The placeholder that is briefly published at the address of a page that is being added or removed.
enum PublicationNotice {
    static func html(_ site: Site) -> String {
        let settings = site.settings
        let text = LocalizedText(
            id: "Halaman ini sedang diperbarui. Muat ulang sebentar lagi.",
            en: "This page is being updated. Please reload in a moment."
        )[settings.language]
        return HTML.page(language: settings.language.rawValue, title: text, refresh: "5", body: [.element("p", text)])
    }
}
