package import Diagnostics
import Yams

/// The keys of one YAML mapping with their values, in the order of the file.
package struct YAMLMapping {
    package let location: SourceLocation
    package private(set) var values: [YAMLValue] = []
    package let yaml: YAMLText

    /// Nil where the node is not a mapping, which is reported under `name`.
    ///
    /// - Parameter help: what to write instead.
    init?(_ node: Node, named name: String, in yaml: YAMLText, help: LocalizedText? = nil, fix: Fix? = nil) {
        self.yaml = yaml
        location = yaml.location(node.mark)
        guard let mapping = node.mapping else {
            yaml.findings.report(
                BadValue.diagnostic(for: name, expected: .group([]), at: location, help: help, fix: fix)
            )
            return nil
        }
        values.reserveCapacity(mapping.count)
        for (key, value) in mapping {
            let place = yaml.location(key.mark)
            guard let text = key.scalar?.string else {
                yaml.findings.report(BadValue.diagnostic(for: name, expected: .group([]), at: place))
                continue
            }
            values.append(YAMLValue(key: Located(text, at: place), node: value, yaml: yaml))
        }
    }

    /// Returns the value of a key, or nil where it is missing or empty.
    package subscript(key: String) -> YAMLValue? { values.first { $0.key.value == key && !$0.isEmpty } }

    /// Returns the location of a key, or of the whole mapping where it is missing.
    package func place(of key: String) -> SourceLocation {
        values.first { $0.key.value == key }?.key.location ?? location
    }
}
