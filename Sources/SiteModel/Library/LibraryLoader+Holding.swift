import Content
package import Files
import Reading

extension LibraryLoader {
    /// Returns a library without the files that are held back, or with what they said before.
    ///
    /// - Parameter held: the earlier text by path below `content/`; nil for a file that is to be left out.
    /// - Throws: `MarkdownError.parserUnavailable` where the machine fails.
    package func load(_ loaded: LoadedLibrary, holdingBack held: [String: [UInt8]?]) throws -> LoadedLibrary {
        let reader = ArticleReader(settings: loaded.settings.settings)
        var readings = loaded.readings
        for (id, text) in held.sorted(by: { $0.key < $1.key }) {
            let findings = Findings()
            if readings.articles.stamps[id] != nil {
                // The section is the folder that the path begins with.
                let section = String(id.prefix { $0 != "/" })
                let value = try text.flatMap { try reader.article($0, id: id, section: section, findings) }
                readings.articles.hold(id, as: value, findings)
            } else if readings.pages.stamps[id] != nil {
                let value = try text.flatMap { try reader.page($0, id: id, findings) }
                readings.pages.hold(id, as: value, findings)
            }
        }
        return LoadedLibrary(loaded.settings, readings, misplaced: loaded.misplaced)
    }
}

extension LoadedLibrary {
    /// Returns whether a path below `content/` is that of an article or page.
    package func isText(_ id: String) -> Bool { texts.contains(id) }

    /// The paths of all articles and pages below `content/`.
    package var texts: Set<String> { Set(readings.articles.stamps.keys).union(readings.pages.stamps.keys) }

    /// The state in which the file of each article and page was read, by path below `content/`.
    package var textStamps: [String: FileStamp?] {
        readings.articles.stamps.merging(readings.pages.stamps) { first, _ in first }
    }
}

extension FileReadings {
    fileprivate mutating func hold(_ path: String, as value: Value?, _ findings: Findings) {
        let stamp = stamps[path] ?? nil
        replace(path, with: FileReading(stamp: stamp, value: value, diagnostics: findings.diagnostics))
    }
}
