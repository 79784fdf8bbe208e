import ArgumentParser
import Content
import Diagnostics
import Files
import Publishing
import Reading
import SiteModel
import WebArchives

struct Archive: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Mengarsipkan hasil yang terbit sebagai satu berkas WACZ atau WARC. (Archive an edition.)",
        discussion: """
            Menyimpan setiap berkas di folder hasil dengan alamatnya, seperti yang disimpan arsip web: .warc.gz (ISO 28500) untuk lembaga \
            kearsipan, .wacz untuk dibuka siapa pun di peramban dengan ReplayWeb.page, tanpa server. Folder hasil tidak diubah. Hasil dan \
            saat (--now) yang sama selalu menjadi berkas yang sama; sidik SHA-256-nya dicetak. Berkas yang sudah ada tidak ditimpa.

            Contoh:
              terang build && terang archive arsip/2026-11-27.wacz
              terang archive edisi.warc.gz --now 2026-11-27
              terang archive lama.wacz --output hasil-lama

            Kode keluar: 0 tersimpan, 1 site.yaml bermasalah, 64 salah perintah, 70 gangguan komputer.
            """
    )

    @Argument(help: ArgumentHelp("Berkas baru, berakhiran .wacz atau .warc.gz.", valueName: "berkas"))
    var file: String

    @Option(help: ArgumentHelp("Folder hasil; bawaan: output/ di dalam folder portal.", valueName: "folder"))
    var output: String?

    @OptionGroup var place: PlaceArguments

    func validate() throws {
        guard form == nil else { return }
        let words = LocalizedText(
            id: "\(file): akhiran berkas arsip adalah .wacz atau .warc.gz. Tulis misalnya: terang archive edisi.wacz",
            en: "\(file): an archive ends in .wacz or .warc.gz. Write for example: terang archive edisi.wacz"
        )
        throw ValidationError(words[place.lang ?? .id])
    }

    func run() async throws {
        try await place.run { opened, language in
            let settings = opened.settings.settings
            try opened.refuseUnreadable()
            let folder = output.map(PlaceArguments.withoutSlash) ?? place.folder + "/output"
            if let fault = try fault(of: folder) { throw ValidationError(fault[language]) }
            let files = try resolvedPath(folder).map { try Self.files(in: $0, settings.url) } ?? []
            guard !files.isEmpty else {
                throw ValidationError(
                    id: "\(folder): belum ada hasil. Terbitkan dulu: terang build",
                    en: "\(folder): nothing is published yet. First: terang build",
                    in: language
                )
            }
            let now = place.options(of: opened).now(settings.zone)
            let time = LocalTime(secondsSinceEpoch: now.secondsSinceEpoch)
            let archive = WebArchive(
                ArchiveDescription(
                    title: settings.name,
                    address: settings.url.absolute("/"),
                    software: "terang \(Terang.version)",
                    moment: "\(time.isoDate)T\(time.isoClock)Z"
                )
            )
            do {
                let found = try archive.write(files, as: form ?? .wacz, to: file)
                Console.writeResult(file + "\n")
                let counts: [LocalizedText] = [
                    .counted(found.files, id: "berkas", en: "file"),
                    .counted(files.count { FileType.of($0.file).isPage }, id: "halaman", en: "page"),
                    .counted(found.size, id: "bita", en: "byte"),
                ]
                let words = counts.map { $0[language] }.joined(separator: ", ")
                Console.writeNote("\(words); SHA-256 \(found.digest)\n")
            } catch WebArchive.Fault.exists {
                throw ValidationError(
                    id: "\(file) sudah ada dan tidak ditimpa. Beri nama lain.",
                    en: "\(file) exists already and is not replaced. Give it another name.",
                    in: language
                )
            } catch WebArchive.Fault.tooLarge {
                let name = file.dropLast(WebArchive.Form.wacz.ending.count) + WebArchive.Form.warc.ending
                throw ValidationError(
                    id: "Berkas .wacz memuat paling banyak 4 GB. Tulis: terang archive \(name)",
                    en: "A file .wacz holds 4 GB at most. Write: terang archive \(name)",
                    in: language
                )
            }
        }
    }

    /// Why the archive is not made of a folder, or not written where it is to be. Nil where nothing is in the way.
    private func fault(of folder: String) throws -> LocalizedText? {
        switch try EditionFault.of(folder, root: place.folder) {
        case .sources?:
            return LocalizedText(
                id:
                    "\(folder) berisi sumber portal, bukan yang terbit. Sebut folder hasilnya, misalnya: --output output",
                en:
                    "\(folder) holds the portal's sources, not what is published. Name the output folder, such as: --output output"
            )
        case .unpublished?:
            return LocalizedText(
                id:
                    "\(folder) dibangun dengan --drafts atau --future, jadi memuat yang belum terbit. Bangun dulu tanpa keduanya: terang build",
                en:
                    "\(folder) was built with --drafts or --future, and so holds what is not public. First, without them: terang build"
            )
        case nil: break
        }
        guard try EditionFault.isInside(file, folder) else { return nil }
        return LocalizedText(
            id:
                "\(file) akan ikut terbit, karena ada di dalam \(folder). Sebut tempat lain, misalnya: terang archive edisi.wacz",
            en:
                "\(file) would be published, being inside \(folder). Name another place, such as: terang archive edisi.wacz"
        )
    }

    private var form: WebArchive.Form? { WebArchive.Form.allCases.first { file.hasSuffix($0.ending) } }

    /// The published files by address; none where `folder` is not a folder. Compressed copies beside them are for servers, and hold
    /// nothing else.
    private static func files(in folder: String, _ url: SiteURL) throws -> [ArchivedFile] {
        guard try entryKind(at: folder) == .directory else { return [] }
        let paths = try filesBelow(folder, withHidden: [".well-known"])
        let all = Set(paths)
        return try paths.filter { path in
            !["gz", "br", "zst"].contains(FileType.ending(of: path))
                || !all.contains(String(path.dropLast(FileType.ending(of: path).count + 1)))
        }.map { path in
            let type = FileType.of(path)
            return ArchivedFile(
                file: folder + "/" + path,
                address: url.absolute(Address(ofFile: path)),
                contentType: type.contentType,
                title: type.isPage && path != "404.html" ? try PageTitle.of(file: folder + "/" + path) : nil
            )
        }
    }
}
