import Synchronization

/// The pages of a state that were requested. Each is rendered once, both to tell browsers whether it changed and to
/// serve it to them afterwards. A lock makes it safe to share between tasks.
final class RenderedPages: Sendable {
    /// The maximum number of pages kept. Above it, all are discarded.
    private static let limit = 64

    /// A page that was rendered or is being rendered.
    private final class Slot: Sendable { let page = Mutex<PreviewPage?>(nil) }

    private let slots = Mutex<[String: Slot]>([:])

    /// Returns the answer for a path, calling `make` for the first request only. Later requests for a page that is being rendered wait for it.
    func answer(at path: String, _ make: () throws -> PreviewPages.Answer) throws -> PreviewPages.Answer {
        let slot = slots.withLock { slots in
            if let slot = slots[path] { return slot }
            if slots.count >= Self.limit { slots = [:] }
            let slot = Slot()
            slots[path] = slot
            return slot
        }
        return try slot.page.withLock { page in
            if let page { return .page(page) }
            let answer = try make()
            if case .page(let made) = answer { page = made }
            return answer
        }
    }
}
