import Content
import Markdown
import Reading
import Registers
import SiteModel
import Templates

/// Renders the pages that show how the body and its agencies fulfil their duties.
struct AccountabilityPages: Sendable {
    let context: RegisterContext

    private var words: RegisterWords { context.words }
    private var registers: RegisterSite { context.registers }
    private var theme: Theme { context.context.theme }

    func agencies() throws(TemplateOverflow) -> [UInt8] {
        let frame = context.frame(words.agencies, at: RegisterAddresses.agencies) { $0.kind = .list }
        let agencies = registers.agencies.map { AgencyItemView(entry: $0, context: context) }
        return try theme.render(.agencies, AgenciesView(agencies: agencies, context: context), in: frame)
    }

    func html(_ entry: AgencyEntry) throws(TemplateOverflow) -> [UInt8] {
        let name = entry.agency.name
        let crumb = Breadcrumb(title: words.agencies, address: RegisterAddresses.agencies)
        let frame = context.frame(name, at: entry.address, below: [crumb]) { head in
            head.kind = .list
            head.feeds = [FeedLink(title: name, list: entry.address)]
        }
        return try theme.render(.agency, AgencyView(entry, context: context), in: frame)
    }

    func matrix() throws(TemplateOverflow) -> [UInt8] {
        let frame = context.frame(words.matrix, at: RegisterAddresses.matrix)
        return try theme.render(.matrix, MatrixView(context: context), in: frame)
    }

    func report() throws(TemplateOverflow) -> [UInt8] {
        let frame = context.frame(words.report, at: RegisterAddresses.report)
        return try theme.render(.report, ReportView(context: context), in: frame)
    }

    /// A page of the change log, counted from 1.
    func changes(_ pages: [[ChangeGroup]], page number: Int) throws(TemplateOverflow) -> [UInt8] {
        let groups = pages[number - 1]
        let count = pages.count
        let list = RegisterAddresses.changes
        let title = number == 1 ? words.changes : context.context.words.page(number, of: words.changes)
        let frame = context.frame(title, at: Addresses.page(number, of: list), heading: words.changes) { head in
            head.kind = .list
            head.alternates = [context.changesFeed]
            head.breadcrumbs[head.breadcrumbs.count - 1] = Breadcrumb(title: words.changes, address: list)
            if number > 1 { head.previous = Addresses.page(number - 1, of: list) }
            if number < count { head.next = Addresses.page(number + 1, of: list) }
        }
        let view = ChangesView(
            groups: groups.map { ChangeGroupView(group: $0, context: context) },
            pagination: context.context.pagination(of: list, pageCount: count, current: number),
            feed: context.prefix + RegisterAddresses.changesFeed.encoded,
            log: LogView(context)
        )
        return try theme.render(.changes, view, in: frame)
    }

    func html(_ service: PublishedPage) throws(TemplateOverflow) -> [UInt8] {
        let page = service.page
        let view = ServiceView(service, context: context)
        let frame = context.frame(page.title.value, at: service.address) { head in
            head.description = page.summary
            head.image = service.image
            head.isIndexed = !page.isDraft
            head.questions = PageQuestion.all(of: page.body.document, html: view.text.body)
        }
        return try theme.render(.service, view, in: frame)
    }
}
