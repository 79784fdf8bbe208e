import ArgumentParser
import Diagnostics
import Files
import Foundation
import Reading

/// Writes results to standard output, findings and progress to standard error.
enum Console {
    /// Writes to standard output. If that fails, as on a full disk, ends the program with exit code 70, because a
    /// truncated result must not look complete.
    static func writeResult(_ text: String) {
        do {
            try writeAll(Array(text.utf8), to: STDOUT_FILENO, named: "stdout")
        } catch {
            writeNote("terang: hasil tidak dapat ditulis seluruhnya: \(error)\n")
            exit(70)
        }
    }

    /// Says what is wrong with the portal's files, and ends the command with the exit code for that.
    static func refuse(_ found: [Diagnostic], in language: Language) throws -> Never {
        let report = TextReport(language: language, isColoured: isColoured)
        writeNote(found.groupedByCause().sorted().map(report.text).joined())
        throw ExitCode.contentFaults
    }

    /// Writes to standard error. Where that fails, nobody can be told, and the exit code still says how the command ended.
    static func writeNote(_ text: String) {
        do { try writeAll(Array(text.utf8), to: STDERR_FILENO, named: "stderr") } catch { return }
    }

    /// Writes a note on a line of its own.
    static func note(id: String, en: String, in language: Language) {
        writeNote(LocalizedText(id: id, en: en)[language] + "\n")
    }

    /// Asks a question that yes or no answers, and takes whatever is not yes for no. Nil where nobody can answer, because standard
    /// input or standard error is not a terminal.
    static func ask(_ question: LocalizedText, in language: Language) -> Bool? {
        guard isatty(STDIN_FILENO) == 1, isTerminal else { return nil }
        writeNote(question[language])
        return readLine().flatMap(TruthText.read) == true
    }

    /// Asks whether to make the changes that were shown, and says so where nothing is changed.
    ///
    /// - Parameter command: makes them without a question.
    static func confirms(_ question: LocalizedText, command: String, in language: Language) -> Bool {
        let answer = ask(question, in: language)
        if answer == true { return true }
        var words = LocalizedText(id: "Tidak ada yang diubah.", en: "Nothing was changed.")
        if answer == nil {
            words = LocalizedText(
                id: "\(words.id) Untuk menerapkan perubahan di atas: \(command)",
                en: "\(words.en) To make the changes above: \(command)"
            )
        }
        writeNote(words[language] + "\n")
        return false
    }

    /// Whether standard error is a terminal.
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// See no-color.org.
    static var isColoured: Bool {
        isTerminal && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    }

    /// Runs the work of a command. On a failure of the machine, prints it and ends the program with exit code 70. Uses
    /// the given language, or Indonesian where that cannot be determined.
    static func run(
        in language: () throws -> Language = { .id },
        _ work: () async throws -> Void
    ) async throws {
        do {
            try await work()
        } catch let exit as ExitCode {
            throw exit
        } catch let usage as ValidationError {
            throw usage
        } catch let error as any UsageError {
            throw ValidationError(error.message[known(language)])
        } catch {
            writeNote("terang: \(MachineFault.text(of: error)[known(language)])\n")
            throw ExitCode(70)
        }
    }

    private static func known(_ language: () throws -> Language) -> Language {
        do { return try language() } catch { return .id }
    }
}

/// An error that another use of the command avoids. It ends the command as a `ValidationError` with its message.
protocol UsageError: Error {
    var message: LocalizedText { get }
}

extension ValidationError {
    /// - Parameter language: nil before the portal's own is known.
    init(id: String, en: String, in language: Language?) { self.init(LocalizedText(id: id, en: en)[language ?? .id]) }
}

extension ExitCode {
    /// The content has errors, or warnings with `--strict`.
    static let contentFaults = ExitCode(1)
    /// The portal is or can be published, with some files held back.
    static let heldBack = ExitCode(2)
}
