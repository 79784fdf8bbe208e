import Concurrency
import Synchronization
import Testing

@Suite struct ParallelMapTests {
    @Test(arguments: [-1, 0, 1, 2, 3, 8, 5_000], [0, 1, 2, 7, 1_000])
    func `Keeps the order of the elements`(jobs: Int, count: Int) async {
        let squares = await parallelMap(Array(0..<count), jobs: jobs) { $0 * $0 }
        #expect(squares == (0..<count).map { $0 * $0 })
    }

    @Test(arguments: [1, 2, 5])
    func `Never runs more than its jobs`(jobs: Int) async {
        let meter = ConcurrencyMeter()
        _ = await parallelMap(Array(0..<200), jobs: jobs) { number in
            meter.enter()
            let sum = (0..<2_000).reduce(number, &+)
            meter.leave()
            return sum
        }
        #expect(meter.highest <= jobs)
    }

    @Test(arguments: [1, 2, 4])
    func `Throws the error of the first element that fails`(jobs: Int) async {
        await #expect(throws: Failure(number: 301)) {
            try await parallelMap(Array(0..<2_000), jobs: jobs) { number in
                guard number < 301 else { throw Failure(number: number) }
                return number
            }
        }
    }

    @Test(arguments: [1, 2, 4])
    func `Gives each worker a state of its own`(jobs: Int) async {
        let counter = StateCounter()
        let seen = await parallelMap(Array(0..<500), jobs: jobs) {
            counter.add()
            return [Int]()
        } transform: { (state: inout [Int], element: Int) in
            state.append(element)
            return state.count
        }
        #expect((1...jobs).contains(counter.count))
        #expect(seen.filter { $0 == 1 }.count == counter.count)
    }

    @Test func `Makes no state where there is nothing to do`() async {
        let counter = StateCounter()
        let nothing = await parallelMap([Int](), jobs: 4) {
            counter.add()
        } transform: { (_: inout Void, element: Int) in
            element
        }
        #expect(nothing.isEmpty)
        #expect(counter.count == 0)
    }

    @Test(arguments: [1, 3])
    func `Throws when a state cannot be made`(jobs: Int) async {
        await #expect(throws: Failure(number: -1)) {
            try await parallelMap([1, 2, 3], jobs: jobs) {
                throw Failure(number: -1)
            } transform: { (_: inout Void, element: Int) in
                element
            }
        }
    }

    @Test func `Can be stopped by cancellation`() async {
        let started = StateCounter()
        let task = Task {
            try await parallelMap(Array(0..<100_000), jobs: 2) { number in
                started.add()
                while !Task.isCancelled {}
                try Task.checkCancellation()
                return number
            }
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(started.count <= 2)
    }
}

private struct Failure: Error, Equatable {
    let number: Int
}

private final class StateCounter: Sendable {
    private let value = Atomic<Int>(0)
    var count: Int { value.load(ordering: .sequentiallyConsistent) }
    func add() { value.wrappingAdd(1, ordering: .sequentiallyConsistent) }
}

private final class ConcurrencyMeter: Sendable {
    private let state = Mutex((running: 0, highest: 0))
    var highest: Int { state.withLock { $0.highest } }

    func enter() {
        state.withLock {
            $0.running += 1
            $0.highest = max($0.highest, $0.running)
        }
    }

    func leave() {
        state.withLock { $0.running -= 1 }
    }
}
