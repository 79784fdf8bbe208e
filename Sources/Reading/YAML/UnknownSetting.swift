package import Diagnostics

/// A key in `site.yaml` that Terang does not know.
package enum UnknownSetting {
    static let rule = Rule.error(
        "unknown-setting",
        title: LocalizedText(id: "Pengaturan tidak dikenal", en: "Unknown setting"),
        explanation:
            "`site.yaml` dan `register.yaml` hanya menerima pengaturan yang dikenal; semuanya dijelaskan di `docs/content.md`.",
        en: "`site.yaml` and `register.yaml` accept known settings only; `docs/content.md` explains all of them.",
        wrong: "time_zone: Asia/Jakarta",
        right: "timezone: Asia/Jakarta"
    )

    @Sendable package static func diagnostic(
        _ key: Located<String>,
        nearest: String?,
        known: [String]
    ) -> Diagnostic {
        diagnostic(key, nearest: nearest, known: known, of: "")
    }

    /// What other systems set, with where a portal has it.
    private static let elsewhere: [(keys: Set<String>, help: LocalizedText)] = [
        (
            ["logo", "lambang", "publisher_logo", "site_logo"],
            LocalizedText(
                id: "logo adalah milik penerbit: publisher: {name: …, logo: media/logo.png}",
                en: "the logo belongs to the publisher: publisher: {name: …, logo: media/logo.png}"
            )
        ),
        (
            ["favicon", "icon", "ikon"],
            LocalizedText(
                id: "hapus barisnya, dan taruh berkasnya di content/akar/favicon.ico",
                en: "delete the line, and put the file into content/akar/favicon.ico"
            )
        ),
        (
            ["font", "fonts", "huruf", "css", "stylesheet", "style", "js", "javascript", "scripts", "dark_mode"],
            LocalizedText(
                id: "hapus barisnya: huruf, CSS, dan skrip diatur di themes/, bukan di sini",
                en: "delete the line: fonts, CSS and scripts are set in themes/, not here"
            )
        ),
        (
            ["google_analytics", "analytics", "gtag", "ga", "matomo", "facebook_pixel", "google_tag_manager"],
            LocalizedText(
                id:
                    "hapus barisnya: portal tidak memuat skrip pihak lain; kunjungan dihitung dari catatan peladen dengan: terang counter",
                en:
                    "delete the line: a portal has no scripts of others; visits are counted from the server's log with: terang counter"
            )
        ),
        (
            ["footer", "kaki", "copyright", "hak_cipta"],
            LocalizedText(
                id: "kaki halaman disusun dari publisher, address, contact, social, licence, dan menus: {footer: …}",
                en: "the footer is made of publisher, address, contact, social, licence and menus: {footer: …}"
            )
        ),
        (
            ["seo", "meta", "keywords", "kata_kunci", "og_image", "twitter_card", "sitemap", "robots", "rss", "feed"],
            LocalizedText(
                id: "hapus barisnya: data untuk mesin pencari, sitemap, dan langganan dibuat sendiri",
                en: "delete the line: data for search engines, the sitemap and feeds are made by themselves"
            )
        ),
        (
            ["paginate", "pagination", "per_page", "posts_per_page"],
            LocalizedText(
                id: "maksudnya page_size, misalnya: page_size: 20",
                en: "page_size is meant, such as: page_size: 20"
            )
        ),
        (
            [
                "plugins", "gems", "permalink", "permalinks", "build", "output", "markup", "taxonomies", "collections",
                "defaults",
            ],
            LocalizedText(
                id: "hapus barisnya: ini milik program lain dan tidak berguna di sini",
                en: "delete the line: it belongs to another program and has no use here"
            )
        ),
    ]

    /// - Parameter group: what has only the known keys where others of its kind have more, such as `block: latest`.
    package static func diagnostic(
        _ key: Located<String>,
        nearest: String?,
        known: [String],
        of group: String
    ) -> Diagnostic {
        let place =
            group.isEmpty ? LocalizedText(id: "", en: "") : LocalizedText(id: " di \(group)", en: " in \(group)")
        // Links and blocks have icons and styles of their own.
        let isOfPortal = known.contains("theme") || known.contains("accent")
        let other = isOfPortal ? elsewhere.first { $0.keys.contains(key.value.lowercased()) }?.help : nil
        let known = known.joined(separator: ", ")
        return Diagnostic(
            rule,
            at: key.location,
            id: "pengaturan \"\(key.value)\" tidak dikenal\(place.id)",
            en: "unknown setting \"\(key.value)\"\(place.en)",
            help: nearest.map(LocalizedText.didYouMean) ?? other
                ?? LocalizedText(id: "yang dikenal di sini: \(known)", en: "known here: \(known)")
        )
    }
}
