import Content
import Markdown
import Reading
import SiteModel
import Templates

/// A moment, for `<time>`.
struct DateView: TemplateView {
    let instant: Instant
    let words: DateWords

    static let names = NameTable<DateView>([
        .text("iso", "RFC 3339, for the `datetime` attribute") { $0.words.zone.rfc3339($0.instant) },
        .text("long", "day, date and time: Jumat, 13 Oktober 2017 06.33 WIB; without the time where that is midnight") {
            $0.words.long($0.instant)
        },
        .text("date", "date alone: 13 Oktober 2017") { $0.words.date($0.instant) },
        .text("iso_day", "the date alone for the `datetime` attribute: 2017-10-13") {
            CalendarDay(at: $0.instant, in: $0.words.zone).isoDate
        },
    ])
}

struct LinkView: TemplateView {
    let title: String
    let address: String
    var isCurrent = false

    static let names = NameTable<LinkView>([
        .text("title", "text of the link") { $0.title },
        .text("address", "where it leads; empty where its target is not published") { $0.address },
        .flag("is_current", "whether the page shown is this one or lies below it") { $0.isCurrent },
    ])

    /// The links of warnings; one without details has no address.
    static func links(_ alerts: [PublishedAlert], _ prefix: String) -> [LinkView] {
        alerts.map { LinkView(title: $0.title, address: $0.address.map { prefix + $0.encoded } ?? "") }
    }
}

/// A category, tag, year or month with the number of its articles.
struct TermView: TemplateView {
    let title: String
    let address: String
    var description = ""
    let count: Int

    static let names = NameTable<TermView>([
        .text("title", "its name") { $0.title },
        .text("address", "its list") { $0.address },
        .text("description", "what it is about; may be empty") { $0.description },
        .text("count", "number of articles, grouped the Indonesian way: 12.481") { groupedNumber($0.count) },
    ])
}

extension TermView {
    init(_ list: ArticleList, prefix: String) {
        self.init(
            title: list.title,
            address: prefix + list.address.encoded,
            description: list.description,
            count: list.articles.count
        )
    }
}

struct PictureView: TemplateView {
    let picture: PublishedPicture
    let prefix: String
    let sources: PictureSources?

    /// - Parameter pictures: the sizes of the portal's pictures.
    init(_ picture: PublishedPicture, prefix: String, _ pictures: PublishedPictures) {
        self.picture = picture
        self.prefix = prefix
        sources = pictures[picture.address]?.sources(prefix: prefix, shown: "")
    }

    static let names = NameTable<PictureView>([
        .text("src", "address of the file") { $0.prefix + $0.picture.address.encoded },
        .text("srcset", "the sizes of the file, for `srcset` of `<img>`; empty where there is only one") {
            $0.sources?.srcset ?? ""
        },
        .list("sources", "the sizes in formats that take less, for `<source>` before `<img>`") {
            ($0.sources?.sources ?? []).map(PictureSourceView.init)
        },
        .text("width", "pixels; empty where unknown") { $0.picture.size.map { String($0.width) } ?? "" },
        .text("height", "pixels; empty where unknown") { $0.picture.size.map { String($0.height) } ?? "" },
        .text("alt", "alternative text") { $0.picture.alt },
        .text("caption", "caption; may be empty") { $0.picture.caption },
        .text("credit", "who made it; may be empty") { $0.picture.credit },
    ])
}

/// A picture in another format.
struct PictureSourceView: TemplateView {
    let source: PictureSources.Source

    static let names = NameTable<PictureSourceView>([
        .text("type", "the media type") { $0.source.type },
        .text("srcset", "the files with their widths") { $0.source.srcset },
    ])
}

/// A number with dots between thousands, as Indonesian writes it: 12.481.
package func groupedNumber(_ number: Int) -> String {
    var digits = String(number.magnitude)
    var groups: [String] = []
    while digits.count > 3 {
        groups.insert(String(digits.suffix(3)), at: 0)
        digits.removeLast(3)
    }
    groups.insert(digits, at: 0)
    return (number < 0 ? "-" : "") + groups.joined(separator: ".")
}

extension NameTable.Entry {
    /// A number, grouped the Indonesian way. The text is empty for 0.
    static func count(_ name: String, _ meaning: String, _ value: @escaping @Sendable (View) -> Int) -> Self {
        .text(name, meaning) { view in
            let count = value(view)
            return count == 0 ? "" : groupedNumber(count)
        }
    }
}
