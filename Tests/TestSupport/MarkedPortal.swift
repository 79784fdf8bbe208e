public import Diagnostics

/// A portal whose texts mark the expected diagnostics: `⟦unknown-key⟧` precedes the character at which a diagnostic of
/// that rule must point. The markers are removed before the files are written.
public struct MarkedPortal: Sendable {
    public var portal: TemporaryPortal
    private var expected: [Place] = []

    /// - Parameters:
    ///   - files: marked texts by path below the portal's root.
    ///   - settings: the marked text of `content/site.yaml`, or nil for none.
    ///   - absent: the expected rule by path of a missing file.
    public init(
        files: [String: String] = [:],
        settings: String? = TemporaryPortal.settings,
        absent: [String: String] = [:]
    ) {
        portal = TemporaryPortal(settings: nil)
        for (path, text) in files { add(path, Array(text.utf8)) }
        if let settings, files["content/site.yaml"] == nil { add("content/site.yaml", Array(settings.utf8)) }
        for (path, rule) in absent { expected.append(Place(location: SourceLocation(path: path), rule: rule)) }
    }

    /// A portal with one article: `content/berita/rapat.md`.
    public init(article: String, settings: String = TemporaryPortal.settings) {
        self.init(files: ["content/berita/rapat.md": article], settings: settings)
    }

    /// A portal with one article that has valid front matter and this marked body.
    public init(body: String, settings: String = TemporaryPortal.settings) {
        self.init(article: "---\ntitle: Rapat\ndate: 2017-10-13\n---\n" + body, settings: settings)
    }

    /// Adds a file of marked bytes.
    public mutating func add(_ path: String, _ marked: [UInt8]) {
        var clean: [UInt8] = []
        var rest = marked[...]
        while let opening = rest.firstRange(of: Array("⟦".utf8)),
            let closing = rest[opening.upperBound...].firstRange(of: Array("⟧".utf8))
        {
            clean += rest[..<opening.lowerBound]
            let rule = String(decoding: rest[opening.upperBound..<closing.lowerBound], as: UTF8.self)
            expected.append(Place(location: Self.end(of: clean, path: path), rule: rule))
            rest = rest[closing.upperBound...]
        }
        clean += rest
        portal.files[path] = clean
    }

    /// Reads and builds the portal and compares the diagnostics with the markers.
    public func build(
        now: String = "2026-01-01",
        drafts: Bool = false,
        future: Bool = false
    ) async throws -> MarkedResult {
        result(of: try await portal.build(now: now, drafts: drafts, future: future).diagnostics)
    }

    /// Compares diagnostics with the markers.
    public func result(of diagnostics: [Diagnostic]) -> MarkedResult {
        var missing = expected
        var surprises: [String] = []
        for diagnostic in Set(diagnostics).sorted() {
            let place = Place(location: diagnostic.location, rule: diagnostic.rule.id)
            if let index = missing.firstIndex(of: place) {
                missing.remove(at: index)
            } else {
                surprises.append("not marked: \(place): \(diagnostic.message.en)")
            }
        }
        surprises += missing.sorted { ($0.location, $0.rule) < ($1.location, $1.rule) }.map { "not found: \($0)" }
        return MarkedResult(diagnostics: diagnostics, surprises: surprises)
    }

    /// Returns the location after a text. A byte order mark does not count as a column, because editors do not show it.
    private static func end(of bytes: [UInt8], path: String) -> SourceLocation {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let line = lines.last ?? []
        let scalars = String(decoding: line, as: UTF8.self).unicodeScalars.filter { $0 != "\u{FEFF}" }
        return SourceLocation(path: path, line: lines.count, column: scalars.count + 1)
    }

    private struct Place: Sendable, Hashable, CustomStringConvertible {
        let location: SourceLocation
        let rule: String

        var description: String { "\(location.path):\(location.line):\(location.column) [\(rule)]" }
    }
}

/// The result of comparing diagnostics with a ``MarkedPortal``.
public struct MarkedResult: Sendable {
    public let diagnostics: [Diagnostic]
    /// One line for each diagnostic without a marker and each marker without a diagnostic. Empty where all match.
    public let surprises: [String]

    /// Returns the only diagnostic of a rule. Throws ``NotOne`` where there is not exactly one.
    public func fault(_ rule: String) throws -> Diagnostic {
        let found = diagnostics.filter { $0.rule.id == rule }
        guard found.count == 1, let first = found.first else { throw NotOne(rule: rule, found: found.count) }
        return first
    }

    /// Returns the message and, on a second line, the fix of the only diagnostic of a rule.
    public func wording(_ rule: String) throws -> LocalizedText {
        let fault = try fault(rule)
        return LocalizedText(
            id: fault.message.id + (fault.help.map { "\n" + $0.id } ?? ""),
            en: fault.message.en + (fault.help.map { "\n" + $0.en } ?? "")
        )
    }

    /// The number of diagnostics of a rule is not one, as a test expects.
    public struct NotOne: Error {
        public let rule: String
        public let found: Int
    }
}
