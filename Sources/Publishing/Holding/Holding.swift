import Content
import Diagnostics
import Files
import Reading
import SiteModel

/// Finds the files that must be held back so that the rest of a portal can be published.
///
/// A file with errors gives way to what it last said, or to nothing. What is found wrong thereafter, such as a link to a new
/// file that is not there, holds more files back, until nothing is wrong or something is that stops the portal.
struct Holding {
    let root: String
    /// The folder with the published portal, which tells what is public where no earlier texts are kept.
    let output: String
    private let sources: PublishedSources?
    /// What each held file is read as: what it last said, or nil for nothing.
    private var texts: [String: [UInt8]?] = [:]

    init(root: String, output: String) throws {
        self.root = root
        self.output = output
        sources = try PublishedSources(root: root)
    }

    /// Returns the portal without what must be held back, or the whole portal where something stops it.
    ///
    /// - Parameter assemble: makes the portal of a library.
    mutating func portal(
        from whole: Portal,
        _ assemble: (LoadedLibrary, HeldFiles) async throws -> Portal
    ) async throws -> Portal {
        let loader = LibraryLoader(root: root, jobs: 1)
        var current = whole
        var found: [Diagnostic] = []
        while !current.stops.isEmpty {
            var fresh: Set<String> = []
            var stops: [Diagnostic] = []
            for fault in current.stops {
                guard let id = id(of: fault, in: whole), fresh.contains(id) || !texts.keys.contains(id) else {
                    stops.append(fault)
                    continue
                }
                if fresh.insert(id).inserted, let missing = try hold(id, in: whole, because: fault) {
                    stops.append(missing)
                }
            }
            guard stops.isEmpty else { return whole.stopped(by: found + stops) }
            found += current.diagnostics.filter { fault in
                ContentFiles.path(shown: fault.location.path).map(fresh.contains) == true
            }
            let held = texts.map { HeldFile(path: ContentFiles.shown($0.key), keepsEarlier: $0.value != nil) }
                .sorted { $0.path < $1.path }
            let library = try loader.load(whole.loadedLibrary, holdingBack: texts)
            current = try await assemble(library, HeldFiles(files: held, diagnostics: found))
        }
        return current
    }

    /// Returns the path below `content/` of the article or page that a fault is in. Nil where the fault stops the portal.
    private func id(of fault: Diagnostic, in portal: Portal) -> String? {
        guard !fault.rule.stopsPortal, let id = ContentFiles.path(shown: fault.location.path) else { return nil }
        return portal.loadedLibrary.isText(id) ? id : nil
    }

    /// Holds a file back. Returns what is wrong where it was public and nobody knows what it said.
    private mutating func hold(_ id: String, in portal: Portal, because fault: Diagnostic) throws -> Diagnostic? {
        // A file that is taken back is taken back, whatever else is wrong with it.
        if portal.isWithdrawn(id) {
            texts.updateValue(nil, forKey: id)
            return nil
        }
        if let sources {
            let text = try sources.text(of: id)
            if text == nil, sources.entries[id] != nil { return HeldWithoutEarlier.diagnostic(at: fault.location) }
            texts.updateValue(text, forKey: id)
            return nil
        }
        texts.updateValue(nil, forKey: id)
        let manifest = try Manifest(folder: output)
        guard !manifest.paths.isEmpty else { return nil }
        if let address = portal.address(of: id), let route = portal.site.routes[address],
            !manifest.paths.contains(OutputPath(route.path))
        {
            return nil
        }
        return HeldWithoutEarlier.diagnostic(at: fault.location)
    }
}

/// What is held back of a portal, and why.
struct HeldFiles: Sendable {
    let files: [HeldFile]
    /// All that is wrong with these files.
    let diagnostics: [Diagnostic]

    static let none = HeldFiles(files: [], diagnostics: [])

    var paths: Set<String> { Set(files.map(\.path)) }
}
