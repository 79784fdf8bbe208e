import Diagnostics

extension TemplateCompiler {
    /// The meaning of a name in a template.
    enum Resolution {
        /// Never a value: a name that is not offered, which is reported, or one that is always empty.
        case nothing
        /// A group of the theme's texts, which is always present.
        case group
        /// A text of the theme.
        case constant(String)
        case value(Value)
    }

    /// A value that differs from page to page.
    struct Value {
        let operand: Program.Operand
        var shape = TemplateShape.free
        /// The names below the value.
        var scope: NameScope?

        /// Whether an author wrote the value.
        var isFree: Bool { shape == .free }
    }

    /// Finds a name in the scopes, innermost first.
    mutating func resolve(_ tag: TemplateTag, _ around: Surroundings) -> Resolution {
        guard let first = tag.path.first else { return resolve(around.item) }
        usedNames.insert(first)
        var path = Program.Path()
        for scope in around.scopes.reversed() {
            switch scope {
            case .free: path.free = tag.path
            case .names(let register):
                guard let found = registers[register].find(first) else { continue }
                path.register = register
                path.slots = [found.slot]
                return resolve(tag, from: found.name, path, around)
            }
        }
        guard path.free.isEmpty else { return .value(Value(operand: operand(path))) }
        let offered = around.scopes.flatMap { scope -> [String] in
            guard case .names(let register) = scope else { return [] }
            return registers[register].names.map(\.name)
        }
        report(tag, part: first, offered: Set(offered), below: "", around)
        return .nothing
    }

    private func resolve(_ item: Surroundings.Item) -> Resolution {
        switch item {
        case .none: .group
        case .free: .value(Value(operand: .item))
        case .operand(let operand): .value(Value(operand: operand, shape: .text))
        case .constant(let text): .constant(text)
        }
    }

    /// Follows the parts of a name after the first.
    private mutating func resolve(
        _ tag: TemplateTag,
        from first: TemplateName,
        _ start: Program.Path,
        _ around: Surroundings
    ) -> Resolution {
        var path = start
        var current = first
        for (place, part) in tag.path.enumerated().dropFirst() {
            let below = tag.path[..<place].joined(separator: ".")
            switch current.shape {
            case .free:
                path.rest = Array(tag.path[place...])
                return .value(Value(operand: operand(path)))
            case .themed:
                let texts = library.themed[below] ?? [:]
                if let text = texts[part] { return place == tag.path.count - 1 ? .constant(text) : .nothing }
                report(tag, part: part, offered: Set(texts.keys), below: below, around)
                return .nothing
            case .text, .html, .flag, .group, .list:
                guard let found = current.scope?.find(part) else {
                    // An author may have written another value with the name.
                    guard path.free.isEmpty else {
                        return .value(Value(operand: operand(Program.Path(free: path.free))))
                    }
                    report(tag, part: part, offered: Set(current.children.map(\.name)), below: below, around)
                    return .nothing
                }
                path.slots.append(found.slot)
                current = found.name
            }
        }
        if current.shape == .themed { return .group }
        return .value(Value(operand: operand(path), shape: current.shape, scope: current.scope))
    }

    /// Returns the two values that a name may have in a section over an author's values: the author's own and that of a
    /// view. Nil where there is only one.
    mutating func alternatives(of value: Value) -> (path: Int, typed: Value)? {
        guard case .path(let number) = value.operand, !value.isFree, !paths[number].free.isEmpty else { return nil }
        var path = paths[number]
        path.free = []
        return (number, Value(operand: operand(path), shape: value.shape, scope: value.scope))
    }

    private mutating func operand(_ path: Program.Path) -> Program.Operand {
        if let register = path.register, path.slots.count == 1, path.free.isEmpty, path.rest.isEmpty {
            return .slot(register: register, slot: path.slots[0])
        }
        if let number = pathNumbers[path] { return .path(number) }
        paths.append(path)
        pathNumbers[path] = paths.count - 1
        return .path(paths.count - 1)
    }

    private mutating func report(
        _ tag: TemplateTag,
        part: String,
        offered: Set<String>,
        below path: String,
        _ around: Surroundings
    ) {
        guard let source = library.sources[around.template] else { return }
        let place = source.location(utf8Offset: tag.offset)
        diagnostics.append(UnknownName.diagnostic(part, below: path, offered: offered, library.former, at: place))
    }
}
