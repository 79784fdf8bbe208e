import Files

/// Writes a Swift file that contains other files. The plugin EmbedFiles runs it during a build.
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
        var (texts, data) = ("", "")
        func embed(_ path: String, _ file: String) throws {
            let bytes = try readFile(file)
            if let text = String(validating: bytes, as: UTF8.self) {
                texts += "        (\(literal(path)), \(literal(text))),\n"
            } else {
                var scalars = String.UnicodeScalarView()
                scalars.append(contentsOf: bytes.map { Unicode.Scalar($0) })
                data += "        (\(literal(path)), \(literal(String(scalars)))),\n"
            }
        }
        while let prefix = rest.popFirst(), let folder = rest.popFirst() {
            guard try entryKind(at: folder) == .directory else {
                try embed(prefix, folder)
                continue
            }
            for file in try filesBelow(folder, withHidden: hidden) {
                try embed(prefix.isEmpty ? file : prefix + "/" + file, folder + "/" + file)
            }
        }
        let source = """
            /// Generated during the build. Paths and texts of files, and of others a scalar for each byte.
            enum \(type) {
                static let files: [(path: String, text: String)] = [
            \(texts)    ]
                static let data: [(path: String, bytes: String)] = [
            \(data)    ]
            }

            """
        try writeFile(output, Array(source.utf8))
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
            case "\0"..<" ", "\u{7F}"..."\u{FF}": literal += "\\u{\(String(scalar.value, radix: 16))}"
            default: literal.unicodeScalars.append(scalar)
            }
        }
        return literal + "\""
    }
}

enum EmbeddingError: Error {
    case usage
}
