import Files

/// Writes a Swift file that contains the text of other files. The plugin EmbedFiles runs it during a build.
///
/// Arguments: the file to write and the name of its type, then pairs of a path prefix and a folder whose files get that
/// prefix, or of a path and the file that gets it.
@main
struct EmbedFiles {
    static func main() throws {
        var rest = CommandLine.arguments.dropFirst()
        guard let output = rest.popFirst(), let type = rest.popFirst(), rest.count % 2 == 0 else {
            throw EmbeddingError.usage
        }
        var source = """
            /// Generated during the build. Paths and texts of files.
            enum \(type) {
                static let files: [(path: String, text: String)] = [

            """
        while let prefix = rest.popFirst(), let folder = rest.popFirst() {
            guard try entryKind(at: folder) == .directory else {
                source += try entry(prefix, folder)
                continue
            }
            for file in try filesBelow(folder, withHidden: hidden) {
                source += try entry(prefix.isEmpty ? file : prefix + "/" + file, folder + "/" + file)
            }
        }
        source += "    ]\n}\n"
        try writeFile(output, Array(source.utf8))
    }

    private static func entry(_ path: String, _ file: String) throws -> String {
        guard let text = String(validating: try readFile(file), as: UTF8.self) else {
            throw EmbeddingError.notText(file)
        }
        return "        (\(literal(path)), \(literal(text))),\n"
    }

    /// The hidden files of a portal; others belong to editors and machines.
    private static let hidden: Set<String> = [".editorconfig", ".gitattributes", ".gitignore"]

    private static func literal(_ text: String) -> String {
        var literal = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": literal += "\\\\"
            case "\"": literal += "\\\""
            case "\n": literal += "\\n"
            case "\0"..<" ": literal += "\\u{\(String(scalar.value, radix: 16))}"
            default: literal.unicodeScalars.append(scalar)
            }
        }
        return literal + "\""
    }
}

enum EmbeddingError: Error {
    case usage
    case notText(String)
}
