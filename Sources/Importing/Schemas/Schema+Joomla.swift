import Diagnostics

extension Schema {
    /// Versions 1.6 to 5, in which the level of access 1 is "Public". Other levels can mean anything.
    static let joomla = joomla("Joomla", marks: [], publicLevel: "1")

    /// Version 1.5, in which the level of access 0 is "Public", and 1 is for members.
    static let joomla15 = joomla("Joomla 1.5", marks: ["sectionid"], publicLevel: "0")

    private static func joomla(_ name: String, marks: [String], publicLevel: String) -> Schema {
        Schema(
            name: name,
            marks: ["content": ["introtext", "fulltext", "state", "catid", "access"] + marks],
            texts: [joomlaContent(publicLevel), joomlaK2(publicLevel)]
        )
    }

    /// Items of the extension K2.
    private static func joomlaK2(_ publicLevel: String) -> SchemaTable {
        SchemaTable(
            name: "k2_items",
            fields: [
                .id: "id", .title: "title", .slug: "alias", .body: .all(["introtext", "fulltext"]),
                .caption: "image_caption", .date: .first([nonZero("publish_up"), "created"]), .updated: "modified",
                .author: .first(["created_by_alias", .name(of: "created_by", "users", "id", "name")]),
                .pinned: "featured",
            ],
            names: [
                .categories: .name(of: "catid", "k2_categories", "id", "name"),
                .tags: .name(
                    of: .name(of: "id", "k2_tags_xref", "itemID", "tagID"),
                    "k2_tags",
                    "id",
                    "name",
                    states: [shown("published", "1")]
                ),
            ],
            addresses: ["/component/k2/item/{id}-{slug}", "/index.php?option=com_k2&view=item&id={id}"],
            states: [
                SchemaState(value: "trash", test: .isNoneOf(["1"]), reason: .deleted), shown("published", "1"),
                shown("access", publicLevel, reason: .restricted),
                SchemaState(value: "publish_up", test: .hasBegun, reason: .scheduled),
                SchemaState(value: "publish_down", test: .hasNotEnded, reason: .expired),
            ],
            parents: [
                SchemaParent(
                    of: "catid",
                    "k2_categories",
                    "id",
                    above: "parent",
                    need: .always,
                    states: [
                        shown("published", "1"), SchemaState(value: "trash", test: .isNoneOf(["1"]), reason: .deleted),
                        shown("access", publicLevel, reason: .restricted),
                    ]
                )
            ],
            documents: [
                (
                    .folder("media/k2/attachments/", .name(of: "id", "k2_attachments", "itemID", "filename")),
                    .name(of: "id", "k2_attachments", "itemID", "title")
                )
            ],
            possiblePictures: [("src/", ""), ("cache/", "_XL"), ("cache/", "_L"), ("cache/", "_M")].map {
                folder,
                size in
                .hashed(.moved(from: "", to: "Image", "id"), before: "media/k2/items/\(folder)", after: "\(size).jpg")
            },
            isUTC: true,
            hasTags: true
        )
    }

    private static func joomlaContent(_ publicLevel: String) -> SchemaTable {
        SchemaTable(
            name: "content",
            fields: [
                .id: "id", .title: "title", .slug: "alias",
                .body: .all(["introtext", "fulltext"]),
                .date: .first([nonZero("publish_up"), "created"]), .updated: "modified",
                .author: .first(["created_by_alias", .name(of: "created_by", "users", "id", "name")]),
                .image: .first([.json("images", member: "image_fulltext"), .json("images", member: "image_intro")]),
                .alt: .first([
                    .json("images", member: "image_fulltext_alt"), .json("images", member: "image_intro_alt"),
                ]),
                .caption: .first([
                    .json("images", member: "image_fulltext_caption"), .json("images", member: "image_intro_caption"),
                ]), .pinned: "featured", .summary: "metadesc",
            ],
            names: [
                .categories: .name(of: "catid", "categories", "id", "title"),
                .tags: .name(
                    of: .name(
                        of: "id",
                        "contentitem_tag_map",
                        "content_item_id",
                        "tag_id",
                        where: ("type_alias", "com_content.article")
                    ),
                    "tags",
                    "id",
                    "title",
                    states: [shown("published", "1"), shown("access", publicLevel, reason: .restricted)]
                ),
            ],
            addresses: [
                "/component/content/article/{id}-{slug}", "/index.php?option=com_content&view=article&id={id}",
            ],
            states: [
                SchemaState(value: "state", test: .isNoneOf(["-2"]), reason: .deleted), shown("state", "1", "2"),
                shown("access", publicLevel, reason: .restricted),
                SchemaState(value: "publish_up", test: .hasBegun, reason: .scheduled),
                SchemaState(value: "publish_down", test: .hasNotEnded, reason: .expired),
            ],
            parents: joomlaParents(publicLevel),
            documents: ["a", "b", "c"].map { letter in
                (.json("urls", member: "url\(letter)"), .json("urls", member: "url\(letter)text"))
            },
            remarks: [
                (
                    "state", "2",
                    LocalizedText(
                        id: """
                            diarsipkan di Joomla (state = "2"), yang tetap dapat dibaca umum, maka terbit; bila tidak, ulangi dengan: \
                            --publik state=1
                            """,
                        en: """
                            archived in Joomla (state = "2"), where everybody can read it, and therefore published; if not, repeat \
                            with: --publik state=1
                            """
                    )
                )
            ],
            isUTC: true,
            hasTags: true
        )
    }

    /// The category of an article, those above it and, in version 1.5, its section. Only version 1.5 shows articles that are in none.
    private static func joomlaParents(_ publicLevel: String) -> [SchemaParent] {
        let states = [shown("published", "1", "2"), shown("access", publicLevel, reason: .restricted)]
        let hasSections = publicLevel == "0"
        let category = SchemaParent(
            of: "catid",
            "categories",
            "id",
            above: "parent_id",
            need: hasSections ? .named : .always,
            states: states
        )
        let section = SchemaParent(of: "sectionid", "sections", "id", need: .named, states: states)
        return hasSections ? [category, section] : [category]
    }

    /// A moment that is not the zero of MySQL.
    private static func nonZero(_ column: String) -> SchemaValue { .moment(.column(column)) }
}
