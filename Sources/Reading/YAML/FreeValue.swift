import Diagnostics
import Serialization
package import Yams

/// A value of any shape below `extra`, which Terang passes on to the theme.
public indirect enum FreeValue: Sendable, Hashable {
    case text(String)
    case flag(Bool)
    case list([FreeValue])
    case mapping([String: FreeValue])

    /// Copies a node. The recursion is bounded, because ``YAMLText`` rejects text with deeper nesting.
    package init(_ node: Node) {
        if let mapping = node.mapping {
            var values: [String: FreeValue] = [:]
            for (key, value) in mapping {
                if let name = key.scalar?.string { values[name] = FreeValue(value) }
            }
            self = .mapping(values)
        } else if let sequence = node.sequence {
            self = .list(sequence.map(FreeValue.init))
        } else {
            let text = node.scalar?.string ?? ""
            let isPlain = node.scalar?.style == .plain
            self = isPlain && (text == "true" || text == "false") ? .flag(text == "true") : .text(text)
        }
    }

    /// All texts in the value, the keys of mappings left out, in no order that means anything.
    package var texts: [String] {
        switch self {
        case .text(let text): [text]
        case .flag: []
        case .list(let values): values.flatMap(\.texts)
        case .mapping(let values): values.sorted { $0.key < $1.key }.flatMap(\.value.texts)
        }
    }

    private enum Kind: String, Codable {
        case text, flag, list, mapping
    }

    var yaml: YAML {
        switch self {
        case .text(let text): .text(text)
        case .flag(let flag): .plain(String(flag))
        case .list(let values): .list(values.map(\.yaml))
        case .mapping(let values):
            .mapping(values.sorted { $0.key < $1.key }.map { YAML.Member($0.key, $0.value.yaml) })
        }
    }
}

extension FreeValue: Codable {
    public init(from decoder: any Decoder) throws {
        var parts = try decoder.unkeyedContainer()
        switch try parts.decode(Kind.self) {
        case .text: self = .text(try parts.decode(String.self))
        case .flag: self = .flag(try parts.decode(Bool.self))
        case .list: self = .list(try parts.decode([FreeValue].self))
        case .mapping:
            let names = try parts.decode([String].self)
            let values = try parts.decode([FreeValue].self)
            self = .mapping(Dictionary(keepingFirst: zip(names, values)))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var parts = encoder.unkeyedContainer()
        switch self {
        case .text(let text):
            try parts.encode(Kind.text)
            try parts.encode(text)
        case .flag(let flag):
            try parts.encode(Kind.flag)
            try parts.encode(flag)
        case .list(let values):
            try parts.encode(Kind.list)
            try parts.encode(values)
        case .mapping(let values):
            let members = values.sorted { $0.key < $1.key }
            try parts.encode(Kind.mapping)
            try parts.encode(members.map(\.key))
            try parts.encode(members.map(\.value))
        }
    }
}
