extension Schema {
    /// Versions 1.5 to 5.
    static let joomla = Schema(
        name: "Joomla",
        marks: ["content": ["introtext", "fulltext", "state", "catid", "access"]],
        texts: [
            SchemaTable(
                name: "content",
                fields: [
                    .id: own("id"), .title: own("title"), .slug: own("alias"),
                    .body: .all([own("introtext"), own("fulltext")]),
                    .date: .first([nonZero("publish_up"), own("created")]), .updated: own("modified"),
                    .author: .first([own("created_by_alias"), .name(of: own("created_by"), "users", "id", "name")]),
                    .image: .first([
                        .json(own("images"), member: "image_fulltext"), .json(own("images"), member: "image_intro"),
                    ]),
                    .alt: .first([
                        .json(own("images"), member: "image_fulltext_alt"),
                        .json(own("images"), member: "image_intro_alt"),
                    ]),
                    .caption: .first([
                        .json(own("images"), member: "image_fulltext_caption"),
                        .json(own("images"), member: "image_intro_caption"),
                    ]),
                    .pinned: own("featured"), .summary: own("metadesc"),
                ],
                names: [
                    .categories: .name(of: own("catid"), "categories", "id", "title"),
                    .tags: .name(
                        of: .related(
                            own("id"),
                            table: "contentitem_tag_map",
                            key: "content_item_id",
                            column: "tag_id",
                            where: ("type_alias", "com_content.article")
                        ),
                        "tags",
                        "id",
                        "title"
                    ),
                ],
                states: [
                    SchemaState(value: own("state"), test: .isNoneOf(["-2"]), reason: .deleted),
                    shown("state", "1", "2"),
                    // Level 1 is "Public" since version 1.6, and 0 was before. Level 5 is "Guest".
                    shown("access", "1", "0", "5", reason: .restricted),
                    SchemaState(value: own("publish_up"), test: .hasBegun, reason: .scheduled),
                    SchemaState(value: own("publish_down"), test: .hasNotEnded, reason: .expired),
                    SchemaState(
                        value: .name(of: own("catid"), "categories", "id", "published"),
                        test: .isNoneOf(["0", "-2"]),
                        reason: .hiddenParent
                    ),
                    SchemaState(
                        value: .name(of: own("catid"), "categories", "id", "access"),
                        test: .isOneOf(["1", "0", "5"]),
                        reason: .hiddenParent
                    ),
                ],
                documents: ["a", "b", "c"].map { letter in
                    (
                        .json(own("urls"), member: "url\(letter)"), .json(own("urls"), member: "url\(letter)text")
                    )
                },
                isUTC: true
            )
        ]
    )

    /// A moment that is not the zero of MySQL.
    private static func nonZero(_ column: String) -> SchemaValue { .moment(own(column)) }
}
