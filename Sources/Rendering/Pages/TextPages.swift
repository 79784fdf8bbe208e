import Content
import Diagnostics
import Markdown
import Reading
import Serialization
import SiteModel

/// Renders the text edition: pages of less than 5 kB that need nothing else, so that they are the same in every theme.
struct TextPages: Sendable {
    let context: RenderContext

    /// What makes a page fit any screen and letters of any size. It is a part of the page, so that nothing else is loaded.
    static let style =
        "body{max-width:40em;margin:auto;padding:.5em;overflow-wrap:anywhere;line-height:1.5}"
        + "h1{font-size:1.5em;line-height:1.2}ul{padding-left:1.2em}li{margin:.5em 0}"
    /// The source in policies that allows ``style`` and no other.
    static let styleSource = "'sha256-Du14dk6Shwx5kGVyzTXyMHlyhaRejsbrBrX/x8B0Pz8='"

    private var site: Site { context.site }
    private var settings: SiteSettings { site.settings }
    private var words: PageWords { context.words }
    private var dates: DateWords { context.articleContext.dates }

    /// A page of the list, counted from 1.
    func html(_ ids: [ContentPath], page: Int, of count: Int) -> [UInt8] {
        let list = Addresses.textEdition
        let title = "\(settings.name) (\(words.text))"
        var body: [HTML] = [.element("h1", page == 1 ? title : words.page(page, of: title))]
        if page == 1 {
            body += site.alerts.prefix(5).map { alert -> HTML in
                let title = alert.address.map { link(alert.title, to: nearest($0)) } ?? HTML(alert.title)
                return .element("p", [.element("strong", words.alert + ": "), title])
            }
        }
        let items = site.articles(ids).map { article in
            HTML.element(
                "li",
                [link(article.article.title.value, to: Addresses.text(of: article.address)), " ", date(of: article)]
            )
        }
        body.append(.element("ul", items))
        body += turning(list, page, count)
        body.append(.element("p", office + [link(words.wholePortal, to: Addresses.home)]))
        return bytes(title, whole: Addresses.home, body)
    }

    /// A part of an article, counted from 1.
    func html(_ published: PublishedArticle, _ range: TextPage.Range, part: Int, of count: Int) -> [UInt8] {
        let article = published.article
        let paragraphs = TextEdition.paragraphs(of: article.body.document.plainText, in: range)
        var body: [HTML] = [
            .element("p", [link("\(settings.name) (\(words.text))", to: Addresses.textEdition)]),
            .element("h1", article.title.value),
        ]
        if part == 1 {
            let byline = article.author.isEmpty ? [] : [HTML(", " + article.author)]
            // The day of an event is another one.
            let label = article.start == nil ? [] : [HTML(words.published + " ")]
            body.append(.element("p", label + [publication(of: published)] + byline))
            if let facts = facts(of: published) { body.append(.element("p", [.element("strong", facts)])) }
            body += article.corrections.prefix(3).map { correction in
                .element("p", "\(words.corrections) \(dates.date(correction.date)): \(correction.text.cut(at: 200))")
            }
        }
        body += paragraphs.map { .element("p", String($0)) }
        body += turning(Addresses.text(of: published.address), part, count)
        body.append(.element("p", [link(words.wholePage, to: published.address)]))
        return bytes("\(article.title.value) | \(settings.name)", whole: published.address, body)
    }

    /// When and where an event is, and until when an announcement is in force.
    private func facts(of published: PublishedArticle) -> String? {
        let article = published.article
        if let start = article.start {
            let end = article.end.map { " – " + dates.long($0) } ?? ""
            return dates.long(start) + end + (article.place.isEmpty ? "" : ". " + article.place)
        }
        return article.end.map {
            LocalizedText(id: "Berlaku sampai ", en: "In force until ")[settings.language] + dates.date($0)
        }
    }

    private func publication(of published: PublishedArticle) -> HTML {
        let date = published.article.date.value
        return .element("time", ["datetime": dates.zone.rfc3339(date)], dates.date(date))
    }

    private func date(of published: PublishedArticle) -> HTML {
        // An event is dated by its beginning, as in every other list.
        let date = published.article.start ?? published.article.date.value
        return .element("time", ["datetime": dates.zone.rfc3339(date)], dates.date(date))
    }

    /// Where a warning is read: in this edition where it has the page.
    private func nearest(_ address: Address) -> Address {
        let text = Addresses.text(of: address)
        return site.routes[text] == nil ? address : text
    }

    /// How the office is reached. On a phone, a touch calls.
    private var office: [HTML] {
        let contact = settings.contact
        let numbers = [
            (words.emergency, contact.emergency, contact.emergencyAddress),
            (words.telephone, contact.telephone, contact.telephoneAddress),
            ("WhatsApp", contact.whatsapp, contact.whatsappAddress),
        ]
        .filter { !$0.1.isEmpty }
        .flatMap { name, number, address -> [HTML] in
            [HTML(name + ": "), address.isEmpty ? HTML(number) : .element("a", ["href": address], number), " · "]
        }
        guard let sign = contact.email.firstIndex(of: "@") else { return numbers }
        // A mail address may break before its sign, so that it fits where letters are large.
        let (name, host) = (String(contact.email[..<sign]), String(contact.email[sign...]))
        return numbers + [HTML(name), HTML.void("wbr"), HTML(host + " · ")]
    }

    private func turning(_ list: Address, _ page: Int, _ count: Int) -> [HTML] {
        let back = page > 1 ? [link(words.goBack, to: Addresses.page(page - 1, of: list))] : []
        let next = page < count ? [link(words.goOn, to: Addresses.page(page + 1, of: list))] : []
        let links = back + next
        return links.isEmpty ? [] : [.element("p", HTML.joined(links, by: " · "))]
    }

    private func link(_ title: String, to address: Address) -> HTML {
        .element("a", ["href": context.prefix + address.encoded], title)
    }

    private func bytes(_ title: String, whole address: Address, _ body: [HTML]) -> [UInt8] {
        let head: [HTML] = [
            // Nothing but the page itself, and no way to send anything.
            .void(
                "meta",
                [
                    "http-equiv": "Content-Security-Policy",
                    "content":
                        "default-src 'none'; style-src \(Self.styleSource); base-uri 'none'; form-action 'none'",
                ]
            ),
            .void("link", ["rel": "canonical", "href": settings.url.absolute(address)]),
            .void("meta", ["name": "color-scheme", "content": "light dark"]),
            .element("style", Self.style),
        ]
        let main = HTML.element("main", body)
        return Array(HTML.page(language: settings.language.rawValue, title: title, head: head, body: [main]).utf8)
    }
}
