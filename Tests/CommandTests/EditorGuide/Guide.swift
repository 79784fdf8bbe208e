import Files
import Foundation
import TestSupport
import Testing

/// A guide in `docs/` whose blocks are run.
struct Guide {
    let text: String

    /// - Parameter name: that of its file, without the ending.
    init(_ name: String) throws {
        text = String(decoding: try readFile("\(RepositoryFolder.path)/docs/\(name).md"), as: UTF8.self)
    }

    /// What is not as the guide says.
    ///
    /// - Parameters:
    ///   - pending: the rules whose findings stay as long as the office has not filled in its pages.
    ///   - addresses: what takes the place of addresses in the guide.
    func problems(pending: Set<String> = [], addresses: [String: String] = [:]) async throws -> [String] {
        let text = addresses.reduce(text) { $0.replacing($1.key, with: $1.value) }
        let blocks = try GuideBlock.blocks(of: text)
        return try await TemporaryPortal(settings: nil).inFolder { home in
            var run = try GuideRun(blocks, home: home, pending: pending)
            try await run.run()
            return run.problems
        }
    }

    func expectNamedFiles() throws {
        for block in try GuideBlock.blocks(of: text) {
            guard case .file(let file) = block.kind, case .kept = file.role else { continue }
            let name = file.path.split(separator: "/").last ?? ""
            #expect(prose.contains(name), "line \(block.line): \(file.path)")
        }
    }

    func expectLinks() throws {
        let links = prose.matches(of: /\]\(([^)\s]+)\)/).map { String($0.1) }
        #expect(!links.isEmpty)
        for link in links where !link.contains("://") && !link.contains("media/") && link != "alamat" {
            let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let other = parts[0]
            if !other.isEmpty {
                #expect(try entryKind(at: "\(RepositoryFolder.path)/docs/\(other)") == .file, "\(link)")
            }
            guard parts.count == 2 else { continue }
            let page = other.isEmpty ? self : try Guide(String(other.dropLast(3)))
            #expect(page.fragments.contains(parts[1]), "\(link)")
        }
    }

    /// The guide without its blocks.
    private var prose: String {
        text.split(separator: "\n```").enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined()
    }

    /// The fragments that the forge gives its headings.
    private var fragments: Set<String> {
        Set(
            text.split(separator: "\n").filter { $0.hasPrefix("#") }.map { heading in
                let words = heading.drop { $0 == "#" }.drop { $0 == " " }.lowercased()
                return String(
                    words.filter { $0.isLetter || $0.isNumber || " -_".contains($0) }.map { $0 == " " ? "-" : $0 }
                )
            }
        )
    }
}
