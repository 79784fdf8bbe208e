import Patterns
import Reading

/// What the values of a column look like, by which its meaning is judged where its name does not tell it.
struct ColumnProfile {
    /// The different values and how often each is there. Of columns with many values, only some.
    private(set) var counts: [String: Int] = [:]
    /// Whether there are more values than ``counts`` has.
    private(set) var hasFurther = false
    /// Whether some rows have nothing: no value, an empty one, or zero.
    private(set) var hasNothing = false
    /// Whether some rows have an ``UnreadValue``.
    private(set) var hasUnread = false
    /// The keys in JSON objects that say whether something was shown: `{"is_published": true}`.
    private(set) var stateKeys: Set<String> = []
    /// The number of values that were counted, or could not be.
    private var seen = 0
    /// The number of values that were looked at closely, without the empty ones.
    private var sampled = 0
    /// How many of them are moments, times of day, titles, and texts.
    private var moments = 0
    /// How many of them have the day or the month in front, for certain.
    private var daysFirst = 0
    private var monthsFirst = 0
    private var times = 0
    private var lines = 0
    private var texts = 0
    private var words = 0
    private var length = 0

    /// The most different values to count, and the most bytes of one.
    private static let valueLimit = 30
    private static let lengthLimit = 60
    private static let sampleLimit = 100

    /// Whether a further value can still tell something.
    var wantsMore: Bool { !hasFurther || sampled < Self.sampleLimit }

    /// Counts a value that is not looked at because no more is wanted.
    mutating func countNothing() { hasNothing = true }

    /// Counts the rows that do not name the column, as objects of JSON do.
    mutating func countMissing(of rows: Int) {
        guard wantsMore, seen < rows else { return }
        hasNothing = true
        if !hasFurther { counts["", default: 0] += rows - seen }
    }

    mutating func count(_ value: String) {
        seen += 1
        guard !UnreadValue.isOne(value) else {
            hasUnread = true
            return
        }
        let value = value.trimmed
        if StateColumn.isNothing(value) { hasNothing = true }
        if sampled < Self.sampleLimit, !value.isEmpty { sample(value) }
        guard !hasFurther else { return }
        if counts[value] != nil || counts.count < Self.valueLimit && value.utf8.count <= Self.lengthLimit {
            counts[value, default: 0] += 1
        } else {
            hasFurther = true
        }
    }

    private static let time = Pattern(/^\d{1,2}[:.]\d{2}([:.]\d{2})?( WI(B|TA|T))?$/)
    /// What stands in addresses, HTML and names of files.
    private static let place = Pattern(/[\/@<]|\.\w/)

    private mutating func sample(_ value: String) {
        sampled += 1
        if value.utf8.count < 120, value.contains(where: \.isLetter) { words += 1 }
        let size = value.utf8.count
        length += size
        if value.first == "{", let tree = JSONTree.document(value) {
            stateKeys.formUnion(tree.members.map(\.key).filter { StateNames.tellsState($0) })
        }
        if value.contains(Self.time) { times += 1 }
        if size < 40, value.contains(where: { !$0.isNumber }), Self.isMoment(value) {
            moments += 1
            count(RecordDate.order(of: value))
        } else if size > 250 || value.contains("\n") || value.contains("<p") || value.contains("<br") {
            texts += 1
        } else if size > 5, value.contains(" "), value.contains(where: \.isLetter), !value.contains("<") {
            lines += 1
        }
    }

    private mutating func count(_ order: RecordDate.Order?) {
        switch order {
        case .dayFirst: daysFirst += 1
        case .monthFirst: monthsFirst += 1
        case nil: break
        }
    }

    private static func isMoment(_ value: String) -> Bool {
        if value.hasPrefix("0000-00-00") { return true }
        guard let zone = SiteTimeZone(identifier: "UTC"), value.contains(where: \.isNumber) else { return false }
        let isMonthFirst = RecordDate.order(of: value) == .monthFirst
        if case .unreadable = RecordDate(value, time: "", isUTC: true, zone: zone, isMonthFirst: isMonthFirst) {
            return false
        }
        return true
    }

    var isEmpty: Bool { sampled == 0 }
    /// Whether the month is in front of the day in dates of three numbers: where several tell it, and none the other. A single one may be a slip.
    var isMonthFirst: Bool { monthsFirst > 1 && daysFirst == 0 }
    /// Whether most values are moments.
    var holdsMoments: Bool { moments * 2 > sampled || holdsSeconds }
    /// Whether all values but the zero that stands for none are seconds since 1970, of the years from 2000 to 2100.
    private var holdsSeconds: Bool {
        let filled = counts.keys.filter { !StateColumn.isNothing($0) }
        return !filled.isEmpty
            && filled.allSatisfy {
                $0.utf8.count > 8 && (Int($0).map { (946_684_800...4_102_444_800).contains($0) } ?? false)
            }
    }
    /// Whether most values are times of day.
    var holdsTimes: Bool { times * 2 > sampled }
    /// Whether most values are lines of words, and most of them different: titles.
    var holdsLines: Bool { lines * 2 > sampled && (hasFurther || counts.count * 2 > counted) }
    /// Whether most values are short and have letters.
    var holdsLetters: Bool { words * 2 > sampled }
    /// Whether most values are short and have letters, and most of them are different: names.
    var holdsWords: Bool {
        !holdsFlags && !holdsMoments && words * 2 > sampled && (hasFurther || counts.values.allSatisfy { $0 < 3 })
    }
    /// Whether most values are long or have paragraphs.
    var holdsTexts: Bool { texts * 2 > sampled }
    /// The mean length of a value in bytes.
    var meanLength: Int { sampled == 0 ? 0 : length / sampled }
    /// The number of values that ``counts`` has.
    private var counted: Int { counts.values.reduce(0, +) }
    /// Whether no two rows have one value, as far as they are counted: the number of a row.
    var tellsRows: Bool { !counts.isEmpty && counts.allSatisfy { $0.value == 1 && !$0.key.isEmpty } }
    /// Whether all values, of which there are some, are a yes or no.
    var holdsFlags: Bool {
        let filled = counts.keys.filter { !$0.isEmpty }
        return !hasFurther && !filled.isEmpty && filled.allSatisfy { RecordFlag($0) != .unknown }
    }

    /// Whether all values are numbers, and too many or too large for those of groups: how often something was read.
    var holdsCounts: Bool {
        let numbers = counts.keys.filter { !$0.isEmpty }.map { Int($0) }
        return !numbers.isEmpty && !numbers.contains(nil) && (numbers.count > 10 || numbers.contains { $0 ?? 0 > 30 })
    }

    /// Whether all values, of which there are several, are numbers or letters that stand for something.
    var holdsCodes: Bool {
        let filled = counts.keys.filter { !$0.isEmpty }
        return !hasFurther && filled.count > 1 && filled.allSatisfy { Int($0) != nil || $0.count <= 2 }
    }

    /// Whether the values sort the rows, or are there for some of them, as those of a state do: few numbers or words that
    /// repeat, and moments, numbers and persons that some rows lack.
    ///
    /// - Parameter isKey: whether the name is that of a number of another row, or of a person.
    func sortsRows(isKey: Bool) -> Bool {
        if isEmpty || holdsTimes || holdsTexts { return false }
        if holdsMoments { return hasNothing || hasUnread }
        guard !hasFurther else { return isKey && hasNothing }
        let filled = counts.keys.filter { !$0.isEmpty }
        // What all rows have tells none of them from another.
        guard counts.count > 1 || hasUnread else { return false }
        let repeats = counts.count * 2 <= counted
        let numbers = filled.compactMap(Int.init)
        if numbers.count == filled.count {
            // Years and sums.
            guard isKey || numbers.contains(where: { 1...999 ~= $0 }) else { return holdsFlags }
            let isLarge = numbers.contains { $0 > 100 }
            return repeats || hasUnread || hasNothing && (isKey || !isLarge) || counted < Self.fewRows && !isLarge
        }
        let isShort = filled.allSatisfy { value in
            value.utf8.count <= 30 && !value.contains(Self.place) && value.split(separator: " ").count <= 4
        }
        let isSome = hasUnread || hasNothing && counts.contains { !$0.key.isEmpty && $0.value > 1 }
        return isShort && counts.count <= 8 && (repeats || isSome || counted < Self.fewRows && holdsCodes)
    }

    /// Fewer rows than that do not show whether values repeat.
    private static let fewRows = 8

    /// Whether the values can be those of a field.
    func fits(_ field: RecordField) -> Bool {
        guard !isEmpty else { return true }
        switch field {
        case .title where (counts[""] ?? 0) * 2 > counted || counts.count == 1 && !hasFurther && counted > 3:
            // What all rows have names none of them, and so does what most have not.
            return false
        case .title, .body:
            return !holdsMoments && !(holdsFlags && counts.contains { $0.value > 1 || $0.key.count < 3 })
        case .date, .updated: return !holdsFlags
        case .time: return !holdsMoments || holdsTimes
        case .status: return !holdsMoments && !holdsTexts && !(hasFurther && holdsLines)
        case .pinned: return !holdsMoments && !holdsTexts && !holdsLines
        default: return true
        }
    }
}
