import ArgumentParser
import Diagnostics
import Files
import Harvest
import Registers
import TransparencyLog

struct Verify: AsyncParsableCommand, Wording {
    static let configuration = CommandConfiguration(
        abstract: "Memeriksa catatan riwayat daftar sebuah portal. (Verify the log of registers.)",
        discussion: """
            Membaca /data/log/ dari folder hasil atau dari alamat portal, menghitung ulang akarnya, dan mencocokkan setiap baris tabel CSV \
            yang terbit di data terbuka (/data/) dengan catatannya; JSON dan halamannya tidak dibaca. Baris yang berubah atau hilang tanpa dicatat disebut \
            alamatnya. Dengan --checkpoint diperiksa juga bahwa riwayat sejak checkpoint yang Anda simpan tidak ditulis \
            ulang; simpan checkpoint hari ini untuk pemeriksaan berikutnya. Portal di jaringan dibaca dengan curl, hanya lewat HTTPS.

            Kode keluar: 0 cocok, 1 ada yang tidak cocok, 64 salah perintah, 70 gangguan komputer atau jaringan.

            Contoh:
              terang verify output
              terang verify https://kota.example --checkpoint checkpoint-2026-11.txt
              curl -O https://kota.example/data/log/checkpoint      menyimpan checkpoint
            """
    )

    @Argument(help: ArgumentHelp("Folder hasil atau alamat portal.", valueName: "folder|alamat"))
    var place: String

    @Option(help: ArgumentHelp("Checkpoint yang pernah disimpan.", valueName: "berkas"))
    var checkpoint: String?

    @Option(
        help: ArgumentHelp(
            "Kunci umum penanda tangan: nama+sidik+kunci. Bawaan: yang disebut portal.",
            valueName: "kunci"
        )
    )
    var key: String?

    @Flag(help: "Periksa riwayatnya saja, bukan apakah yang terbit sudah dicatat.")
    var history = false

    @Option(help: "Bahasa pesan: id atau en.")
    var lang = Language.id

    private static let fileLimit = 256 * 1024 * 1024

    func run() async throws {
        try await Console.run(in: { lang }) {
            let earlier = try checkpoint.map(earlier)
            let verifier = try key.map(verifierKey)
            let read = try reader()
            let found: LogVerification
            do {
                found = try LogVerification(earlier: earlier, key: verifier, comparesRows: !history, read: read)
            } catch let failure as LogVerification.Failure {
                Console.writeNote(text(of: failure) + "\n")
                throw ExitCode.contentFaults
            }
            Console.writeNote(found.findings.map { $0[lang].printedOnOneLine + "\n" }.joined())
            guard found.findings.isEmpty else { throw ExitCode.contentFaults }
            Console.writeResult(summary(found) + "\n")
        }
    }

    /// Returns what reads files below the folder or the address.
    private func reader() throws -> (String) throws -> [UInt8]? {
        if let portal = PortalAddress(place) {
            let fetch = try WebFetch(seconds: 60)
            return { path in
                do {
                    return try fetch.bytes(of: path, at: portal, limit: Self.fileLimit)
                } catch HarvestFault.refused {
                    return nil
                }
            }
        }
        let folder = PlaceArguments.withoutSlash(place)
        guard let resolved = try resolvedPath(folder), try entryKind(at: resolved) == .directory else {
            throw ValidationError(
                word(
                    "\(place) bukan folder, dan bukan alamat https://. Tulis misalnya: terang verify output",
                    "\(place) is not a folder, and not an address with https://. Write for example: terang verify output"
                )
            )
        }
        return { path in
            let file = resolved + "/" + path
            return try entryKind(at: file) == .file ? try readFile(file, limit: Self.fileLimit) : nil
        }
    }

    private func earlier(_ file: String) throws -> Checkpoint {
        guard let place = try resolvedPath(file), try entryKind(at: place) == .file,
            let checkpoint = Checkpoint(String(decoding: try readFile(place, limit: 64 * 1024), as: UTF8.self))
        else {
            throw ValidationError(
                word(
                    "--checkpoint \(file): bukan checkpoint. Simpan berkas /data/log/checkpoint sebagaimana terbit.",
                    "--checkpoint \(file): not a checkpoint. Keep the file /data/log/checkpoint as it is published."
                )
            )
        }
        return checkpoint
    }

    private func verifierKey(_ text: String) throws -> VerifierKey {
        guard let key = try VerifierKey(text) else {
            throw ValidationError(
                word(
                    "--key: tulis kunci umumnya utuh: nama+sidik+kunci.",
                    "--key: write the whole public key: name+identifier+key."
                )
            )
        }
        return key
    }

    private func text(of failure: LogVerification.Failure) -> String {
        switch failure {
        case .noLog:
            word(
                "\(place): tidak ada catatan riwayat (/data/log/checkpoint).",
                "\(place): there is no log (/data/log/checkpoint)."
            )
        case .unreadable(let path):
            word("\(place): \(path) tidak ada atau rusak.", "\(place): \(path) is missing or damaged.")
        }
    }

    private func summary(_ found: LogVerification) -> String {
        let size = found.checkpoint.size
        var parts = [word("Cocok: \(size) catatan", "Verified: \(size) entries")]
        if !history { parts.append(word("\(found.rows) baris terbit", "\(found.rows) published rows")) }
        if found.unlogged > 0 {
            parts.append(word("\(found.unlogged) baris belum dicatat", "\(found.unlogged) rows not logged yet"))
        }
        if checkpoint != nil {
            parts.append(word("lanjutan dari checkpoint yang disimpan", "goes on from the checkpoint that was kept"))
        }
        if key != nil {
            parts.append(word("ditandatangani", "signed"))
        } else if found.namedKey != nil {
            parts.append(
                word("ditandatangani dengan kunci yang disebut portal", "signed with the key that the portal names")
            )
        } else {
            parts.append(word("tidak ditandatangani", "not signed"))
        }
        return parts.joined(separator: ", ") + "."
    }

    var language: Language { lang }
}
