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

    /// The value as it is written.
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
