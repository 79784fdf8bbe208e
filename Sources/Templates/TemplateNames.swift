/// What a name that is offered to templates stands for.
public enum TemplateShape: Sendable, Hashable {
    /// Plain text, escaped where it is put in.
    case text
    /// HTML that is ready to be put in with three braces.
    case html
    /// Yes or no, for `{{#name}}` and `{{^name}}`.
    case flag
    /// A group of names; absent groups are empty.
    case group
    /// A list whose items offer names of their own.
    case list
    /// Whatever an author put under `extra`: any name below it is allowed.
    case free
    /// The theme's own words or files: names come from the theme.
    case themed
}

/// A name that is offered to templates: `docs/themes.md` is printed from these.
public struct TemplateName: Sendable {
    public let name: String
    public let shape: TemplateShape
    /// What it stands for, in English.
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

/// The names that one kind of value offers to templates. The same table describes the names and gives their values, so
/// the two cannot disagree: a name is offered always, or not at all.
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

    package func value(of name: String, in view: View) -> (TemplateValue)? {
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

    package static func group<Child: TemplateView>(
        _ name: String,
        _ meaning: String,
        _ value: @escaping @Sendable (View) -> Child?
    ) -> Self {
        let description = TemplateName(name, .group, meaning, children: Child.names.descriptions)
        return Self(description: description) { value($0).map { .view($0) } ?? .absent }
    }

    package static func list<Child: TemplateView>(
        _ name: String,
        _ meaning: String,
        _ value: @escaping @Sendable (View) -> [Child]
    ) -> Self {
        Self(description: TemplateName(name, .list, meaning, children: Child.names.descriptions)) { view in
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

/// A value whose names templates may use.
package protocol TemplateView: Sendable {
    static var names: NameTable<Self> { get }
}

/// What a name stands for while a template is rendered.
package enum TemplateValue: Sendable {
    /// Nothing: an absent group, or a name that nobody offers.
    case absent
    /// A text, escaped unless the tag asks otherwise. An empty one counts as absent in `{{#name}}`.
    case text(String)
    case flag(Bool)
    /// A group with the names of its type.
    case view(any TemplateView)
    /// A group with names that are known only now: an author's `extra`, the words of a theme.
    case mapping([String: TemplateValue])
    case list([TemplateValue])

    package init(texts: [String: String]) {
        self = .mapping(texts.mapValues(TemplateValue.text))
    }

    /// Whether `{{#name}}` shows its section.
    var isPresent: Bool {
        switch self {
        case .absent: false
        case .text(let text): !text.isEmpty
        case .flag(let flag): flag
        case .view, .mapping: true
        case .list(let items): !items.isEmpty
        }
    }

    /// What `{{name}}` shows.
    var text: String {
        switch self {
        case .text(let text): text
        case .flag(let flag): String(flag)
        case .absent, .view, .mapping, .list: ""
        }
    }

    /// Returns the value of a name below this one, or nil where this has no such name.
    func child(_ name: String) -> TemplateValue? {
        switch self {
        case .view(let view): view.child(name)
        case .mapping(let values): values[name]
        case .absent, .text, .flag, .list: nil
        }
    }
}

extension TemplateView {
    fileprivate func child(_ name: String) -> TemplateValue? { Self.names.value(of: name, in: self) }
}
