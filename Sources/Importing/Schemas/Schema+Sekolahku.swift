import Content

extension Schema {
    static let sekolahku = Schema(
        name: "CMS Sekolahku",
        marks: ["posts": ["post_title", "post_content", "post_visibility", "post_categories", "is_deleted"]],
        texts: [
            SchemaTable(
                name: "posts",
                fields: [
                    .id: own("id"), .title: own("post_title"), .body: own("post_content"), .slug: own("post_slug"),
                    .date: own("created_at"), .updated: own("updated_at"),
                    .author: .name(of: own("post_author"), "users", "id", "user_full_name"),
                    .image: .folder("media_library/posts/large/", own("post_image")),
                ],
                names: [
                    .categories: .first([
                        .name(of: .list(own("post_categories")), "categories", "id", "category_name"),
                        .name(of: .list(own("post_categories")), "post_categories", "id", "category"),
                    ]), .tags: .words(own("post_tags")),
                ],
                addresses: ["/read/{id}/{slug}"],
                kind: .choose(
                    own("post_type"),
                    [
                        "post": .article, "page": .page(folder: ""), "welcome": .page(folder: ""),
                        "opening_speech": .page(folder: ""),
                    ],
                    otherwise: .none
                ),
                states: [
                    notDeleted, shown("post_status", "publish"),
                    shown("post_visibility", "public", reason: .restricted),
                ],
                parents: ["categories", "post_categories"].map { table in
                    SchemaParent(
                        keys: .list(own("post_categories")),
                        table: table,
                        key: "id",
                        above: "category_parent",
                        states: [notDeleted]
                    )
                }
            ),
            SchemaTable(
                name: "albums",
                fields: [
                    .id: own("id"), .title: own("album_title"), .body: own("album_description"),
                    .slug: own("album_slug"),
                ],
                kind: .page(folder: "galeri"),
                states: [notDeleted],
                sectionKind: .galeri,
                pictures: [
                    (
                        .folder(
                            "media_library/albums/",
                            .name(
                                of: own("id"),
                                "photos",
                                "photo_album_id",
                                "photo_name",
                                where: ("is_deleted", "false")
                            )
                        ),
                        .first([])
                    )
                ]
            ),
        ],
        lists: [
            SchemaList(
                table: "files",
                title: "Unduhan",
                place: .folder("media_library/files/", own("file_name")),
                label: own("file_title"),
                note: own("file_description"),
                date: own("created_at"),
                states: [notDeleted, shown("file_visibility", "public", reason: .restricted)],
                parents: [
                    SchemaParent(keys: own("file_category_id"), table: "categories", key: "id", states: [notDeleted])
                ]
            )
        ],
        // Who deleted or restored a row that may be there again.
        plainColumns: ["deleted_at", "deleted_by", "restored_at", "restored_by"]
    )
}
