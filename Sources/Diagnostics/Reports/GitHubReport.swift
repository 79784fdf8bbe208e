/// Writes diagnostics as workflow commands, which GitHub shows next to the lines of a pull request.
public struct GitHubReport: Sendable {
    let language: Language

    public init(language: Language) { self.language = language }

    /// Returns one workflow command, such as `::error file=…,line=3,col=1,title=unknown-key::message`, with the fix on a second line of the message.
    public func text(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.location
        let properties =
            "file=\(escaped(place.path.printedOnOneLine, isProperty: true)),line=\(place.line),col=\(place.column),"
            + "title=\(escaped(diagnostic.rule.id, isProperty: true))"
        var message = diagnostic.message[language].printedOnOneLine
        if let help = diagnostic.help { message += "\n" + help[language].printedOnOneLine }
        return "::\(diagnostic.severity.rawValue) \(properties)::\(escaped(message, isProperty: false))\n"
    }

    /// Returns an error command about a whole file, so that somebody looks at the run.
    public func text(path: String, title: String, _ message: LocalizedText) -> String {
        let file = escaped(path.printedOnOneLine, isProperty: true)
        let words = escaped(message[language].printedOnOneLine, isProperty: false)
        return "::error file=\(file),title=\(escaped(title, isProperty: true))::\(words)\n"
    }

    /// Escapes like GitHub's own toolkit: percent signs and line breaks everywhere, separators in properties.
    private func escaped(_ text: String, isProperty: Bool) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": escaped += "%25"
            case "\r": escaped += "%0D"
            case "\n": escaped += "%0A"
            case ":" where isProperty: escaped += "%3A"
            case "," where isProperty: escaped += "%2C"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
