import Content
import Diagnostics
import Reading
import Registers

/// Resolves the links in `site.yaml` for the home page and for all pages.
struct HomeMaker {
    let settings: SiteSettings
    let map: LinkMap
    private(set) var findings: [Diagnostic] = []

    mutating func blocks() -> [PublishedBlock] {
        settings.home.map { block in
            PublishedBlock(
                block: block,
                image: block.image.flatMap { picture($0) },
                link: block.link.map { target($0) },
                targets: block.items.map { item in item.link.map { target($0) } }
            )
        }
    }

    mutating func menus() -> PublishedMenus {
        PublishedMenus(
            main: items(settings.menus.main),
            footer: items(settings.menus.footer),
            social: items(settings.social),
            licence: settings.licence.flatMap { items([$0]).first }
        )
    }

    mutating func logo() -> PublishedPicture? {
        settings.publisher.logo.flatMap { logo in
            picture(LeadPicture(src: logo, alt: settings.publisher.name))
        }
    }

    private mutating func items(_ menu: [MenuItem]) -> [PublishedMenus.Item] {
        menu.compactMap { item in
            var resolver = LinkResolver(map: map, file: ContentPath.settings, leavesOutHeld: true)
            let target = resolver.link(item.link.value, at: item.link.location)
            findings += resolver.diagnostics
            // A menu entry without its page would lead nowhere.
            let isHeld = resolver.diagnostics.contains { $0.rule == LinkToHeld.rule }
            return isHeld ? nil : PublishedMenus.Item(title: item.title, target: target, items: items(item.items))
        }
    }

    private mutating func target(_ link: Located<String>) -> LinkTarget {
        var resolver = LinkResolver(map: map, file: ContentPath.settings, leavesOutHeld: true)
        let target = resolver.link(link.value, at: link.location)
        findings += resolver.diagnostics
        return target
    }

    private mutating func picture(_ picture: LeadPicture) -> PublishedPicture? {
        var resolver = LinkResolver(map: map, file: ContentPath.settings, leavesOutHeld: true)
        let found = resolver.leadPicture(picture)
        findings += resolver.diagnostics
        return found
    }
}

extension SiteBuilder {
    /// Returns the warnings for every page: the one that `site.yaml` names, then announcements in force, the newest first.
    func alerts(_ announcements: [ArticleOutline], _ registers: RegisterSite?, _ findings: inout [Diagnostic])
        -> [PublishedAlert]
    {
        let announced = announcements.filter { $0.isAlert && !$0.isOver(at: options.now) }.map {
            PublishedAlert(title: $0.title, address: $0.address)
        }
        guard let alert = library.settings.alert else { return announced }
        let rows = RowIndex(library.registers.registers)
        let row = alert.row.flatMap { rows.row($0, &findings) }.flatMap { registers?.entry($0) }
        let title = alert.text.isEmpty ? row?.title ?? "" : alert.text
        guard !title.isEmpty, row != nil || alert.row == nil, alert.until > options.now else { return announced }
        return [PublishedAlert(title: title, address: row?.address)] + announced
    }
}
