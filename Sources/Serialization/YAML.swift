/// A value to write as YAML in block style, as people write it by hand.
public indirect enum YAML: Sendable, Hashable {
    /// A number, a flag or a date, written without quotes.
    case plain(String)
    case text(String)
    case list([YAML])
    case mapping([Member])

    public struct Member: Sendable, Hashable {
        public let name: String
        public let value: YAML

        public init(_ name: String, _ value: YAML) {
            self.name = name
            self.value = value
        }
    }

    public static func texts(_ texts: [String]) -> YAML { .list(texts.map(YAML.text)) }

    /// Returns keys and values as lines, indented by `indent` spaces.
    public static func lines(_ members: [Member], indent: Int = 0) -> String {
        members.map { member in
            String(repeating: " ", count: indent) + YAMLScalar.text(member.name) + ":"
                + member.value.text(indent: indent)
        }.joined()
    }

    /// Returns a list item: a dash with its first line, then the others indented.
    public static func item(_ item: YAML, indent: Int) -> String {
        let margin = String(repeating: " ", count: indent)
        guard case .mapping(let members) = item, !members.isEmpty else {
            return margin + "-" + item.text(indent: indent)
        }
        return margin + "- " + lines(members, indent: indent + 2).dropFirst(indent + 2)
    }

    /// Returns the text after a key, including the line break at its end.
    private func text(indent: Int) -> String {
        switch self {
        case .plain(let text): " \(text)\n"
        case .text(let text): " \(YAMLScalar.text(text))\n"
        case .list([]): " []\n"
        case .list(let items): "\n" + items.map { Self.item($0, indent: indent + 2) }.joined()
        case .mapping([]): " {}\n"
        case .mapping(let members): "\n" + Self.lines(members, indent: indent + 2)
        }
    }
}

extension YAML: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByArrayLiteral
{
    public init(stringLiteral value: String) { self = .text(value) }
    public init(booleanLiteral value: Bool) { self = .plain(String(value)) }
    public init(integerLiteral value: Int) { self = .plain(String(value)) }
    public init(arrayLiteral items: YAML...) { self = .list(items) }
}

extension YAML: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral members: (String, YAML)...) {
        self = .mapping(members.map { Member($0.0, $0.1) })
    }
}

extension YAML {
    /// The value on one line, as it may be after a key or within another value.
    public var flow: String {
        switch self {
        case .plain(let text): text
        case .text(let text): text.contains(",") ? YAMLScalar.quoted(text) : YAMLScalar.text(text)
        case .list(let items): "[\(items.map(\.flow).joined(separator: ", "))]"
        case .mapping(let members):
            "{\(members.map { "\(YAML.text($0.name).flow): \($0.value.flow)" }.joined(separator: ", "))}"
        }
    }
}
