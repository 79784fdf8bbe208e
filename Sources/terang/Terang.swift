import ArgumentParser
import Content
import Diagnostics
import Foundation
import Publishing

@main
struct Terang: AsyncParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "terang",
        abstract: "Pembangun portal berita dan keterbukaan informasi badan publik. (Static site generator.)",
        discussion: """
            Portal adalah folder dengan content/ dan themes/. Mulai dari nol:

              terang init portal-kota     membuat portal contoh yang langsung jadi
              cd portal-kota
              terang new berita "Judul"   memulai artikel
              terang check                menunjukkan semua kesalahan
              terang serve                memperlihatkannya di peramban, ikut berubah saat berkas disimpan
              terang build                menerbitkan ke output/

            Kode keluar: 0 bersih; 1 ada kesalahan pada isi, tidak terbit; 2 terbit, dengan berkas yang ditahan; 64 salah \
            perintah; 70 gangguan komputer.
            Pelengkapan otomatis: terang --generate-completion-script bash (atau zsh, fish).
            """,
        version: version,
        subcommands: [
            Build.self, Check.self, Serve.self, New.self, Import.self, Explain.self, Schedule.self, Init.self,
            Schema.self, Deploy.self, Diff.self, ThemeCommand.self, Docs.self, RegisterCommand.self,
            HarvestCommand.self, Counter.self, Verify.self, Archive.self,
        ]
    )

    static func main() async {
        // The runtime reads them from /proc/self/cmdline, and has none where it cannot: not even the program's own name.
        guard !CommandLine.arguments.isEmpty else {
            let text = LocalizedText(
                id: "Gangguan komputer: perintahnya tidak terbaca. Jalankan sekali lagi.\n",
                en: "The machine failed: the command could not be read. Run it once more.\n"
            )
            Console.writeNote(text.id + text.en)
            Foundation.exit(70)
        }
        let arguments = Array(CommandLine.arguments.dropFirst())
        // What the program starts itself for.
        let workers = [
            PictureWorker.command: PictureWorker.run, MarkdownWorker.command: MarkdownWorker.run,
            DocumentWorker.command: DocumentWorker.run,
        ]
        if let work = arguments.first.flatMap({ workers[$0] }) { Foundation.exit(work(Array(arguments.dropFirst()))) }
        do {
            if let unknown = UnknownCommand(in: arguments) { throw ValidationError(unknown.message) }
            var command = try parseAsRoot(arguments)
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            end(after: error)
        }
    }

    /// Prints the help or message that an error stands for, in Indonesian, and ends the program.
    private static func end(after error: any Error) -> Never {
        let code = exitCode(for: error)
        let message = fullMessage(for: error)
        // Completion scripts are for shells.
        let text = message.hasPrefix("#") ? message : ParserWords.translated(message)
        if !text.isEmpty {
            if code.isSuccess { Console.writeResult(text + "\n") } else { Console.writeNote(text + "\n") }
        }
        exit(withError: code)
    }

    static let rules = allRules
}
