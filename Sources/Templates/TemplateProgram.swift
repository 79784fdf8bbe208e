/// A page's template with everything that it includes, as a flat list of instructions.
///
/// Each kind of view in scope has a register. Where two views of a kind are in scope, the inner one hides all names of
/// the outer one, so the compiler knows the register and slot of every name.
struct TemplateProgram: Sendable {
    enum Instruction: Sendable {
        /// Appends bytes of `literals`.
        case literal(from: Int, to: Int)
        case insert(Operand, isEscaped: Bool)
        /// Skips instructions unless a value is present.
        case when(Operand, skip: Int)
        /// Skips instructions if a value is present.
        case unless(Operand, skip: Int)
        /// Puts a group, or each item of a list in turn, into a register and runs the instructions up to `next`. Skips
        /// them where the group is absent or the list empty.
        case enter(Operand, register: Int, skip: Int)
        /// Does the same with an author's value, which becomes the current item.
        case enterFree(Operand, skip: Int)
        /// Ends the instructions of a section.
        case next
        /// Skips instructions unless an author's value in scope has the first name of a path.
        case whenFree(path: Int, skip: Int)
        case jump(Int)
        /// Calls a routine: a partial.
        case call(Int)
        case exit
    }

    /// Refers to a value.
    enum Operand: Sendable, Hashable {
        case slot(register: Int, slot: Int)
        /// An index into `paths`.
        case path(Int)
        /// The innermost author's value.
        case item
    }

    /// A lookup of several steps.
    struct Path: Sendable, Hashable {
        /// The names to look up first in the author's values in scope, innermost value first. Empty where none is in scope.
        var free: [String] = []
        /// The register of the view to look in. Nil where no view offers the name.
        var register: Int?
        var slots: [Int] = []
        /// The names to look up in the author's value that the slots lead to.
        var rest: [String] = []
    }

    /// The template's file, for messages.
    let path: String
    /// The scopes of the views that the program is run with, outermost first; they occupy the first registers.
    let scopes: [NameScope]
    let registerCount: Int
    let instructions: [Instruction]
    /// The first instruction of each routine. Routine 0 is the template itself.
    let routines: [Int]
    let literals: [UInt8]
    let paths: [Path]
}
