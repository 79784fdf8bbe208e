extension TemplateCompiler {
    /// The instructions of a routine that is being compiled.
    struct Code {
        private(set) var instructions: [TemplateProgram.Instruction] = []
        /// The number of partials that one execution includes, this routine counted.
        var weight = 1
        /// Whether the last output is a line feed.
        var endsLine: Bool
        /// The end of the last section, across which literals must not be joined.
        private var sectionEnd = 0

        init(endsLine: Bool) { self.endsLine = endsLine }

        @discardableResult mutating func add(_ instruction: TemplateProgram.Instruction) -> Int {
            instructions.append(instruction)
            return instructions.count - 1
        }

        /// Adds a literal, or extends the previous one.
        mutating func addLiteral(from start: Int, to end: Int) {
            if instructions.count > sectionEnd, case .literal(let from, start) = instructions.last {
                instructions[instructions.count - 1] = .literal(from: from, to: end)
            } else {
                instructions.append(.literal(from: start, to: end))
            }
        }

        /// Replaces a skipping instruction, now that the number of instructions to skip is known.
        mutating func replace(_ start: Int, _ instruction: (Int) -> TemplateProgram.Instruction) {
            instructions[start] = instruction(instructions.count - start)
            sectionEnd = instructions.count
        }
    }
}
