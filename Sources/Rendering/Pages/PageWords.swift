import Content
import Diagnostics
import Reading

/// Words of pages that are outside of themes: in titles, breadcrumbs and redirects.
struct PageWords: Sendable {
    let language: Language

    private func word(id: String, en: String) -> String {
        LocalizedText(id: id, en: en)[language]
    }

    var home: String { word(id: "Beranda", en: "Home") }
    var categories: String { word(id: "Kategori", en: "Categories") }
    var tags: String { word(id: "Tag", en: "Tags") }
    var search: String { word(id: "Cari", en: "Search") }
    var pages: String { word(id: "Halaman", en: "Pages") }
    var publicInformation: String { word(id: "Informasi publik", en: "Public information") }
    var exempt: String { word(id: "Dikecualikan", en: "Exempt") }
    var corrections: String { word(id: "Koreksi", en: "Corrections") }
    var alert: String { word(id: "Peringatan", en: "Alert") }
    var emergency: String { word(id: "Gawat darurat", en: "Emergency") }
    var telephone: String { word(id: "Telepon", en: "Telephone") }
    var published: String { word(id: "Diterbitkan", en: "Published") }
    var text: String { word(id: "teks", en: "text") }
    var wholePage: String { word(id: "Halaman lengkap", en: "Full page") }
    var wholePortal: String { word(id: "Portal lengkap", en: "Full portal") }
    var goOn: String { word(id: "Selanjutnya", en: "Next") }
    var goBack: String { word(id: "Sebelumnya", en: "Previous") }
    var notFound: String { word(id: "Halaman tidak ditemukan", en: "Page not found") }

    func page(_ number: Int, of title: String) -> String {
        "\(title) – \(word(id: "halaman", en: "page")) \(groupedNumber(number))"
    }

    /// A number of articles of a kind; of all kinds where it is nil.
    func articles(_ count: Int, of kind: SectionKind?) -> String {
        let noun =
            switch kind {
            case .berita: word(id: "berita", en: count == 1 ? "article" : "articles")
            case .agenda: word(id: "acara", en: count == 1 ? "event" : "events")
            case .pengumuman: word(id: "pengumuman", en: count == 1 ? "announcement" : "announcements")
            case .galeri: word(id: "album", en: count == 1 ? "album" : "albums")
            case .video: word(id: "video", en: count == 1 ? "video" : "videos")
            case nil: word(id: "tulisan", en: count == 1 ? "item" : "items")
            }
        return "\(groupedNumber(count)) \(noun)"
    }

    func month(_ month: Int) -> String { CalendarNames.month(month, in: language) }

    func moved(to title: String) -> String {
        word(id: "Halaman ini pindah ke \(title)", en: "This page has moved to \(title)")
    }
}
