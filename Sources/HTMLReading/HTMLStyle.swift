/// The declarations in an element's `style` that affect its text.
struct HTMLStyle {
    /// Values by lower-case name; the last of repeated names wins.
    private let declarations: [String: String]

    init(_ element: HTMLElement) {
        var declarations: [String: String] = [:]
        for declaration in (element["style"] ?? "").lowercased().split(separator: ";") {
            let parts = declaration.split(separator: ":", maxSplits: 1).map { HTMLText.trimmed(String($0)) }
            if parts.count == 2 { declarations[parts[0]] = parts[1] }
        }
        self.declarations = declarations
    }

    var isBold: Bool? {
        guard let weight = declarations["font-weight"] else { return nil }
        return weight.hasPrefix("bold") || (Int(weight) ?? 0) >= 600
    }

    var isItalic: Bool? { declarations["font-style"].map { $0.hasPrefix("italic") || $0.hasPrefix("oblique") } }

    var isStruck: Bool {
        (declarations["text-decoration"] ?? declarations["text-decoration-line"] ?? "").contains("line-through")
    }

    subscript(name: String) -> String? { declarations[name] }

    /// Word's list data: `l0 level1 lfo1`, or `ignore` around a list marker that Word wrote as text.
    var wordList: String? { declarations["mso-list"] }
}
