import Serialization

/// Writes values as YAML in block style, as people write it by hand.
enum YAMLBlock {
    /// The members of an object as lines, each with this many spaces before it.
    static func lines(_ members: [JSON.Member], indent: Int) -> String {
        members.map { member in
            String(repeating: " ", count: indent) + YAMLScalar.text(member.name) + ":"
                + value(member.value, indent: indent)
        }.joined()
    }

    /// What follows a key, with the break behind it.
    private static func value(_ value: JSON, indent: Int) -> String {
        switch value {
        case .object(let members) where !members.isEmpty: "\n" + lines(members, indent: indent + 2)
        case .array(let items) where !items.isEmpty: "\n" + items.map { item($0, indent: indent + 2) }.joined()
        case .string(let text): " " + YAMLScalar.text(text) + "\n"
        default: " " + value.text() + "\n"
        }
    }

    /// An item of a list: its first line behind a dash, the others below that.
    static func item(_ item: JSON, indent: Int) -> String {
        let margin = String(repeating: " ", count: indent)
        guard case .object(let members) = item, !members.isEmpty else {
            return margin + "-" + value(item, indent: indent)
        }
        return margin + "- " + lines(members, indent: indent + 2).dropFirst(indent + 2)
    }
}
