import Content
package import Diagnostics
package import Files
package import Reading
package import Registers

extension LibraryLoader {
    /// Returns a library without what is held back, or with its last published text instead.
    ///
    /// - Throws: `FileError` or `MarkdownError.parserUnavailable` where the machine fails.
    package func load(_ loaded: LoadedLibrary, holdingBack held: HeldContent) async throws -> LoadedLibrary {
        let reader = articleReader(loaded.settings.settings)
        var readings = loaded.readings
        for (id, text) in held.texts.sorted(by: { $0.key < $1.key }) {
            let findings = Findings()
            if readings.articles.stamps[id] != nil {
                let value = try text.earlier.flatMap { try reader.article(earlier: $0, id: id, findings) }
                readings.articles.hold(id, as: value, findings)
            } else if readings.pages.stamps[id] != nil {
                let value = try text.earlier.flatMap { try reader.page(earlier: $0, id: id, findings) }
                readings.pages.hold(id, as: value, findings)
            }
        }
        for (path, medium) in held.files where readings.media.stamps[path] != nil {
            readings.media.hold(path, as: medium, Findings())
        }
        let registers = RegistersReader(content: root + "/content", zone: loaded.settings.settings.zone, jobs: jobs)
        readings.registers = try await registers.readings(
            readings.registers,
            holding: held.registers,
            isOfRows: Self.isOfRows
        )
        let misplaced = loaded.misplaced.filter { fault in
            ContentPath(shown: fault.location.path).map {
                held.files[$0] == nil && held.registers.files[$0] == nil
            } ?? true
        }
        return LoadedLibrary(loaded.settings, readings, misplaced: misplaced, held: held)
    }

    /// Returns whether a rule's faults concern single rows of registers, as those about links and addresses do.
    fileprivate static func isOfRows(_ rule: Rule) -> Bool { rowRules.contains(rule.id) }

    private static let rowRules = Set((siteRules + [ControlCharacter.rule]).map(\.id))

    /// Returns whether an earlier text of an article or page can still be read with the portal's current settings.
    ///
    /// - Throws: the same errors as ``load(_:holdingBack:)``.
    package func isReadable(_ text: [UInt8], as id: ContentPath, in loaded: LoadedLibrary) throws -> Bool {
        let reader = articleReader(loaded.settings.settings)
        return loaded.isPage(id)
            ? try reader.page(earlier: text, id: id, Findings()) != nil
            : try reader.article(earlier: text, id: id, Findings()) != nil
    }
}

extension ArticleReader {
    /// The article of the bytes of a file that was published. The section is the first folder of the path.
    fileprivate func article(earlier bytes: [UInt8], id: ContentPath, _ findings: Findings) throws -> Article? {
        guard let text = TextFile.bytes(of: bytes, path: id.shown, findings) else { return nil }
        return try article(text, id: id, section: id.topFolder, findings)
    }

    fileprivate func page(earlier bytes: [UInt8], id: ContentPath, _ findings: Findings) throws -> StandingPage? {
        guard let text = TextFile.bytes(of: bytes, path: id.shown, findings) else { return nil }
        return try page(text, id: id, findings)
    }
}

extension LoadedLibrary {
    /// Returns the part of a register to hold back because of a fault, or nil where none may be.
    package func registerPart(with fault: Diagnostic) -> HeldPart? {
        readings.registers.part(with: fault, isOfRows: LibraryLoader.isOfRows(fault.rule))
    }

    /// Returns the rows that give way to errors that a finding counts; see ``RegisterReadings/rows(unlistedIn:)``.
    package func registerRows(unlistedIn rest: Diagnostic) -> [RowPlace] {
        readings.registers.rows(unlistedIn: rest)
    }

    /// Returns whether a fault stops the portal because an exempt document could not be recognized.
    package func isAboutExemption(_ fault: Diagnostic) -> Bool {
        readings.registers.isAboutExemption(fault, isOfRows: LibraryLoader.isOfRows(fault.rule))
    }

    /// Returns whether a register file may be held back; see ``RegisterReadings/maySafelyHold(_:text:earlier:)``.
    package func maySafelyHold(_ path: ContentPath, text: String?, earlier: String?) -> Bool {
        readings.registers.maySafelyHold(path, text: text, earlier: earlier)
    }

    /// The stamps of the register files when they were read.
    package var registerStamps: [ContentPath: FileStamp] { readings.registers.stamps }

    /// Returns whether a file is an article or page.
    package func isText(_ id: ContentPath) -> Bool { texts.contains(id) }

    /// Returns whether a file is a standing page.
    package func isPage(_ id: ContentPath) -> Bool { readings.pages.stamps[id] != nil }

    /// The files of all articles and pages.
    package var texts: Set<ContentPath> { Set(readings.articles.stamps.keys).union(readings.pages.stamps.keys) }

    /// The stamps of articles and pages when they were read.
    package var textStamps: [ContentPath: FileStamp?] {
        readings.articles.stamps.merging(readings.pages.stamps) { first, _ in first }
    }
}

extension FileReadings {
    fileprivate mutating func hold(_ path: ContentPath, as value: Value?, _ findings: Findings) {
        let stamp = stamps[path] ?? nil
        replace(path, with: FileReading(stamp: stamp, value: value, diagnostics: findings.diagnostics))
    }
}
