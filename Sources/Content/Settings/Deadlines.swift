import ASCII
import Diagnostics
public import Reading
import Serialization

/// The spans of time that bind the body (`deadlines:` in `site.yaml`). Where nothing is written, those of UU 14/2008 and
/// its regulations as they are by default; a body may be stricter.
public struct Deadlines: Sendable, Hashable {
    /// Working days for the answer to a request.
    public var answer = 10
    /// Working days by which the answer may be put off, once.
    public var `extension` = 7
    /// Working days within which an objection may be raised.
    public var objection = 30
    /// Working days for the superior's answer to an objection.
    public var superior = 30
    /// Working days within which a dispute goes to the Komisi Informasi.
    public var dispute = 14
    /// Months after which information of the class `berkala` must have been refreshed.
    public var refreshMonths = 6
    /// Months after which information of any class counts as stale. Nil where only the class `berkala` is asked to be refreshed, as the law does.
    public var staleMonths: Int?
    /// The last day for the yearly report on the year before.
    public var report = MonthDay(month: 3, day: 31)
    /// Working days before the end of an exemption, by which its information is to be relabelled.
    public var relabel = 30

    public init() {}

    static let keys = KeyTable(Deadlines()) {
        Key("answer", .integer(in: days), to: \.answer)
            .meaning("hari kerja untuk menjawab permohonan", "working days to answer a request")
        Key("extension", .integer(in: 0...260), to: \.extension)
            .meaning("hari kerja perpanjangan", "working days of extension")
        Key("objection", .integer(in: days), to: \.objection)
            .meaning("hari kerja untuk keberatan", "working days for an objection")
        Key("superior", .integer(in: days), to: \.superior)
            .meaning("hari kerja bagi atasan PPID", "working days for the superior")
        Key("dispute", .integer(in: days), to: \.dispute)
            .meaning("hari kerja untuk sengketa", "working days for a dispute")
        Key("refresh_months", .integer(in: 1...12), to: \.refreshMonths)
            .meaning("bulan, informasi berkala", "months, information of class berkala")
        Key("stale_months", .integer(in: 1...120), to: \.staleMonths)
            .meaning("bulan, informasi lain", "months, other information")
        Key("report", .monthDay, to: \.report).meaning("batas laporan tahunan", "last day of the yearly report")
        Key("relabel", .integer(in: days), to: \.relabel)
            .meaning("hari kerja sebelum pengecualian berakhir", "working days before an exemption ends")
    }

    private static let days = 1...260
}

/// A day that comes every year, such as 31 March.
public struct MonthDay: Sendable, Hashable {
    /// 1 to 12.
    public let month: Int
    public let day: Int

    init(month: Int, day: Int) {
        self.month = month
        self.day = day
    }

    /// Reads `03-31`. Nil for anything else, and for 29 February, which most years lack.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 5, bytes[2] == UInt8(ascii: "-"), bytes.count(where: \.isASCIIDigit) == 4,
            let month = Int(text.prefix(2)), let day = Int(text.suffix(2)),
            LocalTime(year: 2001, month: month, day: day) != nil
        else { return nil }
        self.init(month: month, day: day)
    }

    public func day(in year: Int) -> CalendarDay {
        CalendarDay(number: LocalTime.dayNumber(year: year, month: month, day: day))
    }
}

extension KeyType<MonthDay> {
    fileprivate static var monthDay: KeyType {
        let pattern = TextPattern(
            "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
            words: LocalizedText(id: "bulan dan tanggal, misalnya 03-31", en: "a month and a day, such as 03-31")
        )
        return parsed(.text(pattern), write: { .text(paddedNumber($0.month) + "-" + paddedNumber($0.day)) }) {
            MonthDay($0)
        }
    }
}
