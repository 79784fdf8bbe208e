extension Schema {
    /// Version 8 and later.
    static let drupal = drupal(
        "Drupal",
        node: "node_field_data",
        body: "node__body",
        alias: ("path_alias", "path", "/node/", "alias"),
        image: ("node__field_image", "field_image_target_id"),
        terms: "taxonomy_term_field_data",
        users: "users_field_data",
        states: [SchemaState(value: own("default_langcode"), test: .isNoneOf(["0"]), reason: .otherLanguage)]
    )

    /// Version 7.
    static let drupal7 = drupal(
        "Drupal 7",
        node: "node",
        body: "field_data_body",
        alias: ("url_alias", "source", "node/", "alias"),
        image: ("field_data_field_image", "field_image_fid"),
        terms: "taxonomy_term_data",
        users: "users",
        states: [
            SchemaState(
                value: .name(of: own("nid"), "private", "nid", "private"),
                test: .isNoneOf(["1"]),
                reason: .restricted
            )
        ]
    )

    /// - Parameters:
    ///   - alias: the table of addresses, its column with the node, what is before the number there, and the column with
    ///     the address.
    ///   - image: the table of pictures, and its column with the number of the file.
    private static func drupal(
        _ name: String,
        node: String,
        body: String,
        alias: (table: String, key: String, before: String, column: String),
        image: (table: String, column: String),
        terms: String,
        users: String,
        states: [SchemaState]
    ) -> Schema {
        let joined = { (column: String) in SchemaValue.name(of: own("nid"), body, "entity_id", column) }
        let picture = { (column: String) in SchemaValue.name(of: own("nid"), image.table, "entity_id", column) }
        let address = SchemaValue.name(
            of: .moved(from: "", to: alias.before, own("nid")),
            alias.table,
            alias.key,
            alias.column
        )
        return Schema(
            name: name,
            marks: [node: ["nid", "type", "title", "status", "created"], body: ["entity_id", "body_value"]],
            texts: [
                SchemaTable(
                    name: node,
                    fields: [
                        .id: own("nid"), .title: own("title"), .body: joined("body_value"),
                        .summary: joined("body_summary"), .date: own("created"), .updated: own("changed"),
                        .author: .name(of: own("uid"), users, "uid", "name"), .pinned: own("sticky"),
                        .image: .moved(
                            from: "public://",
                            to: "/sites/default/files/",
                            .name(of: picture(image.column), "file_managed", "fid", "uri")
                        ), .alt: picture("field_image_alt"), .caption: picture("field_image_title"),
                        .slug: .first([.moved(from: "/", to: "", address), address]),
                    ],
                    names: [
                        .tags: .visible(
                            .name(of: own("nid"), "taxonomy_index", "nid", "tid"),
                            table: terms,
                            key: "tid",
                            column: "name",
                            // Terms can be unpublished from version 8 on.
                            states: [SchemaState(value: own("status"), test: .isNoneOf(["0"]), reason: .off)]
                        )
                    ],
                    addresses: ["/{slug}", "/node/{id}"],
                    kind: .choose(
                        own("type"),
                        [
                            "page": .page(folder: ""), "book": .page(folder: ""), "webform": .none, "panel": .none,
                            "poll": .none,
                        ],
                        otherwise: .article
                    ),
                    states: [shown("status", "1")] + states
                )
            ]
        )
    }
}
