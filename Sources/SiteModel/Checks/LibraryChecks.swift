import Content
import Diagnostics
import Reading

/// Checks that compare the files of a library with each other.
struct LibraryChecks {
    let library: LibraryOutline
    let articles: [Article]
    let today: CalendarDay

    func diagnostics() -> [Diagnostic] {
        let paths = articles.map(\.id) + library.pages.map(\.id) + library.media.map(\.path)
        return SimilarNames.diagnostics(of: paths.sorted()) + similarTags() + EmptyBlock.diagnostics(of: library)
            + articles.flatMap(dates) + library.pages.compactMap(updatedToCome) + archive()
    }

    /// An archive that ends on a day to come would be lenient with what is still to be written.
    private func archive() -> [Diagnostic] {
        guard let before = library.settings.archive?.before, before.value > today else { return [] }
        return [FutureDate.diagnostic(before.value, key: "before", at: before.location, today: today)]
    }

    /// Returns the diagnostic for a page that is said to have been changed on a day to come.
    private func updatedToCome(_ page: StandingPage) -> Diagnostic? {
        guard let updated = page.updated.map({ CalendarDay(at: $0, in: library.settings.zone) }), updated > today,
            let place = page.front.dateKeys.first(where: { $0.value == "updated" })?.location
        else { return nil }
        return FutureDate.diagnostic(updated, key: "updated", at: place, today: today)
    }

    /// Returns what is unlikely about the dates of one article.
    private func dates(of article: Article) -> [Diagnostic] {
        let zone = library.settings.zone
        let front = article.front
        func place(_ key: String) -> SourceLocation? { front.dateKeys.first { $0.value == key }?.location }
        func day(_ instant: Instant) -> CalendarDay { CalendarDay(at: instant, in: zone) }
        let corrected = front.corrections.map(\.date).max()
        let written: [(key: String, date: Instant?)] = [
            ("start", front.start), ("end", front.end), ("updated", front.updated), ("corrections", corrected),
        ]
        var found = [UnlikelyYear.diagnostic(article.localDate.year, at: article.date.location, today: today)]
        for (key, date) in written {
            guard let date, let place = place(key) else { continue }
            if let fault = UnlikelyYear.diagnostic(day(date).year, at: place, today: today) {
                found.append(fault)
            } else if ["updated", "corrections"].contains(key), day(date) > max(today, day(article.date.value)) {
                found.append(FutureDate.diagnostic(day(date), key: key, at: place, today: today))
            }
        }
        if let start = front.start, !front.isDraft, day(article.date.value) > today,
            day(article.date.value) >= day(start)
        {
            found.append(
                LateEvent.diagnostic(at: article.date.location, appears: day(article.date.value), today: today)
            )
        }
        if front.isAlert, !front.isDraft, let alert = place("alert") {
            let last = front.end.map(day)
            if last.map({ $0 > day(article.date.value).advanced(byDays: EndlessAlert.days) }) ?? true {
                found.append(EndlessAlert.diagnostic(at: place("end") ?? alert, last: last))
            }
        }
        return found.compactMap { $0 }
    }

    /// Reports each spelling of a tag that differs from the first one by more than case, spaces and hyphens, once each.
    private func similarTags() -> [Diagnostic] {
        var first: [String: Located<ArticleTag>] = [:]
        var told: Set<String> = []
        var diagnostics: [Diagnostic] = []
        for article in articles {
            for tag in article.tags {
                guard let other = first[tag.value.slug] else {
                    first[tag.value.slug] = tag
                    continue
                }
                guard tag.value.title != other.value.title,
                    Self.signs(of: tag.value.title) != Self.signs(of: other.value.title),
                    told.insert(tag.value.title).inserted
                else { continue }
                diagnostics.append(SimilarTags.diagnostic(tag.map(\.title), other: other.map(\.title)))
            }
        }
        return diagnostics
    }

    private static func signs(of title: String) -> String {
        title.filter { !$0.isLetter && !$0.isNumber && !" -'’_.".contains($0) }
    }
}
