package import Diagnostics
public import Reading
package import Serialization

/// The visitor counter: figures known at build time and, optionally, where a script asks for newer ones.
public struct CounterSettings: Sendable, Hashable {
    public var figures = VisitorFigures()
    public var endpoint: Located<String>?

    /// Whether there is a figure to show, or a place to ask for one.
    package var hasContent: Bool {
        let known = [figures.today, figures.yesterday, figures.week, figures.month, figures.total]
        return endpoint != nil || known.contains { $0 != nil }
    }

    static let keys = KeyTable(CounterSettings()) {
        Key("figures", .group(VisitorFigures.keys), to: \.figures)
            .meaning("angka saat dibangun", "figures at build time")
        Key("endpoint", .endpoint, to: \.endpoint).meaning("alamat angka terbaru", "where newer figures are")
    }
}

/// Visitors over five spans of time: the group `figures`, and `content/pengunjung.json`. Nil where a figure is not known,
/// which is not the same as zero.
public struct VisitorFigures: Sendable, Hashable {
    public var today: Int?
    public var yesterday: Int?
    public var week: Int?
    public var month: Int?
    public var total: Int?
    /// When the figures were taken, as their source wrote it.
    public var updated = ""
    public var source = ""
    /// The visitors of the days that are kept one by one, from which `terang counter` goes on.
    public var days: [CalendarDay: Int] = [:]
    /// The visitors of all days before those.
    public var earlier: Int?
    /// The most visited pages, the first the most.
    public var popular: [Page] = []

    public init() {}

    /// A page with the visitors that it had over the last thirty days.
    public struct Page: Sendable, Hashable {
        public var address: Address
        public var visitors: Int

        public init(address: Address, visitors: Int) {
            self.address = address
            self.visitors = visitors
        }

        static let keys = KeyTable(Page(address: "", visitors: 0)) {
            Key("alamat", .address, to: \.address).needed("/berita/").meaning("alamat halaman", "address of the page")
            Key("pengunjung", .count, to: \.visitors).meaning("pengunjungnya", "its visitors")
        }
    }

    package static let keys = KeyTable(VisitorFigures()) {
        Key("hari_ini", .count, to: \.today).meaning("hari ini", "today")
        Key("kemarin", .count, to: \.yesterday).meaning("kemarin", "yesterday")
        Key("minggu_ini", .count, to: \.week).meaning("minggu ini", "this week")
        Key("bulan_ini", .count, to: \.month).meaning("bulan ini", "this month")
        Key("total", .count, to: \.total).meaning("seluruhnya", "all")
        Key("diperbarui", .text, to: \.updated).meaning("kapan angka diambil", "when the figures were taken")
        Key("sumber", .text, to: \.source).meaning("asal angka", "where the figures come from")
    }

    /// The keys of `content/pengunjung.json`, which `terang counter` writes.
    package static let fileKeys = KeyTable(VisitorFigures()) {
        keys
        Key("sebelumnya", .count, to: \.earlier)
            .meaning("pengunjung sebelum hari-hari di bawah", "visitors before the days below")
        Key("harian", .days, to: \.days).meaning("pengunjung tiap hari", "visitors of each day")
        Key("terpopuler", .list(Page.keys), to: \.popular)
            .meaning("halaman yang paling banyak dikunjungi", "the most visited pages")
    }

    fileprivate static func json(_ days: [CalendarDay: Int]) -> JSON {
        .object(days.sorted { $0.key < $1.key }.map { JSON.Member($0.isoDate, .integer($1)) })
    }

    /// The file as ``fileKeys`` reads it.
    package var json: JSON {
        let figures = [
            ("hari_ini", today), ("kemarin", yesterday), ("minggu_ini", week), ("bulan_ini", month), ("total", total),
            ("sebelumnya", earlier),
        ]
        return .object(
            figures.map { JSON.Member($0, $1.map(JSON.integer) ?? .null) } + [
                JSON.Member("diperbarui", .string(updated)), JSON.Member("sumber", .string(source)),
                JSON.Member("harian", Self.json(days)),
                JSON.Member(
                    "terpopuler",
                    .array(
                        popular.map { ["alamat": .string($0.address.rawValue), "pengunjung": .integer($0.visitors)] }
                    )
                ),
            ]
        )
    }
}

extension KeyType<Address> {
    fileprivate static var address: KeyType {
        KeyType(.text(), write: { YAML.text($0.rawValue) }) { $0.text().map { Address($0.value) } }
    }
}

extension KeyType<[CalendarDay: Int]> {
    /// Counts by their days, such as `2026-11-27`.
    fileprivate static var days: KeyType {
        KeyType(.free, write: { days in .mapping(days.map { YAML.Member($0.isoDate, .plain(String($1))) }) }) { value in
            guard let mapping = value.mapping(as: .free) else { return nil }
            var days: [CalendarDay: Int] = [:]
            for value in mapping.values {
                guard let count = value.integer(in: VisitorFigures.countRange) else { continue }
                guard let moment = Instant(text: value.key.value, in: .jakarta) else {
                    value.report(.date, found: value.key)
                    continue
                }
                days[CalendarDay(at: moment, in: .jakarta)] = count
            }
            return days
        }
    }
}

extension KeyType<Int> {
    /// More than any portal counts, and few enough that sums of them are numbers, too.
    fileprivate static var count: KeyType { integer(in: VisitorFigures.countRange) }
}

extension VisitorFigures {
    fileprivate static let countRange = 0...1_000_000_000_000
}

/// The poll (jajak pendapat) of the sidebar.
public struct Poll: Sendable, Hashable {
    public var question = ""
    public var options: [PollOption] = []
    /// The address to which the form sends a vote. Nil where only results are shown.
    public var action: Located<String>?
    public var updated = ""
    /// The place of the key `poll`, which has no address for votes. Nil where one is written.
    package var place: SourceLocation?

    package init() {}

    static let keys = KeyTable(Poll()) {
        Key("question", .text, to: \.question).synonyms("pertanyaan", "title", "judul").needed("Apa pendapat Anda?")
            .meaning("pertanyaan", "the question")
        Key("options", .options, to: \.options).required().synonyms("pilihan", "jawaban", "opsi", "choices", "answers")
            .meaning("pilihan jawaban, sekurangnya dua", "the answers to choose from, at least two")
            .example("[Baik, Cukup, Kurang]", "[Good, Fair, Poor]")
        Key("action", .endpoint, to: \.action).meaning("alamat pengiriman suara", "where votes are sent")
    }

    /// The results in the format of `content/jajak-pendapat.json`, which ``resultKeys`` reads.
    package var resultJSON: JSON {
        func each(_ value: (PollOption) -> JSON) -> JSON { .object(options.map { JSON.Member($0.title, value($0)) }) }
        func count(_ votes: Int?) -> JSON { votes.map(JSON.integer) ?? .null }
        let results = [JSON.Member("hasil", each { count($0.votes) }), JSON.Member("diperbarui", .string(updated))]
        guard options.contains(where: { $0.days != nil }) else { return .object(results) }
        return .object(
            results + [
                JSON.Member("sebelumnya", each { count($0.earlier) }),
                JSON.Member("harian", each { VisitorFigures.json($0.days ?? [:]) }),
            ]
        )
    }

    /// The keys of `content/jajak-pendapat.json`: results of this poll, by the titles of its options.
    package var resultKeys: KeyTable<Poll> {
        func each<Value>(
            _ name: String,
            _ type: KeyType<Value>,
            to path: any WritableKeyPath<PollOption, Value?> & Sendable
        ) -> Key<Poll> {
            let table = KeyTable(options) {
                options.indices.map { index in Key(options[index].title, type) { $0[index][keyPath: path] = $1 } }
            }
            return Key(name, .group(table)) { poll, read in
                for index in read.indices { poll.options[index][keyPath: path] = read[index][keyPath: path] }
            }
        }
        return KeyTable(self) {
            each("hasil", .count, to: \.votes)
            Key("diperbarui", .text, to: \.updated)
            each("sebelumnya", .count, to: \.earlier)
            each("harian", .days, to: \.days)
        }
    }
}

extension KeyType<[PollOption]> {
    /// The answers of a poll, each once. A single text has commas between them.
    fileprivate static var options: KeyType {
        KeyType(.texts, write: { .texts($0.map(\.title)) }) { value in
            var options: [PollOption] = []
            for title in value.words() {
                if options.contains(where: { $0.title == title.value }) {
                    value.report(repeated: title)
                } else {
                    options.append(PollOption(title: title.value))
                }
            }
            return options
        }
    }
}

extension Poll {
    /// Whether there is something to choose from. Results of a poll without that belong to nothing.
    package var hasChoice: Bool { options.count > 1 }

    /// Reads the poll and reports one without a choice.
    static func read(_ value: YAMLValue) -> Poll? {
        guard let mapping = value.mapping(as: .group(keys.fields)), var poll = keys.value(of: mapping) else {
            return nil
        }
        poll.place = mapping["action"] == nil ? value.key.location : nil
        if !poll.hasChoice, !keys.hasOtherWord(for: "options", in: mapping) {
            value.report(
                at: value.key.location,
                id: "jajak pendapat memerlukan sekurangnya dua pilihan jawaban (\"options\")",
                en: "a poll needs at least two answers to choose from (\"options\")",
                help: "tambahkan di bawah poll: options: [Baik, Cukup, Kurang]",
                en: "add below poll: options: [Good, Fair, Poor]"
            )
        }
        return poll
    }
}

extension YAMLValue {
    fileprivate func report(repeated text: Located<String>) {
        report(
            at: text.location,
            id: "\"\(text.value)\" disebut dua kali di \"\(key.value)\"",
            en: "\"\(text.value)\" is named twice in \"\(key.value)\"",
            help: "hapus yang kedua",
            en: "delete the second one"
        )
    }
}

public struct PollOption: Sendable, Hashable {
    public let title: String
    /// Nil where no result is known.
    public var votes: Int?
    /// The votes of the days that are kept one by one, from which `terang counter` goes on. Nil where they were not counted by days.
    public var days: [CalendarDay: Int]?
    /// The votes of all days before those.
    public var earlier: Int?
}
