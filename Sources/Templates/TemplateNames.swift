/// The kind of value that a template name holds.
public enum TemplateShape: Sendable, Hashable {
    /// Plain text, escaped when inserted.
    case text
    /// HTML to be inserted with three braces.
    case html
    /// Yes or no, for `{{#name}}` and `{{^name}}`.
    case flag
    /// A group of names; absent groups are empty.
    case group
    /// A list whose items offer names of their own.
    case list
    /// Values that an author wrote under `extra`; any name below it is allowed.
    case free
    /// The theme's own words or files: names come from the theme.
    case themed
}

/// A name offered to templates. `docs/themes.md` is printed from these.
public struct TemplateName: Sendable {
    public let name: String
    public let shape: TemplateShape
    /// The description for `docs/themes.md`, in English.
    public let meaning: String
    /// The names below a group or in the items of a list.
    public let children: [TemplateName]

    package init(_ name: String, _ shape: TemplateShape, _ meaning: String, children: [TemplateName] = []) {
        self.name = name
        self.shape = shape
        self.meaning = meaning
        self.children = children
    }
}

/// The names that a kind of view offers to templates. One table holds descriptions and values, so a name is either
/// always offered or never.
package struct NameTable<View: Sendable>: Sendable {
    package struct Entry: Sendable {
        package let description: TemplateName
        package let value: @Sendable (View) -> TemplateValue

        package init(description: TemplateName, value: @escaping @Sendable (View) -> TemplateValue) {
            self.description = description
            self.value = value
        }
    }

    package let entries: [Entry]
    private let byName: [String: @Sendable (View) -> TemplateValue]

    package init(_ entries: [Entry]) {
        self.entries = entries
        byName = Dictionary(entries.map { ($0.description.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    package var descriptions: [TemplateName] { entries.map(\.description) }

    /// Returns the value of a name, or nil where it is not offered.
    package func value(of name: String, in view: View) -> TemplateValue? {
        byName[name]?(view)
    }
}

extension NameTable.Entry {
    package static func text(_ name: String, _ meaning: String, _ value: @escaping @Sendable (View) -> String) -> Self {
        Self(description: TemplateName(name, .text, meaning)) { .text(value($0)) }
    }

    package static func html(_ name: String, _ meaning: String, _ value: @escaping @Sendable (View) -> String) -> Self {
        Self(description: TemplateName(name, .html, meaning)) { .text(value($0)) }
    }

    package static func flag(_ name: String, _ meaning: String, _ value: @escaping @Sendable (View) -> Bool) -> Self {
        Self(description: TemplateName(name, .flag, meaning)) { .flag(value($0)) }
    }

    /// A group of names, absent where `value` returns nil.
    package static func group<Child: TemplateView>(
        _ name: String,
        _ meaning: String,
        _ value: @escaping @Sendable (View) -> Child?
    ) -> Self {
        let description = TemplateName(name, .group, meaning, children: Child.names.descriptions)
        return Self(description: description) { value($0).map { .view($0) } ?? .absent }
    }

    /// - Parameter names: those of the items, where not all values of their type offer the same.
    package static func list<Child: TemplateView>(
        _ name: String,
        _ meaning: String,
        of names: NameTable<Child> = Child.names,
        _ value: @escaping @Sendable (View) -> [Child]
    ) -> Self {
        Self(description: TemplateName(name, .list, meaning, children: names.descriptions)) { view in
            .list(value(view).map { .view($0) })
        }
    }

    package static func free(_ name: String, _ meaning: String, _ value: @escaping @Sendable (View) -> TemplateValue)
        -> Self
    {
        Self(description: TemplateName(name, .free, meaning), value: value)
    }

    package static func themed(
        _ name: String,
        _ meaning: String,
        _ value: @escaping @Sendable (View) -> TemplateValue
    ) -> Self {
        Self(description: TemplateName(name, .themed, meaning), value: value)
    }
}

extension NameTable.Entry {
    /// A group of texts.
    ///
    /// - Parameter texts: their names, each with its meaning.
    package static func texts(
        _ name: String,
        _ meaning: String,
        _ texts: [(name: String, meaning: String)],
        _ value: @escaping @Sendable (View) -> TemplateValue
    ) -> Self {
        let children = texts.map { TemplateName($0.name, .text, $0.meaning) }
        return Self(description: TemplateName(name, .group, meaning, children: children), value: value)
    }

    /// Groups of one kind, such as the columns of a register. One is made when a template asks for it.
    ///
    /// - Parameter groups: their names, each with its meaning.
    package static func groups<Child: TemplateView>(
        _ name: String,
        _ meaning: String,
        _ groups: [(name: String, meaning: String)],
        _ value: @escaping @Sendable (View, String) -> Child?
    ) -> Self {
        let children = groups.map { TemplateName($0.name, .group, $0.meaning, children: Child.names.descriptions) }
        return Self(description: TemplateName(name, .group, meaning, children: children)) { view in
            .lookup { value(view, $0).map { .view($0) } }
        }
    }
}

/// A value that offers names to templates.
package protocol TemplateView: Sendable {
    /// The names that values of the type offer.
    static var names: NameTable<Self> { get }

    /// The names that this value offers, where not all values of the type offer the same.
    var offered: NameTable<Self> { get }
}

extension TemplateView {
    package var offered: NameTable<Self> { Self.names }
}

/// The value of a name while a template is rendered.
package enum TemplateValue: Sendable {
    /// An absent group, or a name that is not offered.
    case absent
    /// A text, escaped unless the tag has three braces. An empty text counts as absent in `{{#name}}`.
    case text(String)
    case flag(Bool)
    /// A group with the names of its type.
    case view(any TemplateView)
    /// A group whose names are known only at run time: an author's `extra`, the texts of a theme.
    case mapping([String: TemplateValue])
    /// A group whose names are looked up when a template asks for them.
    case lookup(@Sendable (String) -> TemplateValue?)
    case list([TemplateValue])

    package init(texts: [String: String]) {
        self = .mapping(texts.mapValues(TemplateValue.text))
    }

    /// Whether `{{#name}}` renders its section.
    var isPresent: Bool {
        switch self {
        case .absent: false
        case .text(let text): !text.isEmpty
        case .flag(let flag): flag
        case .view, .mapping, .lookup: true
        case .list(let items): !items.isEmpty
        }
    }

    /// The text that `{{name}}` inserts.
    var text: String {
        switch self {
        case .text(let text): text
        case .flag(let flag): String(flag)
        case .absent, .view, .mapping, .lookup, .list: ""
        }
    }

    /// Returns the value of a name below this one, or nil where it has no such name.
    func child(_ name: String) -> TemplateValue? {
        switch self {
        case .view(let view): view.child(name)
        case .mapping(let values): values[name]
        case .lookup(let value): value(name)
        case .absent, .text, .flag, .list: nil
        }
    }
}

extension TemplateView {
    fileprivate func child(_ name: String) -> TemplateValue? { offered.value(of: name, in: self) }
}
