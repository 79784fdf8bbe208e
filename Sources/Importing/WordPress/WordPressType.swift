import Reading

/// What the items of a type become. Themes and plug-ins have types of their own, such as `pengumuman` and `layanan`.
enum WordPressType: Equatable {
    case post, page
    /// News of a theme or plug-in: articles in a category with the name of the type.
    case news(category: String)
    /// Other texts of a theme or plug-in: pages in a folder with the name of the type.
    case standing(folder: String)
    /// Menus, revisions, parts of layouts and other items that are not texts.
    case technical

    /// The column with the type.
    static let column = "post_type"

    init(_ name: String) {
        let words = Set(HeadingName.words(of: name))
        let folder = Slug.make(from: name)
        switch name {
        case "post": self = .post
        case "page": self = .page
        case _ where Self.isTechnical(name) || folder.isEmpty: self = .technical
        case _ where !words.isDisjoint(with: Self.newsWords):
            let title = name.split { $0 == "_" || $0 == "-" }.joined(separator: " ")
            self = .news(category: title.prefix(1).uppercased() + title.dropFirst())
        default: self = .standing(folder: folder)
        }
    }

    private static func isTechnical(_ name: String) -> Bool {
        technicalNames.contains(name) || technicalBeginnings.contains(where: name.hasPrefix)
    }

    private static let technicalNames: Set<String> = [
        "attachment", "revision", "nav_menu_item", "custom_css", "customize_changeset", "oembed_cache", "user_request",
        "wp_block", "scheduled-action", "feedback", "popup", "elementor_library", "elementor_snippet", "elementor_font",
        "elementor_icons", "et_pb_layout", "fl-builder-template", "vc_grid_item", "vc4_templates", "mc4wp-form",
        "wpforms", "wpforms_entries", "wpcf7_contact_form", "flamingo_contact", "flamingo_inbound", "polylang_mo",
        "amn_smtp", "reply", "ml-slider", "ml-slide", "slick_slider", "um_form", "um_directory", "memberpressproduct",
        "tablepress_table", "kadence_form", "custom-css-js", "wpdmpro_stat", "cookielawinfo", "redirect_rule",
    ]
    private static let technicalBeginnings = [
        "wp_", "acf-", "shop_", "jp_", "jetpack", "um_", "mepr", "astra-", "oceanwp_",
    ]

    private static let newsWords: Set<String> = [
        "berita", "news", "artikel", "article", "articles", "blog", "pengumuman", "announcement", "announcements",
        "agenda", "event", "events", "kegiatan", "acara", "siaran", "pers", "press", "rilis", "release", "opini",
        "cerita", "story", "stories", "lowongan", "karir", "lelang",
    ]
}
