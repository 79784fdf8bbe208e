import Files
import Foundation
import TestSupport

/// A published portal whose files a browser is given without a server, at the portal's own address.
struct PublishedSite {
    let origin: String
    /// By path below the output folder.
    let files: [String: [UInt8]]
    /// The address of the longest page of each template.
    let pages: [Page]

    typealias Page = (template: String, address: String)

    struct Answer {
        let code: Int
        let type: String
        let bytes: [UInt8]
    }

    struct NotBuilt: Error {
        let report: String
    }

    /// Builds the portal of the repository, or a fixture, with the built program.
    ///
    /// - Parameter fixture: a folder of `Tests/Fixtures`, or nil for the portal in `content/`.
    static func build(fixture: String? = nil, origin: String, now: String) async throws -> PublishedSite {
        var portal = TemporaryPortal(settings: nil)
        let content = fixture.map { "Tests/Fixtures/\($0)/content" } ?? "content"
        portal.files = try RepositoryFolder.files(below: content, as: "content")
            .merging(RepositoryFolder.files(below: "themes", as: "themes")) { first, _ in first }
        // One social card stands for all: browsers do not show them. The banner has a picture.
        let settings = String(decoding: portal.files["content/site.yaml"] ?? [], as: UTF8.self)
            .replacing("\n  - banner\n", with: "\n  - {block: banner, image: {src: media/kota.jpg, alt: Kota}}\n")
        portal.files["content/media/kota.jpg"] = SamplePicture.photograph(width: 1600, height: 900)
        portal.files["content/site.yaml"] = Array((settings + "\ncards: portal\n").utf8)
        var templates: [String] = []
        for (path, bytes) in portal.files where path.hasSuffix(".mustache") {
            guard String(decoding: bytes, as: UTF8.self).contains("{{<layout}}") else { continue }
            let name = String(path.split(separator: "/").last?.dropLast(".mustache".count) ?? "")
            templates.append(name)
            portal.files[path] = bytes + Array(mark(name).utf8)
        }
        return try await portal.inFolder { root in
            let process = Process()
            let output = Pipe()
            process.executableURL = try BuiltProgram.executable()
            process.arguments = ["build", "--root", root, "--now", now]
            process.environment = BuiltProgram.environment
            process.standardOutput = output
            process.standardError = output
            try process.run()
            let report = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitForEnd()
            guard process.terminationStatus == 0 else { throw NotBuilt(report: report) }
            return PublishedSite(
                origin: origin,
                files: try TreeSnapshot(of: root + "/output").published,
                templates: templates.sorted()
            )
        }
    }

    private static func mark(_ template: String) -> String { "<!-- \(template) -->" }

    private init(origin: String, files: [String: [UInt8]], templates: [String]) {
        self.origin = origin
        var made: [String: [(address: String, bytes: Int)]] = [:]
        self.files = files.reduce(into: [:]) { files, file in
            guard file.key.hasSuffix(".html") else { return files[file.key] = file.value }
            var text = String(decoding: file.value, as: UTF8.self)
            // A template ends with its mark, so that nothing but the page's end comes after it.
            if let start = text.range(of: "<!-- ", options: .backwards)?.lowerBound,
                let template = templates.first(where: { text[start...].hasPrefix(Self.mark($0)) })
            {
                text.removeSubrange(start..<text.index(start, offsetBy: Self.mark(template).count))
                let path = file.key.hasSuffix("index.html") ? String(file.key.dropLast("index.html".count)) : file.key
                made[template, default: []].append(("/" + path, file.value.count))
            }
            files[file.key] = Array(text.utf8)
        }
        pages = templates.compactMap { template in
            made[template]?.max { ($0.bytes, $1.address) < ($1.bytes, $0.address) }.map { (template, $0.address) }
        }
    }

    /// What a server with the portal's files answers. Nil for other hosts.
    func answer(to url: String) -> Answer? {
        guard url == origin || url.hasPrefix(origin + "/") else { return nil }
        let written = url.dropFirst(origin.count + 1).prefix { $0 != "?" && $0 != "#" }
        let path = written.removingPercentEncoding ?? String(written)
        let file = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
        if let bytes = files[file] { return Answer(code: 200, type: Self.type(of: file), bytes: bytes) }
        return Answer(code: 404, type: "text/html; charset=utf-8", bytes: files["404.html"] ?? [])
    }

    private static func type(of file: String) -> String {
        switch file.split(separator: ".").last {
        case "html": "text/html; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "json": "application/json"
        case "svg": "image/svg+xml"
        case "jpg", "jpeg": "image/jpeg"
        case "png": "image/png"
        case "webp": "image/webp"
        default: "application/octet-stream"
        }
    }
}
