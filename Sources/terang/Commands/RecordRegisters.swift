import ArgumentParser
import Content
import Diagnostics
import Digests
import Exports
import Files
import Publishing
import Reading
import Registers
import SiteModel
import TransparencyLog

/// Adds what the registers say now to their log.
struct RecordRegisters: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catat",
        abstract: "Mencatat isi daftar yang terbit ke catatan riwayatnya. (Log the registers.)",
        discussion: """
            Menambahkan sidik setiap baris yang baru, berubah, atau dicabut ke content/register/log.txt; isi barisnya sendiri tidak ditulis di \
            sana. Simpan berkas itu di Git dan jangan disunting: terang build menerbitkannya di /data/log/, dan tidak menerbitkan \
            apa pun bila catatan yang sudah terbit diubah. Siapa pun dapat memeriksanya dengan terang verify.

            Dengan --key catatan ditandatangani. Buat kuncinya sekali, simpan di luar portal, dan cadangkan:
              openssl genpkey -algorithm ed25519 -out kunci-catatan.pem

            Kode keluar: 0 selesai, 1 portal masih berisi kesalahan, 64 salah perintah, 70 gangguan komputer.

            Contoh:
              terang register catat
              terang register catat --key /aman/kunci-catatan.pem
            """,
        aliases: ["record"]
    )

    @OptionGroup var place: PlaceArguments

    @Option(help: ArgumentHelp("Kunci Ed25519 (PEM) untuk menandatangani.", valueName: "berkas"))
    var key: String?

    func run() async throws {
        try await place.run { opened, language in
            let portal = try await place.portal(opened)
            let isHeld = portal.held.contains { ContentPath(shown: $0.path).map(RegisterFiles.contains) ?? false }
            if isHeld {
                Console.note(
                    id: "Tidak ada yang dicatat: perbaiki dahulu yang ditahan di daftar.",
                    en: "Nothing was logged: correct first what is held back in the registers.",
                    in: language
                )
                try Console.refuse(portal.diagnostics.filter { $0.severity == .error }, in: language)
            }
            guard let history = RegisterHistory(site: portal.site) else {
                return Console.note(
                    id: "Portal ini tidak berisi daftar.",
                    en: "This portal has no registers.",
                    in: language
                )
            }
            let log = try portal.registers.log ?? RegisterLog(origin: origin(portal.site))
            if log.key != nil, key == nil {
                throw ValidationError(
                    id: "Catatan ini ditandatangani. Sebut kuncinya: terang register catat --key BERKAS",
                    en: "This log is signed. Name its key: terang register catat --key FILE",
                    in: language
                )
            }
            let signer = try key.map { try signingKey($0, log.origin, language) }
            let day = CalendarDay(at: portal.site.options.now, in: portal.site.settings.zone)
            let added = try history.additions(on: day)
            let isSigned = try signer.map { try log.checkpoint?.isSigned(with: $0.verifier) == true } ?? true
            guard !added.isEmpty || !isSigned && !log.entries.isEmpty else {
                return Console.note(
                    id: "Tidak ada perubahan yang belum dicatat.",
                    en: "There is nothing to log.",
                    in: language
                )
            }
            let path = place.folder + "/" + RegisterFiles.log.shown
            let old = try entryKind(at: path) == nil ? [] : try readFile(path)
            let bytes = old + Array(try log.text(adding: added, signedWith: signer).utf8)
            if old.isEmpty { _ = try createFile(path, bytes) } else { try replaceFile(path, bytes) }
            Console.writeResult("\(RegisterFiles.log.shown)\n")
            let withdrawn = added.count { $0.entry.digest == nil }
            let logged = added.count - withdrawn
            Console.note(
                id: "\(logged) baris dicatat, \(withdrawn) dicabut. Simpan berkasnya di Git, lalu: terang build",
                en: "\(logged) rows logged, \(withdrawn) withdrawn. Keep the file in Git, then: terang build",
                in: language
            )
        }
    }

    /// Host and path of the log's files.
    private func origin(_ site: Site) -> String {
        let address = site.settings.url.absolute(RegisterAddresses.log).dropLast()
        return String(address.split(separator: "/", maxSplits: 1).last?.drop { $0 == "/" } ?? address)
    }

    private func signingKey(_ file: String, _ origin: String, _ language: Language) throws -> SigningKey {
        guard let place = try resolvedPath(file), try entryKind(at: place) == .file else {
            throw ValidationError(
                id: "--key \(file): berkas ini tidak ada.",
                en: "--key \(file): there is no such file.",
                in: language
            )
        }
        let bytes = try readFile(place, limit: 64 * 1024)
        do {
            return try SigningKey(pem: bytes, origin: origin)
        } catch is DigestError {
            let command = "openssl genpkey -algorithm ed25519 -out \(file)"
            throw ValidationError(
                id: "--key \(file): bukan kunci Ed25519. Buat dengan: \(command)",
                en: "--key \(file): not a key of Ed25519. Make one by: \(command)",
                in: language
            )
        }
    }
}
