import Diagnostics
import Serialization

/// A key that people write in a YAML mapping: what it takes, what it is for, and where in a `Target` its value goes.
public struct Key<Target: Sendable>: Sendable {
    public private(set) var field: Field
    /// Whether a mapping without the key gives no value, which is reported.
    private(set) var isNeeded = false
    let takesEmpty: Bool
    /// Puts a value into the target. Returns whether it could be read.
    let read: @Sendable (YAMLValue, inout Target) -> Bool
    /// The target's value as it is written; nil where values are only read.
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
}

extension Key {
    /// What the key is for, in Indonesian and English.
    package func meaning(_ id: String, _ en: String) -> Key { with { $0.meaning = LocalizedText(id: id, en: en) } }

    /// What forms call the key.
    package func title(_ id: String, _ en: String) -> Key { with { $0.title = LocalizedText(id: id, en: en) } }

    package func example(_ id: String, _ en: String? = nil) -> Key {
        with { $0.example = LocalizedText(id: id, en: en ?? id) }
    }

    /// What counts where the key is left out, where it depends on other things.
    package func fallback(_ words: String) -> Key { with { $0.fallback = words } }

    /// Words that are answered with this key, in small letters.
    package func synonyms(_ words: String...) -> Key { with { $0.synonyms = words } }

    /// Makes the key a required one, whose absence the reader of the table reports.
    package func required() -> Key { with { $0.isRequired = true } }

    /// Makes the key one without which a mapping gives no value.
    ///
    /// - Parameter example: a value to propose where the key is missing.
    package func needed(_ example: String) -> Key {
        var key = required().example(example)
        key.isNeeded = true
        return key
    }

    func with(_ change: (inout Field) -> Void) -> Key {
        var key = self
        change(&key.field)
        return key
    }
}
