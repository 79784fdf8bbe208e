extension Schema {
    /// Version 8 and later.
    static let drupal = {
        var schema = current
        schema.completing = { table, survey, prefix in
            addParagraphs(&table, survey, prefix)
            addStates("node__", &table, survey, prefix)
        }
        return schema
    }()

    private static let current = drupal(
        "Drupal",
        node: "node_field_data",
        body: "node__body",
        alias: ("path_alias", "path", "/node/", "alias"),
        image: ("node__field_image", "field_image_target_id"),
        terms: "taxonomy_term_field_data",
        users: "users_field_data",
        states: [SchemaState(value: "default_langcode", test: .isNoneOf(["0"]), reason: .otherLanguage)]
    )

    /// Version 7.
    static let drupal7 = {
        var schema = version7
        schema.completing = { addStates("field_data_", &$0, $1, $2) }
        return schema
    }()

    private static let version7 = drupal(
        "Drupal 7",
        node: "node",
        body: "field_data_body",
        alias: ("url_alias", "source", "node/", "alias"),
        image: ("field_data_field_image", "field_image_fid"),
        terms: "taxonomy_term_data",
        users: "users",
        states: [
            SchemaState(
                value: .name(of: "nid", "private", "nid", "private"),
                test: .isNoneOf(["1"]),
                reason: .restricted
            )
        ]
    )

    /// Adds the fields of an office's own that hide texts: `field_khusus_anggota`, `field_tanggal_embargo`, `field_catatan_redaksi`.
    ///
    /// - Parameter beginning: of the names of the tables of fields, without the prefix.
    private static func addStates(
        _ beginning: String,
        _ table: inout SchemaTable,
        _ survey: SQLSurvey,
        _ prefix: String
    ) {
        for other in survey.tables where other.rows > 0 && other.name.hasPrefix("\(prefix)\(beginning)field_") {
            let field = other.name.dropFirst(prefix.count + beginning.count)
            let name = String(field.dropFirst("field_".count))
            let column = "\(field)_value"
            guard other.columns.contains(column) else { continue }
            let value = SchemaValue.joined(
                "nid",
                .init(
                    table: String(other.name.dropFirst(prefix.count)),
                    key: "entity_id",
                    condition: ("entity_type", "node"),
                    order: "delta",
                    same: "langcode",
                    value: .column(column)
                )
            )
            table.states.append(SchemaState(value: value, test: .isShownField(name), reason: .off))
        }
        // What modules let only some read, such as Content Access and Nodeaccess. Role 1 is everybody.
        for name in ["node_access", "nodeaccess"] where survey.table(prefix + name).map({ $0.rows > 0 }) == true {
            let grants = SchemaValue.name(of: "nid", name, "nid", "{realm} {gid} {grant_view}")
            let everybody = ["all 0 1", "content_access_rid 1 1", "nodeaccess_rid 1 1"]
            table.states.append(SchemaState(value: grants, test: .hasOneOf(everybody), reason: .uncertain))
        }
    }

    /// Adds the paragraphs of texts, which are rows of their own with a table for each of their fields, and the further fields with formatted texts.
    private static let addParagraphs: @Sendable (inout SchemaTable, SQLSurvey, String) -> Void = {
        table,
        survey,
        prefix in
        let shown = [SchemaState(value: "status", test: .isNoneOf(["0"]), reason: .off)]
        /// Returns the tables of fields, without the prefix, and the column of each with this ending.
        func fields(_ entity: String, _ ending: String) -> [(table: String, column: String)] {
            survey.tables.filter { $0.rows > 0 && $0.name.hasPrefix("\(prefix)\(entity)__") }.flatMap { table in
                table.columns.enumerated().filter { index, name in
                    name.hasSuffix(ending) && !(ending == "_value" && isSetting(name, table.profiles[index]))
                }.map { (String(table.name.dropFirst(prefix.count)), $0.element) }
            }
        }
        /// Whether a column holds how a paragraph looks: the keys of a list, a flag, a class.
        func isSetting(_ name: String, _ profile: ColumnProfile) -> Bool {
            let isKey = { (value: String) in value.utf8.allSatisfy { settingSigns.contains($0) } }
            return !settingWords.isDisjoint(with: name.split(separator: "_").map(String.init))
                || !profile.hasFurther && !profile.isEmpty && profile.counts.keys.allSatisfy(isKey)
        }
        func field(_ field: (table: String, column: String), of id: String = "id", _ text: String? = nil) -> SchemaValue
        {
            // The translations of a text are further rows.
            let value = text.map(SchemaValue.pattern) ?? .column(field.column)
            return .joined(
                .column(id),
                .init(
                    table: field.table,
                    key: "entity_id",
                    states: [notRemoved],
                    order: "delta",
                    same: "langcode",
                    value: value
                )
            )
        }
        /// Returns what a value says of the paragraphs of a text, or of another paragraph.
        func each(_ value: SchemaValue, of entity: String, _ id: String) -> [SchemaValue] {
            fields(entity, "_target_revision_id").map { table, column in
                let keys = field((table, column.replacing("_revision", with: "")), of: id)
                return .joined(
                    keys,
                    .init(table: "paragraphs_item_field_data", key: "id", states: shown, same: "langcode", value: value)
                )
            }
        }
        let texts = fields("paragraph", "_value").map { field($0, "<p>{\($0.column)}</p>") }
        let links = fields("paragraph", "_uri").map { table, column in
            field((table, column), "<p><a href=\"{\(column)}\">{\(column.replacing("_uri", with: "_title"))}</a></p>")
        }
        // Paragraphs can hold others.
        let nested = each(.all(texts + links), of: "paragraph", "id")
        let further = fields("node", "_format").filter { $0.table != "node__body" }.map {
            field(($0.table, $0.column.replacing("_format", with: "_value")), of: "nid")
        }
        let paragraphs = each(.all(texts + links + nested), of: "node", "nid")
        table.fields[.body] = .all([table.fields[.body] ?? .first([])] + further + paragraphs)
        for (name, column) in fields("paragraph", "_alt") {
            let files = field((name, column.replacing("_alt", with: "_target_id")))
            let pictures = zip(each(files, of: "node", "nid"), each(field((name, column)), of: "node", "nid"))
            table.pictures += pictures.map { files, texts in
                let places = SchemaValue.name(of: files, "file_managed", "fid", "uri")
                return (.moved(from: "public://", to: "/sites/default/files/", places), texts)
            }
        }
    }

    /// A field that was removed keeps its rows until they are purged.
    private static let notRemoved = SchemaState(value: "deleted", test: .isNoneOf(["1"]), reason: .deleted)

    /// Words in the names of fields with which editors choose how a paragraph looks, or which only they see.
    private static let settingWords: Set<String> = [
        "admin", "internal", "css", "class", "classes", "style", "styles", "layout", "align", "alignment", "color",
        "colour", "background", "variant", "width", "size", "columns", "view", "mode", "weight", "anchor", "id", "icon",
        "machine",
    ]

    /// What keys of lists are made of.
    private static let settingSigns = Set("abcdefghijklmnopqrstuvwxyz0123456789_-#.".utf8)

    /// - Parameters:
    ///   - alias: the table of addresses, its column with the node, what is before the number there, and the column with the address.
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
        func part(_ table: String, _ column: String) -> SchemaValue {
            .joined(
                "nid",
                .init(
                    table: table,
                    key: "entity_id",
                    condition: ("entity_type", "node"),
                    states: [notRemoved],
                    order: "delta",
                    same: "langcode",
                    value: .column(column)
                )
            )
        }
        let joined = { (column: String) in part(body, column) }
        let picture = { (column: String) in part(image.table, column) }
        let address = SchemaValue.name(
            of: .moved(from: "", to: alias.before, "nid"),
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
                        .id: "nid", .title: "title", .body: joined("body_value"),
                        .summary: joined("body_summary"), .date: "created", .updated: "changed",
                        .author: .name(of: "uid", users, "uid", "name"), .pinned: "sticky",
                        .image: .moved(
                            from: "public://",
                            to: "/sites/default/files/",
                            .name(of: picture(image.column), "file_managed", "fid", "uri")
                        ), .alt: picture("field_image_alt"), .caption: picture("field_image_title"),
                        .slug: .first([.moved(from: "/", to: "", address), address]),
                    ],
                    names: [
                        // Terms can be unpublished from version 8 on.
                        .tags: .name(
                            of: .name(of: "nid", "taxonomy_index", "nid", "tid"),
                            terms,
                            "tid",
                            "name",
                            states: [SchemaState(value: "status", test: .isNoneOf(["0"]), reason: .off)]
                        )
                    ],
                    addresses: ["/{slug}", "/node/{id}"],
                    kind: .choose(
                        "type",
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
