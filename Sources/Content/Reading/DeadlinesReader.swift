import Reading

/// Reads `deadlines:` of `site.yaml`.
enum DeadlinesReader {
    /// The deadlines that the group gives, with defaults for what it leaves out.
    static func read(_ fields: FieldReader) -> Deadlines {
        let fallback = Deadlines()
        var deadlines = fallback
        let days = 1...260
        deadlines.answer = fields.integer("answer", in: days) ?? fallback.answer
        deadlines.extension = fields.integer("extension", in: 0...260) ?? fallback.extension
        deadlines.objection = fields.integer("objection", in: days) ?? fallback.objection
        deadlines.superior = fields.integer("superior", in: days) ?? fallback.superior
        deadlines.dispute = fields.integer("dispute", in: days) ?? fallback.dispute
        deadlines.refreshMonths = fields.integer("refresh_months", in: 1...12) ?? fallback.refreshMonths
        deadlines.staleMonths = fields.integer("stale_months", in: 1...120) ?? fallback.staleMonths
        deadlines.report = report(fields) ?? fallback.report
        deadlines.relabel = fields.integer("relabel", in: days) ?? fallback.relabel
        return deadlines
    }

    private static func report(_ fields: FieldReader) -> MonthDay? {
        guard let text = fields.text("report") else { return nil }
        if let day = MonthDay(text.value) { return day }
        fields.findings.report(
            BadValue.diagnostic(for: "report", expected: .monthDay, found: text.value, at: text.location)
        )
        return nil
    }
}
