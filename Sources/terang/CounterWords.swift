import Compression
import Content
import Diagnostics
import Rendering
import Visits

/// What `terang counter` says.
struct CounterWords: Wording {
    let language: Language

    /// The source of the figures, for readers of the portal.
    var serverLog: String { word("Catatan server web, tanpa robot", "Log of the web server, without robots") }

    func withoutKey(_ key: String) -> String {
        let example =
            key == "poll"
            ? "poll: {question: Apa pendapat Anda?, options: [Baik, Cukup, Kurang], action: /jajak}" : "\(key): {}"
        return word(
            "Portal ini tidak menampilkannya: di content/site.yaml tidak ada kunci `\(key)`. Tambahkan: \(example)",
            "The portal does not show it: content/site.yaml has no key `\(key)`. Add: \(example)"
        )
    }

    func unreadable(_ fault: CountExport.Unreadable) -> String {
        let expected: LocalizedText =
            switch fault.source {
            case .goatcounter:
                LocalizedText(
                    id: "CSV dari Pengaturan > Ekspor, yang kolom pertamanya Path",
                    en: "the CSV of Settings > Export, whose first column is Path"
                )
            case .matomo:
                LocalizedText(
                    id: "JSON dari VisitsSummary.get&period=day&date=last60 atau Actions.getPageUrls&flat=1",
                    en: "the JSON of VisitsSummary.get&period=day&date=last60 or Actions.getPageUrls&flat=1"
                )
            case .umami:
                LocalizedText(
                    id: "JSON dari /api/websites/ID/pageviews?unit=day atau /metrics?type=path",
                    en: "the JSON of /api/websites/ID/pageviews?unit=day or /metrics?type=path"
                )
            }
        return word(
            "\(fault.path) bukan ekspor \(fault.source.title). Yang dibaca: \(expected.id)",
            "\(fault.path) is not an export of \(fault.source.title). What is read: \(expected.en)"
        )
    }

    func missing(_ file: String) -> String {
        word("\(file) tidak ada. Periksa nama dan foldernya", "There is no \(file). Check its name and folder")
    }

    func damaged(_ fault: Inflater.Fault) -> String {
        fault == .truncated
            ? word("Berkas gzip terpotong. Salin ulang berkasnya", "A gzip file is cut off. Copy it again")
            : word("Berkas gzip rusak. Salin ulang berkasnya", "A gzip file is damaged. Copy it again")
    }

    func noLog(_ files: String) -> String {
        word(
            "Tidak satu baris pun dari \(files) terbaca. Server web harus menulis nama peramban: format combined (nginx, Apache) atau JSON (Caddy)",
            "Not one line of \(files) can be read. The web server has to write the browser's name: the format combined (nginx, Apache) or JSON (Caddy)"
        )
    }

    func noVotes(_ files: String) -> String {
        word(
            "Tidak ada suara di \(files). Tiap kiriman satu baris dengan pilihan=…; caranya: terang docs pemasangan",
            "There are no votes in \(files). Each submission is a line with pilihan=…; how: terang docs pemasangan"
        )
    }

    func reading(_ reading: VisitCounter.Reading) -> String {
        let (lines, robots, unreadable) = (
            number(reading.lines), number(reading.robots), number(reading.unreadable)
        )
        return word(
            "Dibaca \(lines) baris; \(robots) dari robot, \(unreadable) tidak terbaca.\n",
            "Read \(lines) lines; \(robots) of robots, \(unreadable) unreadable.\n"
        )
    }

    func figures(_ figures: VisitorFigures) -> String {
        func shown(_ figure: Int?) -> String { figure.map(number) ?? "–" }
        let (today, yesterday, total) = (shown(figures.today), shown(figures.yesterday), shown(figures.total))
        return word(
            "Pengunjung hari ini \(today), kemarin \(yesterday), seluruhnya \(total).\n",
            "Visitors today \(today), yesterday \(yesterday), in all \(total).\n"
        )
    }

    func votes(_ reading: PollCounter.Reading, _ result: Poll) -> String {
        let counted = number(result.options.reduce(0) { $0 + ($1.votes ?? 0) })
        let (repeated, unknown, unreadable) = (
            number(reading.repeated), number(reading.unknown), number(reading.unreadable)
        )
        return word(
            "\(counted) suara; tidak dihitung: \(repeated) ulangan pada hari yang sama, \(unknown) di luar pilihan, \(unreadable) baris tanpa suara.\n",
            "\(counted) votes; not counted: \(repeated) repeated on one day, \(unknown) for no option, \(unreadable) lines without a vote.\n"
        )
    }

    private func number(_ number: Int) -> String { groupedNumber(number) }
}
