import Diagnostics
import Reading

/// Splits cells below a heading such as `Waktu dan Tempat Pembuatan Informasi`.
enum TimeAndPlace {
    /// Returns the time and the place in a cell: `Tegal, 2026`, `Januari 2026 di Palembang`, `2026/Tegal`. Parts with a digit
    /// or the name of a month are the time. Nil where the cell names none.
    static func parts(of cell: Located<String>) -> (time: Located<String>?, place: Located<String>?) {
        var time: [Located<String>] = []
        var place: [Located<String>] = []
        for part in pieces(of: cell) {
            if part.value.contains(where: \.isNumber) {
                time.append(part)
            } else {
                place.append(part)
            }
        }
        return (joined(time), joined(place))
    }

    /// Runs of words that belong together: those of a time, and those of a place.
    private static func pieces(of cell: Located<String>) -> [Located<String>] {
        let parts = ListText.parts(of: cell) { ",;\n|()".unicodeScalars.contains($0) }
        return parts.flatMap(runs)
    }

    private static func runs(of part: Located<String>) -> [Located<String>] {
        var runs: [Located<String>] = []
        var isTime: Bool?
        for word in words(of: part) {
            let lowercased = word.value.lowercased()
            if ["di", "-", "–", "/"].contains(lowercased) {
                isTime = nil
                continue
            }
            let isTimeWord = word.value.contains(where: \.isNumber) || CalendarNames.month(named: lowercased) != nil
            if isTime == isTimeWord, let last = runs.last {
                runs[runs.count - 1] = Located(last.value + " " + word.value, at: last.location)
            } else {
                runs.append(word)
            }
            isTime = isTimeWord
        }
        return runs
    }

    /// The words of a text. A slash beside a letter that is not part of a date parts words, too: `2026/Tegal`.
    private static func words(of part: Located<String>) -> [Located<String>] {
        let hasSlashedDate = part.value.filter { $0 == "/" }.count > 1
        return ListText.parts(of: part) { $0.properties.isWhitespace || ($0 == "/" && !hasSlashedDate) }
    }

    private static func joined(_ parts: [Located<String>]) -> Located<String>? {
        guard let first = parts.first else { return nil }
        return Located(parts.map(\.value).joined(separator: ", "), at: first.location)
    }
}
