import Diagnostics
import Patterns
import Reading

extension SiteBody {
    /// Holds code, which no system changes, and turns Jekyll's and Hugo's tags around code into fences.
    mutating func holdCode() {
        var lines: [String] = []
        var code: [String] = []
        var fence: Fence?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if let open = fence {
                if open.isClosed(by: line) {
                    lines.append(hold(open.code(code, closing: line)))
                    fence = nil
                    code = []
                } else {
                    code.append(line)
                }
            } else if let open = Fence(line) {
                fence = open
            } else {
                lines.append(line)
            }
        }
        if let fence { lines += [fence.line] + code }
        text = lines.joined(separator: "\n")
        holdInlineCode()
    }

    private mutating func holdInlineCode() {
        guard text.contains("`") else { return }
        let paragraphs = text.split(separator: "\n\n", omittingEmptySubsequences: false)
        text = paragraphs.map { $0.contains("`") ? withoutInlineCode($0) : String($0) }.joined(separator: "\n\n")
    }

    /// Returns a paragraph with marks in the places of its code.
    private mutating func withoutInlineCode(_ paragraph: Substring) -> String {
        var runs: [(range: Range<Substring.Index>, length: Int)] = []
        var rest = paragraph
        while let start = rest.firstIndex(of: "`") {
            let ticks = rest[start...].prefix { $0 == "`" }
            runs.append((start..<ticks.endIndex, ticks.count))
            rest = rest[ticks.endIndex...]
        }
        // For each run, the next of its length.
        var next: [Int?] = []
        var last: [Int: Int] = [:]
        for number in runs.indices.reversed() {
            next.append(last[runs[number].length])
            last[runs[number].length] = number
        }
        next.reverse()
        var result = ""
        var place = paragraph.startIndex
        var number = 0
        while number < runs.count {
            let run = runs[number]
            result += paragraph[place..<run.range.lowerBound]
            if let end = next[number] {
                result += hold(String(paragraph[run.range.lowerBound..<runs[end].range.upperBound]))
                place = runs[end].range.upperBound
                number = end + 1
            } else {
                result += paragraph[run.range]
                place = run.range.upperBound
                number += 1
            }
        }
        return result + paragraph[place...]
    }

    private static let rawTag = Pattern(/\{%-?\s*(raw|endraw|comment|endcomment)\s*-?%\}/)

    /// Holds `{% raw %}` and removes comments of templates.
    ///
    /// - Parameter isProgram: whether the text is MDX, whose comments are those of programs.
    mutating func holdRaw(isProgram: Bool) {
        if system == .jekyll || system == .eleventy || system == .plain {
            // With and without hyphens and spaces, these tags are the same.
            text = text.replacing(Self.rawTag) { "{% \($0.output.1) %}" }
            replace("{% raw %}", "{% endraw %}", limit: 1 << 20) { body, inner in
                // Braces are text here, which a backslash says in Markdown.
                body.hold(inner.replacing("{{", with: "\\{{").replacing("{%", with: "\\{%"))
            }
            if system != .eleventy { dropKramdownComments() }
            for (open, close) in [("{% comment %}", "{% endcomment %}"), ("{#", "#}")]
            where open != "{#" || system == .eleventy {
                replace(open, close, limit: 1 << 20) { body, inner in
                    body.noteComment(body.restored(inner))
                    return ""
                }
            }
        }
        if system == .hugo || system == .plain {
            for (open, close) in [("{{</*", "*/>}}"), ("{{%/*", "*/%}}")] {
                replace(open, close) { body, inner in body.hold(open.dropLast(2) + inner + close.dropFirst(2)) }
            }
        }
        let hasBraces = [.hugo, .astro, .plain].contains(system)
        for (open, close, isComment) in [
            ("{{/*", "*/}}", hasBraces), ("{{% comment %}}", "{{% /comment %}}", hasBraces),
            ("{{< comment >}}", "{{< /comment >}}", hasBraces), ("{/*", "*/}", isProgram),
        ] where isComment {
            replace(open, close, limit: 1 << 20) { body, inner in
                body.noteComment(body.restored(inner))
                return ""
            }
        }
    }

    private static let commentEnd = Pattern(/\{:\/(?:comment)?\}/)

    /// Takes out `{::comment}…{:/comment}`, which `{:/}` ends as well, but not in indented code.
    private mutating func dropKramdownComments() {
        let parts = text.split(separator: "{::comment}", omittingEmptySubsequences: false)
        guard parts.count > 1 else { return }
        var result = ""
        var isCode = false
        for (index, part) in parts.enumerated() {
            var shown = part
            if index > 0, !isCode, let end = part.firstMatch(of: Self.commentEnd)?.range {
                noteComment(restored(String(part[..<end.lowerBound])))
                shown = part[end.upperBound...]
            } else if index > 0 {
                result += "{::comment}"
            }
            result += shown
            if let line = shown.lastIndex(of: "\n").map({ shown[shown.index(after: $0)...] })
                ?? (index == 0 ? shown : nil)
            {
                isCode = line.hasPrefix("    ") || line.hasPrefix("\t")
            }
        }
        text = result
    }

    private static let module = Pattern(
        /(?:import\s*(?:["'][^"']+["'];?\s*$|[{*]|(?:type\s+)?[\w$]+\s*(?:,\s*[{*]|\s+from\s*["']))|export\s*(?:[{*]|(?:const|let|var|default|function|async|class|type|interface|enum)\s))/
    )

    /// Takes out what a text of MDX has for programs, in one line or several: `import Kartu from './Kartu.astro'`.
    mutating func dropModules() {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        var kept: [Substring] = []
        var index = 0
        while index < lines.count {
            guard lines[index].prefixMatch(of: Self.module) != nil else {
                kept.append(lines[index])
                index += 1
                continue
            }
            var statement = ModuleStatement()
            let end = lines[index...].firstIndex { statement.isWhole(after: $0) }
            // What does not end is taken for code up to an empty line, as none of the text may be lost.
            let last = end ?? lines[index...].firstIndex(where: \.isEmpty) ?? lines.count - 1
            for _ in index...last { remove("baris program MDX", "lines of code in MDX") }
            index = last + 1
        }
        text = kept.joined(separator: "\n")
    }

    /// A statement of JavaScript, read line by line.
    private struct ModuleStatement {
        /// The open brackets.
        private var depth = 0
        /// Whether a template of several lines, or a comment, is open.
        private var isInTemplate = false
        private var isInComment = false
        /// The last sign that is code.
        private var last: Character = " "
        /// The first word, and whether the statement has named a file.
        private var word = ""
        private var hasFile = false

        /// Returns whether nothing is open after a further line, and an import has its file.
        mutating func isWhole(after line: Substring) -> Bool {
            if word.isEmpty { word = String(line.prefix { $0.isLetter }) }
            var quote: Character?
            var rest = line
            while let sign = rest.popFirst() {
                if isInComment {
                    if sign == "*", rest.first == "/" { isInComment = rest.popFirst() == nil }
                } else if isInTemplate || quote != nil {
                    if sign == "\\" { rest = rest.dropFirst() }
                    if sign == "`", isInTemplate { isInTemplate = false }
                    if sign == quote { quote = nil }
                } else if sign == "/", rest.first == "/" {
                    rest = ""
                } else if sign == "/", rest.first == "*" {
                    isInComment = true
                } else {
                    if "([{".contains(sign) { depth += 1 }
                    if ")]}".contains(sign) { depth -= 1 }
                    if sign == "`" { isInTemplate = true }
                    if "\"'".contains(sign) { (quote, hasFile) = (sign, true) }
                    if !sign.isWhitespace { last = sign }
                }
            }
            let goesOn = word == "import" && !hasFile || "=,+-&|?:.".contains(last) || line.hasSuffix("=>")
            return depth <= 0 && !isInTemplate && !isInComment && (!goesOn || line.isEmpty)
        }
    }

    private mutating func noteComment(_ text: String) {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !words.isEmpty else { return }
        note(
            id: "komentar yang disembunyikan situs lama tidak dibawa: \"\(words)\"",
            en: "a comment that the old site hid was left out: \"\(words)\""
        )
    }

    /// A block of code: between fences, or between tags such as `{% highlight ruby %}`.
    private struct Fence {
        let line: String
        private let sign: Character?
        private let length: Int
        private let ending: String
        private let language: String

        init?(_ line: String) {
            self.line = line
            let bare = line.trimmed
            let indent = line.prefix { $0 == " " }.count
            let afterMarks = line.drop { $0 == " " || $0 == "\t" || $0 == ">" || $0 == "-" || $0 == "*" }
            for sign in ["`", "~"] as [Character] where afterMarks.first == sign && indent < 12 {
                let run = afterMarks.prefix { $0 == sign }.count
                guard run > 2, sign == "~" || !afterMarks.dropFirst(run).contains("`") else { continue }
                self.sign = sign
                length = run
                (ending, language) = ("", "")
                return
            }
            sign = nil
            length = 0
            for (open, end) in [
                ("{% highlight", "{% endhighlight"), ("{%- highlight", "{%- endhighlight"),
                ("{{< highlight", "{{< /highlight"),
            ] where bare.hasPrefix(open) {
                ending = end
                let words = bare.dropFirst(open.count).split { $0 == " " || $0 == "\"" || $0 == "%" || $0 == ">" }
                language = words.first.map(String.init) ?? ""
                return
            }
            return nil
        }

        func isClosed(by line: String) -> Bool {
            guard let sign else { return line.trimmed.hasPrefix(ending) }
            let bare = line.drop { $0 == " " || $0 == "\t" || $0 == ">" }
            let run = bare.prefix { $0 == sign }.count
            return run >= length && bare.dropFirst(run).allSatisfy(\.isWhitespace)
        }

        func code(_ lines: [String], closing: String) -> String {
            if sign != nil {
                let inner = lines.filter { !["{% raw %}", "{% endraw %}"].contains($0.trimmed) }
                    .map { $0.replacing("{% raw %}", with: "").replacing("{% endraw %}", with: "") }
                return ([line] + inner + [closing]).joined(separator: "\n")
            }
            let isName = language.allSatisfy { $0.isLetter || $0.isNumber || "-_+#".contains($0) }
            return (["```" + (isName && language != "linenos" ? language : "")] + lines + ["```"]).joined(
                separator: "\n"
            )
        }
    }
}
