import Foundation
import Reading
package import Registers

/// Fetches files of agencies' portals with curl, which Debian keeps up to date: the program itself has no code for networks.
package struct WebFetch: Sendable {
    /// The path of curl on this machine.
    private let program: String
    /// The longest time for one file, in seconds.
    private let seconds: Int

    /// - Parameters:
    ///   - program: the path of curl; nil where it is looked for in `PATH`.
    ///   - seconds: the longest time for one file.
    /// - Throws: `HarvestFault.noProgram` where curl is not installed.
    package init(program: String? = nil, seconds: Int) throws(HarvestFault) {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        let found = program ?? folders.map { $0 + "/curl" }.first { FileManager.default.isExecutableFile(atPath: $0) }
        guard let found else { throw .noProgram }
        self.program = found
        self.seconds = seconds
    }

    /// Redirections that are followed, within the portal: whose lists are elsewhere nobody can tell.
    private static let redirections = 3

    /// Returns the bytes of a file below a portal's address.
    ///
    /// - Parameters:
    ///   - path: without a slash at its beginning.
    ///   - limit: the most bytes that are taken.
    package func bytes(of path: String, at portal: PortalAddress, limit: Int) throws(HarvestFault) -> [UInt8] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = [
            // The configuration of whoever runs the command changes nothing.
            "--disable", "--silent", "--fail", "--location", "--max-redirs", "\(Self.redirections)",
            "--proto", "=\(portal.scheme)", "--proto-redir", "=\(portal.scheme)",
            "--connect-timeout", "\(min(seconds, 15))", "--max-time", "\(seconds)", "--max-filesize", "\(limit)",
            "--user-agent", "Terang (harvest)", "--write-out", "%{stderr}%{url_effective}", "--",
            portal.text + "/" + path,
        ]
        let pipe = Pipe()
        let finalAddress = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.standardError = finalAddress
        do {
            try process.run()
            var bytes: [UInt8] = []
            while let part = try pipe.fileHandleForReading.read(upToCount: 64 * 1024), !part.isEmpty {
                bytes += part
                // Servers need not tell how long an answer will be.
                guard bytes.count <= limit else {
                    // curl cannot write any more, and ends. It inherits which signals are blocked, so that none would end it.
                    try pipe.fileHandleForReading.close()
                    break
                }
            }
            process.waitUntilExit()
            if bytes.count > limit { throw HarvestFault.tooLarge(limit) }
            guard process.terminationReason == .exit else { throw HarvestFault.unreachable }
            if let fault = HarvestFault(curl: process.terminationStatus, seconds: seconds, limit: limit) { throw fault }
            let address = String(decoding: try finalAddress.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
            guard portal.holds(address) else { throw HarvestFault.elsewhere(address) }
            return bytes
        } catch let fault as HarvestFault {
            throw fault
        } catch {
            throw .program("\(error)")
        }
    }
}
