import XMLReading

/// What the look of a cell says of its text.
struct CellLook: Sendable, Hashable {
    var isStruck = false
    /// Whether the text has the colour of its background.
    var isUnseen = false

    static let plain = CellLook()

    /// - Parameters:
    ///   - text: the colour of the text, in lower case. Nil where the file names none: it is black then.
    ///   - background: that of the cell. Nil where it has none, and is white.
    init(isStruck: Bool = false, text: String? = nil, background: String? = nil) {
        self.isStruck = isStruck
        isUnseen = text.map { Self.isSame($0, background ?? Self.white) } ?? false
    }

    private static let white = "ffffff"

    private static func isSame(_ text: String, _ background: String) -> Bool {
        // Colours with opacity begin with it.
        let plain = { (colour: String) in colour.hasPrefix("#") ? String(colour.dropFirst()) : String(colour.suffix(6))
        }
        return plain(text) == plain(background)
    }
}

/// Reads the looks of the cells of Office Open XML from `xl/styles.xml`.
struct XLSXLooks {
    /// By the number of a cell's style.
    private(set) var looks: [CellLook] = []
    private var fonts: [(isStruck: Bool, colour: String?)] = []
    private var fills: [String?] = []
    /// The list that is being read: `fonts`, `fills`, `cellXfs`. Nil outside of these: styles of tables have fonts as well.
    private var list: String?
    private var isSolid = false

    mutating func take(_ event: XMLWalk.Event) {
        switch event {
        case .begin(let element): begin(element)
        case .end(let name): if name == list { list = nil }
        case .text: break
        }
    }

    private mutating func begin(_ element: XMLElement) {
        if list == nil, ["fonts", "fills", "cellXfs"].contains(element.name) {
            list = element.name
            return
        }
        switch (list, element.name) {
        case ("fonts", "font"): fonts.append((false, nil))
        case ("fonts", "strike"): if !fonts.isEmpty { fonts[fonts.count - 1].isStruck = Self.isOn(element) }
        case ("fonts", "color"): if !fonts.isEmpty { fonts[fonts.count - 1].colour = Self.colour(element) }
        case ("fills", "fill"): fills.append(nil)
        case ("fills", "patternFill"):
            let pattern = element.attributes["patternType"] ?? "none"
            isSolid = pattern == "solid"
            if !isSolid, pattern != "none", !fills.isEmpty { fills[fills.count - 1] = pattern }
        case ("fills", "fgColor"):
            if isSolid, !fills.isEmpty { fills[fills.count - 1] = Self.colour(element) ?? "solid" }
        case ("fills", "gradientFill"): if !fills.isEmpty { fills[fills.count - 1] = "gradient" }
        case ("cellXfs", "xf"):
            let font = element.attributes["fontId"].flatMap { Int($0) }
            let fill = element.attributes["fillId"].flatMap { Int($0) }
            let (isStruck, colour) = font.flatMap { fonts.indices.contains($0) ? fonts[$0] : nil } ?? (false, nil)
            let background = fill.flatMap { fills.indices.contains($0) ? fills[$0] : nil }
            looks.append(CellLook(isStruck: isStruck, text: colour, background: background))
        default: break
        }
    }

    /// Whether an element such as `<strike/>` says yes.
    static func isOn(_ element: XMLElement) -> Bool { !["0", "false"].contains(element.attributes["val"]) }

    /// White, black, and colours that are written out. Of other colours of a palette or theme, their name.
    private static func colour(_ element: XMLElement) -> String? {
        if let colour = element.attributes["rgb"] { return colour.lowercased() }
        let tint = element.attributes["tint"].flatMap { Double($0) } ?? 0
        if let theme = element.attributes["theme"] {
            return theme == "0" && tint == 0
                ? "ffffff" : theme == "1" && tint == 0 ? "000000" : "theme \(theme) \(tint)"
        }
        return element.attributes["indexed"].map {
            ["1": "ffffff", "9": "ffffff", "0": "000000", "8": "000000"][$0] ?? $0
        }
    }
}

/// Reads the looks of the cells of OpenDocument from the styles in `content.xml`.
struct ODSLooks {
    private var names: [String: CellLook] = [:]
    private var name = ""
    private var isStruck = false
    private var text: String?
    private var background: String?

    subscript(name: String?) -> CellLook { name.flatMap { names[$0] } ?? .plain }

    /// Takes the beginning of an element of styles, without its prefix.
    mutating func begin(_ element: XMLElement) {
        let attributes = element.attributes
        if let style = attributes["style:name"] { (name, isStruck, text, background) = (style, false, nil, nil) }
        switch element.name {
        case "text-properties":
            isStruck = attributes["style:text-line-through-style"].map { $0 != "none" } ?? isStruck
            text = attributes["fo:color"]?.lowercased() ?? text
        case "table-cell-properties":
            background = attributes["fo:background-color"].flatMap { $0 == "transparent" ? nil : $0.lowercased() }
        default: return
        }
        let look = CellLook(isStruck: isStruck, text: text, background: background)
        names[name] = look == .plain ? nil : look
    }
}
