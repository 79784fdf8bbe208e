import Synchronization

/// The pages of a state that were asked for, each made once: for the event that tells browsers whether it changed, and for
/// those that then load it.
final class RenderedPages: Sendable {
    /// How many are kept. With more, all are let go of.
    private static let limit = 64

    /// A page that is being made or was.
    private final class Slot: Sendable {
        let page = Mutex<PreviewPage?>(nil)
    }

    private let slots = Mutex<[String: Slot]>([:])

    /// Returns what is known for a path or else made for it. Those who ask for a page that is being made wait for it.
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
