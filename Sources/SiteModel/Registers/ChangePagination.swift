/// A step of a change log, or the part of it that fits on a page.
public struct ChangeGroup: Sendable {
    public let log: ChangeLog
    public let step: ChangeStep
    /// Whether the step began on an earlier page.
    public let isContinued: Bool
    public fileprivate(set) var changes: [RowChange] = []
}

/// Divides change logs into pages of bounded size, whatever the rows contain.
public enum ChangePagination {
    private static let changesOnPage = 100
    /// The maximum text on one page in bytes, before escaping.
    private static let bytesOnPage = 60_000
    /// The maximum number of characters shown of a row's title.
    private static let titleLimit = 160
    /// The maximum number of characters shown of a cell.
    public static let cellLimit = 240

    /// Returns the pages, at least one.
    static func pages(of logs: [ChangeLog]) -> [[ChangeGroup]] {
        var pages: [[ChangeGroup]] = []
        var page: [ChangeGroup] = []
        var changes = 0
        var bytes = 0
        for log in logs {
            for step in log.steps {
                page.append(ChangeGroup(log: log, step: step, isContinued: false))
                for (index, change) in step.changes.enumerated() {
                    let size = size(of: change)
                    if changes > 0, changes == changesOnPage || bytes + size > bytesOnPage {
                        if page.last?.changes.isEmpty == true { page.removeLast() }
                        pages.append(page)
                        page = [ChangeGroup(log: log, step: step, isContinued: index > 0)]
                        changes = 0
                        bytes = 0
                    }
                    page[page.count - 1].changes.append(change)
                    changes += 1
                    bytes += size
                }
            }
        }
        return page.isEmpty && !pages.isEmpty ? pages : pages + [page]
    }

    private static func size(of change: RowChange) -> Int {
        let cells = change.columns.reduce(0) { $0 + shown($1.old) + shown($1.new) + 100 }
        return cells + min(change.title.utf8.count, 4 * titleLimit) + 200
    }

    private static func shown(_ text: String) -> Int { min(text.utf8.count, 4 * cellLimit) }
}
