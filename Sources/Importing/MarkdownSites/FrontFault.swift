import Diagnostics
import Reading
import TOMLKit

/// Says why front matter cannot be read: the line of the file, what is there, and the cure.
enum FrontFault {
    static func explanation(of error: any Error, in text: FrontText) -> LocalizedText {
        switch text.format {
        case .yaml:
            let findings = Findings()
            _ = YAMLText(path: "", text: text.front, firstLine: 2, findings).mapping(named: "front matter")
            guard let found = findings.diagnostics.first else { return general }
            return at(found.location.line, found.message)
        case .toml:
            let number = (error as? TOMLParseError)?.source.begin.line ?? (error as? TOMLCheck.Fault)?.line
            guard let number else { return general }
            let lines = text.front.split(separator: "\n", omittingEmptySubsequences: false)
            let index = min(max(Int(number) - 1, 0), max(lines.count - 1, 0))
            let line = lines.isEmpty ? "" : lines[index].trimmed
            return at(index + 2, cure(of: line))
        case .json, .none: return general
        }
    }

    private static let general = LocalizedText(
        id: "periksa tanda kutip, koma, dan kurungnya",
        en: "check its quotation marks, commas and brackets"
    )

    private static func at(_ line: Int, _ text: LocalizedText) -> LocalizedText {
        LocalizedText(id: "baris \(line): \(text.id)", en: "line \(line): \(text.en)")
    }

    /// Returns the cure for a line of TOML.
    private static func cure(of line: String) -> LocalizedText {
        let shown = "\"\(line.prefix(60))\""
        guard let sign = line.firstIndex(where: { $0 == "=" || $0 == ":" }) else {
            return LocalizedText(
                id: "\(shown) tidak terbaca; tulis kunci = \"nilai\"",
                en: "\(shown) cannot be read; write key = \"value\""
            )
        }
        let key = line[..<sign].trimmed
        let value = line[line.index(after: sign)...].trimmed.filter { $0 != "\"" }
        let isWord = value.first.map { $0.isLetter } ?? true
        if line[sign] == ":" || isWord || line.count(where: { $0 == "\"" }) == 1 {
            let right = "\(key) = \"\(value.prefix(60))\""
            return LocalizedText(
                id: "\(shown) tidak terbaca; tulis: \(right)",
                en: "\(shown) cannot be read; write: \(right)"
            )
        }
        return LocalizedText(
            id: "\(shown) tidak terbaca; \(general.id), dan pastikan kuncinya hanya sekali",
            en: "\(shown) cannot be read; \(general.en), and see that the key is there only once"
        )
    }
}
