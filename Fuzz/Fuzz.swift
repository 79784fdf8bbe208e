import Foundation
import Fuzzing

/// The entry of libFuzzer, which looks for inputs that reach parts of the program no other input has reached. The environment names the
/// target: `TERANG_FUZZ_TARGET`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    do {
        if let complaint = try Chosen.target.complaint(input) { fatalError(complaint) }
    } catch {
        fatalError("\(error)")
    }
    return 0
}

/// Writes the seeds of the target to the folder that the environment names, and its words to a dictionary beside it, before libFuzzer
/// reads them.
@_cdecl("LLVMFuzzerInitialize")
public func fuzzInitialize(_ count: UnsafeMutableRawPointer?, _ arguments: UnsafeMutableRawPointer?) -> CInt {
    guard let folder = ProcessInfo.processInfo.environment["TERANG_FUZZ_SEEDS"] else { return 0 }
    do {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (number, seed) in Chosen.target.seeds.enumerated() {
            try Data(seed).write(to: URL(fileURLWithPath: "\(folder)/seed-\(number)"))
        }
        let words = Chosen.target.words.map { word in
            "\"" + word.utf8.map { String(format: "\\x%02X", $0) }.joined() + "\"\n"
        }
        try Data(words.joined().utf8).write(to: URL(fileURLWithPath: folder + ".words"))
    } catch {
        fatalError("\(error)")
    }
    return 0
}

private enum Chosen {
    static let target: FuzzTarget = {
        let name = ProcessInfo.processInfo.environment["TERANG_FUZZ_TARGET"] ?? ""
        guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
            fatalError("TERANG_FUZZ_TARGET is one of \(FuzzTarget.all.map(\.name).joined(separator: " "))")
        }
        return target
    }()
}

/// The entry of the program, by the name that SwiftPM gives it in place of `main`. Hands over to libFuzzer, or prints the names of all
/// targets.
@_cdecl("fuzz_main")
public func fuzzMain(
    _ count: CInt,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
    if CommandLine.arguments.dropFirst() == ["--targets"] {
        print(FuzzTarget.all.map(\.name).joined(separator: " "))
        return 0
    }
    var count = count
    var arguments = arguments
    return runDriver(&count, &arguments, fuzzOneInput)
}

/// libFuzzer's own entry for programs with a `main` of their own.
@_extern(c, "LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ one: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
