package import Content
package import Reading

/// Counts the visitors of a portal in the access logs of its web server.
///
/// A visitor is an address and a browser on a day, in the portal's time zone. Both are mixed with numbers of chance that end with the
/// program; only counts leave it. Programs that name themselves, or that read `robots.txt`, are not visitors.
package struct VisitCounter {
    /// What was found in the logs.
    package struct Reading: Sendable, Hashable {
        package var lines = 0
        /// Lines that are not requests with the name of a browser.
        package var unreadable = 0
        /// Requests of programs.
        package var robots = 0
    }

    private let zone: SiteTimeZone
    private let basePath: [UInt8]
    /// The first day of which the pages are counted.
    private let firstOfPages: CalendarDay
    package private(set) var reading = Reading()
    private var visitors: [CalendarDay: Set<Int>] = [:]
    private var robots: Set<Int> = []
    private var pages: [[UInt8]: Set<Int>] = [:]
    private var days: (first: CalendarDay, last: CalendarDay)?

    /// - Parameter now: when it is counted.
    package init(settings: SiteSettings, at now: Instant) {
        zone = settings.zone
        basePath = Array(settings.url.basePath.utf8)
        firstOfPages = CalendarDay(at: now, in: settings.zone).advanced(byDays: 1 - VisitTally.span)
    }

    /// Reads a log.
    ///
    /// - Throws: as ``LogFile/forEachLine(_:)``.
    package mutating func read(_ file: LogFile) throws {
        try file.forEachLine { line in
            if !line.isEmpty || reading.lines > 0 { reading.lines += 1 }
            if let request = LogLine(line) { add(request) } else if !line.isEmpty { reading.unreadable += 1 }
        }
    }

    /// The counts of what was read.
    package var tally: VisitTally {
        var tally = VisitTally()
        guard let days else { return tally }
        for number in days.first.number...days.last.number { tally.visitors[CalendarDay(number: number)] = 0 }
        for (day, visitors) in visitors { tally.visitors[day] = visitors.subtracting(robots).count }
        for (page, readers) in pages {
            let count = readers.subtracting(robots).count
            if count > 0 { tally.pages[String(decoding: page, as: UTF8.self)] = count }
        }
        return tally
    }

    private mutating func add(_ request: LogLine) {
        let day = CalendarDay(at: request.moment, in: zone)
        days = days.map { (min($0.first, day), max($0.last, day)) } ?? (day, day)
        guard !Robot.isNamed(request.agent) else {
            reading.robots += 1
            return
        }
        let visitor = request.visitor(on: day)
        let path = request.target.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        if path.elementsEqual("/robots.txt".utf8) { robots.insert(visitor) }
        guard request.method.elementsEqual("GET".utf8), request.status == 200 || request.status == 304,
            let page = page(path)
        else { return }
        visitors[day, default: []].insert(visitor)
        if day >= firstOfPages { pages[page, default: []].insert(visitor) }
    }

    /// The address of a page below the portal's root. Nil for anything but its pages.
    private func page(_ path: ArraySlice<UInt8>) -> [UInt8]? {
        guard path.starts(with: basePath) else { return nil }
        var page = Array(path.dropFirst(basePath.count))
        let index = Array("/index.html".utf8)
        if page.count >= index.count, page.suffix(index.count).elementsEqual(index) { page.removeLast(index.count - 1) }
        guard page.first == UInt8(ascii: "/") || page.isEmpty else { return nil }
        guard page.last != UInt8(ascii: "/") else { return page }
        // Some servers send a page at its address without the slash.
        let name = page.lastIndex(of: UInt8(ascii: "/")).map { page[$0...] } ?? []
        return name.contains(UInt8(ascii: ".")) ? nil : page + [UInt8(ascii: "/")]
    }
}
