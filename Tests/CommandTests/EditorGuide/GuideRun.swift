import Diagnostics
import Files
import Publishing
import TestSupport

/// Does what a guide says, from its first block to its last, in one portal.
///
/// First comes the story: commands are run and files that the reader makes are kept. Then the examples: each is put into
/// the portal that the story has left, looked at, and taken out again.
struct GuideRun {
    private let blocks: [GuideBlock]
    private var terminal: GuideTerminal
    /// The portal as it was looked at last, which saves reading all of it again, and what was changed since.
    private var loaded: (folder: String, portal: Portal)?
    private var touched: Set<String> = []
    /// What is not as the guide says, each with the line of its block.
    private(set) var problems: [String] = []

    /// Rules whose findings do not count.
    private let pending: Set<String>

    init(_ blocks: [GuideBlock], home: String, pending: Set<String> = []) throws {
        self.blocks = blocks
        self.pending = pending
        terminal = try GuideTerminal(home: home)
    }

    mutating func run() async throws {
        try await tellStory()
        try await tryExamples()
    }

    private mutating func tellStory() async throws {
        var screen: String?
        var isBeforeCure = false
        for block in blocks {
            switch block.kind {
            case .file(let file):
                screen = nil
                if case .wrong = file.role { isBeforeCure = true } else { isBeforeCure = false }
                guard case .kept = file.role else { continue }
                try put(file, block)
            case .commands, .output:
                if isBeforeCure { continue }
                if case .commands = block.kind { try await expectNothing(block, "before") }
                try perform(block, &screen)
            }
        }
        if let last = blocks.last { try await expectNothing(last, "after") }
    }

    private mutating func tryExamples() async throws {
        var index = blocks.startIndex
        while index < blocks.endIndex {
            let block = blocks[index]
            index += 1
            guard case .file(let file) = block.kind else { continue }
            switch file.role {
            case .kept: continue
            case .example: try await expect([], of: file, block)
            case .right, .rightBeside: problems.append("line \(block.line): there is no mistake before this cure")
            case .wrong(let rules):
                let end = blocks[index...].firstIndex { if case .file = $0.kind { true } else { false } }
                try await cure(file, block, rules, aside: blocks[index..<(end ?? blocks.endIndex)], by: end)
                index = end.map { $0 + 1 } ?? blocks.endIndex
            }
        }
    }

    /// A mistake, commands that are run while it is there, and its cure.
    private mutating func cure(
        _ file: GuideFile,
        _ block: GuideBlock,
        _ rules: [String],
        aside: ArraySlice<GuideBlock>,
        by cure: Int?
    ) async throws {
        let before = try saved(file.path)
        try put(file, block)
        let found = try await findings()
        if found.map(\.rule.id).sorted() != rules.sorted() { report(block, found, expected: rules) }
        var screen: String?
        for block in aside { try perform(block, &screen) }
        guard let cure, case .file(let mended) = blocks[cure].kind else {
            return problems.append("line \(block.line): no cure follows this mistake")
        }
        switch mended.role {
        case .right:
            try restore(file.path, before)
            try await expect([], of: mended, blocks[cure])
        case .rightBeside:
            try await expect([], of: mended, blocks[cure])
            try restore(file.path, before)
        case .kept, .example, .wrong:
            problems.append("line \(blocks[cure].line): this does not say that it is the cure")
        }
    }

    /// Runs commands, or compares what those before have printed.
    private mutating func perform(_ block: GuideBlock, _ screen: inout String?) throws {
        switch block.kind {
        case .commands(let expected):
            let outcome = try terminal.run(block.text)
            screen = outcome.screen
            if outcome.exitCode != expected {
                problems.append("line \(block.line): ended with \(outcome.exitCode)\n\(outcome.screen)")
            }
        case .output:
            guard let printed = screen else {
                return problems.append("line \(block.line): no commands stand before this output")
            }
            screen = nil
            if try !PrintedText(text: block.text).matches(printed) {
                problems.append("line \(block.line): what is printed is\n\(printed)")
            }
        case .file: break
        }
    }

    /// Puts a file in, compares what is found, and takes it out again.
    private mutating func expect(_ rules: [String], of file: GuideFile, _ block: GuideBlock) async throws {
        let before = try saved(file.path)
        try put(file, block)
        let found = try await findings()
        if found.map(\.rule.id).sorted() != rules { report(block, found, expected: rules) }
        try restore(file.path, before)
    }

    private mutating func expectNothing(_ block: GuideBlock, _ when: String) async throws {
        guard try entryKind(at: place("content")) != nil else { return }
        let found = try await findings()
        if !found.isEmpty { report(block, found, expected: [], when) }
    }

    private mutating func report(
        _ block: GuideBlock,
        _ found: [Diagnostic],
        expected: [String],
        _ when: String = "in"
    ) {
        let list = found.map { "  \($0.location.path):\($0.location.line) \($0.message.en) [\($0.rule.id)]" }
        problems.append(
            "line \(block.line): found \(when) this block, for \(expected):\n" + list.joined(separator: "\n")
        )
    }
}

extension GuideRun {
    private func place(_ path: String) -> String { terminal.folder + "/" + path }

    /// What `terang check` finds, but for the weight of pages.
    private mutating func findings() async throws -> [Diagnostic] {
        let options = PortalOptions(root: terminal.folder) { _ in GuideTerminal.now }
        let earlier = loaded.flatMap { $0.folder == terminal.folder ? $0.portal : nil }
        let portal = try await Portal.load(options, after: earlier, changed: touched, progress: NoProgress())
        loaded = (terminal.folder, portal)
        touched = []
        return Set(portal.diagnostics).sorted().filter { !pending.contains($0.rule.id) }
    }

    private mutating func put(_ file: GuideFile, _ block: GuideBlock) throws {
        let existing = try saved(file.path).map { String(decoding: $0, as: UTF8.self) }
        try put(file.path, Array(file.excerpt.text(block.text, existing: existing).utf8))
    }

    private mutating func put(_ path: String, _ bytes: [UInt8]) throws {
        touched.insert(path)
        let file = place(path)
        try makeDirectory(String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)]))
        try writeFile(file, bytes)
    }

    private func saved(_ path: String) throws -> [UInt8]? {
        try entryKind(at: place(path)) == nil ? nil : try readFile(place(path))
    }

    private mutating func restore(_ path: String, _ bytes: [UInt8]?) throws {
        touched.insert(path)
        if let bytes { try writeFile(place(path), bytes) } else { try removeFile(place(path)) }
    }
}

private struct NoProgress: BuildProgress {
    func begin(_ stage: BuildStage, total: Int) {}
    func advance() {}
    func end() {}
}
