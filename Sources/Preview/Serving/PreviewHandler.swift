import Files
import Serialization

/// Answers requests.
struct PreviewHandler: Sendable {
    let hub: PreviewHub
    let pages: PreviewPages
    let excerpts: Excerpts
    let requests: RequestGuard

    init(root: String, hub: PreviewHub, requests: RequestGuard) {
        self.hub = hub
        self.requests = requests
        pages = PreviewPages(root: root)
        excerpts = Excerpts(root: root)
    }

    func respond(to request: PreviewRequest) async -> PreviewResponse {
        if let refusal = requests.refusal(of: request) { return .text("403: \(refusal)", status: 403) }
        guard request.method == "GET" || request.method == "HEAD" else {
            var response = PreviewResponse.text("405", status: 405)
            response.headers = [("Allow", "GET, HEAD")]
            return response
        }
        switch request.path {
        case PreviewAddresses.script, PreviewAddresses.style, PreviewAddresses.deskStyle: return asset(at: request.path)
        case PreviewAddresses.events:
            let feed = EventFeed(
                hub: hub,
                pages: pages,
                excerpts: excerpts,
                path: request.query["path"] ?? "/",
                shown: request.query["version"] ?? ""
            )
            return PreviewResponse(contentType: "text/event-stream", body: .stream(await feed.pieces()))
        default:
            guard let state = await hub.current() else { return .text("503", status: 503) }
            return respond(to: request.path, in: state)
        }
    }

    private func respond(to path: String, in state: PreviewState) -> PreviewResponse {
        if path == PreviewAddresses.state {
            let report = StateReport(state: state, excerpts: excerpts).json(isOutdated: nil)
            return PreviewResponse(contentType: FileType.of(path).contentType, body: .bytes(Array(report.text().utf8)))
        }
        do {
            switch try pages.answer(path, in: state) {
            case .redirect(let address): return .redirect(to: address)
            case .bytes(let bytes, let type): return PreviewResponse(contentType: type, body: .bytes(bytes))
            case .file(let path, let type): return PreviewResponse(contentType: type, body: .file(path: path))
            case .page(let page):
                return PreviewResponse(
                    status: page.status,
                    contentType: FileType.html.contentType,
                    headers: page.policy.map { [("Content-Security-Policy", $0)] } ?? [],
                    body: .bytes(Array(page.sent.utf8))
                )
            }
        } catch {
            return .text("500: \(error)", status: 500)
        }
    }

    /// Returns a file that is embedded in the program.
    private func asset(at address: String) -> PreviewResponse {
        let name = address.dropFirst(PreviewAddresses.folder.count)
        let text = EmbeddedAssets.files.first { $0.path == name }?.text ?? ""
        return PreviewResponse(contentType: FileType.of(address).contentType, body: .bytes(Array(text.utf8)))
    }
}
