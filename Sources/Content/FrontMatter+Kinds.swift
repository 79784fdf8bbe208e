import Patterns
public import Reading

extension FrontMatter {
    /// The keys that articles of one kind of section have in addition to those of all articles.
    static func keys(of kind: SectionKind, in settings: SiteSettings) -> KeyTable<FrontMatter> {
        switch kind {
        case .berita: KeyTable(FrontMatter()) {}
        case .agenda: event(in: settings)
        case .pengumuman: announcement(in: settings)
        case .galeri: album
        case .video: video
        }
    }

    private static func event(in settings: SiteSettings) -> KeyTable<FrontMatter> {
        KeyTable(FrontMatter()) {
            Key("start", .date(in: settings.zone), to: \.start).needed("2026-12-01 09:00")
                .meaning("kapan acara mulai", "when the event begins")
                .title("Mulai", "Start").synonyms("mulai", "waktu", "jadwal", "tanggal_mulai", "tanggal_acara").common()
            Key("end", .date(in: settings.zone), to: \.end, told: { clock($0, onDayOf: $1.start, in: settings.zone) })
                .fallback("akhir hari `start`", "the end of the day of `start`")
                .meaning(
                    "kapan acara selesai; tanpa jam, sampai akhir hari itu",
                    "when the event ends; without a time, at the end of that day"
                )
                .title("Selesai", "End").example("2026-12-01 12:00")
                .synonyms("selesai", "berakhir", "sampai", "tanggal_selesai").common()
            Key("all_day", .flag, to: \.isAllDay).meaning("acara sehari penuh", "the event takes whole days")
                .title("Sehari penuh", "All day").example("true").common()
            Key("place", .text, to: \.place).meaning("tempat acara", "where the event is")
                .title("Tempat acara", "Place").example("Balai Kota", "City Hall")
                .synonyms("tempat", "lokasi_acara", "venue").common()
        }
    }

    private static let timeOfDay = Pattern(
        /(?:pukul |jam )?[0-9]{1,2}[.:][0-9]{2}(?: ?(?:WIB|WITA|WIT))?/.ignoresCase()
    )

    /// Returns the moment that a time of day alone means: on the day on which the event begins, or after midnight.
    private static func clock(_ value: YAMLValue, onDayOf start: Instant?, in zone: SiteTimeZone) -> Instant? {
        guard let start, let text = value.rawText, text.wholeMatch(of: timeOfDay) != nil else { return nil }
        let first = zone.localTime(at: start)
        func moment(on day: LocalTime) -> Instant? { DateText.read("\(day.isoDate) \(text)", in: zone) }
        guard let end = moment(on: first) else { return nil }
        let isNextDay = LocalTime.endsNextDay(zone.localTime(at: end).secondsOfDay, after: first.secondsOfDay)
        return isNextDay ? moment(on: CalendarDay(first).advanced(byDays: 1).midnight) : end
    }

    private static func announcement(in settings: SiteSettings) -> KeyTable<FrontMatter> {
        KeyTable(FrontMatter()) {
            Key("end", .date(in: settings.zone), to: \.end)
                .meaning(
                    "hari terakhir berlaku; sesudahnya tampil sebagai pengumuman lama",
                    "the last day in force; shown as an old announcement afterwards"
                )
                .title("Berlaku sampai", "In force until").example("2026-12-31")
                .synonyms("selesai", "berakhir", "sampai", "berlaku", "berlaku_sampai").common()
            Key("alert", .flag, to: \.isAlert)
                .meaning(
                    "tampilkan sebagai peringatan di setiap halaman selama berlaku",
                    "show it as a warning on every page while it is in force"
                )
                .title("Peringatan", "Alert").example("true").synonyms("darurat").common()
            Key("attachments", .list(Attachment.keys), to: \.attachments)
                .meaning("berkas lampiran", "attached files").title("Lampiran", "Attachments")
                .synonyms("lampiran", "berkas").common()
        }
    }

    private static let album = KeyTable(FrontMatter()) {
        Key("pictures", .pictures, to: \.pictures)
            .meaning("foto dalam album, berurutan", "the pictures of the album in their order")
            .title("Foto", "Pictures").synonyms("foto", "gambar", "photos", "images", "album").common()
    }

    private static let video = KeyTable(FrontMatter()) {
        Key("video", .endpoint, to: \.video).needed("https://video.example/tonton/1")
            .meaning(
                "alamat video; halaman hanya menautkannya, pratinjaunya dari `image`",
                "address of the video; the page only links it, its preview is `image`"
            )
            .title("Alamat video", "Video").synonyms("youtube", "tautan", "url").common()
        Key("duration", .text, to: \.duration).meaning("lamanya video", "how long the video is")
            .title("Durasi", "Duration").example("3:20").synonyms("durasi")
    }
}

extension FrontMatter {
    /// The keys that only articles of some kinds of sections have, by kind. Names and keys are in the order of their tables.
    static let keysOfKinds: [(kind: SectionKind, names: [String])] = SectionKind.allCases.map { kind in
        (kind, keys(of: kind, in: SiteSettings(path: "")).fields.map(\.name))
    }

    /// The moment from which an event is past, or an announcement no longer in force. Nil for what has no end. An end without
    /// a time is the end of its day.
    public func ending(in zone: SiteTimeZone) -> Instant? {
        guard let last = end ?? start else { return nil }
        let time = zone.localTime(at: last)
        let isDay = end == nil || isAllDay || time.isMidnight
        return isDay ? CalendarDay(time).advanced(byDays: 1).start(in: zone) : last
    }
}

extension FrontMatter {
    /// The keys that can say enough.
    static let tellingKeys = ["start", "pictures", "video", "image", "attachments", "withdrawn"]

    /// Whether an article needs no text besides its front matter: an event, an album, a video, a poster, an announcement with
    /// its documents, or one that was withdrawn.
    var saysEnough: Bool {
        start != nil || !pictures.isEmpty || video != nil || image != nil || !attachments.isEmpty || !withdrawn.isEmpty
    }
}

/// A file that belongs to an announcement.
public struct Attachment: Sendable, Hashable, Codable {
    public var src = Located.unread
    public var title = ""

    static let keys = KeyTable(Attachment(), unknown: UnknownKey.diagnostic) {
        Key("src", .text, to: \.src).needed("media/dokumen/pengumuman.pdf").target()
            .meaning("berkas di content/media/", "a file in content/media/").title("Berkas", "File")
            .synonyms("file", "berkas", "url", "link", "path")
        Key("title", .text, to: \.title).needed("Surat pengumuman")
            .meaning("nama lampiran", "name of the attachment").title("Judul", "Title")
            .synonyms("judul", "nama", "name", "label")
    }
}

/// A published correction: what was wrong in the article, and the day on which it was corrected.
public struct Correction: Sendable, Hashable, Codable {
    public var date = Instant(secondsSinceEpoch: 0)
    public var text = ""

    static func keys(in settings: SiteSettings) -> KeyTable<Correction> {
        KeyTable(Correction(), unknown: UnknownKey.diagnostic) {
            Key("date", .date(in: settings.zone), to: \.date).needed("2026-01-31").synonyms("tanggal", "tgl")
                .meaning("tanggal koreksi", "date of the correction").title("Tanggal", "Date")
            Key("text", .text(.filled), to: \.text).needed("Semula tertulis …").synonyms("isi", "teks", "keterangan")
                .meaning("apa yang diperbaiki", "what was put right").title("Koreksi", "Correction")
        }
    }
}

extension KeyType<[LeadPicture]> {
    fileprivate static var pictures: KeyType {
        list(LeadPicture.keys) { picture, findings in
            PictureWithoutAlt.diagnostic(
                of: picture.alt,
                at: picture.src.location,
                picture: picture.src.value,
                in: .album
            ).map(findings.report)
            return true
        }
    }
}
