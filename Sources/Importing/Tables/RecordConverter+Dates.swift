import Diagnostics
import Files
import Reading

/// When and where: the dates of a row, its event, and its old addresses, which may hold its date.
extension RecordConverter {
    func date(_ field: RecordField, of record: TableRecord) -> RecordDate {
        var text = value(field, of: record).trimmed
        if field == .date, StateColumn.isNothing(text), let other = shape.mapping.otherDate {
            text = record.values[other].trimmed
        }
        return RecordDate(
            text,
            time: field == .date ? value(.time, of: record) : "",
            isUTC: shape.fieldsInUTC.contains(field),
            zone: options.zone,
            isMonthFirst: isMonthFirst(field)
        )
    }

    private func isMonthFirst(_ field: RecordField) -> Bool {
        shape.mapping[field].map { $0 < shape.profiles.count && shape.profiles[$0].isMonthFirst } ?? false
    }

    func setDates(_ document: inout ImportedDocument, _ record: TableRecord) {
        let text = value(.date, of: record).trimmed
        switch date(.date, of: record) {
        case .moment(let instant):
            document.date = instant
            if RecordDate.spreadsheetDay(text, zone: options.zone) != nil {
                document.notes.append(
                    id: "tanggal dibaca dari nomor hari Excel; cocokkan satu dengan tabelnya",
                    en: "the date was read from Excel's number of a day; compare one with the table"
                )
            }
            if isMonthFirst(.date) {
                document.notes.append(
                    id: "tanggal dibaca dengan bulan di depan hari; cocokkan satu dengan sumbernya",
                    en: "the date was read with the month in front of the day; compare one with the source"
                )
            }
        // The writer reports the missing date.
        case .missing where text.isEmpty: break
        case .missing:
            document.notes.append(
                LocalizedText(id: "tanggal di sumber kosong: \(text)", en: "the date in the source is empty: \(text)")
            )
        case .unreadable: document.notes.append(Self.unreadable(text))
        }
        let time = value(.time, of: record).trimmed
        if !time.isEmpty, WrittenClock(in: time) == nil {
            document.notes.append(
                LocalizedText(id: "jam \"\(time)\" tidak terbaca", en: "the time \"\(time)\" cannot be read")
            )
        }
        switch date(.updated, of: record) {
        case .moment(let updated):
            // A page has no date that its last change could come after.
            if document.date.map({ updated > $0 }) ?? !document.isArticle { document.updated = updated }
        case .missing: break
        case .unreadable: document.notes.append(Self.unreadable(value(.updated, of: record)))
        }
    }

    private static func unreadable(_ date: String) -> LocalizedText {
        LocalizedText(id: "tanggal \"\(date)\" tidak terbaca", en: "the date \"\(date)\" cannot be read")
    }

    func setAddresses(_ document: inout ImportedDocument, _ record: TableRecord) {
        // Drupal keeps whole paths.
        let path = value(.slug, of: record).trimmed
        document.slug = path.lastPathPart
        document.oldAddresses = oldAddresses(of: record, date: date(.date, of: record))
        for pattern in options.oldAddresses where addresses(pattern, record, date(.date, of: record)).isEmpty {
            document.notes.append(
                id: "alamat lama \(pattern.text) tidak dapat dibentuk: ada nilai yang kosong",
                en: "the old address \(pattern.text) cannot be made: a value is missing"
            )
        }
    }

    func oldAddresses(of record: TableRecord, date: RecordDate) -> [String] {
        // The user knows better which addresses the site had.
        let patterns = options.oldAddresses.isEmpty ? shape.addresses : options.oldAddresses
        return patterns.flatMap { addresses($0, record, date) }
    }

    /// Returns year, month and day. Empty for no date.
    func day(of date: RecordDate) -> [String] {
        guard case .moment(let instant) = date else { return [] }
        return options.zone.localTime(at: instant).isoDate.split(separator: "-").map(String.init)
    }

    private func addresses(_ pattern: OldAddressPattern, _ record: TableRecord, _ date: RecordDate) -> [String] {
        let day = day(of: date)
        return pattern.addresses { name in
            if let part = OldAddressPattern.dateNames.firstIndex(of: name) {
                guard !day.isEmpty else { return nil }
                return part < day.count ? day[part] : String(day[part - 2].drop { $0 == "0" })
            }
            let field = RecordField(rawValue: name)
            if let field, shape.mapping[field] != nil || record.fields[field] != nil {
                return value(field, of: record).trimmed
            }
            return shape.columns.firstIndex(of: name).map { record.values[$0].trimmed }
        }
    }

    func setEvent(_ document: inout ImportedDocument, _ record: TableRecord) {
        document.sectionKind = record.sectionKind
        guard let event = record.event else { return }
        let moment = { (text: String) -> Instant? in
            let isUTC = shape.fieldsInUTC.contains(.date)
            guard case .moment(let moment) = RecordDate(text, time: "", isUTC: isUTC, zone: options.zone) else {
                return nil
            }
            return moment
        }
        guard let start = moment(event.start) else { return document.sectionKind = nil }
        let end = moment(event.end)
        // What is yet to come was announced before.
        if let date = document.date, date == start, date > options.now { document.date = options.now }
        document.event = ImportedDocument.Event(
            start: start,
            end: end.flatMap { $0 > start ? $0 : nil },
            place: PlainHTML.text(event.place)
        )
    }
}
