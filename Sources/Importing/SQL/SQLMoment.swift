import Diagnostics
import Reading

/// Converts a moment that a dump holds in binary, or with a mask, to `2026-11-28 07:00:00`.
enum SQLMoment {
    /// Returns a moment of SQL Server, which stores it in this many bytes: `CAST(0x0000A5D600A4CB80 AS DateTime)`. Nil for texts and
    /// other types.
    static func text(of bytes: [UInt8], type: String) -> [UInt8]? {
        func number(_ bytes: some Collection<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
        // Days since 1900, or since the year 1.
        let days = { (count: Int, first: Int) in (count + first) * 86_400 }
        let (since1900, sinceYear1) = (-25_567, -719_162)
        switch (type, bytes.count) {
        case ("DATETIME", 8):
            return written(
                days(Int(Int32(truncatingIfNeeded: number(bytes.prefix(4)))), since1900) + number(bytes.suffix(4)) / 300
            )
        case ("SMALLDATETIME", 4):
            return written(days(number(bytes.prefix(2)), since1900) + number(bytes.suffix(2)) * 60)
        case ("DATE", 3): return written(days(number(bytes.reversed()), sinceYear1))
        case ("DATETIME2", 7...9):
            let ticks = number(bytes.dropFirst().dropLast(3).reversed())
            let fraction = repeatElement(10, count: Int(min(bytes[0], 7))).reduce(1, *)
            return written(days(number(bytes.suffix(3).reversed()), sinceYear1) + ticks / fraction)
        default: return nil
        }
    }

    /// Converts a moment in UTC, `2026-11-28 00:00:00`, to the local time of a zone. Returns nil for values that are not moments, zero
    /// dates included.
    static func local(_ bytes: [UInt8], in zone: SiteTimeZone) -> [UInt8]? {
        let text = String(decoding: bytes, as: UTF8.self)
        guard bytes.count >= 19, case .moment(let moment) = RecordDate(text, time: "", isUTC: true, zone: zone) else {
            return nil
        }
        return written(zone.localTime(at: moment))
    }

    private static func written(_ seconds: Int) -> [UInt8] { written(LocalTime(secondsSinceEpoch: seconds)) }

    private static func written(_ time: LocalTime) -> [UInt8] {
        Array("\(time.isoDate) \(time.isoClock)".utf8)
    }

    /// Returns a moment that a mask of Oracle or MySQL describes: `DD-MON-RR HH24:MI:SS`, `%d/%m/%Y`. Nil where it does not fit.
    static func text(of bytes: [UInt8], mask: [UInt8]) -> [UInt8]? {
        let isSign = { (sign: Character) in !sign.isLetter && !sign.isNumber }
        // "P.M." is one word.
        let joined = { (text: String) in ["A", "P"].reduce(text) { $0.replacing("\($1).M.", with: "\($1)M") } }
        let words = joined(String(decoding: bytes, as: UTF8.self).uppercased()).split(whereSeparator: isSign)
            .map(String.init)
        let mask = String(decoding: mask, as: UTF8.self)
        let names =
            mask.contains("%")
            ? mask.split(separator: "%").map { "%" + $0.prefix(1) }
            // Oracle's X is the sign between seconds and their fraction, and FM and FX say how strict the mask is.
            : [("XFF", ".FF"), ("FM", ""), ("FX", "")].reduce(joined(mask.uppercased())) {
                $0.replacing($1.0, with: $1.1)
            }
            .split(whereSeparator: isSign).map(String.init)
        let parts = Dictionary(keepingFirst: zip(names, words))
        func word(_ names: String...) -> String? { names.lazy.compactMap { parts[$0] }.first }
        func number(_ word: String?) -> Int? { word.flatMap { $0.utf8.count < 5 ? Int($0) : nil } }
        // Oracle's RR turns at 50.
        let turn = parts["RR"] == nil ? 70 : 50
        let short = number(word("YY", "RR", "%y")).map { $0 + ($0 < turn ? 2000 : 1900) }
        let month = word("MM", "MON", "MONTH", "%m", "%c", "%b", "%M")
        guard let year = number(word("YYYY", "RRRR", "%Y")) ?? short, let day = number(word("DD", "%d", "%e")),
            let month = number(month) ?? month.flatMap(CalendarNames.month)
        else { return nil }
        var hour = number(word("HH24", "HH", "HH12", "%H", "%k", "%h", "%I", "%l")) ?? 0
        if let half = word("AM", "PM", "%p") { hour = hour % 12 + (half == "PM" ? 12 : 0) }
        let (minute, second) = (number(word("MI", "%i")) ?? 0, number(word("SS", "%s", "%S")) ?? 0)
        return LocalTime(year: year, month: month, day: day, hour: hour, minute: minute, second: second).map(written)
    }
}
