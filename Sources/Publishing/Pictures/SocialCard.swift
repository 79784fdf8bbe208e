import Content
import Reading
import Serialization
import SiteModel

/// The picture, 1200 by 630 pixels, that social networks show for pages without one: what the page is about, the portal and its
/// office. It is drawn as SVG and converted to PNG by libvips, because networks do not show SVG.
struct SocialCard: Sendable {
    let title: String
    private let portal: String
    private let publisher: String
    private let brand: Brand

    /// - Parameter title: what the page is called. Nil for the portal's own card.
    init(_ settings: SiteSettings, title: String? = nil) {
        self.title = title ?? (settings.description.isEmpty ? settings.name : settings.description)
        portal = settings.name
        publisher = settings.publisher.name
        brand = settings.brand
    }

    /// A text that is the same for equal cards.
    var identity: String {
        [title, portal, publisher, brand.color.map { "\($0)" } ?? "", brand.accent.map { "\($0)" } ?? ""]
            .joined(separator: "\u{0}")
    }

    /// Returns the card as SVG, in the theme's colours where the portal sets none.
    func svg() -> String {
        let (lines, size) = layout()
        let colour = brand.color.map { "\($0)" } ?? "#0f4c5c"
        let accent = brand.accent.map { "\($0)" } ?? "#ffc145"
        var text = """
            <svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">
            <rect width="1200" height="630" fill="\(colour)"/>
            <g fill="none" stroke="#ffffff" stroke-opacity="0.08" stroke-width="32">
            <circle cx="1060" cy="630" r="150"/><circle cx="1060" cy="630" r="230"/><circle cx="1060" cy="630" r="310"/>
            </g>
            <circle cx="1060" cy="630" r="90" fill="\(accent)"/><rect width="1200" height="18" fill="\(accent)"/>
            <g font-family="sans-serif" fill="#ffffff">

            """
        func line(_ words: String, _ y: Int, _ size: Int, isBold: Bool = false) {
            text += "<text x=\"80\" y=\"\(y)\" font-size=\"\(size)\"\(isBold ? " font-weight=\"bold\"" : "")>"
            text.append(escapingHTML: words)
            text += "</text>\n"
        }
        if title != portal { line(Self.cut(portal, size: 36), 124, 36) }
        let first = 330 - (lines.count - 1) * size * 5 / 8 + size / 3
        for (index, words) in lines.enumerated() { line(words, first + index * size * 5 / 4, size, isBold: true) }
        guard publisher != portal else { return text + "</g>\n</svg>\n" }
        let office = Self.lines(publisher, size: 30, width: 820).prefix(2)
        for (index, words) in office.enumerated() { line(words, 560 - (office.count - 1 - index) * 42, 30) }
        return text + "</g>\n</svg>\n"
    }

    /// Returns the lines of the title and their font size, chosen so that as much of the title as possible fits.
    private func layout() -> (lines: [String], size: Int) {
        for (size, count) in [(68, 3), (52, 4)] {
            let lines = Self.lines(title, size: size)
            if lines.count <= count { return (lines, size) }
        }
        var lines = Array(Self.lines(title, size: 52).prefix(4))
        lines[3] = Self.cut(lines[3] + " …", size: 52)
        return (lines, 52)
    }

    /// The width in pixels between the margins.
    private static let room = 1040.0

    private static func lines(_ text: String, size: Int, width room: Double = room) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            let longer = line.isEmpty ? String(word) : line + " " + word
            if width(longer, size) <= room || line.isEmpty {
                line = longer
            } else {
                lines.append(line)
                line = String(word)
            }
        }
        return (lines + [line]).map { cut($0, size: size, width: room) }
    }

    /// Returns the text or, where it does not fit, its beginning with an ellipsis.
    private static func cut(_ text: String, size: Int, width room: Double = room) -> String {
        guard width(text, size) > room else { return text }
        var short = text
        while !short.isEmpty, width(short + "…", size) > room { short.removeLast() }
        return short + "…"
    }

    /// Returns the maximum width in pixels of a bold text in common fonts, measured by DejaVu Sans, the widest of them.
    private static func width(_ text: String, _ size: Int) -> Double {
        text.unicodeScalars.reduce(0.0) { sum, scalar in
            let em =
                switch scalar {
                case "i", "j", "l", "I", ".", ",", ":", ";", "'", "!", "|", " ", "(", ")", "-": 0.42
                case "m", "w", "M", "W", "@", "%", "…": 1.06
                case "A"..."Z", "0"..."9": 0.78
                case "a"..."z": 0.69
                default: 1.0
                }
            return sum + em * Double(size)
        }
    }
}

extension SocialCard {
    /// The cards of a portal by the addresses of their pages, the portal's own first: of articles, pages and lists that have no
    /// picture to show. What is below them has theirs.
    static func all(of site: Site) -> [(address: Address, card: SocialCard)] {
        let portal = (Addresses.home, SocialCard(site.settings))
        guard site.settings.cards == .pages else { return [portal] }
        let articles = site.articles.filter { $0.cover?.isShareable != true }.map {
            ($0.address, $0.article.title.value)
        }
        let pages = site.pages.filter { $0.image?.isShareable != true }.map { ($0.address, $0.page.title.value) }
        let lists = (site.sections + site.categories).map { ($0.address, $0.title) }
        let registers = (site.registers?.listings ?? []).map { ($0.list.address, $0.title(in: site.settings.language)) }
        let titled = (articles + pages + lists + registers).filter { $0.0 != Addresses.home }
        return [portal] + titled.map { ($0.0, SocialCard(site.settings, title: $0.1)) }
    }
}
