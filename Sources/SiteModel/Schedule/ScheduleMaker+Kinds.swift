import Content
import Reading

extension ScheduleMaker {
    /// Returns the moment at which an event is past or an announcement no longer in force; nil where it has no end.
    func end(of article: ArticleOutline) -> ScheduledChange? {
        guard let ending = article.ending, ending > max(options.now, article.date),
            article.expires.map({ $0 > ending }) ?? true
        else { return nil }
        let isEvent = article.start != nil
        return change(
            at: ending,
            isEvent ? .eventEnds : .announcementEnds,
            article.id.rawValue,
            id: isEvent ? "acara \"\(article.title)\" selesai" : "pengumuman \"\(article.title)\" tidak berlaku lagi",
            en: isEvent
                ? "event \"\(article.title)\" is past" : "announcement \"\(article.title)\" is no longer in force"
        )
    }

    /// Returns the moment at which the warning in `site.yaml` disappears; nil where there is none.
    func endOfAlert() -> ScheduledChange? {
        library.settings.alert.map { alert in
            let subject = alert.row?.value ?? alert.text
            return change(
                at: alert.until,
                .alertEnds,
                subject,
                id: "peringatan tentang \"\(subject)\" diturunkan dari semua halaman",
                en: "the warning about \"\(subject)\" leaves all pages"
            )
        }
    }
}
