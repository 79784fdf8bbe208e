import Content
import Diagnostics
import Files
import Reading
import Registers
import SiteModel

/// Finds the files that must be held back so that the rest of a portal can be published.
///
/// A file with errors gives way to what it last said, or to nothing. What is found wrong thereafter, such as a link to a new
/// file that is not there, holds more files back, until nothing is wrong or something is that stops the portal.
struct Holding {
    private let root: String
    /// The folder with the published portal.
    private let output: String
    private let program: String?
    private let whole: Portal
    private var past: PublishedPast
    private var held = HeldContent()
    private var files: [String: HeldFile] = [:]
    private var earlier: [String: PublishedSources.Entry] = [:]
    /// The files of registers that gave way in this round. Faults in their rows and columns are those of another text.
    private var replaced: Set<String> = []

    /// - Parameters:
    ///   - whole: the portal in which nothing is held back.
    ///   - options: those of the portal. Its output folder tells what is public where no earlier texts are kept.
    /// - Throws: `FileError` or `DigestError` where the machine fails.
    init(_ whole: Portal, _ options: PortalOptions) throws {
        root = options.root
        output = options.output ?? options.root + "/output"
        program = options.program
        self.whole = whole
        past = try PublishedPast(root: root, output: output, whole: whole)
        held.isPublishing = true
        held.addresses = whole.site.routes.linkable
    }

    /// Returns the portal without what must be held back, or the whole portal where something stops it.
    ///
    /// - Parameter assemble: makes the portal of a library.
    mutating func portal(_ assemble: (LoadedLibrary, HeldFiles) async throws -> Portal) async throws -> Portal {
        let loader = LibraryLoader(root: root, jobs: 1, program: program)
        let stopping = whole.stops.filter(\.rule.stopsPortal)
        guard stopping.isEmpty else { return whole.noting([StoppedPortal.words(stopping)]) }
        var current = whole
        var found: [Diagnostic] = []
        while !current.stops.isEmpty {
            var fresh: Set<Part> = []
            var stops: [Diagnostic] = []
            var isGuarded = false
            let before = Set(files.values.map(\.path))
            replaced = []
            for fault in first(of: current.stops, in: current) {
                if replaced.contains(fault.location.path) { continue }
                guard let part = part(with: fault, in: current), fresh.contains(part) || !isHeld(part) else {
                    stops.append(fault)
                    continue
                }
                guard fresh.insert(part).inserted else { continue }
                guard let missing = try hold(part, because: fault, in: current, loader) else { continue }
                stops.append(missing)
                // Nothing but the guard of exempt documents keeps a file from giving way.
                isGuarded = isGuarded || missing.rule.id == fault.rule.id
            }
            guard stops.isEmpty else {
                return whole.stopped(
                    by: found + stops,
                    notes: past.notes + [StoppedPortal.words(stops, isAboutExemption: isGuarded)]
                )
            }
            found += current.diagnostics.filter { fault in
                guard let part = part(with: fault, in: current), !before.contains(fault.location.path) else {
                    return false
                }
                let isFresh = fresh.contains(part) || replaced.contains(fault.location.path)
                return isFresh && (!part.isPartOfFile || fault.severity == .error)
            }
            let library = try await loader.load(whole.loadedLibrary, holdingBack: held)
            current = try await assemble(library, heldFiles(found))
        }
        let hasNew = held.texts.values.contains { $0.earlier == nil && $0.publication == .held }
        let notes = past.notes + (hasNew ? past.lost(in: current) : [])
        return current.noting(notes)
    }

    /// Returns the faults to which something gives way first. What is wrong in rows may come of what says how they are read, and
    /// what is wrong in articles about rows of the rows. What stands for further faults goes with the others.
    private func first(of faults: [Diagnostic], in current: Portal) -> [Diagnostic] {
        let exemption = faults.filter(current.shownLibrary.isAboutExemption)
        guard exemption.isEmpty else { return exemption }
        let listed = faults.filter { $0.omitted == 0 }
        let byOrder = Dictionary(grouping: listed.isEmpty ? faults : listed) { fault in
            switch part(with: fault, in: current) {
            case .register(.file(let path)): RegisterFiles.saysHowToRead(path) ? 0 : 1
            case .register(.row(let place)) where isBeside(place): 0
            // Rows name rows of tables that cannot be read.
            case .register: 2
            case .file: 3
            case nil: 4
            }
        }
        return byOrder.min { $0.key < $1.key }?.value ?? []
    }

    private func isBeside(_ place: RowPlace) -> Bool {
        ContentFiles.path(shown: place.path).map(RegisterFiles.isBeside) ?? false
    }

    private func heldFiles(_ found: [Diagnostic]) -> HeldFiles {
        let whole = Set(files.values.map(\.path))
        let byTable = Dictionary(grouping: held.registers.rows.keys, by: \.path)
        let rows = byTable.map { path, rows in
            HeldFile(
                path: path,
                state: .rows,
                rows: rows.map(\.number).sorted(),
                sheets: Dictionary(grouping: rows.filter { $0.sheet != nil }) { $0.sheet ?? "" }
                    .map { HeldFile.Sheet(name: $0, rows: $1.map(\.number).sorted()) }.sorted { $0.name < $1.name }
            )
        }
        let columns = Set(held.registers.columns.map(\.path)).map { HeldFile(path: $0, state: .columns) }
        let parts = (rows + columns).filter { !whole.contains($0.path) }
        let all = (Array(files.values) + parts).sorted { ($0.path, $0.state.rawValue) < ($1.path, $1.state.rawValue) }
        return HeldFiles(files: all, diagnostics: found, earlier: earlier)
    }

    /// What gives way to a fault.
    private enum Part: Hashable {
        /// A file that is not part of a register, by its path below `content/`.
        case file(String)
        case register(HeldPart)

        /// Whether what surrounds it in its file is published.
        var isPartOfFile: Bool {
            switch self {
            case .register(.row), .register(.column): true
            case .register(.file), .file: false
            }
        }
    }

    /// Files that say how the portal is to be read. Without them nothing can be published.
    private static let settings: Set<String> = ["site.yaml", "pengunjung.json", "jajak-pendapat.json"]

    /// Returns what gives way to a fault. Nil where the fault stops the portal.
    private func part(with fault: Diagnostic, in current: Portal) -> Part? {
        guard !fault.rule.stopsPortal, let id = ContentFiles.path(shown: fault.location.path),
            !Self.settings.contains(id)
        else { return nil }
        guard RegisterFiles.contains(id) else { return .file(id) }
        return current.shownLibrary.registerPart(with: fault).map(Part.register)
    }

    /// Whether something is held back that cannot give way any further.
    private func isHeld(_ part: Part) -> Bool {
        switch part {
        case .file(let id): files[id] != nil
        case .register(.row(let place)): held.registers.rows[place] != nil
        // What a file last said can have become wrong by what surrounds it.
        case .register(.file(let path)): held.registers.files[path].map { $0.earlier == nil } ?? false
        case .register(.column(let place)): held.registers.columns.contains(place)
        }
    }

    /// Holds something back. Returns what is wrong where it may be public and nobody knows what it said.
    private mutating func hold(
        _ part: Part,
        because fault: Diagnostic,
        in current: Portal,
        _ loader: LibraryLoader
    ) throws -> Diagnostic? {
        switch part {
        case .file(let id): return try hold(file: id, because: fault, loader)
        case .register(.row(let place)):
            // Tables beside the registers say how others are read: what they last said is better than a part of it.
            if isBeside(place), let path = ContentFiles.path(shown: place.path), held.registers.files[path] == nil,
                try wasPublic(registerFile: path)
            {
                return try hold(registerFile: path, because: fault, in: current)
            }
            held.registers.rows[place] = fault.rule.title
        case .register(.column(let place)): held.registers.columns.insert(place)
        case .register(.file(let path)): return try hold(registerFile: path, because: fault, in: current)
        }
        return nil
    }

    private func wasPublic(registerFile path: String) throws -> Bool {
        if case .new = try past.version(ofRegisterFile: path) { false } else { true }
    }

    private mutating func hold(
        registerFile path: String,
        because fault: Diagnostic,
        in current: Portal
    ) throws -> Diagnostic? {
        let file = root + "/content/" + path
        let now = try entryKind(at: file) == nil ? [] : readFile(file, limit: Self.registerFileLimit)
        let text = String(validating: now, as: UTF8.self)
        var bytes: [UInt8]?
        if held.registers.files[path] == nil, case let version = try past.version(ofRegisterFile: path) {
            switch version {
            case .new: break
            case .unknown, .earlier(_, text: nil, _): return HeldWithoutEarlier.diagnostic(at: fault.location)
            case .earlier(let entry, let text?, _):
                bytes = text
                earlier[path] = entry
            }
        }
        let before = bytes.map { String(decoding: $0, as: UTF8.self) }
        guard current.shownLibrary.maySafelyHold(path, text: text, earlier: before) else { return fault }
        if bytes == nil {
            earlier[path] = nil
        }
        replaced.insert(ContentFiles.shown(path))
        let copy = earlier[path].map(past.copy)
        held.registers.hold(path, as: HeldRegisterFile(reason: fault.rule.title, earlier: copy, text: text ?? ""))
        let state: HeldFile.State = copy != nil ? .earlier : RegisterFiles.isTable(path) ? .table : .new
        files[path] = HeldFile(path: ContentFiles.shown(path), state: state)
        return nil
    }

    /// Bytes of a file of the registers that are looked at: the largest workbook that is read.
    private static let registerFileLimit = 32 * 1024 * 1024

    private mutating func hold(
        file id: String,
        because fault: Diagnostic,
        _ loader: LibraryLoader
    ) throws -> Diagnostic? {
        guard whole.loadedLibrary.isText(id) else {
            try holdMedium(id)
            return nil
        }
        let text = try HeldText(id, in: whole, root: root)
        // A file that is taken back is taken back, whatever else is wrong with it.
        guard text.publication == .held else {
            hide(text, as: HeldFile.State(text.publication))
            return nil
        }
        switch try past.version(of: text) {
        case .earlier(let entry, let bytes, let former):
            guard let bytes, try loader.isReadable(bytes, as: id, in: whole.loadedLibrary) else {
                return HeldWithoutEarlier.diagnostic(at: fault.location, address: entry.address)
            }
            held.texts[id] = HeldContent.Text(earlier: bytes)
            files[id] = HeldFile(path: ContentFiles.shown(id), state: .earlier, formerPath: former)
            earlier[id] = entry
        case .new: hide(text, as: .new)
        case .unknown: return HeldWithoutEarlier.diagnostic(at: fault.location)
        }
        return nil
    }

    private mutating func hide(_ text: HeldText, as state: HeldFile.State) {
        let hidden = HeldContent.Text(
            earlier: nil,
            publication: text.publication,
            addresses: text.addresses,
            media: text.media
        )
        held.texts[text.id] = hidden
        files[text.id] = HeldFile(path: ContentFiles.shown(text.id), state: state)
    }

    /// Holds a medium back, or a file that nothing reads. A published medium is its own copy.
    private mutating func holdMedium(_ id: String) throws {
        var medium: MediaFile?
        if past.files.contains(OutputPath(id)), try entryKind(at: output + "/" + id) == .file {
            let reader = MediaReader(whole.library.settings)
            let (value, faults) = try reader.read(id, in: output)
            if !faults.contains(where: { $0.severity == .error }) { medium = value }
        }
        held.files.updateValue(medium, forKey: id)
        files[id] = HeldFile(path: ContentFiles.shown(id), state: medium == nil ? .unpublished : .earlier)
    }
}

/// What is held back of a portal, and why.
struct HeldFiles: Sendable {
    let files: [HeldFile]
    /// All that is wrong with these files.
    let diagnostics: [Diagnostic]
    /// By path below `content/`, what is shown in place of a text.
    let earlier: [String: PublishedSources.Entry]

    static let none = HeldFiles(files: [], diagnostics: [], earlier: [:])

    /// The files of which nothing is published as it is now.
    var paths: Set<String> { Set(files.filter(\.isWhole).map(\.path)) }
}

extension HeldFile.State {
    /// The state of a text that its author does not want to be seen now.
    fileprivate init(_ publication: Publication) {
        switch publication {
        case .draft: self = .draft
        case .scheduled: self = .scheduled
        case .expired: self = .expired
        case .withdrawn: self = .withdrawn
        case .published, .held: self = .new
        }
    }
}
