/// A piece of a line, with all that is said of it.
struct Run: Equatable {
    enum Content: Equatable {
        case text(String)
        case code(String)
        case lineBreak
        case picture(source: String, alt: String)
    }

    var content: Content
    var marks = Marks()

    /// Text that is nothing but white space, or a line break.
    var isBlank: Bool {
        switch content {
        case .text(let text), .code(let text): text.allSatisfy(\.isWhitespace)
        case .lineBreak: true
        case .picture: false
        }
    }
}

/// What holds for a run of text.
struct Marks: Equatable {
    var isStrong = false
    var isEmphasised = false
    var isStruck = false
    var isCode = false
    /// The destination of the link that it stands in.
    var link: String?
}

/// A part of the text, in the order of reading.
indirect enum Block {
    case paragraph([Run])
    /// 2 to 6.
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
        /// Empty where the table names none.
        var header: [[Run]]
        var rows: [[[Run]]]
    }
}

extension Marks {
    /// What is kept of what is said of code.
    var ofCode: Marks { Marks(isCode: true, link: link) }

    /// What holds for both.
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
    /// White space run together, none at the ends or beside line breaks, neighbours with the same marks joined. A space
    /// has the marks that both its neighbours have, so that none stands at the edge of what is marked.
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
                // Signs of emphasis between code and code would part what is one.
                let isBlank = text.allSatisfy(\.isWhitespace)
                if isBlank { owesSpace = true } else { add(Run(content: run.content, marks: run.marks.ofCode)) }
            case .picture:
                add(run)
            }
        }
        while tidy.last?.content == .lineBreak { tidy.removeLast() }
        return tidy.joined
    }

    private static func isBreak(_ character: Character) -> Bool {
        HTMLText.isSpace(character) || character == "\u{A0}"
    }

    /// The same without emphasis, for headings.
    var withoutStress: [Run] {
        map { run in
            var plain = run
            plain.marks.isStrong = false
            plain.marks.isEmphasised = false
            return plain
        }
    }

    /// Neighbours of one kind with the same marks made one.
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
