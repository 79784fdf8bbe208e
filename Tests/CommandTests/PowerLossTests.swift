import Files
import TestSupport
import Testing

/// What is left of a build when the power goes: every change of names up to then, and of the bytes what was flushed to the disk.
/// The calls of a build are recorded once, and replayed in memory up to each of them.
@Suite(.ownThread) struct PowerLossTests {
    private static let builds = InjectedFaultTests()

    /// One of two states of a portal, with all that a build makes in processes of its own and keeps for the next one.
    private func portal(_ state: Int) throws -> TemporaryPortal {
        var portal = try Self.builds.portal(state)
        let photograph = SamplePicture.photograph(width: 480 + state, height: 320)
        portal.files["content/media/rapat.jpg"] = photograph
        portal.files["content/media/rencana.pdf"] = SampleDocument.pdf(photograph: photograph)
        portal.files["content/berita/media.md"] = Array(
            "---\ntitle: Media\ndate: 2025-01-03\n---\n[Rencana](/media/rencana.pdf) ![Rapat](/media/rapat.jpg)\n".utf8
        )
        return portal
    }

    @Test(.enabled(if: InjectedFaultTests.canInject, InjectedFaultTests.cannotInject))
    func `After a power cut at any call no file is empty, no link broken, and the next build completes the work`()
        async throws
    {
        let (before, after) = (try portal(0), try portal(1))
        try await before.inFolder { root in
            let portal = root + "/portal"
            try makeDirectory(portal)
            try before.replaceSources(in: portal)
            #expect(try Self.builds.build(portal).exitCode == 0)
            let old = try TreeSnapshot(of: portal + "/output").published
            try after.replaceSources(in: portal)
            let start = try TreeSnapshot(of: portal).files
            let calls = try record(portal)
            let new = try TreeSnapshot(of: portal + "/output").published
            var disk = Disk(files: start.mapValues(\.bytes), below: portal)
            var states: [[String: [UInt8]]] = []
            for call in calls {
                disk.apply(call)
                for left in [disk.left(of: 0), disk.left(of: 0.5)] where left != states.last { states.append(left) }
            }
            #expect(calls.contains(.flush) && states.count > 20, "\(calls.count) calls, \(states.count) states")
            #expect(published(states.last ?? [:]) == new, "the replay ends as the build did")
            for state in states { try expectWhole(published(state), old, new) }
            var dice = Dice(seed: 5)
            // Before anything is published, what is kept for the next build is at stake.
            let begun = try #require(states.firstIndex { published($0) != old })
            let ended = try #require(states.lastIndex { published($0) != new })
            #expect(begun > 10 && ended > begun)
            let tried =
                (0..<4).map { $0 * begun / 4 + dice.roll(begun / 4) }
                + (0..<4).map { _ in begun + dice.roll(ended - begun) }
            for state in tried.map({ states[$0] }) {
                try removeTree(portal)
                for (path, bytes) in state {
                    let file = portal + "/" + path
                    try makeDirectory(String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)]))
                    try writeFile(file, bytes)
                }
                let result = try Self.builds.build(portal)
                #expect(result.exitCode == 0, "\(result.errors)")
                #expect(try TreeSnapshot(of: portal + "/output").published == new)
            }
            print("power cuts: \(states.count)")
        }
    }

    private func published(_ files: [String: [UInt8]]) -> [String: [UInt8]] {
        let folder = "output/"
        return Dictionary(
            uniqueKeysWithValues: files.filter { $0.key.hasPrefix(folder) }.map {
                (String($0.key.dropFirst(folder.count)), $0.value)
            }
        )
    }

    private func expectWhole(_ left: [String: [UInt8]], _ old: [String: [UInt8]], _ new: [String: [UInt8]]) throws {
        #expect(left.filter { $0.value.isEmpty && old[$0.key] != [] && new[$0.key] != [] }.keys.sorted() == [])
        // A page of only one of the two portals may be a placeholder.
        let both = Set(old.keys).intersection(new.keys)
        #expect(both.filter { left[$0] == nil || left[$0] != old[$0] && left[$0] != new[$0] }.sorted() == [])
        for (path, bytes) in left where path.hasSuffix(".html") {
            for match in String(decoding: bytes, as: UTF8.self).matches(of: /(?:href|src)="\/([^"#?]*)/) {
                let target = String(match.output.1)
                let file = target.isEmpty || target.hasSuffix("/") ? target + "index.html" : target
                #expect(left[file] != nil, "\(path) leads to /\(target)")
            }
        }
    }

    /// Builds, and returns the calls that changed files.
    private func record(_ portal: String) throws -> [Call] {
        let log = portal + ".log"
        let names = "openat,write,ftruncate,copy_file_range,rename,link,unlink,syncfs,fsync"
        let tracer = [
            InjectedFaultTests.strace, "-f", "-qq", "-y", "-xx", "-s", "1000000", "-o", log, "-e", "trace=" + names,
        ]
        #expect(try Self.builds.build(portal, through: tracer).exitCode == 0)
        var begun: [Substring: Substring] = [:]
        return String(decoding: try readFile(log), as: UTF8.self).split(separator: "\n").compactMap { line in
            let process = line.prefix { $0.isNumber }
            var call = line.dropFirst(process.count).drop { $0 == " " }
            if let end = call.firstRange(of: " <unfinished ...>") {
                begun[process] = call[..<end.lowerBound]
                return nil
            }
            if call.hasPrefix("<..."), let end = call.firstRange(of: "resumed>") {
                call = (begun[process] ?? "") + call[end.upperBound...]
            }
            return Call(String(call))
        }
    }
}

/// A call to the system that changed files.
private enum Call: Hashable {
    case open(String, isCut: Bool)
    case write(String, [UInt8])
    case cut(String, Int)
    case copy(String, to: String)
    case rename(String, to: String)
    case link(String, to: String)
    case remove(String)
    case flush
    case flushFile(String)

    /// Reads a line of strace with all texts in hexadecimal. Nil for what failed or changes nothing.
    init?(_ line: String) {
        func text(_ hexadecimal: Substring) -> String { String(decoding: Self.bytes(hexadecimal), as: UTF8.self) }
        if let match = line.firstMatch(of: /^openat\([^,]*, "([^"]*)", ([A-Z_|]*O_CREAT[A-Z_|]*).* = [0-9]+</) {
            self = .open(text(match.output.1), isCut: match.output.2.contains("O_TRUNC"))
        } else if let match = line.firstMatch(of: /^write\([0-9]+<([^>]*)>, "([^"]*)", [0-9]+\) += [0-9]+/) {
            self = .write(text(match.output.1), Self.bytes(match.output.2))
        } else if let match = line.firstMatch(of: /^ftruncate\([0-9]+<([^>]*)>, ([0-9]+)\) += 0/) {
            self = .cut(text(match.output.1), Int(match.output.2) ?? 0)
        } else if let match = line.firstMatch(
            of: /^copy_file_range\([0-9]+<([^>]*)>, [^,]*, [0-9]+<([^>]*)>.* = [1-9]/
        ) {
            self = .copy(text(match.output.1), to: text(match.output.2))
        } else if let match = line.firstMatch(of: /^(rename|link)\("([^"]*)", "([^"]*)"\) += 0/) {
            let (source, target) = (text(match.output.2), text(match.output.3))
            self = match.output.1 == "link" ? .link(source, to: target) : .rename(source, to: target)
        } else if let match = line.firstMatch(of: /^unlink\("([^"]*)"\) += 0/) {
            self = .remove(text(match.output.1))
        } else if let match = line.firstMatch(of: /^fsync\([0-9]+<([^>]*)>\) += 0/) {
            self = .flushFile(text(match.output.1))
        } else if line.contains(/^syncfs\(.*\) += 0/) {
            self = .flush
        } else {
            return nil
        }
    }

    private static func bytes(_ hexadecimal: Substring) -> [UInt8] {
        hexadecimal.split(separator: "\\x").compactMap { UInt8($0, radix: 16) }
    }
}

/// A file system in memory that knows what of each file is on the disk.
private struct Disk {
    private let folder: String
    private var numbers: [String: Int] = [:]
    private var bytes: [[UInt8]] = []
    private var flushed: [[UInt8]] = []

    init(files: [String: [UInt8]], below folder: String) {
        self.folder = folder + "/"
        for (path, bytes) in files { add(self.folder + path, bytes) }
    }

    /// What a power cut leaves, by path below the folder.
    ///
    /// - Parameter part: how much is left of the bytes that were not flushed, of 1.
    func left(of part: Double) -> [String: [UInt8]] {
        func left(_ number: Int) -> [UInt8] {
            let (bytes, flushed) = (bytes[number], flushed[number])
            guard bytes.starts(with: flushed) else { return flushed }
            return Array(bytes.prefix(flushed.count + Int(Double(bytes.count - flushed.count) * part)))
        }
        return Dictionary(
            uniqueKeysWithValues: numbers.map { (String($0.key.dropFirst(folder.count)), left($0.value)) }
        )
    }

    private mutating func add(_ path: String, _ content: [UInt8] = []) {
        numbers[path] = bytes.count
        bytes.append(content)
        flushed.append(content)
    }

    mutating func apply(_ call: Call) {
        switch call {
        case .open(let path, let isCut):
            guard path.hasPrefix(folder) else { return }
            if let number = numbers[path] {
                if isCut { bytes[number] = [] }
            } else {
                add(path)
            }
        case .write(let path, let new): if let number = numbers[path] { bytes[number] += new }
        case .cut(let path, let length):
            if let number = numbers[path] { bytes[number] = Array(bytes[number].prefix(length)) }
        case .copy(let source, let target):
            if let number = numbers[source], let other = numbers[target] { bytes[other] = bytes[number] }
        case .rename(let source, let target):
            for (path, number) in numbers where path == source || path.hasPrefix(source + "/") {
                numbers[path] = nil
                numbers[target + path.dropFirst(source.count)] = number
            }
        case .link(let source, let target): numbers[target] = numbers[source]
        case .remove(let path): numbers[path] = nil
        case .flush: flushed = bytes
        case .flushFile(let path): if let number = numbers[path] { flushed[number] = bytes[number] }
        }
    }
}
