import Mustache

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
        package let value: @Sendable (View) -> any Sendable

        package init(description: TemplateName, value: @escaping @Sendable (View) -> any Sendable) {
            self.description = description
            self.value = value
        }
    }

    package let entries: [Entry]
    private let byName: [String: @Sendable (View) -> any Sendable]

    package init(_ entries: [Entry]) {
        self.entries = entries
        byName = Dictionary(entries.map { ($0.description.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    package var descriptions: [TemplateName] { entries.map(\.description) }

    package func value(of name: String, in view: View) -> (any Sendable)? {
        byName[name]?(view)
    }
}

extension NameTable.Entry {
    package static func text(_ name: String, _ meaning: String, _ value: @escaping @Sendable (View) -> String) -> Self {
        Self(description: TemplateName(name, .text, meaning)) { TemplateText($0, value) }
    }

    package static func html(_ name: String, _ meaning: String, _ value: @escaping @Sendable (View) -> String) -> Self {
        Self(description: TemplateName(name, .html, meaning)) { TemplateText($0, value) }
    }

    package static func flag(_ name: String, _ meaning: String, _ value: @escaping @Sendable (View) -> Bool) -> Self {
        Self(description: TemplateName(name, .flag, meaning), value: value)
    }

    package static func group<Child: TemplateView>(
        _ name: String,
        _ meaning: String,
        _ value: @escaping @Sendable (View) -> Child?
    ) -> Self {
        let description = TemplateName(name, .group, meaning, children: Child.names.descriptions)
        return Self(description: description) { value($0) ?? false }
    }

    package static func list<Child: TemplateView>(
        _ name: String,
        _ meaning: String,
        _ value: @escaping @Sendable (View) -> [Child]
    ) -> Self {
        Self(description: TemplateName(name, .list, meaning, children: Child.names.descriptions), value: value)
    }

    package static func free(_ name: String, _ meaning: String, _ value: @escaping @Sendable (View) -> any Sendable)
        -> Self
    {
        Self(description: TemplateName(name, .free, meaning), value: value)
    }

    package static func themed(
        _ name: String,
        _ meaning: String,
        _ value: @escaping @Sendable (View) -> ThemedTexts
    ) -> Self {
        Self(description: TemplateName(name, .themed, meaning), value: value)
    }
}

/// A value whose names templates may use. Views are classes: swift-mustache looks through `Any` at every name, which
/// copies a structure and only counts a reference.
package protocol TemplateView: AnyObject, MustacheParent, Sendable {
    static var names: NameTable<Self> { get }
}

extension TemplateView {
    package func child(named name: String) -> Any? {
        Self.names.value(of: name, in: self)
    }
}

/// A text offered to templates. An empty one counts as absent in `{{#name}}`.
package struct TemplateText: MustacheCustomRenderable, MustacheParent, Sendable {
    package let renderText: String
    package var isNull: Bool { renderText.isEmpty }

    package init(_ text: String) {
        renderText = text
    }

    fileprivate init<View>(_ view: View, _ value: (View) -> String) {
        renderText = value(view)
    }

    /// A text has no names below it. Without this, swift-mustache would search it by reflection.
    package func child(named: String) -> Any? { nil }
}

/// Names that come from the theme: its translations and its assets.
package final class ThemedTexts: MustacheParent, Sendable {
    package let texts: [String: String]

    package init(_ texts: [String: String]) {
        self.texts = texts
    }

    package func child(named name: String) -> Any? { texts[name].map(TemplateText.init) }
}
