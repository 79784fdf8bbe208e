import FlyingFox
import FlyingSocks
import Foundation

/// Between FlyingFox and ``PreviewHandler``.
struct FoxAdapter: HTTPHandler {
    let handler: PreviewHandler

    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
        let response = await handler.respond(to: PreviewRequest(request))
        var answer: HTTPResponse
        switch response.body {
        case .bytes(let bytes):
            answer = HTTPResponse(statusCode: Self.status(response.status))
            answer.headers[.contentLength] = String(bytes.count)
            if request.method != .HEAD {
                answer.payload = .httpBody(HTTPBodySequence(data: Data(bytes), suggestedBufferSize: 64 * 1024))
            }
        case .file(let path):
            // Reads a piece at a time, and knows ranges, without which browsers do not wind films forward.
            let file = FileHTTPHandler(path: URL(fileURLWithPath: path), contentType: response.contentType)
            answer = try await file.handleRequest(request)
        case .stream(let pieces):
            answer = HTTPResponse(statusCode: .ok)
            if request.method != .HEAD { answer.payload = .httpBody(HTTPBodySequence(from: Pieces(pieces: pieces))) }
        }
        answer.headers[.contentType] = response.contentType
        for (name, value) in PreviewResponse.common + response.headers { answer.headers[HTTPHeader(name)] = value }
        return answer
    }

    private static func status(_ code: Int) -> HTTPStatusCode {
        switch code {
        case 200: .ok
        case 302: .found
        case 403: .forbidden
        case 404: .notFound
        case 405: .methodNotAllowed
        case 503: .serviceUnavailable
        default: .internalServerError
        }
    }
}

extension PreviewRequest {
    fileprivate init(_ request: HTTPRequest) {
        self.init(
            method: request.method.rawValue,
            path: request.target.path(percentEncoded: true),
            query: Dictionary(request.query.map { ($0.name, $0.value) }) { first, _ in first },
            host: request.headers[.host],
            origin: request.headers[HTTPHeader("Origin")],
            fetchSite: request.headers[HTTPHeader("Sec-Fetch-Site")],
            fetchMode: request.headers[HTTPHeader("Sec-Fetch-Mode")],
            fetchDestination: request.headers[HTTPHeader("Sec-Fetch-Dest")]
        )
    }
}

/// Pieces of bytes as FlyingFox takes them.
private struct Pieces: AsyncBufferedSequence {
    typealias Element = UInt8

    let pieces: AsyncStream<[UInt8]>

    func makeAsyncIterator() -> Iterator { Iterator(pieces: pieces.makeAsyncIterator()) }

    struct Iterator: AsyncBufferedIteratorProtocol {
        var pieces: AsyncStream<[UInt8]>.Iterator
        private var rest: [UInt8] = []

        init(pieces: AsyncStream<[UInt8]>.Iterator) {
            self.pieces = pieces
        }

        mutating func next() async throws -> UInt8? {
            if rest.isEmpty { rest = await pieces.next() ?? [] }
            return rest.isEmpty ? nil : rest.removeFirst()
        }

        mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
            await pieces.next()
        }
    }
}
