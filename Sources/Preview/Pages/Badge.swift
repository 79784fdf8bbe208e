import Content
import Diagnostics
import Reading
import SiteModel

/// The badge that the preview shows on pages that the public cannot see yet.
enum Badge {
    /// Returns the text of the badge for the page at an address, or nil where the public can see the page.
    static func text(at address: Address, in site: Site) -> String? {
        let language = site.settings.language
        if let article = site.articles.first(where: { $0.address == address })?.article {
            switch UnpublishedPages.reason(article, in: site) {
            case .draft: return draft[language]
            case .scheduled: return scheduled(article.date.value, zone: site.settings.zone)[language]
            case nil: return nil
            }
        } else if let page = site.pages.first(where: { $0.address == address }), page.page.isDraft {
            return draft[language]
        }
        return nil
    }

    private static let draft = LocalizedText(id: "Draf — belum terbit", en: "Draft — not published")

    private static func scheduled(_ date: Instant, zone: SiteTimeZone) -> LocalizedText {
        LocalizedText(
            id: "Terjadwal \(MomentText(zone: zone, language: .id).text(date))",
            en: "Scheduled \(MomentText(zone: zone, language: .en).text(date))"
        )
    }
}
