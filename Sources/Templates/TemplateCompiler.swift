import Diagnostics
import Serialization

/// Compiles a template with everything that it includes, and reports faults on the way.
struct TemplateCompiler {
    typealias Program = TemplateProgram

    /// The templates of a theme.
    struct Library {
        let sources: [String: SourceText]
        /// The templates without syntax errors.
        let trees: [String: [TemplateNode]]
        /// The texts of the names that the theme defines, such as those below `t` and `asset`.
        let themed: [String: [String: String]]
        let former: [FormerName]
    }

    /// Everything that the compiled code of some nodes depends on.
    struct Surroundings: Hashable {
        enum Scope: Hashable {
            case names(register: Int)
            /// One or more values that an author wrote.
            case free
        }

        /// What `{{.}}` inserts.
        enum Item: Hashable {
            case none, free
            case operand(Program.Operand)
            case constant(String)
        }

        /// The name of the template that contains the nodes.
        var template: String
        /// Outermost first.
        var scopes: [Scope]
        var item = Item.none
        /// White space that begins each line.
        var indentation = ""
        /// The overrides of blocks, by the name of the block.
        var overrides: [String: BlockPlace] = [:]
    }

    /// The position of a block's definition.
    struct BlockPlace: Hashable {
        let template: String
        let offset: Int
    }

    private struct RoutineKey: Hashable {
        let surroundings: Surroundings
        let endsLine: Bool
    }

    private struct Routine {
        let number: Int
        var weight = 0
        var endsLine = false
    }

    /// Limits on what one page may include. Real themes need some dozens of partials, nested less than ten deep.
    private static let nestingLimit = 200
    private static let weightLimit = 10_000
    private static let nodeLimit = 1_000_000

    let library: Library
    var diagnostics: [Diagnostic] = []
    /// The first parts of all names that the templates use.
    var usedNames: Set<String> = []
    /// The names that the view in each register offers.
    var registers: [NameScope] = []
    var paths: [Program.Path] = []
    var pathNumbers: [Program.Path: Int] = [:]

    private var literals: [UInt8] = []
    private var routines: [[Program.Instruction]] = []
    private var known: [RoutineKey: Routine] = [:]
    private var nodeCount = 0
    private var nesting = 0
    /// The number of open sections over an author's values.
    private var freeDepth = 0
    /// The partials that are being compiled, each with the value of `freeDepth` at its beginning.
    private var open: [Surroundings: Int] = [:]
    private var isMultiplied = false
    /// What is being written: of the template, or of a partial.
    private var code = Code(endsLine: true)
    private var blocks: [BlockPlace: [TemplateNode]] = [:]
    private var usedBlocks: Set<BlockPlace> = []

    init(_ library: Library) { self.library = library }

    /// Compiles a template.
    ///
    /// - Parameter scopes: the names offered, outermost first.
    /// - Returns: nil where the template does not exist or cannot be parsed.
    mutating func program(_ template: String, scopes: [NameScope]) -> TemplateProgram? {
        guard let source = library.sources[template], let nodes = library.trees[template] else { return nil }
        registers = scopes
        let offered = scopes.indices.map { Surroundings.Scope.names(register: $0) }
        let surroundings = Surroundings(template: template, scopes: offered)
        _ = routine(nodes, RoutineKey(surroundings: surroundings, endsLine: true))
        var starts: [Int] = []
        var instructions: [Program.Instruction] = []
        for routine in routines {
            starts.append(instructions.count)
            instructions += routine + [.exit]
        }
        return TemplateProgram(
            path: source.path,
            scopes: scopes,
            registerCount: registers.count,
            instructions: instructions,
            routines: starts,
            literals: literals,
            paths: paths
        )
    }

    // MARK: - Nodes

    private mutating func write(_ nodes: [TemplateNode], _ around: Surroundings) {
        nesting += 1
        defer { nesting -= 1 }
        for node in nodes {
            nodeCount += 1
            guard nodeCount <= Self.nodeLimit else {
                let path = library.sources[around.template]?.path ?? ""
                return reportMultiplied(around.template, at: SourceLocation(path: path))
            }
            switch node {
            case .text(let text, let startsLine):
                if startsLine, code.endsLine { append(around.indentation) }
                append(text)
            case .variable(let tag, let isEscaped): insert(tag, isEscaped: isEscaped, around)
            case .section(let tag, let isInverted, let inner): section(tag, isInverted, inner, around)
            case .partial(let tag, let indentation, let overrides): include(tag, indentation, overrides, around)
            case .block(let tag, let indentation, let inner): block(tag, indentation, inner, around)
            }
        }
    }

    /// Returns the code of nodes by themselves.
    private mutating func compiled(_ nodes: [TemplateNode], _ around: Surroundings, endsLine: Bool) -> Code {
        let outer = code
        code = Code(endsLine: endsLine)
        defer { code = outer }
        write(nodes, around)
        return code
    }

    private mutating func append(_ text: String) {
        guard !text.isEmpty else { return }
        let start = literals.count
        literals += Array(text.utf8)
        code.endsLine = text.utf8.last == UInt8(ascii: "\n")
        code.addLiteral(from: start, to: literals.count)
    }

    private mutating func insert(_ tag: TemplateTag, isEscaped: Bool, _ around: Surroundings) {
        switch resolve(tag, around) {
        case .nothing, .group: return
        case .constant(let text): append(isEscaped ? text.escapedForHTML : text)
        case .value(let value):
            code.add(.insert(value.operand, isEscaped: isEscaped))
            code.endsLine = false
        }
    }

    // MARK: - Sections

    private mutating func section(
        _ tag: TemplateTag,
        _ isInverted: Bool,
        _ inner: [TemplateNode],
        _ around: Surroundings
    ) {
        var within = around
        var isConstant: Bool?
        switch resolve(tag, around) {
        case .nothing: isConstant = false
        case .group: isConstant = true
        case .constant(let text):
            within.item = .constant(text)
            isConstant = !text.isEmpty
        case .value(let value):
            if isInverted {
                conditional(inner, around) { .unless(value.operand, skip: $0) }
            } else {
                section(over: value, inner, around)
            }
        }
        guard let isConstant else { return }
        if isConstant != isInverted { return write(inner, isInverted ? around : within) }
        // Content that is never shown is still checked.
        _ = compiled(inner, around, endsLine: code.endsLine)
    }

    private mutating func section(over value: Value, _ inner: [TemplateNode], _ around: Surroundings) {
        if value.isFree { return sectionOverFree(value.operand, inner, around) }
        if let free = alternatives(of: value) {
            let start = code.add(.whenFree(path: free.path, skip: 0))
            sectionOverFree(.path(free.path), inner, around)
            let end = code.add(.jump(0))
            code.replace(start) { .whenFree(path: free.path, skip: $0) }
            section(over: free.typed, inner, around)
            code.replace(end) { .jump($0) }
            return
        }
        var within = around
        switch value.shape {
        case .flag: conditional(inner, around) { .when(value.operand, skip: $0) }
        case .text, .html, .free, .themed:
            within.item = .operand(value.operand)
            conditional(inner, within) { .when(value.operand, skip: $0) }
        case .group, .list:
            let register = register(of: value.scope)
            within.item = .none
            within.scopes.removeAll { $0 == .names(register: register) }
            within.scopes.append(.names(register: register))
            let start = code.add(.enter(value.operand, register: register, skip: 0))
            write(inner, within)
            code.add(.next)
            code.replace(start) { .enter(value.operand, register: register, skip: $0) }
        }
    }

    private mutating func sectionOverFree(_ operand: Program.Operand, _ inner: [TemplateNode], _ around: Surroundings) {
        var within = around
        within.item = .free
        if within.scopes.last != .free { within.scopes.append(.free) }
        freeDepth += 1
        let start = code.add(.enterFree(operand, skip: 0))
        write(inner, within)
        code.add(.next)
        code.replace(start) { .enterFree(operand, skip: $0) }
        freeDepth -= 1
    }

    private mutating func conditional(
        _ inner: [TemplateNode],
        _ around: Surroundings,
        _ condition: (Int) -> Program.Instruction
    ) {
        let start = code.add(condition(0))
        write(inner, around)
        code.replace(start, condition)
    }

    private mutating func register(of scope: NameScope?) -> Int {
        guard let scope else { return 0 }
        if let register = registers.firstIndex(where: { $0 === scope }) { return register }
        registers.append(scope)
        return registers.count - 1
    }

    // MARK: - Partials and blocks

    private mutating func block(
        _ tag: TemplateTag,
        _ indentation: String,
        _ inner: [TemplateNode],
        _ around: Surroundings
    ) {
        guard let place = around.overrides[tag.name], let content = blocks[place] else {
            return write(inner, around)
        }
        usedBlocks.insert(place)
        var within = around
        within.template = place.template
        within.indentation += indentation
        // A block of the same name inside the default content is a different one.
        within.overrides[tag.name] = nil
        write(content, within)
        // Default content that is overridden is still checked.
        _ = compiled(inner, around, endsLine: code.endsLine)
    }

    private mutating func include(
        _ tag: TemplateTag,
        _ indentation: String,
        _ overrides: [TemplateNode],
        _ around: Surroundings
    ) {
        guard let source = library.sources[around.template] else { return }
        let place = source.location(utf8Offset: tag.offset)
        var within = around
        within.template = tag.name
        within.indentation += indentation
        var own: [BlockPlace] = []
        for case .block(let block, _, let inner) in overrides {
            let written = BlockPlace(template: around.template, offset: block.offset)
            blocks[written] = inner
            own.append(written)
            // The blocks of an outer layout take precedence over those of the layouts it uses.
            if around.overrides[block.name] == nil { within.overrides[block.name] = written }
        }
        if library.sources[tag.name] == nil {
            diagnostics.append(MissingPartial.diagnostic(tag.name, known: library.sources.keys, at: place))
        } else if let nodes = library.trees[tag.name] {
            call(nodes, tag, within, at: place)
        }
        for written in own where !usedBlocks.contains(written) {
            _ = compiled(blocks[written] ?? [], around, endsLine: true)
        }
    }

    private mutating func call(
        _ nodes: [TemplateNode],
        _ tag: TemplateTag,
        _ around: Surroundings,
        at place: SourceLocation
    ) {
        // A partial may include itself once for each level of an author's nested values, but not otherwise.
        if let depth = open[around], freeDepth <= depth {
            return diagnostics.append(BadTemplate.recursive(tag.name, at: place))
        }
        guard nesting < Self.nestingLimit else {
            let isRecursive = open.keys.contains { $0.template == tag.name }
            diagnostics.append(
                isRecursive ? BadTemplate.recursive(tag.name, at: place) : BadTemplate.tooDeep(at: place)
            )
            return
        }
        let key = RoutineKey(surroundings: around, endsLine: code.endsLine)
        let routine = known[key] ?? self.routine(nodes, key)
        guard code.weight + routine.weight <= Self.weightLimit else { return reportMultiplied(tag.name, at: place) }
        code.weight += routine.weight
        code.add(.call(routine.number))
        code.endsLine = routine.endsLine
    }

    /// Reports the innermost partial that makes a page too long, and not those around it.
    private mutating func reportMultiplied(_ name: String, at place: SourceLocation) {
        if !isMultiplied { diagnostics.append(BadTemplate.multiplied(name, at: place)) }
        isMultiplied = true
    }

    /// Compiles a partial, or the template itself.
    private mutating func routine(_ nodes: [TemplateNode], _ key: RoutineKey) -> Routine {
        var routine = Routine(number: routines.count)
        routines.append([])
        known[key] = routine
        let outer = open.updateValue(freeDepth, forKey: key.surroundings)
        let code = compiled(nodes, key.surroundings, endsLine: key.endsLine)
        open[key.surroundings] = outer
        routines[routine.number] = code.instructions
        routine.weight = code.weight
        routine.endsLine = code.endsLine
        known[key] = routine
        return routine
    }
}
