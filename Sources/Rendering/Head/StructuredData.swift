import Content
import Diagnostics
import Reading
import Serialization
import SiteModel

/// What a portal's pages say in the words of schema.org, as JSON-LD.
///
/// An article's author is an organization unless `people` in `site.yaml` has the byline: that of a public body's news is nearly
/// always an office or an account ("Admin Web Portal"), and a guess would claim a person where there is none.
struct StructuredData: Sendable {
    private let url: SiteURL
    private let zone: SiteTimeZone
    private let language: String
    private let publisherName: String
    private let people: Set<String>
    private let publisherID: JSON
    /// The JSON text of the body that publishes the portal.
    private let publisher: String
    /// The same as articles have it, without the office, which the home page tells.
    private let publisherOfNews: String
    /// The JSON text of the portal.
    private let website: String

    init(settings: SiteSettings, logo: PublishedPicture?) {
        url = settings.url
        zone = settings.zone
        language = settings.language.rawValue
        publisherName = settings.publisher.name
        people = Set(settings.people)
        let home = settings.url.absolute(Addresses.home)
        publisherID = .string(home + "#penerbit")
        let (whole, short) = Self.publisher(settings, id: publisherID, home: home, logo: logo)
        publisher = whole.text(.insideHTML)
        publisherOfNews = short.text(.insideHTML)
        let website: JSON = .object(compacting: [
            "@type": "WebSite",
            "@id": .string(home + "#situs"),
            "url": .string(home),
            "name": .string(settings.name),
            "description": settings.description.nonEmpty,
            "inLanguage": .string(settings.language.rawValue),
            "publisher": ["@id": publisherID],
        ])
        self.website = website.text(.insideHTML)
    }

    /// The JSON texts of what a page is about.
    func nodes(of page: PageHead, at address: String, _ article: ArticleFacts?) -> [String] {
        var nodes: [String] = []
        if let article {
            nodes += [self.article(article, of: page, at: address).text(.insideHTML), publisherOfNews]
        } else if page.address == Addresses.home {
            nodes += [website, publisher]
        } else if case .dataset(let dataset) = page.kind {
            nodes += [DataCatalogNode(url: url, zone: zone, publisher: publisherID).json(dataset), publisher]
        } else if case .dataCatalog(let datasets) = page.kind {
            let catalog = DataCatalogNode(url: url, zone: zone, publisher: publisherID)
            nodes += [catalog.json(datasets, of: page, at: address), publisher]
        }
        if !page.questions.isEmpty { nodes.append(Self.questions(page.questions, at: address).text(.insideHTML)) }
        if !page.breadcrumbs.isEmpty { nodes.append(breadcrumbs(page.breadcrumbs).text(.insideHTML)) }
        return nodes
    }

    private func article(_ facts: ArticleFacts, of page: PageHead, at address: String) -> JSON {
        let article = facts.published.article
        let tags = facts.published.tags.map { JSON.string($0.title) }
        return .object(compacting: [
            "@type": "NewsArticle",
            "@id": .string(address + "#berita"),
            "url": .string(address),
            "mainEntityOfPage": .string(address),
            "headline": .string(Self.headline(facts.title)),
            "description": page.description.nonEmpty,
            "image": page.image.map { [.string(url.absolute($0.address))] },
            "datePublished": .string(facts.publicationDate),
            "dateModified": .string(facts.modificationDate),
            "dateline": article.location.nonEmpty,
            "author": author(article.author),
            "publisher": ["@id": publisherID],
            "articleSection": .array(facts.sections.map { .string($0) }),
            "keywords": tags.isEmpty ? nil : .array(tags),
            "inLanguage": .string(language),
            "isAccessibleForFree": true,
        ])
    }

    private func author(_ byline: String) -> JSON {
        if byline.isEmpty || byline == publisherName {
            return ["@type": "GovernmentOrganization", "@id": publisherID, "name": .string(publisherName)]
        }
        return ["@type": people.contains(byline) ? "Person" : "Organization", "name": .string(byline)]
    }

    private static func questions(_ questions: [PageQuestion], at address: String) -> JSON {
        let entities: [JSON] = questions.map { question in
            [
                "@type": "Question",
                "name": .string(question.question),
                "acceptedAnswer": ["@type": "Answer", "text": .string(question.answer)],
            ]
        }
        return ["@type": "FAQPage", "@id": .string(address + "#tanya-jawab"), "mainEntity": .array(entities)]
    }

    private func breadcrumbs(_ steps: [Breadcrumb]) -> JSON {
        let items: [JSON] = steps.enumerated().map { index, step in
            [
                "@type": "ListItem",
                "position": .integer(index + 1),
                "name": .string(step.title),
                "item": .string(url.absolute(step.address)),
            ]
        }
        return ["@type": "BreadcrumbList", "itemListElement": .array(items)]
    }

    /// The body with its office, and without.
    private static func publisher(
        _ settings: SiteSettings,
        id: JSON,
        home: String,
        logo: PublishedPicture?
    ) -> (whole: JSON, short: JSON) {
        func publisher(_ office: SiteSettings?) -> JSON {
            .object(compacting: [
                "@type": "GovernmentOrganization",
                "@id": id,
                "name": .string(settings.publisher.name),
                "url": .string(home),
                "logo": logo.map { Self.logo($0, of: settings.url) },
                "address": office.flatMap { address($0.address) },
                "telephone": office?.contact.telephone.nonEmpty,
                "email": office?.contact.email.nonEmpty,
            ])
        }
        return (publisher(settings), publisher(nil))
    }

    private static func logo(_ picture: PublishedPicture, of url: SiteURL) -> JSON {
        .object(compacting: [
            "@type": "ImageObject",
            "url": .string(url.absolute(picture.address)),
            "width": picture.size.map { .integer($0.width) },
            "height": picture.size.map { .integer($0.height) },
        ])
    }

    /// Nil where nothing of the address is known. Indonesian bodies have theirs in Indonesia.
    private static func address(_ address: PostalAddress) -> JSON? {
        let parts = [address.street, address.city, address.province, address.postalCode]
        guard !parts.allSatisfy(\.isEmpty) else { return nil }
        return .object(compacting: [
            "@type": "PostalAddress",
            "streetAddress": address.street.nonEmpty,
            "addressLocality": address.city.nonEmpty,
            "addressRegion": address.province.nonEmpty,
            "postalCode": address.postalCode.nonEmpty,
            "addressCountry": "ID",
        ])
    }

    /// Characters after which search engines cut a headline.
    private static let headlineLimit = 110

    /// A title of at most 110 characters, cut after a word where it is longer.
    static func headline(_ title: String) -> String {
        guard title.utf8.count > headlineLimit, title.count > headlineLimit else { return title }
        return title.cut(at: headlineLimit - 1)
    }
}

extension String {
    /// The text as JSON, or nil for one that says nothing.
    fileprivate var nonEmpty: JSON? { isEmpty ? nil : .string(self) }
}
