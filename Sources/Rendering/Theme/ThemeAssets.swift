import Diagnostics
import Digests
import Files
import Patterns
import Reading
import Serialization

/// Reads `theme.yaml` and the files below `assets/`.
struct ThemeAssets {
    let root: String
    let path: String
    /// The portal's colours, which follow the theme's own in the file that `theme.yaml` names `style`.
    var brand = ""

    /// The files, and every name that `theme.yaml` gives: a name whose file is missing is a fault of its own, and the
    /// templates that use it have none.
    func read(_ findings: Findings) throws(FileError) -> (assets: [ThemeAsset], names: Set<String>) {
        let definition = try definition(findings)
        definition.interface.flatMap(NewerTheme.check).map(findings.report)
        let named = definition.files
        let folder = "\(root)/\(path)/assets"
        let files = try entryKind(at: folder) == .directory ? filesBelow(folder) : []
        for file in try misnamedFiles(below: "\(root)/\(path)") {
            findings.report(NotUTF8.name(path: "\(path)/\(file)"))
        }
        for (name, parts) in named {
            for part in parts where !files.contains(part.value) {
                findings.report(BadTheme.missingAsset(part, named: name, known: files))
            }
            if let last = parts.last?.value,
                let other = parts.dropLast().first(where: { !Self.areOneSheet($0.value, last) })
            {
                findings.report(BadTheme.unlike(other, last))
            }
        }
        var published: [String: [UInt8]] = [:]
        for file in files {
            let bytes = try readFile("\(folder)/\(file)")
            MergeConflict.diagnostic(in: bytes, path: "\(path)/assets/\(file)").map(findings.report)
            if FileType.ending(of: file) == "css" { report(bytes, of: file, among: files, findings) }
            published[file] = CompactAsset.bytes(bytes, of: file)
        }
        var assets: [ThemeAsset] = []
        for (name, parts) in named {
            let texts = parts.compactMap { published[$0.value] }
            guard let file = parts.last?.value, texts.count == parts.count else { continue }
            // A byte order mark amid the text would belong to a selector.
            let unmarked = texts.map { $0.starts(with: [0xEF, 0xBB, 0xBF]) ? $0.dropFirst(3) : $0[...] }
            var bytes = Array(unmarked.joined(separator: [UInt8(ascii: "\n")]))
            if name == "style" { bytes += CompactAsset.bytes(Array(brand.utf8), of: file) }
            let output = Self.fingerprinted(file, fnv1a(bytes))
            if let same = assets.firstIndex(where: { $0.outputPath == output }) {
                assets[same].names.append(name)
            } else {
                assets.append(asset(file, named: [name], as: output, bytes))
            }
        }
        let parts = Set(named.flatMap(\.parts).map(\.value))
        for file in files where !parts.contains(file) {
            assets.append(asset(file, as: file, published[file] ?? []))
        }
        return (assets, Set(named.map(\.name)))
    }

    private func asset(
        _ file: String,
        named names: [String] = [],
        as outputPath: String,
        _ bytes: [UInt8]
    ) -> ThemeAsset {
        ThemeAsset(names: names, source: "\(path)/assets/\(file)", outputPath: outputPath, bytes: bytes)
    }

    /// Returns whether two files can be sent as one: style sheets of one folder, so that what they ask for lies where it is asked for.
    private static func areOneSheet(_ file: String, _ other: String) -> Bool {
        [file, other].allSatisfy { FileType.ending(of: $0) == "css" }
            && file.split(separator: "/").dropLast() == other.split(separator: "/").dropLast()
    }

    private static let comment = Pattern(/\/\*.*?\*\//.dotMatchesNewlines())
    private static let request = Pattern(/(?:@import\s+["']|url\(\s*["']?)([^"')\s]+)/.ignoresCase())
    private static let otherSite = Pattern(/^(?:https?:)?\/\//.ignoresCase())
    private static let scheme = Pattern(/^[A-Za-z][A-Za-z+.-]*:/)

    /// Reports what a style sheet asks other sites for, and what is not in `assets/`.
    private func report(_ bytes: [UInt8], of file: String, among files: [String], _ findings: Findings) {
        guard bytes.contains(bytesOf: "url(") || bytes.contains(bytesOf: "@import") else { return }
        let text = String(decoding: bytes, as: UTF8.self)
        let source = SourceText(path: "\(path)/assets/\(file)", text: text)
        let known = Set(files)
        let comments = text.matches(of: Self.comment).map(\.range)
        for match in text.matches(of: Self.request) {
            guard !comments.contains(where: { $0.contains(match.range.lowerBound) }) else { continue }
            let address = match.output.1
            let place = source.location(utf8Offset: text.utf8.distance(from: text.startIndex, to: address.startIndex))
            let written = Located(String(address), at: place)
            if address.contains(Self.otherSite) {
                findings.report(BadTheme.outside(written))
            } else if let path = Self.asset(String(address), from: file), !known.contains(path) {
                findings.report(BadTheme.missingFile(written, path, known: files))
            }
        }
    }

    /// The path below `assets/` of what a style sheet names. Nil for addresses from the portal's root, fragments and data.
    private static func asset(_ address: String, from file: String) -> String? {
        guard !address.hasPrefix("/"), !address.hasPrefix("#"), !address.contains(scheme) else {
            return nil
        }
        var parts = file.split(separator: "/").dropLast().map(String.init)
        for part in address.prefix(while: { $0 != "?" && $0 != "#" }).split(separator: "/") where part != "." {
            if part == ".." {
                guard parts.popLast() != nil else { return nil }
            } else {
                parts.append(String(part).percentDecoded)
            }
        }
        return parts.joined(separator: "/")
    }

    /// What `theme.yaml` says.
    struct Definition: Sendable {
        /// The names that it gives, each with the file that has it, or with several that are sent as one.
        var files: [(name: String, parts: [Located<String>])] = []
        /// The version of the interface that the theme was written for. Themes from before it had a number have none.
        var interface: Located<Int>?
    }

    func definition(_ findings: Findings) throws(FileError) -> Definition {
        let shown = "\(path)/theme.yaml"
        let limit = TextFile.settingsLimit
        guard let text = try TextFile.read("\(root)/\(shown)", path: shown, limit: limit, findings),
            let keys = YAMLText(path: shown, text: text, findings).mapping(named: "theme.yaml")
        else { return Definition() }
        return Self.keys.value(of: keys) ?? Definition()
    }

    /// The keys of `theme.yaml`. Those without a value in `Definition` are for people.
    private static let keys = KeyTable(Definition()) {
        for name in ["name", "version", "description"] { Key(name, KeyType<String>.text) { _, _ in } }
        Key("interface", KeyType<Int>.integer(in: 1...9_999).located, to: \.interface)
        Key("assets", shape: .free) { value, definition in
            definition.files = (value.mapping(as: .free)?.values ?? []).compactMap { value in
                value.isEmpty ? nil : (value.key.value, value.texts())
            }
            return true
        }
    }

    /// `portal.0123456789abcdef.css` for `portal.css`.
    private static func fingerprinted(_ file: String, _ fingerprint: String) -> String {
        guard let dot = file.lastIndex(of: ".") else { return "\(file).\(fingerprint)" }
        return "\(file[..<dot]).\(fingerprint)\(file[dot...])"
    }
}
