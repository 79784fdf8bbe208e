import Diagnostics

/// The kind of value that a template name holds.
package enum TemplateShape: Sendable, Hashable {
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
    /// The theme's own words or files. The theme defines the names, whose values are the same on every page.
    case themed
}

/// A name offered to templates. `docs/themes.md` is printed from these names.
package struct TemplateName: Sendable {
    package let name: String
    package let shape: TemplateShape
    /// The description for `docs/themes.md`, in English.
    package let meaning: String
    /// The names below a group or in the items of a list. Nil for other shapes.
    let scope: NameScope?

    /// The names below a group or in the items of a list.
    package var children: [TemplateName] { scope?.names ?? [] }

    package init(_ name: String, _ shape: TemplateShape, _ meaning: String, _ scope: NameScope? = nil) {
        self.name = name
        self.shape = shape
        self.meaning = meaning
        self.scope = scope
    }
}

/// The names that a kind of view offers. The position of a name is its slot, with which compiled templates look up its
/// value. Scopes are compared by identity.
package final class NameScope: Sendable {
    package let names: [TemplateName]
    private let slots: [String: Int]

    package init(_ names: [TemplateName]) {
        self.names = names
        slots = Dictionary(keepingFirst: names.enumerated().map { ($1.name, $0) })
    }

    /// A name and its slot; nil where it is not offered. Beside each list there is a flag for whether it has items: `has_items` for `items`.
    func find(_ name: String) -> (slot: Int, name: TemplateName)? {
        if let slot = slots[name] { return (slot, names[slot]) }
        guard name.hasPrefix(Self.presence), let slot = slots[String(name.dropFirst(Self.presence.count))],
            names[slot].shape == .list
        else { return nil }
        return (slot, TemplateName(name, .flag, ""))
    }

    private static let presence = "has_"
}

/// The names that a kind of view offers to templates. One table holds descriptions and values, so a name is either
/// always offered or never.
package struct NameTable<View: Sendable>: Sendable {
    package struct Entry: Sendable {
        let name: TemplateName
        package let value: @Sendable (View) -> TemplateValue

        package init(name: TemplateName, value: @escaping @Sendable (View) -> TemplateValue) {
            self.name = name
            self.value = value
        }
    }

    package let scope: NameScope
    package let entries: [Entry]

    /// - Parameter groups: the names in their order, those that several views share in lists of their own.
    package init(_ groups: [Entry]...) {
        entries = groups.flatMap { $0 }
        scope = NameScope(entries.map(\.name))
    }

    /// Returns access to the values of a view by slot. Like the entries that follow, it is compiled for each type of views: a page asks for hundreds
    /// of values, and code for any type copies the view for each.
    @inlinable package func slots(of view: View) -> TemplateSlots {
        let entries = entries
        return TemplateSlots { entries[$0].value(view) }
    }
}

/// A value that offers names to templates.
package protocol TemplateView: Sendable {
    /// The names that values of the type offer.
    static var names: NameTable<Self> { get }
}

extension NameTable.Entry {
    @inlinable
    package static func text(_ name: String, _ meaning: String, _ value: @escaping @Sendable (View) -> String) -> Self {
        Self(name: TemplateName(name, .text, meaning)) { .text(value($0)) }
    }

    @inlinable
    package static func html(_ name: String, _ meaning: String, _ value: @escaping @Sendable (View) -> String) -> Self {
        Self(name: TemplateName(name, .html, meaning)) { .text(value($0)) }
    }

    /// HTML that was already rendered.
    @inlinable
    package static func html(_ name: String, _ meaning: String, _ value: @escaping @Sendable (View) -> [UInt8]) -> Self
    {
        Self(name: TemplateName(name, .html, meaning)) { .bytes(value($0)) }
    }

    @inlinable
    package static func flag(_ name: String, _ meaning: String, _ value: @escaping @Sendable (View) -> Bool) -> Self {
        Self(name: TemplateName(name, .flag, meaning)) { .flag(value($0)) }
    }

    /// A group of names, absent where `value` returns nil.
    @inlinable
    package static func group<Child: TemplateView>(
        _ name: String,
        _ meaning: String,
        _ value: @escaping @Sendable (View) -> Child?
    ) -> Self {
        let table = Child.names
        return Self(name: TemplateName(name, .group, meaning, table.scope)) { view in
            value(view).map { .group(table.slots(of: $0)) } ?? .absent
        }
    }

    /// - Parameter names: the names that the items offer, where they are not those of their type.
    @inlinable
    package static func list<Child: TemplateView>(
        _ name: String,
        _ meaning: String,
        of names: NameTable<Child> = Child.names,
        _ value: @escaping @Sendable (View) -> [Child]
    ) -> Self {
        Self(name: TemplateName(name, .list, meaning, names.scope)) { .list(value($0).map(names.slots)) }
    }

    @inlinable
    package static func free(_ name: String, _ meaning: String, _ value: @escaping @Sendable (View) -> FreeData) -> Self
    {
        Self(name: TemplateName(name, .free, meaning)) { .free(value($0)) }
    }

    /// Texts that the theme defines; ``TemplateCompiler`` inserts them.
    @inlinable
    package static func themed(_ name: String, _ meaning: String) -> Self {
        Self(name: TemplateName(name, .themed, meaning)) { _ in .absent }
    }

    /// A group of texts.
    ///
    /// - Parameters:
    ///   - texts: their names with their meanings.
    ///   - value: returns the text with a name.
    @inlinable
    package static func texts(
        _ name: String,
        _ meaning: String,
        _ texts: [(name: String, meaning: String)],
        _ value: @escaping @Sendable (View, String) -> String
    ) -> Self {
        let scope = NameScope(texts.map { TemplateName($0.name, .text, $0.meaning) })
        return Self(name: TemplateName(name, .group, meaning, scope)) { view in
            .group(TemplateSlots { .text(value(view, scope.names[$0].name)) })
        }
    }

    /// Groups of one kind, such as the columns of a register. A group is created when a template asks for it.
    ///
    /// - Parameter groups: their names with their meanings.
    @inlinable
    package static func groups<Child: TemplateView>(
        _ name: String,
        _ meaning: String,
        _ groups: [(name: String, meaning: String)],
        _ value: @escaping @Sendable (View, String) -> Child?
    ) -> Self {
        let table = Child.names
        let scope = NameScope(groups.map { TemplateName($0.name, .group, $0.meaning, table.scope) })
        return Self(name: TemplateName(name, .group, meaning, scope)) { view in
            .group(
                TemplateSlots { value(view, scope.names[$0].name).map { .group(table.slots(of: $0)) } ?? .absent }
            )
        }
    }
}
