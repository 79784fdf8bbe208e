import Files
import Foundation
import SiteModel
import TestSupport
import Testing

@testable import Publishing

/// What a process leaves that is killed for real while it publishes.
///
/// The moments are chosen by chance, the same in every run. `TERANG_SOAK`, in seconds, has more of them tried, and others in each run:
/// `make soak`.
@Suite(.ownThread) struct KillTests {
    private static let soak = ProcessInfo.processInfo.environment["TERANG_SOAK"].flatMap { Int($0) }
    /// How long processes are killed, and how often at most.
    private static let patience = Duration.seconds(soak ?? 5)
    private static let kills = soak == nil ? 8 : .max

    /// One of three states of a portal that share few pages. In each the article `tetap` is broken, and goes on as it was.
    private func portal(_ state: Int) throws -> TemporaryPortal {
        var files: [String: String] = [
            "berita/tetap.md": article("Tetap", text: "<b>rahasiakata</b>"),
            "register/dip/register.yaml": "profile: dip\ntitle: Daftar\n",
            "register/dip/dip.csv": "nomor,\"rahasiakata\n", "opd.csv": "kode,nama\ndinkes,Dinas Kesehatan\n",
        ]
        for number in 0..<18 where number % 3 != state {
            let text = "Naskah \(number) keadaan \(number % 2 == 0 ? state : 0). [Tetap](tetap.md)"
            files["berita/a\(number).md"] = article("Berita \(number)", text: text)
        }
        return try .plain(files, settings: "faults: hold\n")
    }

    private static let kept = article("Tetap", text: "Naskah lama.")
    private static let table = "nomor,klasifikasi,opd,ringkasan\n1,berkala,dinkes,Daftar lama\n"

    private func process(_ root: String) throws -> Process {
        let process = Process()
        process.executableURL = try BuiltProgram.executable()
        process.arguments = ["build", "--root", root, "--now", "2026-01-01"]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        return process
    }

    /// Runs a build to its end and returns what is public then.
    private func published(_ root: String) throws -> [String: [UInt8]] {
        let process = try process(root)
        try process.run()
        process.waitForEnd()
        #expect(process.terminationStatus == 2)
        return try TreeSnapshot(of: root + "/output").published
    }

    @Test func `A build that is killed at any moment leaves whole pages, and the next one what a clean one would`()
        async throws
    {
        let states = try [portal(0), portal(1), portal(2)]
        var sound = states[0]
        sound.files["content/berita/tetap.md"] = Array(Self.kept.utf8)
        sound.files["content/register/dip/dip.csv"] = Array(Self.table.utf8)
        try await sound.inFolder { root in
            #expect(try await build(.of(root), into: root + "/output").held.isEmpty)
            try states[0].replaceSources(in: root)
            let start = ContinuousClock.now
            let first = try published(root)
            let length = ContinuousClock.now - start
            var clean = [first]
            for state in states.dropFirst() {
                try state.replaceSources(in: root)
                clean.append(try published(root))
            }
            let notice = Array(PublicationNotice.html(try await site(root)).utf8)
            var dice = Dice(seed: Self.soak == nil ? 7 : Int(Date().timeIntervalSince1970))
            var (kills, number, state) = (0, 0, states.count - 1)
            while number < Self.kills, ContinuousClock.now - start < Self.patience || kills < 4 {
                number += 1
                let old = clean[state]
                state = (state + 1 + dice.roll(2)) % states.count
                let new = clean[state]
                try states[state].replaceSources(in: root)
                if try await kill(process(root), in: root, length: length, &dice) { kills += 1 }
                let left = try TreeSnapshot(of: root + "/output").published
                let pages = PublishedPages(left, url: "https://kota.example")
                #expect(pages.brokenAddresses(checkingFragments: false) == [], "kill \(number)")
                let halves = left.filter { path, bytes in ![old[path], new[path], notice].contains(bytes) }
                #expect(halves.keys.sorted() == [], "kill \(number)")
                #expect(try published(root) == new, "after kill \(number)")
            }
            print("killed builds: \(kills) of \(number)")
            #expect(kills > 0)
            #expect(clean.allSatisfy { $0["berita/2025/01/tetap/index.html"] != nil })
            let all = clean.flatMap(\.values).map { String(decoding: $0, as: UTF8.self) }.joined()
            #expect(all.contains("Naskah lama.") && all.contains("Daftar lama") && !all.contains("rahasiakata"))
        }
    }

    /// Runs a build and kills it at a random moment; every other time only once it has begun to bring files out, which takes
    /// little of its time. Returns whether it was killed before its end.
    private func kill(_ process: Process, in root: String, length: Duration, _ dice: inout Dice) async throws -> Bool {
        let folder = try OutputFolder(path: root + "/output", root: root)
        let isLate = dice.roll(2) == 0
        try process.run()
        if isLate {
            while process.isRunning, try entryKind(at: folder.staging + "/notice-0.html") == nil { usleep(200) }
            usleep(UInt32(dice.roll(30_000)))
        } else {
            usleep(UInt32(Double(dice.roll(1000)) / 1000 * (length / .microseconds(1))))
        }
        Glibc.kill(process.processIdentifier, SIGKILL)
        process.waitForEnd()
        return process.terminationReason == .uncaughtSignal
    }

    private func site(_ root: String) async throws -> Site {
        try await Portal.load(.of(root), progress: SilentProgress()).site
    }
}
