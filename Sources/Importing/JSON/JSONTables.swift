import Patterns
import Reading

/// The tables in a file of JSON: exports of Ghost, Strapi, Directus, Django, Wix and phpMyAdmin, answers of WordPress's interface, or
/// one object in each line. Every list of objects is a table, their members are its columns, and they are judged as those of a
/// dump are.
struct JSONTables {
    private(set) var items: [SQLDumpItem] = []

    /// The end of the names of columns with the words that are said beside a value.
    static let restSuffix = " lainnya"

    /// The size limit in bytes. The whole file is in memory.
    private static let sizeLimit = 128 * 1024 * 1024
    private static let depthLimit = 8

    /// Returns the tables of a file. Nil where it is not JSON.
    ///
    /// - Throws: `ImportError` for JSON that is damaged or cut off, which is not read in part.
    static func read(_ path: String) throws -> JSONTables? {
        let file = try SourceFile(path, wanted: "dump SQL")
        guard JSONTree.begins(try file.next()) else { return nil }
        let bytes = try SourceFile.bytes(of: path, wanted: "JSON", limit: sizeLimit)
        do {
            return JSONTables(try JSONTree.read(LegacyText(bytes).text))
        } catch let fault {
            throw ImportError.notReadable(
                id: "\(path) bukan JSON yang utuh: baris \(fault.line) tidak terbaca. Ekspor atau unduh ulang",
                en: "\(path) is not whole JSON: line \(fault.line) cannot be read. Export or download it again"
            )
        }
    }

    init(_ tree: JSONTree) { collect(tree, "data", 0) }

    private mutating func collect(_ tree: JSONTree, _ name: String, _ depth: Int) {
        guard depth < Self.depthLimit else { return add([tree], name) }
        switch tree {
        case .list(let values):
            let records = values.filter(Self.isRecord)
            // phpMyAdmin describes each table by an object.
            for table in records where table["type"] == .text("table") && table["data"] != nil {
                collect(table["data"] ?? .null, table["name"]?.string ?? name, depth + 1)
            }
            let rows = records.filter { !Self.isPhpMyAdmin($0) }
            if !rows.isEmpty, rows.allSatisfy({ $0["model"]?.string != nil && $0["fields"]?.isObject == true }) {
                return addModels(rows)
            }
            add(rows, name)
            for value in values where value.isObject && !Self.isRecord(value) { collect(value, name, depth + 1) }
        case .object(let members, _):
            // Records by their identifiers, as Firebase exports them.
            if Self.areAlike(members.map(\.value)) { return add(members.map(\.value), name) }
            let inner = members.filter { Self.holdsRecords($0.value) }
            if inner.isEmpty, Self.isRecord(tree) { return add([tree], name) }
            for member in inner { collect(member.value, member.key, depth + 1) }
            // What is said of the whole, such as its name.
            let keys = Set(inner.map(\.key))
            let rest = members.filter { !keys.contains($0.key) }
            if rest.contains(where: { $0.value.texts().contains { !$0.text.isEmpty } }) {
                add([.object(rest, line: 1)], name + "_keterangan")
            }
        default: return
        }
    }

    /// Adds the rows that Django wrote, each with the name of its model, as the tables that they are in a database.
    private mutating func addModels(_ rows: [JSONTree]) {
        let tables = Dictionary(grouping: rows) { $0["model"]?.string ?? "" }
        let numbers = tables.mapValues { Set($0.compactMap { $0["pk"]?.scalar }) }
        let keys = Dictionary(numbers.map { ($0.key.split(separator: ".").last.map(String.init) ?? $0.key, $0.value) })
        { $0.union($1) }
        let closed = Self.closedPaths(tables)
        for (model, rows) in tables.sorted(by: { $0.key < $1.key }) {
            let isPage = model == Self.pages
            // A page of Wagtail is a row of the table of all pages, and one of its kind with the same number.
            let isPart =
                !isPage && model.hasSuffix("page")
                && numbers[model]?.isSubset(of: numbers[Self.pages] ?? []) == true
            let names = Set(
                keys.filter { name, numbers in Self.areKeys(rows.compactMap { $0["fields"]?[name] }, numbers) }.keys
            )
            let records = rows.map { row -> JSONTree in
                guard case .object(_, let line) = row else { return row }
                let number = JSONTree.Member(key: isPart ? "page_ptr_id" : "id", value: row["pk"] ?? .null)
                let restriction = isPage ? Self.restriction(of: row, closed) : []
                // The number of a page's model tells nothing of whether it was shown.
                let fields = Self.fields(of: row, keys: names).filter { !isPage || $0.key != "content_type" }
                return .object([number] + fields + restriction, line: line)
            }
            add(records, model.replacing(".", with: "_"))
        }
    }

    /// Returns the paths of Wagtail's pages that not everybody may read.
    private static func closedPaths(_ tables: [String: [JSONTree]]) -> [String] {
        let closed = (tables[pages + "viewrestriction"] ?? []).compactMap { $0["fields"]?["page"]?.scalar }
        return (tables[pages] ?? []).filter { closed.contains($0["pk"]?.scalar ?? "") }
            .compactMap { $0["fields"]?["path"]?.string }
    }

    /// Returns whether a page of Wagtail is restricted, as a column of its row: a restriction holds for all pages below.
    private static func restriction(of page: JSONTree, _ closed: [String]) -> [JSONTree.Member] {
        guard let path = page["fields"]?["path"]?.string else { return [] }
        return [.init(key: "is_restricted", value: .flag(closed.contains(where: path.hasPrefix)))]
    }

    /// Whether half of the values or more are keys of rows: a field may be called as a model and hold something else, and rows may name
    /// what the export left out.
    private static func areKeys(_ values: [JSONTree], _ numbers: Set<String>) -> Bool {
        let keys = values.flatMap { $0.scalar.map { [$0] } ?? $0.list.map { $0.scalar ?? "?" } }.filter { !$0.isEmpty }
        return !keys.isEmpty && keys.count(where: numbers.contains) * 2 >= keys.count
    }

    /// Returns the columns of a row of Django, where some fields are keys of rows of other models.
    private static func fields(of row: JSONTree, keys names: Set<String>) -> [JSONTree.Member] {
        (row["fields"]?.members ?? []).map { member in
            let isKey = names.contains(member.key) && !member.value.isObject
            return isKey ? JSONTree.Member(key: member.key + "_id", value: member.value) : member
        }
    }

    private static let pages = "wagtailcore.page"

    private static func isPhpMyAdmin(_ tree: JSONTree) -> Bool {
        ["table", "header", "database"].contains(tree["type"]?.string)
            && (tree["data"] != nil || tree.members.count < 5)
    }

    /// Whether an object says something itself, instead of holding others.
    private static func isRecord(_ tree: JSONTree) -> Bool {
        tree.isObject
            && (tree["attributes"] != nil || JSONRow.isEntry(tree) || tree.members.contains { $0.value.scalar != nil })
    }

    /// Whether several values are objects with a member in common.
    private static func areAlike(_ values: [JSONTree]) -> Bool {
        guard values.count > 1, values.allSatisfy(isRecord), let first = values.first else { return false }
        return first.members.contains { member in values.allSatisfy { $0[member.key] != nil } }
    }

    private static func holdsRecords(_ tree: JSONTree) -> Bool {
        if RichText.isDocument(tree) { return false }
        if areAlike(tree.members.map(\.value)) { return true }
        return tree.list.contains(where: \.isObject) || tree.members.contains { holdsRecords($0.value) }
    }

    private mutating func add(_ records: [JSONTree], _ name: String) {
        let rows = records.map { record -> (line: Int, cells: [(name: String, value: SQLRecord.Value)]) in
            guard case .object(_, let line) = record else { return (1, []) }
            return (line, JSONRow(record).cells)
        }
        var columns: [String] = []
        var known: Set<String> = []
        for row in rows { for cell in row.cells where known.insert(cell.name).inserted { columns.append(cell.name) } }
        guard !columns.isEmpty else { return }
        items.append(.table(SQLTable(name: name, columns: columns.map { .init(name: $0, type: "") }, characterSet: "")))
        for row in rows {
            items.append(
                .record(
                    SQLRecord(
                        table: name,
                        columns: row.cells.map(\.name),
                        values: row.cells.map(\.value),
                        line: row.line
                    )
                )
            )
        }
    }
}

/// The cells of an object.
private struct JSONRow {
    private(set) var cells: [(name: String, value: SQLRecord.Value)] = []
    private var names: Set<String> = []

    init(_ record: JSONTree) {
        // Sanity names drafts by their identifiers, also those of a release.
        let number = record["_id"]?.string ?? ""
        if number.hasPrefix("drafts.") || number.hasPrefix("versions.") { put("is_draft", "1") }
        for member in Self.unwrapped(record).members { add(member.key, member.value) }
    }

    /// Whether an object is an entry of Contentful.
    static func isEntry(_ tree: JSONTree) -> Bool { tree["sys"]?.isObject == true && tree["fields"]?.isObject == true }

    /// Whether a key is that of a language, with or without a country: `id`, `en-US`.
    private static func isLanguage(_ key: String) -> Bool {
        let language = key.prefix { $0 != "-" }
        return language.count == 2 && language.allSatisfy(\.isLetter)
    }

    /// Strapi puts the members of an object below `attributes`, and the object of a reference below `data`.
    private static func unwrapped(_ tree: JSONTree) -> JSONTree {
        guard case .object(let members, let line) = tree else { return tree }
        if members.count == 1, let data = tree["data"] { return unwrapped(data) }
        if isEntry(tree) {
            // Contentful has each value once for each language.
            let fields = (tree["fields"]?.members ?? []).flatMap { field in
                let members = field.value.members.allSatisfy { isLanguage($0.key) } ? field.value.members : []
                let values = members.map(\.value)
                let value = members.first { $0.key.hasPrefix("id") }?.value ?? values.first ?? field.value
                let others = JSONTree.list(values.filter { $0 != value })
                return [
                    JSONTree.Member(key: field.key, value: value),
                    JSONTree.Member(key: field.key + JSONTables.restSuffix, value: others),
                ]
            }
            let facts = (tree["sys"]?.members ?? []).filter { $0.key.hasSuffix("At") || $0.key == "id" }
            return .object(facts + fields, line: line)
        }
        guard let attributes = tree["attributes"], attributes.isObject else { return tree }
        return .object(members.filter { $0.key != "attributes" } + attributes.members, line: line)
    }

    private mutating func put(_ name: String, _ text: String?) {
        guard names.insert(name).inserted else { return }
        cells.append((name, text.map { .bytes(Array($0.utf8)) } ?? .null))
    }

    private mutating func add(_ name: String, _ value: JSONTree) {
        let value = Self.unwrapped(value)
        switch value {
        case .null: put(name, nil)
        case .text, .number, .flag: put(name, value.scalar)
        case _ where RichText.isDocument(value):
            let html = RichText.html(value)
            put(name, html)
            let kept = KeptWords(markdown: html)
            let lost = RichText.words(of: value).filter(kept.misses)
            if !lost.isEmpty { put(name + JSONTables.restSuffix, lost.joined(separator: "; ")) }
        case .list(let values): addList(name, values)
        case .object: addObject(name, value)
        }
    }

    private mutating func addList(_ name: String, _ values: [JSONTree]) {
        let things = values.map(Self.unwrapped).flatMap { $0.list.isEmpty ? [$0] : $0.list.map(Self.unwrapped) }
        let words = things.compactMap { $0.scalar ?? Self.name(of: $0) }
        guard words.count == things.count else {
            if let first = things.first, things.allSatisfy(\.isObject), Self.address(of: first) != nil {
                put(name, things.compactMap(Self.address).joined(separator: ", "))
                return addRest(name, things, isOfFiles: true)
            }
            return put(name, things.flatMap { $0.texts() }.map(\.text).joined(separator: "; "))
        }
        put(name, words.joined(separator: ", "))
        addRest(name, things)
    }

    private mutating func addObject(_ name: String, _ value: JSONTree) {
        // A text in the answers of WordPress's interface: `{"rendered": "…", "protected": false}`.
        if let shown = value["rendered"] ?? value["raw"] {
            put(name, shown.scalar)
            for member in value.members where member.key != "rendered" { add("\(name)_\(member.key)", member.value) }
            return
        }
        if let address = Self.address(of: value) {
            put(name, address)
            let node = RichText.Node(value, type: "image")
            let isLead = RecordField.image.synonyms.contains(HeadingName.folded(name))
            put(isLead ? "alt" : "\(name)_alt", node.string(["alternativeText", "altText", "alt"]))
            put(isLead ? "caption" : "\(name)_caption", node.string(["caption"]))
            addRest(name, [value], isOfFiles: true)
        } else if let own = Self.name(of: value) {
            put(name, own)
            addRest(name, [value])
        } else {
            put(name, value.texts().map(\.text).joined(separator: "; "))
        }
    }

    /// Adds the words of objects beside their names, the files that they name, and whether they were shown.
    ///
    /// - Parameter isOfFiles: whether the objects are files themselves, which systems keep in several sizes.
    private mutating func addRest(_ name: String, _ things: [JSONTree], isOfFiles: Bool = false) {
        let isPerson = things.contains { $0["email"] != nil || $0["username"] != nil }
        for member in things.first?.members ?? [] where !isPerson && things.count == 1 {
            guard case .flag = member.value, StateNames.meaning(of: member.key) != nil else { continue }
            put("\(name)_\(member.key)", member.value.scalar)
        }
        let texts = things.filter(\.isObject).flatMap { thing in
            thing.texts().filter { pair in
                pair.text != Self.name(of: thing) && pair.text.contains(where: \.isLetter) && !pair.text.contains("@")
                    && (Self.isFile(pair.text) ? !isOfFiles : !Self.technical.contains(HeadingName.folded(pair.key)))
            }
        }
        if !texts.isEmpty {
            put(name + JSONTables.restSuffix, texts.map { "\($0.key): \($0.text)" }.joined(separator: "; "))
        }
    }

    private static let technical: Set<String> = [
        "id", "uuid", "documentid", "slug", "createdat", "updatedat", "publishedat", "locale", "url", "link", "href",
        "mime", "ext", "hash", "provider", "email", "password", "token", "type", "key", "visibility", "status",
    ]

    /// Returns the name in an object. Nil where it has none.
    private static func name(of tree: JSONTree) -> String? {
        let names = ["name", "nama", "title", "judul", "label", "displayName", "username", "nama_kategori", "kategori"]
        if let name = names.lazy.compactMap({ tree[$0]?.string }).first { return name }
        let parts = ["first_name", "last_name", "firstname", "lastname"].compactMap { tree[$0]?.string }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    private static let fileEnding = Pattern(/\.(jpe?g|png|gif|webp|avif|svg|pdf|docx?|xlsx?)([?#]|$)/)

    /// Returns the address of a file. Nil for what is not one.
    private static func address(of tree: JSONTree) -> String? {
        let keys = ["url", "src", "filename_disk", "path", "uri"]
        guard tree.isObject, let text = keys.lazy.compactMap({ tree[$0]?.string }).first else {
            // Wix and others put the file some levels deeper.
            let inner = tree.members.filter { $0.value.isObject }
            return inner.count == tree.members.count && inner.count == 1
                ? inner.first.flatMap { address(of: $0.value) } : nil
        }
        return isFile(text) ? MediaAddress.read(text) : nil
    }

    private static func isFile(_ text: String) -> Bool {
        text.hasPrefix("wix:") || text.lowercased().contains(fileEnding)
    }
}
