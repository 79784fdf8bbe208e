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
    mutating func holdRaw() {
        if system == .jekyll || system == .eleventy || system == .plain {
            // With and without hyphens and spaces, these tags are the same.
            text = text.replacing(Self.rawTag) { "{% \($0.output.1) %}" }
            replace("{% raw %}", "{% endraw %}", limit: 1 << 20) { body, inner in
                // Braces are text here, which a backslash says in Markdown.
                body.hold(inner.replacing("{{", with: "\\{{").replacing("{%", with: "\\{%"))
            }
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
        for (open, close) in [("{{/*", "*/}}"), ("{/*", "*/}")] where [.hugo, .astro, .plain].contains(system) {
            replace(open, close, limit: 1 << 20) { body, inner in
                body.noteComment(body.restored(inner))
                return ""
            }
        }
    }

    private static let module = Pattern(/(?:import\s.*["'][^"']+["'];?|export\s+(?:const|let|default|function)\s.*)/)

    /// Takes out what a text of MDX has for programs: `import Kartu from './Kartu.astro'`.
    mutating func dropModules() {
        text = text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
            let isModule = line.wholeMatch(of: Self.module) != nil
            if isModule { remove("baris program MDX", "lines of code in MDX") }
            return !isModule
        }.joined(separator: "\n")
    }

    private mutating func noteComment(_ text: String) {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !words.isEmpty else { return }
        note(
            LocalizedText(
                id: "komentar yang disembunyikan situs lama tidak dibawa: \"\(words)\"",
                en: "a comment that the old site hid was left out: \"\(words)\""
            )
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
