import Foundation
import Patterns
import Testing

@Suite("Sources that read texts")
struct SourceTests {
    /// The targets that read what others wrote, line by line and cell by cell.
    private static let targets = [
        "Content", "Importing", "Markdown", "Reading", "Registers", "Rendering", "SiteModel", "Templates",
    ]

    /// `of: /…/`, `contains(#/…/`, `= /…/`: a literal that is no argument of `Pattern`.
    private static let literal = Pattern(
        /(?:of: |contains\(|replacing\(|separator: |trimmingPrefix\(|= |\{ |return )#?\/[^\/\s*][^"]*(?:\/#?[)., ]|\/$)|Regex</
    )
    /// On a line of its own.
    private static let literalAlone = Pattern(/\ +#?\/[^\/ *].*\/#?(?:\.[a-zA-Z]+\(\))?/)

    @Test("compile no regular expression twice: each is a pattern", arguments: targets)
    func patterns(target: String) throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/\(target)")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        for case let file as URL in files where file.pathExtension == "swift" {
            let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            for (before, line) in zip([""] + lines, lines) where !line.contains("///") && !line.contains("Pattern(") {
                let isAlone = line.wholeMatch(of: Self.literalAlone) != nil && !before.hasSuffix("Pattern(")
                #expect(
                    !isAlone && !line.contains(Self.literal),
                    "\(file.lastPathComponent): put this into a static Pattern: \(line)"
                )
            }
        }
    }
}
