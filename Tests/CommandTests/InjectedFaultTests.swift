import Files
import Foundation
import TestSupport
import Testing

/// A build of which one call to the system fails, whichever it is: it says so in words, what is public stays whole, and the next
/// build is as good as any.
///
/// The calls are chosen by chance, the same in every run. `TERANG_SOAK`, in seconds, has more of them tried, and others in each run:
/// `make soak`.
@Suite(.ownThread) struct InjectedFaultTests {
    private struct Injection: CustomStringConvertible {
        let call: String
        let error: String
        /// Which of the calls of each thread fails, counted from 1.
        let number: Int

        var description: String { "\(call) number \(number) fails with \(error)" }
    }

    /// The calls of a build, and what they can fail with.
    private static let failures: [(call: String, errors: [String])] = [
        ("openat", ["EIO", "EACCES", "EMFILE", "ENFILE", "EINTR", "ENOSPC"]),
        ("read", ["EIO", "EINTR"]),
        ("write", ["ENOSPC", "EIO", "EDQUOT", "EINTR"]),
        ("rename", ["EIO", "EACCES", "ENOSPC", "EXDEV"]),
        ("mkdir", ["EACCES", "ENOSPC", "EMLINK"]),
        ("unlink", ["EIO", "EACCES"]),
        ("rmdir", ["EIO", "EBUSY"]),
        ("getdents64", ["EIO"]),
        ("syncfs", ["EIO", "ENOSPC"]),
        ("fsync", ["EIO", "ENOSPC"]),
        ("newfstatat", ["EIO", "EACCES"]),
        ("ftruncate", ["EIO", "ENOSPC"]),
        ("link", ["EMLINK", "EPERM"]),
        ("copy_file_range", ["EIO", "ENOSPC"]),
        ("fchmod", ["EPERM"]),
    ]

    static let strace = "/usr/bin/strace"

    /// Whether calls can be made to fail here.
    static let canInject: Bool = {
        do {
            let call = ["-f", "-qq", "-e", "inject=getpid:error=EIO", "/bin/true"]
            return try Program.run(call, of: strace).exitCode == 0
        } catch {
            return false
        }
    }()

    static let cannotInject: Comment = "strace is not there, or may not trace"

    private static let soak = ProcessInfo.processInfo.environment["TERANG_SOAK"].flatMap { Int($0) }
    private static let seconds = soak ?? 8

    func portal(_ state: Int) throws -> TemporaryPortal {
        var files: [String: String] = [
            "content/berita/satu.md": "---\ntitle: Satu\ndate: 2025-01-01\n---\nIsi \(state).\n",
            "content/media/laporan.pdf": "%PDF-1.7\n% keadaan \(state)\n",
        ]
        for number in 0..<4 where number != state {
            files["content/berita/a\(number).md"] =
                "---\ntitle: Berita \(number)\ndate: 2025-01-02\n---\nIsi \(number), lihat [laporan](/media/laporan.pdf).\n"
        }
        return try TemporaryPortal.plain(files)
    }

    @Test(.enabled(if: canInject, cannotInject))
    func `Whichever call fails, a build says so and leaves a whole portal`() async throws {
        let (before, after) = (try portal(0), try portal(1))
        try await before.inFolder { root in
            // All that is compared has the same path, which the store knows.
            let portal = root + "/portal"
            func prepare() throws {
                if try entryKind(at: portal) != nil { try removeTree(portal) }
                _ = try Program.run(["-a", root + "/old", portal], of: "/bin/cp")
            }
            try makeDirectory(portal)
            try before.replaceSources(in: portal)
            #expect(try build(portal).exitCode == 0)
            let old = try TreeSnapshot(of: portal + "/output").published
            try after.replaceSources(in: portal)
            _ = try Program.run(["-a", portal, root + "/old"], of: "/bin/cp")
            let counts = try self.counts(portal)
            let new = try TreeSnapshot(of: portal + "/output").published
            #expect(old != new && !counts.isEmpty)
            let possible = Self.failures.filter { counts[$0.call] != nil }
            var dice = Dice(seed: Self.soak == nil ? 3 : Int(Date().timeIntervalSince1970))
            let start = ContinuousClock.now
            var tried = 0
            while ContinuousClock.now - start < .seconds(Self.seconds) || tried < 4 {
                tried += 1
                let failure = dice.pick(possible)
                let number = 1 + dice.roll(counts[failure.call] ?? 1)
                let injection = Injection(call: failure.call, error: dice.pick(failure.errors), number: number)
                try prepare()
                try check(injection, in: portal, from: old, to: new)
            }
            print("injected calls: \(tried)")
        }
    }

    func build(_ portal: String, through tracer: [String] = []) throws -> Program.Result {
        let call = try tracer + [Program.executable().path, "build", "--root", portal, "--now", "2026-01-01"]
        return try Program.run(Array(call.dropFirst()), of: call[0])
    }

    /// Builds, and returns how often the busiest thread made each call.
    private func counts(_ portal: String) throws -> [String: Int] {
        let log = portal + ".log"
        let calls = Self.failures.map(\.call).joined(separator: ",")
        #expect(
            try build(portal, through: [Self.strace, "-f", "-qq", "-o", log, "-e", "trace=" + calls]).exitCode == 0
        )
        var threads: [String: Int] = [:]
        for line in String(decoding: try readFile(log), as: UTF8.self).split(separator: "\n") {
            guard let match = line.firstMatch(of: /^([0-9]+) +([a-z0-9_]+)\(/) else { continue }
            threads["\(match.output.2) \(match.output.1)", default: 0] += 1
        }
        var counts: [String: Int] = [:]
        for (key, count) in threads {
            let call = String(key.prefix { $0 != " " })
            counts[call] = max(counts[call] ?? 0, count)
        }
        return counts
    }

    private func check(
        _ injection: Injection,
        in portal: String,
        from old: [String: [UInt8]],
        to new: [String: [UInt8]]
    ) throws {
        let inject = "inject=\(injection.call):error=\(injection.error):when=\(injection.number)"
        let trace = "trace=" + injection.call
        let result = try build(
            portal,
            through: [Self.strace, "-f", "-qq", "-o", "/dev/null", "-e", trace, "-e", inject]
        )
        // 127: the system could not load the program's libraries, and says so.
        #expect([0, 70, 127].contains(result.exitCode), "\(injection): \(result.exitCode) \(result.errors)")
        #expect(result.exitCode == 0 || !result.errors.isEmpty, "\(injection): \(result.errors)")
        #expect(!result.errors.contains("Fatal error"), "\(injection): \(result.errors)")
        let left = try TreeSnapshot(of: portal + "/output").published
        let halves = left.filter { path, bytes in ![old[path], new[path]].contains(bytes) }
        #expect(halves.keys.sorted() == [], "\(injection): \(result.errors)")
        let lost = old.keys.filter { new[$0] != nil && left[$0] == nil }
        #expect(lost.sorted() == [], "\(injection): \(result.errors)")
        if result.exitCode == 0 { #expect(left == new, "\(injection): \(result.output)") }
        if !["unlink", "rmdir", "getdents64", "newfstatat", "openat"].contains(injection.call) {
            let staged = try TreeSnapshot(of: portal + "/.terang").files.keys.filter { $0.contains("staging") }
            #expect(staged.isEmpty, "\(injection): \(result.errors)")
        }
        #expect(try build(portal).exitCode == 0, "after \(injection)")
        #expect(try TreeSnapshot(of: portal + "/output").published == new, "after \(injection)")
    }
}
