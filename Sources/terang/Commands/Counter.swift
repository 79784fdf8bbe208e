import ArgumentParser
import Compression
import Content
import Diagnostics
import Files
import Publishing
import Reading
import Serialization
import SiteModel
import Visits

struct Counter: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Menghitung pengunjung dan suara jajak pendapat. (Counts visitors and votes.)",
        discussion: """
            Membaca catatan server web (nginx, Apache format combined, Caddy) atau ekspor penghitung lain, lalu menulis \
            content/pengunjung.json. Robot tidak dihitung, hari mengikuti zona waktu portal, dan alamat pengunjung tidak disimpan. \
            Jalankan tiap hari lewat cron: yang sudah dihitung tidak terhitung dua kali, dan catatan lama boleh dihapus.

            Contoh:
              terang counter --log /var/log/nginx/access.log*
              terang counter --goatcounter ekspor.csv.gz
              curl -s 'https://matomo.example/?module=API&method=VisitsSummary.get&idSite=1&period=day&date=last60&format=JSON&token_auth=…' \
            | terang counter --matomo -
              terang counter --umami pageviews.json metrics.json
              terang counter --poll /var/log/nginx/jajak.log*

            Kode keluar: 0 tertulis, 1 isi portal bermasalah, 64 salah perintah, 70 gangguan komputer.
            """
    )

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Catatan server web, juga yang dimampatkan gzip; - untuk masukan baku.", valueName: "berkas")
    )
    var log: [String] = []

    @Option(parsing: .upToNextOption, help: ArgumentHelp("Ekspor CSV dari GoatCounter.", valueName: "berkas"))
    var goatcounter: [String] = []

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Jawaban VisitsSummary.get (per hari) dan Actions.getPageUrls dari Matomo.",
            valueName: "berkas"
        )
    )
    var matomo: [String] = []

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Jawaban pageviews (per hari) dan metrics dari Umami.", valueName: "berkas")
    )
    var umami: [String] = []

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Catatan kiriman formulir jajak pendapat.", valueName: "berkas")
    )
    var poll: [String] = []

    @Flag(help: "Cetak saja, jangan menulis ke content/.")
    var print = false

    @OptionGroup var place: PlaceArguments

    private var exports: [(source: CountExport, files: [String])] {
        [(.goatcounter, goatcounter), (.matomo, matomo), (.umami, umami)].filter { !$0.1.isEmpty }
    }

    func validate() throws {
        let sources = exports.count + (log.isEmpty ? 0 : 1)
        if sources == 0, poll.isEmpty {
            throw ValidationError(
                id: "Sebut yang dihitung: --log, --goatcounter, --matomo, --umami, atau --poll, lalu berkasnya.",
                en: "Name what is to be counted: --log, --goatcounter, --matomo, --umami or --poll, and its file.",
                in: place.lang
            )
        }
        if sources > 1 {
            throw ValidationError(
                id: "Pilih satu asal angka: pengunjung yang sama akan terhitung dua kali.",
                en: "Choose one source of figures: the same visitors would be counted twice.",
                in: place.lang
            )
        }
        if (log + poll + exports.flatMap(\.files)).count(where: { $0 == "-" }) > 1 {
            throw ValidationError(
                id: "Masukan baku (-) hanya dapat dibaca satu kali.",
                en: "Standard input (-) can be read only once.",
                in: place.lang
            )
        }
    }

    func run() async throws {
        try await place.run { opened, _ in
            let settings = opened.settings.settings
            try opened.refuseUnreadable()
            let faults = opened.settings.diagnostics.filter {
                $0.location.path.hasSuffix(".json") && $0.severity == .error
            }
            if !faults.isEmpty { try Console.refuse(faults, in: opened.language) }
            let now = place.options(of: opened).now(settings.zone)
            let words = CounterWords(language: opened.language)
            for file in log + poll + exports.flatMap(\.files) where file != "-" {
                if try entryKind(at: file) == nil { throw ValidationError(words.missing(file)) }
            }
            do {
                try countVisitors(settings, at: now, words)
                try countVotes(settings, at: now, words)
            } catch let fault as CountExport.Unreadable {
                throw ValidationError(words.unreadable(fault))
            } catch let fault as Inflater.Fault {
                throw ValidationError(words.damaged(fault))
            }
        }
    }

    private func countVisitors(_ settings: SiteSettings, at now: Instant, _ words: CounterWords) throws {
        guard !log.isEmpty || !exports.isEmpty else { return }
        if settings.counter == nil, !print { throw ValidationError(words.withoutKey("counter")) }
        let (tally, source, note) = try tally(settings, at: now, words)
        let figures = (settings.counter?.figures ?? VisitorFigures())
            .adding(tally, at: now, in: settings.zone, source: source)
        try put(figures.json, in: ContentPath.counter)
        Console.writeNote(note + words.figures(figures))
    }

    private func tally(_ settings: SiteSettings, at now: Instant, _ words: CounterWords) throws
        -> (tally: VisitTally, source: String, note: String)
    {
        if let (source, files) = exports.first {
            var tally = VisitTally()
            for file in files { tally.add(try source.tally(of: LogFile(file), settings: settings, at: now)) }
            return (tally, source.title, "")
        }
        var counter = VisitCounter(settings: settings, at: now)
        for file in log { try counter.read(LogFile(file)) }
        let reading = counter.reading
        guard reading.lines == 0 || reading.unreadable < reading.lines else {
            throw ValidationError(words.noLog(log.joined(separator: ", ")))
        }
        return (counter.tally, words.serverLog, words.reading(reading))
    }

    private func countVotes(_ settings: SiteSettings, at now: Instant, _ words: CounterWords) throws {
        guard !poll.isEmpty else { return }
        guard let question = settings.poll else { throw ValidationError(words.withoutKey("poll")) }
        var counter = PollCounter(question, settings: settings)
        for file in poll { try counter.read(LogFile(file)) }
        let reading = counter.reading
        guard reading.votes + reading.unknown > 0 || reading.unreadable == 0 else {
            throw ValidationError(words.noVotes(poll.joined(separator: ", ")))
        }
        let result = counter.result(at: now)
        try put(result.resultJSON, in: ContentPath.poll)
        Console.writeNote(words.votes(reading, result))
    }

    private func put(_ json: JSON, in path: ContentPath) throws {
        let text = json.text(.indented) + "\n"
        if print { return Console.writeResult(text) }
        let file = "\(place.folder)/\(path.shown)"
        let isNew = try entryKind(at: file) == nil
        if isNew, try createFile(file, Array(text.utf8)) { return }
        try replaceFile(file, Array(text.utf8))
    }
}
