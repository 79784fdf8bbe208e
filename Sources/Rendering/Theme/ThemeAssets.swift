import Digests
import Files
import Reading

/// Reads `theme.yaml` and the files below `assets/`.
struct ThemeAssets {
    let root: String
    let path: String
    /// The portal's colours, which follow the theme's own in the file that `theme.yaml` names `style`.
    var brand = ""

    /// The files, and every name that `theme.yaml` gives: a name whose file is missing is a fault of its own, and the
    /// templates that use it have none.
    func read(_ findings: Findings) throws(FileError) -> (assets: [ThemeAsset], names: Set<String>) {
        let named = try named(findings)
        let folder = "\(root)/\(path)/assets"
        let files = try entryKind(at: folder) == .directory ? filesBelow(folder) : []
        for (name, file) in named where !files.contains(file.value) {
            findings.report(BadTheme.missingAsset(file, named: name, known: files))
        }
        var assets: [ThemeAsset] = []
        for file in files {
            var bytes = try readFile("\(folder)/\(file)")
            MergeConflict.diagnostic(in: bytes, path: "\(path)/assets/\(file)").map(findings.report)
            let name = named.first { $0.file.value == file }?.name
            if name == "style" { bytes += Array(brand.utf8) }
            let output = name == nil ? file : Self.fingerprinted(file, fnv1a(bytes))
            assets.append(ThemeAsset(name: name, source: "\(path)/assets/\(file)", outputPath: output, bytes: bytes))
        }
        return (assets, Set(named.map(\.name)))
    }

    /// The files that `theme.yaml` gives names to.
    private func named(_ findings: Findings) throws(FileError) -> [(name: String, file: Located<String>)] {
        let shown = "\(path)/theme.yaml"
        let limit = TextFile.settingsLimit
        guard let text = try TextFile.read("\(root)/\(shown)", path: shown, limit: limit, findings) else { return [] }
        guard let keys = YAMLText(path: shown, text: text, findings).mapping(named: "theme.yaml") else { return [] }
        return Self.keys.value(of: keys) ?? []
    }

    /// The keys of `theme.yaml`. All but `assets` are for people.
    private static let keys = KeyTable<[(name: String, file: Located<String>)]>([]) {
        for name in ["name", "version", "description"] { Key(name, KeyType<String>.text) { _, _ in } }
        Key("assets", shape: .free) { value, files in
            files = (value.mapping()?.values ?? []).compactMap { value in
                value.isEmpty ? nil : value.text().map { (value.key.value, $0) }
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
