import Reading

/// Reads the figures of visitor counter and poll. Their files are JSON, which is YAML too: reading them as YAML gives
/// every fault its place.
package enum WidgetFileReader {
    /// More than any portal counts, and few enough that sums of them are numbers, too.
    private static let plausible = 0...1_000_000_000_000

    /// The figures of `content/pengunjung.json`.
    package static func figures(_ text: String, path: String, _ findings: Findings) -> VisitorFigures? {
        fields(text, path: path, findings).map(figures)
    }

    /// Figures from a group of keys. Left out and `null` mean: not known.
    static func figures(_ fields: FieldReader) -> VisitorFigures {
        let figures = VisitorFigures(
            today: fields.integer("hari_ini", in: plausible),
            yesterday: fields.integer("kemarin", in: plausible),
            week: fields.integer("minggu_ini", in: plausible),
            month: fields.integer("bulan_ini", in: plausible),
            total: fields.integer("total", in: plausible),
            updated: fields.text("diperbarui")?.value ?? "",
            source: fields.text("sumber")?.value ?? ""
        )
        fields.reportUnknownKeys(UnknownSetting.diagnostic)
        return figures
    }

    /// The poll with the results of `content/jajak-pendapat.json`: `hasil` maps options to numbers of votes.
    package static func results(_ text: String, path: String, for poll: Poll, _ findings: Findings) -> Poll {
        guard let file = fields(text, path: path, findings) else { return poll }
        let votes = file.fields("hasil")
        let options = poll.options.map { option in
            PollOption(title: option.title, votes: votes?.integer(option.title, in: plausible))
        }
        votes?.reportUnknownKeys(UnknownSetting.diagnostic)
        let updated = file.text("diperbarui")?.value ?? ""
        file.reportUnknownKeys(UnknownSetting.diagnostic)
        return Poll(question: poll.question, options: options, action: poll.action, updated: updated)
    }

    private static func fields(_ text: String, path: String, _ findings: Findings) -> FieldReader? {
        let yaml = YAMLText(path: path, text: text)
        guard let root = yaml.root(findings) else { return nil }
        return FieldReader(root, named: path, yaml: yaml, findings: findings)
    }
}
