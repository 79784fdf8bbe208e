import Yams

/// What an author wrote under `extra`: free in shape, for the theme.
public indirect enum FreeValue: Sendable, Hashable {
    case text(String)
    case flag(Bool)
    case list([FreeValue])
    case mapping([String: FreeValue])

    /// Copies a node. Nesting is bounded because YAML text with deeper nesting is refused before it is read.
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
}
