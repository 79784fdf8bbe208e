import Content
import Digests
import Files
import Publishing
import SiteModel

/// Finds the answer for an address in a state of the portal.
struct PreviewPages: Sendable {
    /// The folder that holds `content/` and `themes/`.
    let root: String

    enum Answer: Sendable {
        case page(PreviewPage)
        /// A generated file other than a page.
        case bytes([UInt8], contentType: String)
        /// A copied file, by its path on this machine.
        case file(path: String, contentType: String)
        case redirect(to: String)
    }

    /// - Parameter path: the path of the request line, percent-encoded.
    /// - Throws: where the machine fails.
    func answer(_ path: String, in state: PreviewState) throws -> Answer {
        try state.rendered.answer(at: path) { try make(path, in: state) }
    }

    private func make(_ path: String, in state: PreviewState) throws -> Answer {
        let decoded = RequestPath.decoded(path)
        if let decoded, let page = try own(decoded, state) { return page }
        guard let site = state.current else {
            return .page(try FaultPage(state: state, excerpts: Excerpts(root: root)).page())
        }
        let base = site.portal.site.settings.url.basePath
        guard let decoded, let address = Self.address(decoded, below: base) else {
            return decoded == "/" || decoded == base && !base.isEmpty ? .redirect(to: base + "/") : try missing(site)
        }
        if let file = site.file(at: address) { return try answer(file, at: address, site) }
        if !address.isPage, site.file(at: address + "/") != nil {
            return .redirect(to: base + address.encoded + "/")
        }
        return try missing(site)
    }

    /// Returns a page of the preview itself, or nil for other paths.
    private func own(_ path: String, _ state: PreviewState) throws -> Answer? {
        switch path {
        case PreviewAddresses.folder.dropLast(): .redirect(to: PreviewAddresses.desk)
        case PreviewAddresses.desk: .page(try DeskPage(state: state, excerpts: Excerpts(root: root)).page())
        case PreviewAddresses.monev: .page(try MonevPage(state: state).page())
        default:
            path.hasPrefix(PreviewAddresses.manual)
                ? try ManualPages(language: state.language).page(named: path.dropFirst(PreviewAddresses.manual.count))
                    .map(Answer.page) : nil
        }
    }

    private func answer(_ file: OutputFile, at address: Address, _ site: PreviewSite, status: Int = 200) throws
        -> Answer
    {
        switch file.content {
        case .copied(let path): return .file(path: path, contentType: file.route.type.contentType)
        case .made(let make):
            let bytes = try make()
            guard file.isPage else { return .bytes(bytes, contentType: file.route.type.contentType) }
            let html = String(decoding: bytes, as: UTF8.self)
            return .page(
                try PreviewPage(
                    status: status,
                    html: html,
                    badge: Badge.text(at: address, in: site.portal.site),
                    assets: try assets(of: html, site)
                )
            )
        }
    }

    private func missing(_ site: PreviewSite) throws -> Answer {
        guard let file = site.file(at: Addresses.notFound) else {
            return .bytes(Array("404\n".utf8), contentType: "text/plain; charset=utf-8")
        }
        return try answer(file, at: Addresses.notFound, site, status: 404)
    }

    /// Returns the address on the portal for a path on the host, or nil where the path is not below the portal's base path.
    private static func address(_ path: String, below base: String) -> Address? {
        guard let base = base.isEmpty ? base : RequestPath.decoded(base), path.hasPrefix(base + "/") else { return nil }
        return Address(ofFile: String(path.dropFirst(base.count + 1)))
    }

    /// Returns the states of the assets that a page refers to: stamps of copied files, digests of generated ones.
    private func assets(of html: String, _ site: PreviewSite) throws -> [String] {
        let base = site.portal.site.settings.url.basePath
        let ends = Array("\"', \n".utf8)
        let quoted = html.utf8.split { ends.contains($0) }.filter { $0.first == UInt8(ascii: "/") }
        let addresses = Set(quoted.map { String(Substring($0)) }).compactMap(RequestPath.decoded)
        return try Set(addresses).sorted().compactMap { address in
            guard let address = Self.address(address, below: base), let file = site.file(at: address),
                file.route.stage == .asset
            else { return nil }
            switch file.content {
            case .copied(let path): return "\(path) \(try FileStamp(of: path)?.text ?? "")"
            case .made(let make): return "\(file.path) \(try sha256(of: make()))"
            }
        }
    }
}
