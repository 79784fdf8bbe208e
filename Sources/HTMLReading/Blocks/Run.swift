/// A piece of a line with its formatting.
struct Run: Equatable {
    enum Content: Equatable {
        case text(String)
        case code(String)
        case lineBreak
        case picture(source: String, alt: String)
    }

    var content: Content
    var marks = Marks()

    /// Whether the run is only white space or a line break.
    var isBlank: Bool {
        switch content {
        case .text(let text), .code(let text): text.allSatisfy(\.isWhitespace)
        case .lineBreak: true
        case .picture: false
        }
    }
}

/// The formatting of a run.
struct Marks: Equatable {
    var isStrong = false
    var isEmphasised = false
    var isStruck = false
    var isCode = false
    /// The destination of the enclosing link.
    var link: String?
}

/// A block of text, in reading order.
indirect enum Block {
    case paragraph([Run])
    /// The level, 2 to 6, and the text.
    case heading(Int, [Run])
    case list(List)
    case quote([Block])
    case code(String, language: String)
    case rule
    case table(Table)

    struct List {
        /// Nil for bullets.
        var start: Int?
        var items: [[Block]]
    }

    struct Table {
        /// Empty where the table has no header row.
        var header: [[Run]]
        var rows: [[[Run]]]
    }
}

extension Marks {
    /// The part of the formatting that Markdown allows for code.
    var ofCode: Marks { Marks(isCode: true, link: link) }

    /// Returns the formatting that both have in common.
    func common(_ other: Marks) -> Marks {
        Marks(
            isStrong: isStrong && other.isStrong,
            isEmphasised: isEmphasised && other.isEmphasised,
            isStruck: isStruck && other.isStruck,
            isCode: isCode && other.isCode,
            link: link == other.link ? link : nil
        )
    }
}

extension [Run] {
    /// The runs with white space collapsed, and removed at both ends and around line breaks; neighbours of equal formatting are joined. A space has
    /// only the formatting that both of its neighbours share, so that formatted text neither begins nor ends with a space.
    var tidied: [Run] {
        var tidy: [Run] = []
        var owesSpace = false
        func add(_ run: Run) {
            if owesSpace, let last = tidy.last, last.content != .lineBreak {
                tidy.append(Run(content: .text(" "), marks: last.marks.common(run.marks)))
            }
            owesSpace = false
            tidy.append(run)
        }
        for run in self {
            switch run.content {
            case .lineBreak:
                owesSpace = false
                if !tidy.isEmpty { tidy.append(Run(content: .lineBreak)) }
            case .text(let text):
                for piece in text.split(omittingEmptySubsequences: false, whereSeparator: Self.isBreak).enumerated() {
                    if piece.offset > 0 { owesSpace = true }
                    if !piece.element.isEmpty { add(Run(content: .text(String(piece.element)), marks: run.marks)) }
                }
            case .code(let text):
                // Emphasis delimiters between two pieces of code would split them.
                let isBlank = text.allSatisfy(\.isWhitespace)
                if isBlank { owesSpace = true } else { add(Run(content: run.content, marks: run.marks.ofCode)) }
            case .picture: add(run)
            }
        }
        while tidy.last?.content == .lineBreak { tidy.removeLast() }
        return tidy.joined
    }

    private static func isBreak(_ character: Character) -> Bool { HTMLText.isSpace(character) || character == "\u{A0}" }

    /// The runs without emphasis, for headings.
    var withoutStress: [Run] {
        map { run in
            var plain = run
            plain.marks.isStrong = false
            plain.marks.isEmphasised = false
            return plain
        }
    }

    /// The runs with neighbours of the same kind and formatting joined.
    private var joined: [Run] {
        var runs: [Run] = []
        for run in self {
            if let last = runs.last, last.marks == run.marks {
                switch (last.content, run.content) {
                case (.text(let first), .text(let second)):
                    runs[runs.count - 1].content = .text(first + second)
                    continue
                case (.code(let first), .code(let second)):
                    runs[runs.count - 1].content = .code(first + second)
                    continue
                default: break
                }
            }
            runs.append(run)
        }
        return runs
    }
}
