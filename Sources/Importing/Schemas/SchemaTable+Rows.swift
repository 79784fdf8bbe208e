import Diagnostics
import Reading

extension SchemaTable {
    /// All values of the table.
    var values: [SchemaValue] {
        var values = Array(fields.values) + Array(names.values) + states.map(\.value) + lines.map(\.value)
        values += documents.flatMap { [$0.place, $0.title] } + pictures.flatMap { [$0.place, $0.caption] }
        values += kind.values + parents.map(\.keys) + possiblePictures + remarks.map(\.value)
        if let event { values += [event.start, event.end, event.place] }
        return values
    }

    /// The values that are in the texts, or say only whether and when they were shown. Words of the others, such as a caption
    /// without a picture, can be lost.
    var takenValues: [SchemaValue] {
        let names: Set<RecordField> = [.title, .body, .date, .time, .updated, .author, .slug, .status, .pinned, .id]
        return fields.filter { names.contains($0.key) }.map(\.value) + (self.names[.categories].map { [$0] } ?? [])
            + states.map(\.value) + kind.values + parents.map(\.keys)
    }

    /// Gives a row its fields, names, kind, attachments and visibility.
    func fill(_ row: inout TableRecord, _ own: (String) -> String?, _ joined: JoinedTables) {
        for (field, value) in fields {
            let texts = value.values(own, joined).filter { !$0.trimmed.isEmpty }
            row.fields[field] = texts.first ?? ""
        }
        for (field, value) in names {
            let found = value.values(own, joined).filter { !$0.trimmed.isEmpty && !UnreadValue.isOne($0) }
            if !found.isEmpty || !fields.isEmpty { row.names[field] = found }
            if field == .categories, found.isEmpty { row.notes += Self.unnamed(value, own) }
        }
        if !categories.isEmpty { row.names[.categories] = categories + (row.names[.categories] ?? []) }
        row.possiblePictures = possiblePictures.flatMap { $0.values(own, joined) }
        let lead = leadsWithPicture ? SchemaAppendix.lead(of: pictures, own, joined) : nil
        if let lead { (row.fields[.image], row.fields[.caption]) = lead }
        row.appendix = SchemaAppendix(self, own, joined, without: lead?.place)
        readEvent(&row, own, joined)
        switch kind.resolved(own, joined) {
        case .article: break
        case .page(let folder): row.kind = .page(folder: folder)
        case .other(let column, let value):
            row.visibility = .hidden(Hiding(.otherType(value), column, value))
            return
        }
        row.visibility = states.visibility(own, joined, isUTC: isUTC)
        row.end = states.end(own, joined, isUTC: isUTC)
        row.parents = parents.visibility(own, joined, isUTC: isUTC)
        guard row.visibility == .shown, row.parents == .shown else { return }
        for remark in remarks where remark.value.values(own, joined).contains(remark.is) {
            row.notes.append(remark.text)
        }
    }

    private func readEvent(_ row: inout TableRecord, _ own: (String) -> String?, _ joined: JoinedTables) {
        row.sectionKind = sectionKind
        guard let event else { return }
        func first(_ value: SchemaValue) -> String { value.values(own, joined).first?.trimmed ?? "" }
        let start = first(event.start)
        // Of a table of articles, only some are events.
        guard !StateColumn.isNothing(start) else { return row.sectionKind = nil }
        row.event = (start, first(event.end), first(event.place))
    }

    /// Returns a note on the number of a category that no other table names.
    private static func unnamed(_ value: SchemaValue, _ own: (String) -> String?) -> [LocalizedText] {
        guard case .joined(.column(let column), let join) = value, join.states.isEmpty,
            let number = own(column)?.trimmed, !StateColumn.isNothing(number)
        else { return [] }
        return [.unnamedCategory(number)]
    }
}

extension SchemaKind {
    enum Resolved {
        case article
        case page(folder: String)
        case other(column: String, value: String)
    }

    fileprivate var values: [SchemaValue] {
        guard case .choose(let value, let kinds, let otherwise) = self else { return [] }
        return [value] + kinds.values.flatMap(\.values) + otherwise.values
    }

    fileprivate func resolved(
        _ own: (String) -> String?,
        _ joined: JoinedTables,
        column: String = "",
        value: String = ""
    ) -> Resolved {
        switch self {
        case .article: return .article
        case .page(let folder): return .page(folder: folder)
        case .none: return .other(column: column, value: value)
        case .choose(let chosen, let kinds, let otherwise):
            let found = chosen.values(own, joined).first?.trimmed ?? ""
            let name = chosen.ownColumns.first ?? ""
            return (kinds[found] ?? otherwise).resolved(own, joined, column: name, value: found)
        }
    }
}

extension LocalizedText {
    /// A note on the number of a category that no table names.
    static func unnamedCategory(_ number: String) -> LocalizedText {
        LocalizedText(
            id: "kategori nomor \(number) tidak ada namanya di sumber",
            en: "category number \(number) has no name in the source"
        )
    }
}
