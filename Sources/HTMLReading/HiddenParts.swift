/// How pages hide parts from those who look at them.
extension HTMLElement {
    /// Whether the element is not shown, by its own attributes, its style, or a class of a common framework.
    public var isHidden: Bool {
        if isRemoved || self["style"] != nil && HTMLStyle(self).isHidden { return true }
        let classes = (self["class"] ?? "").lowercased().split(whereSeparator: HTMLText.isSpace).map(String.init)
        // `d-none d-md-block` and `hidden md:block` are shown on wide screens.
        return classes.contains(where: Self.hidingClasses.contains) && !classes.contains(where: Self.isShownSomewhere)
    }

    /// Whether its own attributes take the element off the page. A cell whose letters have no size may hold some that have.
    var isTakenOut: Bool { isRemoved || self["style"] != nil && HTMLStyle(self).isTakenOut }

    /// Whether not even its place is left on the page, as that of a cell is whose words only are hidden.
    var isRemoved: Bool {
        if let hidden = self["hidden"], hidden.lowercased() != "until-found" { return true }
        return self["style"] != nil && HTMLStyle(self).isRemoved
    }

    /// Whether it is a comment in a document of Word, Google Docs or LibreOffice, the sign of one, or what Word keeps of deleted words.
    var isEditorial: Bool {
        switch name {
        case "a", "hr":
            return self["class"]?.hasPrefix("msocom") == true || leads(to: "#cmnt") || leads(to: "#cmnt_ref")
        case "del": return self["cite"]?.hasPrefix("mailto:") == true
        case "div": return self["class"] == "msocomtxt" || isComment
        default: return false
        }
    }

    /// Whether it begins with the link of a comment back to its sign. Around a div, it holds more than one comment.
    private var isComment: Bool {
        var link: HTMLElement?
        var waiting = children.reversed().compactMap(\.element)
        while let next = waiting.popLast() {
            guard next.name != "div" else { return false }
            if link == nil, next.name == "a" {
                guard next.leads(to: "#cmnt_ref") || next.leads(to: "#sdcommentanc") else { return false }
                link = next
            }
            waiting += next.children.reversed().compactMap(\.element)
        }
        return link.map { !$0.text.isEmpty && text.hasPrefix($0.text) } ?? false
    }

    private func leads(to name: String) -> Bool {
        guard let target = self["href"], target.hasPrefix(name) else { return false }
        return target.utf8.count > name.utf8.count && target.dropFirst(name.count).allSatisfy(\.isNumber)
    }

    private static let hidingClasses: Set<String> = [
        "d-none", "hidden", "hide", "invisible", "visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text",
        "screen-reader", "element-invisible", "is-hidden", "uk-hidden", "w3-hide", "display-none", "offscreen",
        "off-screen", "opacity-0", "is-sr-only", "show-for-sr", "assistive-text", "none", "u-hidden",
    ]

    private static func isShownSomewhere(_ name: String) -> Bool {
        let parts = name.split { $0 == "-" || $0 == ":" }
        return parts.count > 1 && parts.contains { ["sm", "md", "lg", "xl", "xxl", "2xl", "print"].contains($0) }
            && parts.last.map { ["block", "flex", "inline", "grid", "table", "cell", "row"].contains($0) } ?? false
    }
}

extension HTMLStyle {
    /// Whether the style hides its element: not displayed, transparent, without size, cut away, or far off the screen.
    var isHidden: Bool {
        func value(_ name: String) -> String { self[name] ?? "" }
        if isTakenOut { return true }
        if value("content-visibility") == "hidden" || isZero(value("opacity")) || isZero(value("font-size")) {
            return true
        }
        if value("clip").hasPrefix("rect(0") || value("clip").hasPrefix("rect(1px") { return true }
        if ["inset(50%", "inset(100%", "circle(0"].contains(where: value("clip-path").hasPrefix) { return true }
        if value("overflow").hasPrefix("hidden"),
            ["height", "width", "max-height", "max-width"].contains(where: { isTiny(value($0)) })
        {
            return true
        }
        if value("transform").contains("scale(0)") || value("transform").contains("-9999") { return true }
        return ["left", "top", "right", "bottom", "text-indent", "margin-left", "margin-top"].contains {
            isFarOff(value($0))
        }
    }

    fileprivate var isRemoved: Bool { self["display"]?.hasPrefix("none") == true }

    fileprivate var isTakenOut: Bool {
        isRemoved || self["mso-hide"] == "all"
            || ["hidden", "collapse"].contains { self["visibility"]?.hasPrefix($0) == true }
    }

    private func isZero(_ value: String) -> Bool {
        let digits = value.prefix { $0.isNumber || $0 == "." }
        return !digits.isEmpty && digits.allSatisfy { $0 == "0" || $0 == "." }
    }

    private func isTiny(_ value: String) -> Bool { isZero(value) || value == "1px" }

    private func isFarOff(_ value: String) -> Bool {
        guard value.hasPrefix("-"), let number = Int(value.dropFirst().prefix(while: \.isNumber)) else { return false }
        return number >= (value.contains("em") || value.contains("%") || value.contains("v") ? 50 : 500)
    }
}
