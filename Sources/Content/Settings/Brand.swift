import Diagnostics
import Reading
import Serialization

/// The portal's own colours (`brand:`). Nil leaves the theme's.
public struct Brand: Sendable, Hashable {
    /// Behind the menu, the banner and buttons, with white words on it.
    public var color: Color?
    /// The colour of lines and marks, and the background of dark text.
    public var accent: Color?

    /// The theme's dark ink, for text on the accent colour.
    static let ink = Color(red: 0x17, green: 0x22, blue: 0x2B)

    static let keys = KeyTable(Brand()) {
        Key("color", .color(under: .white), to: \.color).synonyms("warna", "colour")
            .meaning("warna dasar, di bawah huruf putih: #rrggbb", "main colour, behind white words: #rrggbb")
        Key("accent", .color(under: ink), to: \.accent).synonyms("aksen", "warna_aksen")
            .meaning("warna penanda, di bawah huruf gelap: #rrggbb", "colour of marks, behind dark words: #rrggbb")
    }

    /// Returns the group with the colour that a text means, in YAML. Nil where it means none.
    @Sendable static func group(of text: String) -> String? {
        (Color(text) ?? ColorName.color(text)).map { "{color: \"\($0.passing(on: .white, 4.5))\"}" }
    }

    /// The custom properties of themes that these colours set, as CSS. Empty where there are none.
    public var css: String {
        var light = ""
        var dark = ""
        if let color {
            let deep = color.mixed(with: .black, share: 0.3)
            light += "--brand:\(color);--brand-deep:\(deep);--link:\(color.passing(on: .white, 4.5));"
            let night = Color(red: 0x14, green: 0x1C, blue: 0x22)
            dark += "--brand:\(color.mixed(with: .black, share: 0.2));--brand-deep:\(deep);"
            dark += "--link:\(color.passing(on: night, 6));"
        }
        if let accent { light += "--sun:\(accent);" }
        if light.isEmpty { return "" }
        let night = dark.isEmpty ? "" : "@media (prefers-color-scheme:dark){:root{\(dark)}}\n"
        return "\n:root{\(light)}\n\(night)@media print{:root{--link:#000}}\n"
    }
}

/// A colour in sRGB, each part from 0 to 255.
public struct Color: Sendable, Hashable, CustomStringConvertible {
    public let red, green, blue: Int

    static let white = Color(red: 255, green: 255, blue: 255)
    static let black = Color(red: 0, green: 0, blue: 0)

    init(red: Int, green: Int, blue: Int) { (self.red, self.green, self.blue) = (red, green, blue) }

    /// A colour of three or six hexadecimal digits after `#`.
    init?(_ text: String) {
        let digits = text.dropFirst().compactMap(\.hexDigitValue)
        guard text.hasPrefix("#"), digits.count == text.count - 1 else { return nil }
        switch digits.count {
        case 3: self.init(red: digits[0] * 17, green: digits[1] * 17, blue: digits[2] * 17)
        case 6:
            self.init(
                red: digits[0] * 16 + digits[1],
                green: digits[2] * 16 + digits[3],
                blue: digits[4] * 16 + digits[5]
            )
        default: return nil
        }
    }

    public var description: String {
        "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    func mixed(with other: Color, share: Double) -> Color {
        func mix(_ own: Int, _ other: Int) -> Int {
            Int((Double(own) * (1 - share) + Double(other) * share).rounded())
        }
        return Color(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
    }

    /// The contrast ratio of WCAG 2.2, from 1 to 21.
    func contrast(with other: Color) -> Double {
        let (one, two) = (luminance, other.luminance)
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    /// The nearest colour on the way to black or white that has a contrast with another one.
    func passing(on ground: Color, _ contrast: Double) -> Color {
        let end = ground.luminance > 0.18 ? Color.black : .white
        for step in 0...100 {
            let color = mixed(with: end, share: Double(step) / 100)
            if color.contrast(with: ground) >= contrast { return color }
        }
        return end
    }

    private var luminance: Double {
        func linear(_ part: Int) -> Double {
            let value = Double(part) / 255
            return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// The power of 2.4, which is the square times the fifth root of the square.
    private func power(_ value: Double) -> Double {
        let square = value * value
        var root = 1.0
        for _ in 0..<60 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
        return square * root
    }
}

extension KeyType<Color> {
    private static var pattern: TextPattern {
        TextPattern(
            "^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$",
            words: LocalizedText(
                id: "warna seperti \"#0f4c5c\", di antara tanda petik",
                en: "a colour such as \"#0f4c5c\", in quotation marks"
            )
        )
    }

    /// A colour behind words of another one, with which it must have the contrast that WCAG 2.2 asks for.
    fileprivate static func color(under words: Color) -> KeyType {
        let shape = Field.Shape.text(pattern)
        return KeyType(shape, write: { .text($0.description) }) { value in
            guard let text = value.text() else { return nil }
            guard let color = Color(text.value) else {
                value.report(
                    shape,
                    found: text,
                    meaning: ColorName.color(text.value)?.passing(on: words, 4.5).description
                )
                return nil
            }
            guard color.contrast(with: words) < 4.5 else { return color }
            let better = color.passing(on: words, 4.5)
            let ratio = "\((color.contrast(with: words) * 10).rounded(.down) / 10)"
            value.report(
                at: text.location,
                id:
                    "kontras \"\(text.value)\" dengan huruf \(words) hanya \(ratio.replacing(".", with: ",")) : 1, perlu 4,5 : 1",
                en: "the contrast of \"\(text.value)\" with words in \(words) is \(ratio) : 1 and must be 4.5 : 1",
                help: "tulis: \(value.key.value): \"\(better)\"",
                en: "write: \(value.key.value): \"\(better)\"",
                fix: value.fix(text, with: "\"\(better)\"")
            )
            return better
        }
    }
}
