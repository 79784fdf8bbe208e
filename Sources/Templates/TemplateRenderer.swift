import Serialization

/// One execution of a program.
struct TemplateRenderer {
    /// The maximum size of a page in bytes, far more than any page needs.
    private static let sizeLimit = 64 << 20
    /// The maximum depth at which partials may include themselves.
    private static let callLimit = 200

    private struct Register {
        var slots: TemplateSlots
        /// The number of sections that were open when the view came into scope.
        var depth: Int
    }

    private struct Section {
        let body: Int
        var rest: Rest
        /// The register of the section's items and its previous value. Nil where the items are an author's values.
        var register: Int?
        var outer: Register?
    }

    /// The items for which a section is still to run.
    private enum Rest {
        case none
        case views([TemplateSlots], next: Int)
        case data([FreeData], next: Int)
    }

    private let program: TemplateProgram
    private let stepLimit: Int
    private var registers: [Register]
    /// The value that was asked for last. Most sections insert the value that they depend on: `{{#text}}<p>{{text}}</p>{{/text}}`.
    private var last: (operand: TemplateProgram.Operand, value: TemplateValue)?
    private var items: [(data: FreeData, depth: Int)] = []
    private var sections: [Section] = []
    private var returns: [Int] = []
    private var output: [UInt8] = []

    /// - Parameters:
    ///   - views: one for each of the program's scopes.
    ///   - stepLimit: the maximum number of instructions to execute.
    init(_ program: TemplateProgram, _ views: [TemplateSlots], stepLimit: Int) {
        self.program = program
        self.stepLimit = stepLimit
        registers = views.map { Register(slots: $0, depth: 0) }
        let empty = Register(slots: TemplateSlots { _ in .absent }, depth: 0)
        registers += repeatElement(empty, count: program.registerCount - views.count)
        output.reserveCapacity(program.literals.count + 8192)
    }

    mutating func run() throws(TemplateOverflow) -> [UInt8] {
        let instructions = program.instructions
        var place = program.routines[0]
        var steps = 0
        while true {
            steps += 1
            guard steps < stepLimit, output.count < Self.sizeLimit, returns.count < Self.callLimit else {
                throw TemplateOverflow(path: program.path)
            }
            switch instructions[place] {
            case .literal(let from, let to):
                output.append(contentsOf: program.literals[from..<to])
                place += 1
            case .insert(let operand, let isEscaped):
                insert(value(of: operand), isEscaped: isEscaped)
                place += 1
            case .when(let operand, let skip):
                place += value(of: operand).isPresent ? 1 : skip
            case .unless(let operand, let skip):
                place += value(of: operand).isPresent ? skip : 1
            case .enter(let operand, let register, let skip):
                place += enter(value(of: operand), register, body: place + 1) ? 1 : skip
            case .enterFree(let operand, let skip):
                place += enterFree(value(of: operand), body: place + 1) ? 1 : skip
            case .next:
                place = nextItem() ?? place + 1
            case .whenFree(let path, let skip):
                place += isFree(program.paths[path]) ? 1 : skip
            case .jump(let distance):
                place += distance
            case .call(let routine):
                returns.append(place + 1)
                place = program.routines[routine]
            case .exit:
                // A fragment that many pages share outlives its rendering, and must not keep the capacity of a page.
                guard let next = returns.popLast() else {
                    return output.capacity > 2 * output.count ? output.withUnsafeBufferPointer { Array($0) } : output
                }
                place = next
            }
        }
    }

    private mutating func insert(_ value: TemplateValue, isEscaped: Bool) {
        switch value {
        case .text(let text), .free(.text(let text)):
            if isEscaped { output.append(escapingHTML: text) } else { output.append(contentsOf: text.utf8) }
        case .bytes(let bytes):
            if isEscaped { output.append(escapingHTML: bytes) } else { output.append(contentsOf: bytes) }
        case .flag(let flag), .free(.flag(let flag)):
            output.append(contentsOf: (flag ? "true" : "false").utf8)
        case .absent, .group, .list, .free: break
        }
    }

    // MARK: - Values

    private mutating func value(of operand: TemplateProgram.Operand) -> TemplateValue {
        if let last, last.operand == operand { return last.value }
        let value: TemplateValue =
            switch operand {
            case .slot(let register, let slot): registers[register].slots[slot]
            case .path(let path): value(at: program.paths[path])
            case .item: items.last.map { .free($0.data) } ?? .absent
            }
        last = (operand, value)
        return value
    }

    private func value(at path: TemplateProgram.Path) -> TemplateValue {
        if let data = freeData(for: path) {
            return data.value(below: path.free.dropFirst()).map { .free($0) } ?? .absent
        }
        guard let register = path.register else { return .absent }
        var value = TemplateValue.group(registers[register].slots)
        for slot in path.slots {
            guard case .group(let slots) = value else { return .absent }
            value = slots[slot]
        }
        guard !path.rest.isEmpty else { return value }
        guard case .free(let data) = value else { return .absent }
        return data.value(below: path.rest).map { .free($0) } ?? .absent
    }

    private func isFree(_ path: TemplateProgram.Path) -> Bool { freeData(for: path) != nil }

    /// Returns the author's value with the first name of a path, if it is in a scope further inside than the view that offers the name.
    private func freeData(for path: TemplateProgram.Path) -> FreeData? {
        guard let name = path.free.first else { return nil }
        let depth = path.register.map { registers[$0].depth } ?? -1
        for item in items.reversed() {
            guard item.depth > depth else { return nil }
            if case .group(let members) = item.data, let member = members[name] { return member }
        }
        return nil
    }

    // MARK: - Sections

    private mutating func enter(_ value: TemplateValue, _ register: Int, body: Int) -> Bool {
        let first: TemplateSlots
        let rest: Rest
        switch value {
        case .group(let slots): (first, rest) = (slots, .none)
        case .list(let views):
            guard let view = views.first else { return false }
            (first, rest) = (view, .views(views, next: 1))
        case .absent, .text, .bytes, .flag, .free: return false
        }
        sections.append(Section(body: body, rest: rest, register: register, outer: registers[register]))
        registers[register] = Register(slots: first, depth: sections.count)
        last = nil
        return true
    }

    private mutating func enterFree(_ value: TemplateValue, body: Int) -> Bool {
        guard value.isPresent, case .free(let data) = value else { return false }
        var first = data
        var rest = Rest.none
        if case .list(let values) = data { (first, rest) = (values[0], .data(values, next: 1)) }
        sections.append(Section(body: body, rest: rest))
        items.append((first, sections.count))
        last = nil
        return true
    }

    /// Advances to the next item of the innermost section and returns the index of its first instruction, or ends the section and returns nil.
    private mutating func nextItem() -> Int? {
        last = nil
        let section = sections.count - 1
        switch sections[section].rest {
        case .views(let views, let next) where next < views.count:
            guard let register = sections[section].register else { break }
            registers[register].slots = views[next]
            sections[section].rest = .views(views, next: next + 1)
            return sections[section].body
        case .data(let values, let next) where next < values.count:
            items[items.count - 1].data = values[next]
            sections[section].rest = .data(values, next: next + 1)
            return sections[section].body
        case .none, .views, .data: break
        }
        let ended = sections.removeLast()
        if let register = ended.register, let outer = ended.outer {
            registers[register] = outer
        } else {
            items.removeLast()
        }
        return nil
    }
}

/// A template whose page exceeds the limits: its sections or partials multiply.
package struct TemplateOverflow: Error, Hashable {
    /// The template relative to the portal's root.
    package let path: String
}
