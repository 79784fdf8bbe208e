import Reading

/// Words of a text that look like digests of documents.
package enum HexadecimalWords {
    /// Digits of a SHA-256.
    static let digestLength = 64
    /// Shorter words are numbers and names.
    private static let shortest = 32

    /// Returns the words of at least 32 hexadecimal digits in the order of the text.
    package static func all(in text: String) -> [String] {
        text.split { !$0.isHexDigit }.filter { $0.count >= shortest }.map(String.init)
    }
}

/// What the lines of a `register.yaml` with errors tell all the same.
struct BrokenDefinition {
    /// Whether its author wants the list out of sight.
    private(set) var isHidden = false
    /// Whether hidden parts of workbooks are not read.
    private(set) var omitsHidden = false
    /// Whether its profile is that of exempt information.
    private(set) var isExempt = false
    /// Whether it could be meant to be.
    let mayBeExempt: Bool

    init(_ text: String) {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        mayBeExempt = words.contains { $0 == RegisterProfile.dik.name || $0.hasPrefix("dikecuali") }
        for line in text.split(whereSeparator: \.isNewline) {
            let parts = line.split(separator: ":", maxSplits: 1).map { part in
                String(part.prefix { $0 != "#" }).lowercased().filter { !$0.isWhitespace && !"\"'".contains($0) }
            }
            guard parts.count == 2, !parts[1].isEmpty else { continue }
            switch parts[0] {
            case "published": isHidden = TruthText.read(parts[1]) != true
            case "hidden": omitsHidden = parts[1] != RegisterDefinition.Hidden.include.rawValue
            case "profile": isExempt = parts[1] == RegisterProfile.dik.name
            default: break
            }
        }
    }
}
