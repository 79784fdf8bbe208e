/// A page's template with all that it includes, as a flat list of instructions.
///
/// Views that are in scope lie in registers, one for each kind of view: where two of a kind are in scope, the inner one
/// hides all names of the outer one. So the compiler knows the register and the slot of every name.
struct TemplateProgram: Sendable {
    enum Instruction: Sendable {
        /// Appends bytes of `literals`.
        case literal(from: Int, to: Int)
        case insert(Operand, isEscaped: Bool)
        /// Skips instructions unless a value is present.
        case when(Operand, skip: Int)
        /// Skips instructions if a value is present.
        case unless(Operand, skip: Int)
        /// Puts a group, or each item of a list, into a register and runs the instructions up to `next` for it. Skips
        /// them where there is nothing.
        case enter(Operand, register: Int, skip: Int)
        /// The same for what an author wrote, which becomes the current item.
        case enterFree(Operand, skip: Int)
        /// Ends the instructions of a section.
        case next
        /// Skips instructions unless what an author wrote has the first name of a path.
        case whenFree(path: Int, skip: Int)
        case jump(Int)
        /// Runs a routine: a partial.
        case call(Int)
        case exit
    }

    /// Where a value is.
    enum Operand: Sendable, Hashable {
        case slot(register: Int, slot: Int)
        /// A place in `paths`.
        case path(Int)
        /// The innermost value that an author wrote.
        case item
    }

    /// Several steps to a value.
    struct Path: Sendable, Hashable {
        /// Names that the values an author wrote are asked for first, the innermost first. Empty where none is in scope.
        var free: [String] = []
        /// Nil where no view offers the name.
        var register: Int?
        var slots: [Int] = []
        /// The names below a value that an author wrote, which is what the slots lead to.
        var rest: [String] = []
    }

    /// The file of the template, for messages.
    let path: String
    /// The scopes of the views that the program is run with, outermost first, in the first registers.
    let scopes: [NameScope]
    let registerCount: Int
    let instructions: [Instruction]
    /// Where each routine begins. The first one is the template itself.
    let routines: [Int]
    let literals: [UInt8]
    let paths: [Path]
}
