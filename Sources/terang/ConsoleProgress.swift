import Diagnostics
import Publishing
import Synchronization

/// Shows the progress of a build on a terminal and measures its stages. A mutex guards its state, since several tasks report progress.
final class ConsoleProgress: BuildProgress {
    private struct State {
        var stage: BuildStage?
        var began = ContinuousClock.now
        var durations: [(stage: BuildStage, duration: Duration)] = []
        var total = 0
        var done = 0
        var shownAt = ContinuousClock.now
    }

    private let state = Mutex(State())
    private let isShown: Bool
    private let language: Language

    init(isShown: Bool, language: Language) {
        self.isShown = isShown
        self.language = language
    }

    /// The duration of each stage, in the order in which they first began.
    var durations: [(stage: BuildStage, duration: Duration)] { state.withLock { $0.durations } }

    func begin(_ stage: BuildStage, total: Int) {
        state.withLock { state in
            finish(&state)
            state.stage = stage
            state.total = total
            state.done = 0
            show(state)
        }
    }

    func advance() {
        state.withLock { state in
            state.done += 1
            // Nobody can read more than ten updates a second.
            guard isShown, ContinuousClock.now - state.shownAt > .milliseconds(100) else { return }
            state.shownAt = .now
            show(state)
        }
    }

    func end() {
        state.withLock { state in
            finish(&state)
            state.stage = nil
            if isShown { Console.writeNote("\r\u{1B}[K") }
        }
    }

    private func finish(_ state: inout State) {
        let now = ContinuousClock.now
        if let stage = state.stage {
            let index = state.durations.firstIndex { $0.stage == stage } ?? state.durations.endIndex
            if index == state.durations.endIndex { state.durations.append((stage, .zero)) }
            state.durations[index].duration += now - state.began
        }
        state.began = now
    }

    private func show(_ state: State) {
        guard isShown, let stage = state.stage else { return }
        let count = state.total > 0 ? " \(state.done)/\(state.total)" : ""
        Console.writeNote("\r\u{1B}[K\(stage.title[language])\(count)")
    }
}

extension BuildStage {
    fileprivate var title: LocalizedText {
        switch self {
        case .reading: LocalizedText(id: "Membaca isi", en: "Reading")
        case .modelling: LocalizedText(id: "Menyusun portal", en: "Assembling")
        case .theming: LocalizedText(id: "Menyiapkan tema", en: "Preparing the theme")
        case .pictures: LocalizedText(id: "Memperkecil gambar", en: "Making pictures smaller")
        case .cards: LocalizedText(id: "Menggambar kartu", en: "Drawing cards")
        case .rendering: LocalizedText(id: "Membuat halaman", en: "Rendering")
        case .publishing: LocalizedText(id: "Menerbitkan", en: "Publishing")
        }
    }
}
