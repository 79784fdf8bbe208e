import Content
import Diagnostics
import Digests
import Files
import Reading
import Registers
import SiteModel

/// Finds the files that must be held back so that the rest of a portal can be published.
///
/// A file with errors is replaced by its last published text, or removed. Errors that this causes, such as a link to a
/// new file that is held back, hold back more files, until no error is left or one of them stops the portal.
struct Holding {
    private let root: String
    /// The folder of the published portal.
    private let output: String
    private let program: String?
    private let whole: Portal
    private var past: PublishedPast
    private var held = HeldContent()
    private var files: [ContentPath: HeldFile] = [:]
    private var earlier: [ContentPath: PublishedSources.Entry] = [:]
    /// Tables of exempt information that nobody can read, so that no medium becomes public.
    private var unread: Set<String> = []
    /// The register files replaced in this round. Diagnostics about their rows and columns refer to the replaced text.
    private var replaced: Set<String> = []

    /// - Parameters:
    ///   - whole: the portal with nothing held back.
    ///   - options: the options of the portal. Its output folder shows what is public where no published texts were
    ///     kept.
    /// - Throws: `FileError` or `DigestError` where the machine fails.
    init(_ whole: Portal, _ options: PortalOptions) throws {
        root = options.root
        output = options.outputFolder
        program = options.program
        self.whole = whole
        past = try PublishedPast(root: root, output: output, whole: whole)
        held.isPublishing = true
        held.addresses = whole.site.routes.linkable
    }

    /// Returns the portal without what must be held back, or the whole portal where something stops it.
    ///
    /// - Parameter assemble: makes a portal from a library.
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
                switch try hold(part, because: fault, in: current, loader) {
                case nil: continue
                case .withoutEarlier(let missing): stops.append(missing)
                case .mayNameExempt:
                    stops.append(fault)
                    isGuarded = true
                }
            }
            holdUnlisted(current.stops, in: current, &fresh)
            guard stops.isEmpty else {
                return whole.stopped(
                    by: found + stops,
                    notes: past.notes + [StoppedPortal.words(stops, isAboutExemption: isGuarded)]
                )
            }
            found += current.diagnostics.filter { fault in
                if fault.omitted > 0, let row = current.shownLibrary.registerRows(unlistedIn: fault).first,
                    fresh.contains(.register(.row(row)))
                {
                    return true
                }
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
        let notes = past.notes + (hasNew ? past.lost(in: current) : []) + unread.sorted().map(Self.unreadNote)
        return current.noting(notes)
    }

    /// Holds back the rows with errors that are counted and not listed, where listed ones of their table are held back.
    ///
    /// - Parameter parts: those that are held back already for what is listed.
    private mutating func holdUnlisted(_ faults: [Diagnostic], in current: Portal, _ parts: inout Set<Part>) {
        let tables = Set(
            parts.compactMap { part -> String? in
                if case .register(.row(let place)) = part { place.path } else { nil }
            }
        )
        for rest in faults where rest.omitted > 0 && tables.contains(rest.location.path) {
            guard !replaced.contains(rest.location.path) else { continue }
            for place in current.shownLibrary.registerRows(unlistedIn: rest) where held.registers.rows[place] == nil {
                held.registers.rows[place] = rest.rule.title
                parts.insert(.register(.row(place)))
            }
        }
    }

    /// Returns the faults to deal with first, because others may follow from them: those about exempt documents, then
    /// those in files that say how rows are read, in rows, and in other files. A diagnostic that stands for further
    /// ones waits for the listed ones.
    private func first(of faults: [Diagnostic], in current: Portal) -> [Diagnostic] {
        let exemption = faults.filter(current.shownLibrary.isAboutExemption)
        guard exemption.isEmpty else { return exemption }
        let listed = faults.filter { $0.omitted == 0 }
        let byOrder = Dictionary(grouping: listed.isEmpty ? faults : listed) { fault in
            switch part(with: fault, in: current) {
            case .register(.file(let path)): RegisterFiles.saysHowToRead(path) ? 0 : 1
            case .register(.row(let place)) where isBeside(place): 0
            // Rows may refer to rows of tables that cannot be read.
            case .register: 2
            case .file: 3
            case nil: 4
            }
        }
        return byOrder.min { $0.key < $1.key }?.value ?? []
    }

    private func isBeside(_ place: RowPlace) -> Bool {
        ContentPath(shown: place.path).map(RegisterFiles.isBeside) ?? false
    }

    private func heldFiles(_ found: [Diagnostic]) -> HeldFiles {
        let whole = Set(files.values.map(\.path))
        let byTable = Dictionary(grouping: held.registers.rows.keys, by: \.path)
        let rows = byTable.map { path, rows in
            HeldFile(
                path: path,
                state: .rows,
                rows: Set(rows.map(\.number)).sorted(),
                sheets: Dictionary(grouping: rows.filter { $0.sheet != nil }) { $0.sheet ?? "" }
                    .map { HeldFile.Sheet(name: $0, rows: Set($1.map(\.number)).sorted()) }.sorted { $0.name < $1.name }
            )
        }
        let columns = Set(held.registers.columns.map(\.path)).map { HeldFile(path: $0, state: .columns) }
        let parts = (rows + columns).filter { !whole.contains($0.path) }
        let all = (Array(files.values) + parts).sorted { ($0.path, $0.state.rawValue) < ($1.path, $1.state.rawValue) }
        return HeldFiles(files: all, diagnostics: found, earlier: earlier)
    }

    /// The part of the portal that is held back because of a fault.
    private enum Part: Hashable {
        /// A file that does not belong to a register.
        case file(ContentPath)
        case register(HeldPart)

        /// Whether the rest of its file is published.
        var isPartOfFile: Bool {
            switch self {
            case .register(.row), .register(.column): true
            case .register(.file), .file: false
            }
        }
    }

    /// Returns the part to hold back because of a fault, or nil where the fault stops the portal.
    private func part(with fault: Diagnostic, in current: Portal) -> Part? {
        guard !fault.rule.stopsPortal, let id = ContentPath(shown: fault.location.path),
            !ContentPath.ofSettings.contains(id)
        else { return nil }
        guard RegisterFiles.contains(id) else { return .file(id) }
        return current.shownLibrary.registerPart(with: fault).map(Part.register)
    }

    /// Returns whether a part is held back already, with no earlier text left to replace.
    private func isHeld(_ part: Part) -> Bool {
        switch part {
        case .file(let id): files[id] != nil
        case .register(.row(let place)): held.registers.reason(for: place) != nil
        // An earlier text may be invalid in the current portal; then the file is removed altogether.
        case .register(.file(let path)): held.registers.files[path].map { $0.earlier == nil } ?? false
        case .register(.column(let place)): held.registers.columns.contains(place)
        }
    }

    /// Why a part cannot be held back, so that nothing is published.
    private enum Refusal {
        /// The part may be public, and its published text is unknown.
        case withoutEarlier(Diagnostic)
        /// The part may name documents that are exempt.
        case mayNameExempt
    }

    /// Holds a part back. Nil where that succeeds.
    private mutating func hold(
        _ part: Part,
        because fault: Diagnostic,
        in current: Portal,
        _ loader: LibraryLoader
    ) throws -> Refusal? {
        switch part {
        case .file(let id): return try hold(file: id, because: fault, loader)
        case .register(.row(let place)):
            // Tables beside the registers say how other tables are read: their last published text is better than some
            // of its rows.
            if isBeside(place), let path = ContentPath(shown: place.path), held.registers.files[path] == nil,
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

    private func wasPublic(registerFile path: ContentPath) throws -> Bool {
        if case .new = try past.version(ofRegisterFile: path) { false } else { true }
    }

    private mutating func hold(
        registerFile path: ContentPath,
        because fault: Diagnostic,
        in current: Portal
    ) throws -> Refusal? {
        let file = root + "/" + path.shown
        let now = try entryKind(at: file) == nil ? [] : readFile(file, limit: RegisterFiles.sizeLimit)
        let text = RegisterFiles.text(of: now, path: path)
        var bytes: [UInt8]?
        if held.registers.files[path] == nil {
            switch try past.version(ofRegisterFile: path) {
            case .new: break
            case .unknown, .earlier(_, text: nil, _):
                return .withoutEarlier(HeldWithoutEarlier.diagnostic(at: fault.location))
            case .earlier(let entry, let text?, _):
                bytes = text
                earlier[path] = entry
            }
        }
        let before = bytes.map { String(decoding: $0, as: UTF8.self) }
        if !current.shownLibrary.maySafelyHold(path, text: text, earlier: before) {
            guard text == nil, RegisterFiles.isTable(path) else { return .mayNameExempt }
            // A table that nobody can read may name any document: none that is not public yet becomes so.
            unread.insert(path.shown)
            try holdNewMedia()
        }
        if bytes == nil {
            earlier[path] = nil
        }
        replaced.insert(path.shown)
        let copy = earlier[path].map(past.copy)
        held.registers.hold(path, as: HeldRegisterFile(reason: fault.rule.title, earlier: copy, text: text ?? ""))
        let state: HeldFile.State = copy != nil ? .earlier : RegisterFiles.isTable(path) ? .table : .new
        files[path] = HeldFile(path: path.shown, state: state)
        return nil
    }

    private mutating func hold(
        file id: ContentPath,
        because fault: Diagnostic,
        _ loader: LibraryLoader
    ) throws -> Refusal? {
        guard whole.loadedLibrary.isText(id) else {
            try holdMedium(id)
            return nil
        }
        let text = try HeldText(id, in: whole, root: root)
        // A text that its author withdraws is withdrawn, whatever else is wrong with it.
        guard text.publication == .held else {
            hide(text, as: HeldFile.State(text.publication))
            return nil
        }
        switch try past.version(of: text) {
        case .earlier(let entry, let bytes, let former):
            guard let bytes, try loader.isReadable(bytes, as: id, in: whole.loadedLibrary) else {
                return .withoutEarlier(HeldWithoutEarlier.diagnostic(at: fault.location, address: entry.address))
            }
            held.texts[id] = HeldContent.Text(earlier: bytes)
            files[id] = HeldFile(path: id.shown, state: .earlier, formerPath: former)
            earlier[id] = entry
        case .new: hide(text, as: .new)
        case .unknown: return .withoutEarlier(HeldWithoutEarlier.diagnostic(at: fault.location))
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
        files[text.id] = HeldFile(path: text.id.shown, state: state)
    }

    private static func unreadNote(_ path: String) -> LocalizedText {
        LocalizedText(
            id:
                "Selama \(path) tidak terbaca, berkas media yang baru atau berubah tidak terbit: daftar itu mungkin menyebutnya.",
            en: "While \(path) cannot be read, no new or changed medium is published: the list might name it."
        )
    }

    /// Holds back the media that are not public as they are now.
    private mutating func holdNewMedia() throws {
        for medium in whole.library.media where !held.files.keys.contains(medium.path) {
            let copy = output + "/" + medium.path.rawValue
            if past.files.contains(OutputPath(medium.path.rawValue)), try entryKind(at: copy) == .file,
                try sha256(ofFile: copy) == sha256(ofFile: medium.file)
            {
                continue
            }
            try holdMedium(medium.path)
        }
    }

    /// Holds back a medium, or a file that no reader knows. The published copy of a medium stays public.
    private mutating func holdMedium(_ id: ContentPath) throws {
        var medium: MediaFile?
        if past.files.contains(OutputPath(id.rawValue)), try entryKind(at: output + "/" + id.rawValue) == .file {
            let reader = MediaReader(whole.library.settings)
            let (value, faults) = try reader.read(id, in: output)
            if !faults.contains(where: { $0.severity == .error }) { medium = value }
        }
        held.files.updateValue(medium, forKey: id)
        files[id] = HeldFile(path: id.shown, state: medium == nil ? .unpublished : .earlier)
    }
}

/// Everything that is held back from a portal, and the reasons.
struct HeldFiles: Sendable {
    let files: [HeldFile]
    /// All diagnostics about these files.
    let diagnostics: [Diagnostic]
    /// The earlier texts shown in place of files, by path below `content/`.
    let earlier: [ContentPath: PublishedSources.Entry]

    static let none = HeldFiles(files: [], diagnostics: [], earlier: [:])

    /// The files whose current content is not published at all.
    var paths: Set<String> { Set(files.filter(\.isWhole).map(\.path)) }
}

extension HeldFile.State {
    /// The state of a text whose author does not want it to be public now.
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
