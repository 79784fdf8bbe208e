import Content

extension Schema {
    static let sekolahku = Schema(
        name: "CMS Sekolahku",
        marks: ["posts": ["post_title", "post_content", "post_visibility", "post_categories", "is_deleted"]],
        texts: [
            SchemaTable(
                name: "posts",
                fields: [
                    .id: "id", .title: "post_title", .body: "post_content", .slug: "post_slug", .date: "created_at",
                    .updated: "updated_at", .author: .name(of: "post_author", "users", "id", "user_full_name"),
                    .image: .folder("media_library/posts/large/", "post_image"),
                ],
                names: [
                    .categories: .first([
                        .name(of: .list("post_categories"), "categories", "id", "category_name"),
                        .name(of: .list("post_categories"), "post_categories", "id", "category"),
                    ]), .tags: .words("post_tags"),
                ],
                addresses: ["/read/{id}/{slug}"],
                kind: .choose(
                    "post_type",
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
                        of: .list("post_categories"),
                        table,
                        "id",
                        above: "category_parent",
                        states: [notDeleted]
                    )
                }
            ),
            SchemaTable(
                name: "albums",
                fields: [.id: "id", .title: "album_title", .body: "album_description", .slug: "album_slug"],
                kind: .page(folder: "galeri"),
                states: [notDeleted],
                sectionKind: .galeri,
                pictures: [
                    (
                        .folder(
                            "media_library/albums/",
                            .name(of: "id", "photos", "photo_album_id", "photo_name", where: ("is_deleted", "false"))
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
                place: .folder("media_library/files/", "file_name"),
                label: "file_title",
                note: "file_description",
                date: "created_at",
                states: [notDeleted, shown("file_visibility", "public", reason: .restricted)],
                parents: [SchemaParent(of: "file_category_id", "categories", "id", states: [notDeleted])]
            )
        ],
        // Who deleted or restored a row that may be there again.
        plainColumns: ["deleted_at", "deleted_by", "restored_at", "restored_by"]
    )
}
