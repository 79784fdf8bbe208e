import Content

extension Schema {
    /// Version 2 and later: a text for each language.
    static let popoji = Schema(
        name: "PopojiCMS",
        marks: ["post_description": ["id_post", "id_language", "title", "content"], "post": ["id_post", "active"]],
        texts: [
            popojiText(
                "post_description",
                parent: "post",
                key: "id_post",
                names: [
                    .categories: .first([
                        .name(
                            of: postCategory,
                            "category_description",
                            "id_category",
                            "title",
                            where: ("id_language", "1")
                        ),
                        .name(of: postCategory, "category", "id_category", "title"),
                    ]), .tags: popojiTags(.name(of: "id_post", "post", "id_post", "tag")),
                ],
                kind: .article
            ),
            popojiText("pages_description", parent: "pages", key: "id_pages", names: [:], kind: .page(folder: "")),
            popojiAlbum("po-content/uploads/"),
        ]
    )

    /// The numbers of the categories of a post.
    private static let postCategory = SchemaValue.name(of: "id_post", "post_category", "id_post", "id_category")

    private static func popojiText(
        _ table: String,
        parent: String,
        key: String,
        names: [RecordField: SchemaValue],
        kind: SchemaKind
    ) -> SchemaTable {
        let from = { (column: String) in SchemaValue.name(of: .column(key), parent, key, column) }
        return SchemaTable(
            name: table,
            fields: [
                .id: .column(key), .title: "title", .body: "content", .slug: from("seotitle"),
                .date: .first([.moment(from("publishdate")), from("date")]), .time: from("time"),
                .author: .name(of: from("editor"), "users", "id_user", "nama_lengkap"),
                .image: .folder("po-content/uploads/", from("picture")), .caption: from("picture_description"),
                .pinned: from("headline"),
            ],
            names: names,
            addresses: [parent == "post" ? "/detailpost/{slug}" : "/pages/{slug}"],
            kind: kind,
            states: [
                SchemaState(value: from("active"), test: .isOneOf(["Y"]), reason: .off),
                SchemaState(value: from("protect"), test: .isEmpty, reason: .password),
                SchemaState(value: from("publishdate"), test: .hasBegun, reason: .scheduled),
                SchemaState(value: "id_language", test: .isOneOf(["1"]), reason: .otherLanguage),
            ],
            parents: parent == "post"
                ? [popojiCategory(.name(of: .column(key), "post_category", "id_post", "id_category"))] : [],
            pictures: parent == "post"
                ? [
                    (
                        .folder("po-content/uploads/", .name(of: .column(key), "post_gallery", key, "picture")),
                        .first([])
                    )
                ]
                : []
        )
    }

    private static func popojiAlbum(_ folder: String) -> SchemaTable {
        let picture = { (column: String) in SchemaValue.name(of: "id_album", "gallery", "id_album", column) }
        return SchemaTable(
            name: "album",
            fields: [.id: "id_album", .title: "title", .body: .first([]), .slug: "seotitle"],
            addresses: ["/album/{slug}"],
            kind: .page(folder: "galeri"),
            states: [shown("active", "Y")],
            sectionKind: .galeri,
            lines: [("Foto", .all([picture("content")]))],
            pictures: [(.folder(folder, picture("picture")), picture("title"))]
        )
    }

    /// The names of tags, which a column holds by their short names.
    private static func popojiTags(_ value: SchemaValue) -> SchemaValue {
        .named(.words(value), table: "tag", key: "tag_seo", column: "title")
    }

    private static func popojiCategory(_ keys: SchemaValue) -> SchemaParent {
        SchemaParent(
            of: keys,
            "category",
            "id_category",
            above: "id_parent",
            states: [shown("active", "Y")]
        )
    }

    /// Version 1.
    static let oldPopoji = Schema(
        name: "PopojiCMS 1",
        marks: ["post": ["id_post", "title", "content", "seotitle", "active"]],
        texts: [
            SchemaTable(
                name: "post",
                fields: [
                    .id: "id_post", .title: "title", .body: "content", .slug: "seotitle",
                    .date: .first([.moment("publishdate"), "date"]), .time: "time",
                    .author: .first([
                        .name(of: "editor", "users", "id_user", "nama_lengkap"),
                        .name(of: "editor", "users", "username", "nama_lengkap"), "editor",
                    ]), .image: .folder("po-content/po-upload/", "picture"), .pinned: "headline",
                    .caption: "picture_description",
                ],
                names: [
                    .categories: .first([
                        .name(of: "id_category", "category", "id_category", "title"),
                        .name(of: postCategory, "category", "id_category", "title"),
                    ]), .tags: popojiTags("tag"),
                ],
                addresses: ["/detailpost/{slug}"],
                states: [
                    shown("active", "Y"), SchemaState(value: "protect", test: .isEmpty, reason: .password),
                    SchemaState(value: "publishdate", test: .hasBegun, reason: .scheduled),
                ],
                parents: [
                    popojiCategory("id_category"),
                    popojiCategory(postCategory),
                ]
            ),
            SchemaTable(
                name: "pages",
                fields: [
                    .id: "id_pages", .title: "title", .body: "content", .slug: "seotitle",
                    .image: .folder("po-content/po-upload/", "picture"),
                ],
                addresses: ["/pages/{slug}"],
                kind: .page(folder: ""),
                states: [shown("active", "Y")]
            ), popojiAlbum("po-content/po-upload/"),
        ]
    )
}
