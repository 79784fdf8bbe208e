extension TemplateCompiler {
    /// The instructions of a routine while they are written.
    struct Code {
        private(set) var instructions: [TemplateProgram.Instruction] = []
        /// How many partials are included when they are run once, this one counted.
        var weight = 1
        /// Whether the last thing they write is a line feed.
        var endsLine: Bool
        /// The end of the last section. What follows it is not part of what precedes it.
        private var sectionEnd = 0

        init(endsLine: Bool) {
            self.endsLine = endsLine
        }

        @discardableResult mutating func add(_ instruction: TemplateProgram.Instruction) -> Int {
            instructions.append(instruction)
            return instructions.count - 1
        }

        /// Adds a literal, or extends the one before.
        mutating func addLiteral(from start: Int, to end: Int) {
            if instructions.count > sectionEnd, case .literal(let from, start) = instructions.last {
                instructions[instructions.count - 1] = .literal(from: from, to: end)
            } else {
                instructions.append(.literal(from: start, to: end))
            }
        }

        /// Replaces an instruction that skips what follows, now that the number of instructions to skip is known.
        mutating func replace(_ start: Int, _ instruction: (Int) -> TemplateProgram.Instruction) {
            instructions[start] = instruction(instructions.count - start)
            sectionEnd = instructions.count
        }
    }
}
