/// A Markdown text and its HTML, from a file in the form of the GFM specification and of djot.lua's tests: a block
/// between two fences, with a line of one point between text and HTML.
struct Example {
    /// Counted from 1, with those that are left out.
    let number: Int
    /// The line of the first fence, counted from 1.
    let line: Int
    /// What follows the fence.
    let options: [Substring]
    let text: String
    let html: String

    /// Reads every example of a file. `→` stands for a tab.
    static func read(_ file: String, fence: String) -> [Example] {
        var examples: [Example] = []
        var open: (line: Int, options: [Substring], parts: [[Substring]])?
        for (index, line) in file.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if let (start, options, parts) = open, line == fence {
                let texts = parts.map { $0.map { $0 + "\n" }.joined().replacing("→", with: "\t") }
                open = nil
                examples.append(
                    Example(
                        number: examples.count + 1,
                        line: start,
                        options: options,
                        text: texts[0],
                        html: texts.dropFirst().joined(separator: ".\n")
                    )
                )
            } else if open == nil, line.hasPrefix(fence) {
                open = (index + 1, line.dropFirst(fence.count).split(separator: " "), [[]])
            } else if line == ".", open?.parts.count == 1 {
                open?.parts.append([])
            } else if let last = open?.parts.indices.last {
                open?.parts[last].append(line)
            }
        }
        return examples
    }
}
