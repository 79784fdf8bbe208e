import Content
import Diagnostics
import Reading
import Registers
import SiteModel

/// What the pages of the registers share.
final class RegisterContext: Sendable {
    let context: RenderContext
    let registers: RegisterSite
    let words: RegisterWords
    /// In the order of their menu.
    let servicePages: [PublishedPage]
    /// The address of the form for requests; nil where the portal has none.
    let requestForm: Address?
    /// The columns of lists beside those that their templates choose, by the list's address.
    let tableColumns: [Address: [RegisterColumn]]
    /// What the DIK holds, in words that hold for all its rows; empty where there is none.
    let exemptIntroduction: String
    private let services: Set<ContentPath>
    private let datasets: [String: RegisterDataset]

    var prefix: String { context.prefix }
    var dates: DateWords { words.dates }
    var settings: SiteSettings { context.site.settings }
    /// The text of UU 14/2008, here or elsewhere.
    var law: String { settings.law.hasPrefix("/") ? prefix + settings.law : settings.law }

    init(_ context: RenderContext, _ registers: RegisterSite) {
        self.context = context
        self.registers = registers
        let words = RegisterWords(language: context.site.settings.language, dates: context.articleContext.dates)
        self.words = words
        exemptIntroduction = registers.exemptInformation.map { words.exemptList($0.exemptInformation) } ?? ""
        let services = Set(registers.servicePages)
        self.services = services
        tableColumns = Dictionary(
            keepingFirst: registers.listings.map { listing in
                let isChosen = context.theme.has(.list(of: listing.profile))
                return (listing.address, listing.tableColumns(besides: isChosen ? Array(listing.profile.columns) : []))
            }
        )
        let pages = Dictionary(keepingFirst: context.site.pages.filter { services.contains($0.id) }.map { ($0.id, $0) })
        let servicePages = registers.servicePages.compactMap { pages[$0] }
        self.servicePages = servicePages
        requestForm = servicePages.first { $0.id.stem == "formulir-permohonan" }?.address
        datasets = Dictionary(keepingFirst: registers.datasets.map { ($0.name, $0) })
    }

    /// Whether a page explains the service.
    func isService(_ page: PublishedPage) -> Bool { services.contains(page.id) }

    func agency(_ code: String?) -> AgencyEntry? { code.flatMap { registers.agency($0) } }

    func dataset(_ register: String) -> RegisterDataset? { datasets[register] }

    func title(of listing: RegisterListing) -> String {
        listing.title(in: words.language)
    }

    func link(_ title: String, _ address: Address) -> LinkView {
        LinkView(title: title, address: prefix + address.encoded)
    }

    /// Characters of a row's title in lists and links.
    static let titleLimit = 160

    /// The frame of a page below the landing page.
    ///
    /// - Parameters:
    ///   - crumbs: the pages between the landing page and this one.
    ///   - change: sets what else the head says.
    func frame(
        _ title: String,
        at address: Address,
        below crumbs: [Breadcrumb] = [],
        heading: String? = nil,
        _ change: (inout PageHead) -> Void = { _ in }
    ) -> FrameView {
        let heading = heading ?? title
        var head = PageHead(title: "\(excerpt(title, limit: 110)) | \(settings.name)", address: address)
        let home = Breadcrumb(title: context.words.home, address: Addresses.home)
        let landing = Breadcrumb(title: words.landing, address: RegisterAddresses.landing)
        head.breadcrumbs = [home, landing] + crumbs
        if address != RegisterAddresses.landing {
            head.breadcrumbs.append(Breadcrumb(title: excerpt(heading, limit: 110), address: address))
        }
        change(&head)
        return context.frame(head, heading: heading)
    }
}
