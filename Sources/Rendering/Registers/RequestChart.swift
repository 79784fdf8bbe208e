import Registers
import Serialization
import SiteModel

/// Draws the requests of some years as horizontal bars, four for each year. Every bar bears its name and its number, so
/// that nothing hangs on colours; style sheets colour the classes, and without one all bars have the colour of text.
struct RequestChart {
    /// Years that a chart has room for.
    static let yearLimit = 5
    private static let width = 360
    private static let labelWidth = 104
    private static let barHeight = 16
    private static let pitch = 22
    private static let yearHeight = 28 + 4 * pitch + 8

    /// Newest first.
    let years: [ReportYear]
    let words: RegisterWords

    private struct Bar {
        let name: String
        let label: String
        let value: Int?
    }

    /// Empty where there are no years.
    var svg: String {
        guard let newest = years.first, let oldest = years.last else { return "" }
        let most = years.flatMap(bars).compactMap(\.value).max() ?? 0
        let title = words.word(
            id: "Permohonan informasi tahun \(span(oldest.year, newest.year))",
            en: "Information requests, \(span(oldest.year, newest.year))"
        )
        var svg = """
            <svg class="chart" role="img" aria-labelledby="grafik_judul grafik_uraian" \
            viewBox="0 0 \(Self.width) \(years.count * Self.yearHeight)" font-size="13" fill="currentColor">
            <title id="grafik_judul">\(title.escapedForHTML)</title>
            <desc id="grafik_uraian">\(description.escapedForHTML)</desc>

            """
        for (index, year) in years.enumerated() {
            let top = index * Self.yearHeight
            svg += "<text class=\"year\" x=\"0\" y=\"\(top + 18)\" font-weight=\"700\">\(year.year)</text>\n"
            for (place, bar) in bars(year).enumerated() {
                svg += row(bar, top: top + 28 + place * Self.pitch, most: most)
            }
        }
        return svg + "</svg>\n"
    }

    private func span(_ oldest: Int, _ newest: Int) -> String {
        oldest == newest ? String(newest) : "\(oldest)–\(newest)"
    }

    private func bars(_ year: ReportYear) -> [Bar] {
        let figures = year.figures
        return [
            Bar(name: "received", label: words.word(id: "Diterima", en: "Received"), value: figures.received),
            Bar(name: "granted", label: words.word(id: "Dikabulkan", en: "Granted"), value: figures.granted),
            Bar(name: "partly", label: words.word(id: "Sebagian", en: "In part"), value: figures.partlyGranted),
            Bar(name: "refused", label: words.word(id: "Ditolak", en: "Refused"), value: figures.refused),
        ]
    }

    private func row(_ bar: Bar, top: Int, most: Int) -> String {
        let room = Self.width - Self.labelWidth - 56
        let share = most > 0 ? Double(max(0, bar.value ?? 0)) / Double(most) : 0
        let length = Int((share * Double(room)).rounded())
        let base = top + 13
        var row = "<text x=\"0\" y=\"\(base)\">\(bar.label.escapedForHTML)</text>"
        row += "<rect class=\"bar \(bar.name)\" x=\"\(Self.labelWidth)\" y=\"\(top)\" width=\"\(length)\""
        row += " height=\"\(Self.barHeight)\"/>"
        row += "<text x=\"\(Self.labelWidth + length + 6)\" y=\"\(base)\">\(CounterView.shown(bar.value))</text>\n"
        return row
    }

    /// The figures in sentences, for those who hear the chart.
    private var description: String {
        years.map { year in
            let parts = bars(year).map { "\($0.label.lowercased()) \(CounterView.shown($0.value))" }
            return "\(year.year): \(parts.joined(separator: ", "))."
        }
        .joined(separator: " ")
    }
}
