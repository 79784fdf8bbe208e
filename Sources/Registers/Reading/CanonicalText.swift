import Reading

extension RegisterColumn {
    /// Returns a cell's text in the spelling of open data where the column holds dates, periods or forms: `31 Januari 2026`
    /// as `2026-01-31`, `5 (lima) tahun` as `P5Y`, `HARDCOPY+SOFTCOPY` as `cetak, digital`. A text that says more than that,
    /// such as a time of day or the words of a retention schedule, is returned unchanged, as is all else.
    public func canonicalText(of text: String) -> String {
        switch (meaning, kind) {
        case (nil, .date): Self.canonicalDate(text) ?? text
        case (.retensi, _): Self.canonicalPeriod(text, Retensi.init(text:)) ?? text
        case (.term, _): Self.canonicalPeriod(text, Retensi.init(term:)) ?? text
        case (.bentuk, _): Self.canonicalForms(text) ?? text
        default: text
        }
    }

    /// Nil where the text is not a day alone, or names a day of the week on which it does not fall.
    private static func canonicalDate(_ text: String) -> String? {
        // A day without a time is the same in every zone.
        let zone = SiteTimeZone.jakarta
        guard let date = DateText.reading(text, in: zone), !date.hasClock, date.contradictedWeekday == nil,
            !date.isMonthFirst
        else { return nil }
        return zone.localTime(at: date.instant).isoDate
    }

    private static func canonicalPeriod(_ text: String, _ read: (String) -> Retensi?) -> String? {
        guard let retention = read(text) else { return nil }
        let written: String
        switch retention {
        // `5 tahun sejak ditetapkan` says besides when the period begins.
        case .jangka(let period): written = Period(text: text) == nil ? text : period.iso8601
        case .permanen: written = "permanen"
        case .selamaBerlaku: written = "selama_berlaku"
        case .jadwal: written = text
        }
        return read(written) == retention ? written : nil
    }

    private static func canonicalForms(_ text: String) -> String? {
        let read = BentukInformasi.read(text)
        guard !read.forms.isEmpty, read.unread.isEmpty else { return nil }
        return read.forms.map(\.rawValue).joined(separator: ", ")
    }
}
