import Diagnostics

extension Schema {
    /// TYPO3 with its extension News, from version 6 on: pages of content elements, and news.
    static let typo3 = Schema(
        name: "TYPO3",
        marks: [
            "pages": ["uid", "pid", "doktype", "title"], "tt_content": ["uid", "pid", "header", "bodytext", "ctype"],
        ],
        texts: [
            SchemaTable(
                name: news,
                fields: [
                    .id: "uid", .title: "title", .summary: "teaser", .date: "datetime",
                    .updated: "tstamp", .author: "author", .slug: "path_segment",
                    .body: .all(["bodytext", elements("tx_news_related_news")]),
                    .alt: files("alternative", of: "uid", in: news),
                ],
                names: [
                    .categories: .name(
                        of: .name(
                            of: "uid",
                            "sys_category_record_mm",
                            "uid_foreign",
                            "uid_local",
                            where: ("tablenames", news)
                        ),
                        "sys_category",
                        "uid",
                        "title",
                        states: states
                    ),
                    .tags: .name(
                        of: .name(of: "uid", "\(news)_tag_mm", "uid_local", "uid_foreign"),
                        "tx_news_domain_model_tag",
                        "uid",
                        "title",
                        states: states
                    ),
                ],
                addresses: ["/news/{slug}"],
                states: states,
                pictures: [pictures(of: "uid", in: news)],
                leadsWithPicture: true,
                remarks: [hiddenHeadings("tx_news_related_news")]
            ),
            SchemaTable(
                name: "pages",
                fields: [
                    .id: "uid", .title: "title", .body: elements("pid"), .updated: "tstamp",
                    .slug: .moved(from: "/", to: "", "slug"), .summary: "abstract",
                ],
                addresses: ["/{slug}"],
                kind: .choose("doktype", ["1": .page(folder: "")], otherwise: .none),
                states: states,
                parents: [SchemaParent(of: "pid", "pages", "uid", above: "pid", states: states)],
                pictures: [
                    pictures(of: .name(of: "uid", "tt_content", "pid", "uid", states: states), in: "tt_content")
                ],
                remarks: [hiddenHeadings("pid")]
            ),
        ],
        plainColumns: [
            "archive", "crdate", "categories", "tags", "notes", "nav_hide", "extendtosubpages", "editlock", "type",
            "is_siteroot", "content_elements", "fal_media", "istopnews", "perms_everybody", "perms_group",
            "perms_groupid", "l10n_parent",
        ]
    )

    private static let news = "tx_news_domain_model_news"

    /// What every table of the system has.
    private static let states: [SchemaState] = [
        SchemaState(value: "deleted", test: .isNoneOf(["1"]), reason: .deleted),
        SchemaState(value: "hidden", test: .isNoneOf(["1"]), reason: .off),
        SchemaState(value: "starttime", test: .hasBegun, reason: .scheduled),
        SchemaState(value: "endtime", test: .hasNotEnded, reason: .expired),
        // -1 shows a row to those who are not logged in.
        SchemaState(value: "fe_group", test: .isOneOf(["", "0", "-1"]), reason: .restricted),
        SchemaState(value: "t3ver_wsid", test: .isOneOf(["", "0"]), reason: .off),
        SchemaState(value: "sys_language_uid", test: .isOneOf(["", "0", "-1"]), reason: .otherLanguage),
    ]

    /// The content elements with the number of the row in a column of theirs, in their order on the page.
    private static func elements(_ key: String) -> SchemaValue {
        let heading = SchemaValue.unless(
            column: "header_layout",
            is: hiddenHeading,
            .pattern("<h2>{header}</h2>\n<p>{subheader}</p>")
        )
        let text = SchemaValue.all([heading, "bodytext"])
        return .all([
            .joined("uid", .init(table: "tt_content", key: key, states: states, order: "sorting", value: text))
        ])
    }

    /// The layout of headings that only editors see.
    private static let hiddenHeading = "100"

    /// The note on a text with such headings.
    private static func hiddenHeadings(_ key: String) -> (value: SchemaValue, is: String, text: LocalizedText) {
        let layout = SchemaValue.name(of: "uid", "tt_content", key, "header_layout", states: states)
        return (
            layout, hiddenHeading,
            LocalizedText(
                id: "judul bagian yang disembunyikan (header_layout 100) tidak dibawa",
                en: "hidden headings of parts (header_layout 100) were left out"
            )
        )
    }

    private static func files(_ column: String, of value: SchemaValue, in table: String) -> SchemaValue {
        .name(of: value, "sys_file_reference", "uid_foreign", column, where: ("tablenames", table), states: states)
    }

    private static func pictures(of value: SchemaValue, in table: String) -> (place: SchemaValue, caption: SchemaValue)
    {
        let places = SchemaValue.name(of: files("uid_local", of: value, in: table), "sys_file", "uid", "identifier")
        return (.moved(from: "/", to: "/fileadmin/", places), files("description", of: value, in: table))
    }
}
