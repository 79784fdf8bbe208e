/// Access to the values of a view by slot. A function, because views have types of their own; in a value of its own, because arrays and
/// optionals would wrap the function each time that it is taken out.
package struct TemplateSlots {
    private let value: (Int) -> TemplateValue

    package init(_ value: @escaping (Int) -> TemplateValue) { self.value = value }

    subscript(slot: Int) -> TemplateValue { value(slot) }
}

/// The value of a name while a template is rendered.
package enum TemplateValue {
    /// An absent group.
    case absent
    /// A text, escaped unless the tag has three braces. An empty text counts as absent in `{{#name}}`.
    case text(String)
    /// Like `text`, in UTF-8.
    case bytes([UInt8])
    case flag(Bool)
    case group(TemplateSlots)
    case list([TemplateSlots])
    case free(FreeData)

    /// Whether `{{#name}}` renders its section.
    var isPresent: Bool {
        switch self {
        case .absent: false
        case .text(let text): !text.isEmpty
        case .bytes(let bytes): !bytes.isEmpty
        case .flag(let flag): flag
        case .group: true
        case .list(let items): !items.isEmpty
        case .free(let data): data.isPresent
        }
    }
}

/// A value that an author wrote under names that no table describes, such as `extra`.
package indirect enum FreeData: Sendable {
    case text(String)
    case flag(Bool)
    case list([FreeData])
    case group([String: FreeData])

    var isPresent: Bool {
        switch self {
        case .text(let text): !text.isEmpty
        case .flag(let flag): flag
        case .list(let items): !items.isEmpty
        case .group: true
        }
    }

    /// Returns the value below some names, followed one after the other; nil where there is none.
    func value(below names: some Sequence<String>) -> FreeData? {
        var value = self
        for name in names {
            guard case .group(let members) = value, let member = members[name] else { return nil }
            value = member
        }
        return value
    }
}
