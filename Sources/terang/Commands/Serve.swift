import ArgumentParser
import Content
import Diagnostics
import Dispatch
import Files
import Foundation
import Preview
import Publishing
import Reading

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Memperlihatkan portal di peramban selagi ditulis. (Preview, watch, reload.)",
        discussion: """
            Membangun portal di dalam memori dan melayaninya hanya untuk komputer ini; output/ tidak disentuh. Begitu berkas di \
            content/ atau themes/ disimpan, halaman yang terbuka ikut berubah. Draf dan artikel terjadwal ikut tampil, dengan \
            tanda. Bila ada kesalahan, halaman terakhir yang benar tetap tampil dengan daftar kesalahannya; dengan \
            `faults: hold` yang salah ditahan dan selebihnya tampil.

            Meja redaksi ada di /_terang/: draf, yang terjadwal, yang segera berakhir, semua catatan pemeriksaan, dan butir keterbukaan \
            informasi. Berhenti dengan Ctrl-C.

            Contoh:
              terang serve
              terang serve --root portal-kota --port 9000
              terang serve --host 0.0.0.0      juga untuk komputer lain di jaringan ini, termasuk drafnya
              terang serve --now "2026-12-03 07:59"      seolah-olah sekarang saat itu; waktu berjalan terus
            """
    )

    @OptionGroup var place: PlaceArguments

    @Option(help: ArgumentHelp("Alamat IP tempat melayani.", valueName: "alamat"))
    var host = "127.0.0.1"

    @Option(help: ArgumentHelp("Nomor porta; 0 untuk yang mana saja yang bebas.", valueName: "nomor"))
    var port = "8080"

    @Option(
        help: ArgumentHelp(
            "Bila ada kesalahan: stop memperlihatkan portal terakhir yang benar, hold menahan yang salah saja.",
            discussion: "Tanpa opsi ini berlaku `faults` di site.yaml.",
            valueName: "stop|hold"
        )
    )
    var faults: FaultHandling?

    func validate() throws {
        guard UInt16(port) == nil else { return }
        throw ValidationError(
            id: "--port \(port) bukan nomor porta. Tulis bilangan 0 sampai 65535, misalnya --port 9000.",
            en: "--port \(port) is not a port. Write a number from 0 to 65535, such as --port 9000.",
            in: place.lang ?? .id
        )
    }

    func run() async throws {
        try await place.run { opened, language in
            var options = place.options(of: opened)
            options.root = try Self.lasting(options.root)
            options = Self.live(options)
            options.faults = faults
            let printer = PreviewPrinter(language: language, isOpen: !isLoopback, clock: options.now)
            let preview = Preview(options: options, host: host, port: UInt16(port) ?? 0)
            do {
                try await untilInterrupted { try await preview.run(printer.print) }
            } catch let error as PreviewError {
                if case .notAnAddress = error { throw ValidationError(error.message[language]) }
                throw error
            }
            printer.end()
        }
    }

    private var isLoopback: Bool { host.hasPrefix("127.") || host == "::1" || host == "localhost" }

    /// Returns an absolute path under which the folder is found again after being moved away and back, even if the
    /// program was started inside it. Symbolic links are kept, because their targets may change.
    private static func lasting(_ folder: String) throws -> String {
        if folder.hasPrefix("/") { return folder }
        let hasSteps = folder.split(separator: "/").contains { $0 == "." || $0 == ".." }
        if hasSteps { return try resolvedPath(folder) ?? folder }
        return try resolvedPath(".").map { ($0 == "/" ? "" : $0) + "/" + folder } ?? folder
    }

    /// Returns options that include drafts and scheduled articles, with a clock that advances from the given moment. What a build has kept
    /// is taken over, so that the first page is there sooner.
    private static func live(_ options: PortalOptions) -> PortalOptions {
        var options = options
        options.includesDrafts = true
        options.includesFuture = true
        options.usesStore = true
        let beginning = options.now
        let began = Int(Date().timeIntervalSince1970)
        options.now = { beginning($0).advanced(bySeconds: Int(Date().timeIntervalSince1970) - began) }
        return options
    }

    /// Runs the work until the user presses Ctrl-C or the program receives SIGTERM or SIGHUP.
    private func untilInterrupted(_ work: @escaping @Sendable () async throws -> Void) async throws {
        // Errors caused by the cancellation are ignored.
        do { try await Interruption.cancelling { try await work() } } catch is Interruption.Signal {}
    }
}
