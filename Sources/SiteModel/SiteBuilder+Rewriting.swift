import Content
import Diagnostics
import Reading
import RelatedNews

extension BuiltSite {
    /// Returns whether this site shows the same as an earlier one built from the same files.
    public func isSame(as earlier: BuiltSite) -> Bool {
        earlier.site.isSame(at: site.options) && Set(diagnostics) == Set(earlier.diagnostics)
            && site.articles.map(\.related) == earlier.site.articles.map(\.related)
    }

    /// Returns the site after only the texts of some articles changed. Related news stay as they were.
    ///
    /// - Returns: nil where anything else changed: an address, a list, a fragment that others link to, or something that depends on time.
    public func with(_ rewritten: RewrittenArticles, options: SiteOptions) -> BuiltSite? {
        guard site.isSame(at: options),
            rewritten.articles.allSatisfy({ $0.after.isOutlined(as: $0.before) })
        else { return nil }
        let paths = Set(rewritten.articles.map(\.after.body.path))
        // Existing diagnostics in these files may be fixed or have moved, and a conflict over an address is reported in only one of its files.
        guard !diagnostics.contains(where: { paths.contains($0.location.path) || $0.rule == DuplicateAddress.rule })
        else {
            return nil
        }
        var findings: [Diagnostic] = []
        let articles = rewritten.articles.filter { site.article($0.after.id) != nil }
            .map { PublishedArticle(OutlinedArticle($0.after), map, &findings) }
        guard articles.count == rewritten.articles.count,
            // A picture that a draft uses as well is published once the first published text uses it.
            articles.allSatisfy({ article in
                let earlier = site.article(article.id)?.media ?? []
                return article.media.symmetricDifference(earlier).isDisjoint(with: unpublishedMedia.used)
            })
        else { return nil }
        let texts = Dictionary(keepingFirst: articles.map { ($0.id, $0.article) })
        return BuiltSite(
            site: site.with(articles, at: options),
            diagnostics: diagnostics + findings,
            map: map,
            digests: digests,
            relatedDocuments: relatedDocuments.map { document in
                texts[ContentPath(document.id)].map {
                    RelatedNewsDocuments.document(
                        $0,
                        pins: document.pins.map(ContentPath.init(rawValue:)),
                        in: site.settings.zone
                    )
                } ?? document
            },
            unpublishedMedia: unpublishedMedia,
            outlined: outlined
        )
    }
}

extension Site {
    /// Returns whether nothing changes by itself between this moment and that of the options. Counts of days change every day.
    fileprivate func isSame(at options: SiteOptions) -> Bool {
        let expected = SiteOptions(
            now: options.now,
            includesDrafts: self.options.includesDrafts,
            includesFuture: self.options.includesFuture,
            jobs: self.options.jobs,
            results: options.results
        )
        let days = [self.options.now, options.now].map { CalendarDay(at: $0, in: settings.zone) }
        return options == expected && options.now >= self.options.now && days[0] == days[1]
            && scheduledChanges.first.map { $0.instant > options.now } ?? true
            // Articles shown before their date have no scheduled change.
            && !articles.contains { $0.article.date.value > self.options.now && $0.article.date.value <= options.now }
    }
}
