import ArgumentParser
import Authoring
import Content
import Diagnostics
import Foundation
import Reading
import Rendering
import SiteModel

struct ThemeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "theme",
        abstract: "Memperbarui tema. (Themes.)",
        subcommands: [UpdateTheme.self]
    )
}

/// Merges the theme of this program into the portal's copy.
struct UpdateTheme: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: "Menggabungkan tema bawaan yang baru ke salinan yang sudah disunting. (Update the theme.)",
        discussion: """
            Salinan tema Anda, tema asal salinan itu, dan tema bawaan program ini digabungkan baris demi baris: suntingan Anda tetap, \
            perubahan tema ikut. Baris yang diubah keduanya ditulis dua kali di antara tanda <<<<<<< dan >>>>>>>; terang check \
            menunjukkannya sampai Anda memilih. Perubahan ditunjukkan dulu sebagai diff, lalu ditanyakan; tanpa terminal hanya diff \
            yang dicetak, kecuali dengan --yes.

            Tema asal disimpan terang init di themes/NAMA/.asal/; ikutkan folder itu di Git. Untuk salinan yang lebih lama sebut folder \
            tema asalnya dengan --base, misalnya dari portal baru yang dibuat program lama.

            Kode keluar: 0 selesai, 1 ada konflik yang harus dipilih, 64 salah perintah, 70 gangguan komputer.

            Contoh:
              terang theme update
              terang theme update --base /tmp/lama/themes/portal --yes
              terang build --output /tmp/baru && terang diff output /tmp/baru      melihat akibatnya
            """
    )

    @OptionGroup var portal: RootArguments

    @Option(help: ArgumentHelp("Folder tema yang dulu disalin.", valueName: "folder"))
    var base: String?

    @Flag(help: "Jangan bertanya.")
    var yes = false

    func run() async throws {
        try await portal.run { opened, language in
            let settings = opened.settings.settings
            try opened.refuseUnreadable()
            let update = try ThemeUpdate(root: portal.folder, theme: settings.theme.value, base: base)
            let written = try ThemeLoader(root: portal.folder, settings: settings).interface()
            let printer = ThemeUpdatePrinter(update: update, language: language)
            try printer.offer(isConfirmed: yes, interface: written)
        }
    }
}

extension ThemeUpdateError: UsageError {
    var message: LocalizedText {
        switch self {
        case .noTheme(let folder):
            LocalizedText(
                id: "Tidak ada \(folder)/theme.yaml. Sebut tema portal dengan kunci theme di content/site.yaml.",
                en: "There is no \(folder)/theme.yaml. Name the portal's theme by the key theme in content/site.yaml."
            )
        case .unresolved(let paths):
            LocalizedText(
                id: "Selesaikan dulu konflik sebelumnya (tanda <<<<<<< sampai >>>>>>>) di: \(paths.listed(first: 8)).",
                en: "Resolve the earlier conflicts first (the signs <<<<<<< to >>>>>>>) in: \(paths.listed(first: 8))."
            )
        case .noBase(let place, let paths):
            LocalizedText(
                id: """
                    Tema asal salinan ini tidak ada di \(place), jadi suntingan Anda tidak dapat dibedakan dari perubahan tema: \
                    \(paths.listed(first: 8)). Sebut folder tema yang dulu disalin: terang theme update --base FOLDER
                    """,
                en: """
                    The theme that this copy was made of is not in \(place), so that your edits cannot be told from changes of the theme: \
                    \(paths.listed(first: 8)). Name the folder of the theme that was copied: terang theme update --base FOLDER
                    """
            )
        }
    }
}

/// Shows what an update changes, asks, and makes it.
struct ThemeUpdatePrinter: Wording {
    let update: ThemeUpdate
    let language: Language

    /// - Parameters:
    ///   - isConfirmed: whether the changes are made without a question.
    ///   - interface: the version of the interface that the copy was written for.
    /// - Throws: `ExitCode.contentFaults` where a person has to choose between two versions.
    func offer(isConfirmed: Bool, interface: Int) throws {
        Console.writeResult(update.diff)
        Console.writeNote(update.changes.map { line($0) + "\n" }.joined())
        let names = ThemeInterface.changes(since: interface)
        if !names.isEmpty {
            note(
                id: "Nama yang berganti sejak antarmuka tema \(interface):",
                en: "Names that changed since version \(interface) of the theme interface:"
            )
            Console.writeNote(names.map { "  \($0[language])\n" }.joined())
        }
        // Without a change, only the base that later updates need is written.
        let question = LocalizedText(id: "Terapkan? [y/T] ", en: "Apply? [y/N] ")
        let isAgreed =
            update.isEmpty || isConfirmed
            || Console.confirms(question, command: "terang theme update --yes", in: language)
        guard isAgreed else { return }
        let left = try update.carryOut()
        for path in left {
            note(
                id: "\(path): berubah sejak dibandingkan, tidak disentuh.",
                en: "\(path): changed since it was compared, left alone."
            )
        }
        if update.isEmpty { return note(id: "Tema sudah yang terbaru.", en: "The theme is up to date.") }
        let conflicts = update.changes.filter { if case .conflicting = $0.outcome { true } else { false } }.count
        guard conflicts > 0 else { return note(id: "Tema diperbarui.", en: "The theme was updated.") }
        note(
            id: "Tema diperbarui; pilih isi yang benar di \(conflicts) berkas, lalu: terang check",
            en: "The theme was updated; choose the right text in \(conflicts) files, then: terang check"
        )
        throw ExitCode.contentFaults
    }

    private func line(_ change: ThemeUpdate.Change) -> String {
        let words =
            switch change.outcome {
            case .added: LocalizedText(id: "baru", en: "new")
            case .replaced: LocalizedText(id: "diganti, tidak disunting", en: "replaced, not edited")
            case .removed: LocalizedText(id: "dihapus, tidak disunting", en: "removed, not edited")
            case .merged: LocalizedText(id: "digabung dengan suntingan Anda", en: "merged with your edits")
            case .conflicting(let count):
                LocalizedText(id: "\(count) konflik, harus dipilih", en: "\(count) conflicts, to be chosen")
            case .kept:
                LocalizedText(
                    id: "dibiarkan; tema bawaan mengubah atau menghapusnya, periksa sendiri",
                    en: "left as it is; the shipped theme changed or removed it, look at it yourself"
                )
            }
        return "\(change.path.printedOnOneLine): \(words[language])"
    }
}
