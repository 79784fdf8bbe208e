package import Diagnostics
import Serialization

/// A key of a YAML mapping: its description, the type of its value, and the property of a `Target` that it sets.
public struct Key<Target: Sendable>: Sendable {
    public private(set) var field: Field
    /// Whether a mapping without the key is read as nil and reported.
    private(set) var isNeeded = false
    let takesEmpty: Bool
    /// What to write where a file has the key without a value. Nil where that counts as left out.
    private(set) var cureOfEmpty: LocalizedText?
    /// Reads a value into the target and returns whether it could be read.
    private(set) var read: @Sendable (YAMLValue, inout Target) -> Bool
    /// Returns the target's value as YAML. Nil where values are only read.
    let write: @Sendable (Target) -> YAML?

    /// A key whose value depends on what was read before it.
    package init(
        _ name: String,
        shape: Field.Shape,
        read: @escaping @Sendable (YAMLValue, inout Target) -> Bool
    ) {
        field = Field(name: name, shape: shape, title: LocalizedText(id: name, en: name))
        takesEmpty = false
        self.read = read
        write = { _ in nil }
    }

    package init<Value>(
        _ name: String,
        _ type: KeyType<Value>,
        get: @escaping @Sendable (Target) -> Value? = { _ in nil },
        set: @escaping @Sendable (inout Target, Value) -> Void
    ) {
        field = Field(name: name, shape: type.shape, title: LocalizedText(id: name, en: name))
        takesEmpty = type.takesEmpty
        read = { value, target in
            guard let value = type.read(value) else { return false }
            set(&target, value)
            return true
        }
        write = { get($0).map(type.write) }
    }

    package init<Value>(
        _ name: String,
        _ type: KeyType<Value>,
        to path: any WritableKeyPath<Target, Value> & Sendable
    ) {
        self.init(name, type, get: { $0[keyPath: path] }, set: { $0[keyPath: path] = $1 })
    }

    /// A key without a default.
    package init<Value>(
        _ name: String,
        _ type: KeyType<Value>,
        to path: any WritableKeyPath<Target, Value?> & Sendable
    ) {
        self.init(name, type, get: { $0[keyPath: path] }, set: { $0[keyPath: path] = $1 })
    }
    /// A key without a default, whose value may be told by what was read before it.
    ///
    /// - Parameter told: returns such a value, or nil where the type reads the value.
    package init<Value>(
        _ name: String,
        _ type: KeyType<Value>,
        to path: any WritableKeyPath<Target, Value?> & Sendable,
        told: @escaping @Sendable (YAMLValue, Target) -> Value?
    ) {
        self.init(name, type, to: path)
        let plain = read
        read = { value, target in
            guard let found = told(value, target) else { return plain(value, &target) }
            target[keyPath: path] = found
            return true
        }
    }
}

extension Key {
    /// Sets the description in Indonesian and English.
    package func meaning(_ id: String, _ en: String) -> Key { with { $0.meaning = LocalizedText(id: id, en: en) } }

    /// Sets the label in forms.
    package func title(_ id: String, _ en: String) -> Key { with { $0.title = LocalizedText(id: id, en: en) } }

    package func example(_ id: String, _ en: String? = nil) -> Key {
        with { $0.example = LocalizedText(id: id, en: en ?? id) }
    }

    /// Sets the placeholder in a fix for the value, where the example would be untrue.
    package func placeholder(_ text: LocalizedText) -> Key { with { $0.placeholder = text } }

    /// Says that the value names a file or an address.
    package func target() -> Key { with { $0.isTarget = true } }

    /// Describes a default that depends on other values.
    package func fallback(_ id: String, _ en: String) -> Key {
        with { $0.fallback = LocalizedText(id: id, en: en) }
    }

    /// Offers the key in new files, where every other key is one that an author looks up.
    package func common() -> Key { with { $0.isCommon = true } }

    /// Sets the words, in lower case, for which this key is suggested.
    package func synonyms(_ words: String...) -> Key { with { $0.synonyms = words } }

    /// Makes the key required; the reader of the table reports its absence.
    package func required() -> Key { with { $0.isRequired = true } }

    /// Makes the key necessary: a mapping without it is read as nil.
    ///
    /// - Parameter example: the value suggested where the key is missing.
    package func needed(_ example: String) -> Key {
        var key = required().example(example)
        key.isNeeded = true
        return key
    }

    /// Makes the key without a value a mistake, because its default would surprise.
    ///
    /// - Parameters: what to write.
    package func filled(_ id: String, _ en: String) -> Key {
        var key = self
        key.cureOfEmpty = LocalizedText(id: id, en: en)
        return key
    }

    func with(_ change: (inout Field) -> Void) -> Key {
        var key = self
        change(&key.field)
        return key
    }
}
