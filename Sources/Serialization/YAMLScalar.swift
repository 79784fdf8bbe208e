/// Writes a text as a YAML scalar on one line, for block style (`key: text`, `- text`). Every YAML 1.1 and 1.2 reader reads it back as the same text.
public enum YAMLScalar {
    /// Returns the text unquoted where that is safe, and in double quotes where a reader could take it for something
    /// else: a number, a date, `yes`, a comment, a list.
    public static func text(_ value: String) -> String { isPlain(value) ? value : quoted(value) }

    /// Returns whether the text starts with a letter, and so is not a number, a date or an indicator, and contains
    /// nothing that has a meaning in YAML.
    private static func isPlain(_ value: String) -> Bool {
        let scalars = value.unicodeScalars
        guard let first = scalars.first, let last = scalars.last, first.properties.isAlphabetic, last != " ",
            !reserved.contains(value.lowercased())
        else { return false }
        var previous: Unicode.Scalar = " "
        for scalar in scalars {
            if scalar == "#" && previous == " " || scalar == " " && previous == ":" { return false }
            guard isPrintable(scalar), !"\\[]{}".unicodeScalars.contains(scalar) else { return false }
            previous = scalar
        }
        return previous != ":"
    }

    /// Words that YAML 1.1 reads as booleans or null.
    private static let reserved: Set<String> = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"]

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    /// Returns the text in double quotes.
    public static func quoted(_ value: String) -> String {
        var text = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            default:
                if isPrintable(scalar) {
                    text.unicodeScalars.append(scalar)
                } else {
                    let digits = String(scalar.value, radix: 16)
                    text += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
                }
            }
        }
        return text + "\""
    }
}
