import Foundation
import Fuzzing
import TestSupport
import Testing

/// Inputs that nobody would write, to everything that reads what others write.
///
/// They are chosen by chance, the same in every run. `TERANG_FUZZ`, in seconds, has more of them tried, and others in each run. `make fuzz` looks for inputs by what of the program they reach.
@Suite struct FuzzTests {
    private static let wanted = ProcessInfo.processInfo.environment["TERANG_FUZZ"].flatMap { Int($0) }
    private static let seconds = Double(wanted ?? 0) / Double(FuzzTarget.all.count)
    private static let count = 80

    @Test(arguments: FuzzTarget.all.map(\.name))
    func `Whatever comes, a reader ends and keeps its promises`(name: String) throws {
        let target = try #require(FuzzTarget.all.first { $0.name == name })
        let seed = Self.wanted == nil ? 1 : Int(Date().timeIntervalSince1970)
        var dice = Dice(seed: seed)
        let start = ContinuousClock.now
        var slowest = Duration.zero
        var tried = 0
        for seed in target.seeds { expectNone(try target.complaint(seed), seed, target) }
        while ContinuousClock.now - start < .seconds(Self.seconds) || tried < Self.count {
            tried += 1
            let input = dice.input(for: target)
            // Whatever ends the process leaves its input.
            if Self.wanted != nil { try Data(input).write(to: Self.lastInput(of: target)) }
            let begin = ContinuousClock.now
            expectNone(try target.complaint(input), input, target)
            slowest = max(slowest, ContinuousClock.now - begin)
        }
        print("fuzzed \(name): \(tried) inputs, seed \(seed), slowest \(slowest)")
    }

    private func expectNone(_ complaint: String?, _ input: [UInt8], _ target: FuzzTarget) {
        guard let complaint else { return }
        Issue.record("\(target.name): \(complaint)\nof \(Data(input).base64EncodedString())")
    }

    private static func lastInput(of target: FuzzTarget) -> URL {
        FileManager.default.temporaryDirectory.appendingPathComponent("terang-fuzz-\(target.name)")
    }
}
