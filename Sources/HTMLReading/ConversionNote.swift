import Diagnostics

/// Notes on content that the converter could not carry over unchanged.
enum ConversionNote {
    static let script = LocalizedText(
        id: "skrip dibuang; isi yang dibuatnya di peramban tidak ada dalam naskah",
        en: "a script was left out; what it created in the browser is not in the text"
    )
    /// - Parameter text: the text of the part. Empty for pictures.
    static func hidden(_ text: String) -> LocalizedText {
        let quoted = text.isEmpty ? "" : ": \"\(text.replacing("\"", with: "'"))\""
        return LocalizedText(
            id: "bagian yang tersembunyi dari pembaca dibuang\(quoted)",
            en: "a part that was hidden from readers was left out\(quoted)"
        )
    }

    static func unspoken(_ text: String) -> LocalizedText {
        let quoted = text.replacing("\"", with: "'")
        return LocalizedText(
            id: "bagian yang dulu tidak dibacakan pembaca layar (aria-hidden) ikut dibawa: \"\(quoted)\"",
            en: "a part that screen readers passed over (aria-hidden) came along: \"\(quoted)\""
        )
    }

    static let controls = LocalizedText(
        id: "isian atau tombol formulir dibuang",
        en: "fields or buttons of a form were left out"
    )
    static let subscripts = LocalizedText(
        id: "huruf turun atau naik (sub, sup) menjadi huruf biasa; periksa satuan, rumus, dan catatan kaki",
        en: "subscripts or superscripts became plain text; check units, formulas and footnotes"
    )
    static let abbreviations = LocalizedText(
        id: "kepanjangan singkatan (abbr) dibuang",
        en: "the meanings of abbreviations (abbr) were left out"
    )
    static let lettered = LocalizedText(
        id: "daftar berhuruf atau berangka romawi menjadi daftar bernomor biasa",
        en: "a list with letters or Roman numerals became a numbered list"
    )
    static let drawing = LocalizedText(
        id: "gambar vektor, rumus, atau peta gambar (svg, math, canvas, map) dibuang",
        en: "a drawing, formula or image map (svg, math, canvas, map) was left out"
    )
    static let innerLink = LocalizedText(
        id: "tautan ke bagian lain halaman yang sama menjadi teks biasa",
        en: "a link to another part of the same page became plain text"
    )
    static let unsafeLink = LocalizedText(
        id: "tautan yang menjalankan skrip atau memuat data menjadi teks biasa",
        en: "a link that runs a script or contains data became plain text"
    )
    static let embeddedPicture = LocalizedText(
        id: "gambar yang tertanam di dalam HTML (data:) dibuang; simpan sebagai berkas dan pasang kembali",
        en: "a picture embedded in the HTML (data:) was left out; save it as a file and insert it again"
    )
    static let details = LocalizedText(
        id: "bagian yang dapat dibuka-tutup (details) menjadi teks biasa",
        en: "a collapsible part (details) became plain text"
    )
    static let tableSpans = LocalizedText(
        id: "sel tabel yang digabung (rowspan, colspan) dipecah; sel lanjutannya kosong",
        en: "table cells that spanned rows or columns were split; the additional cells are empty"
    )
    static let tableHeader = LocalizedText(
        id: "tabel tanpa baris kepala; isi baris kepala yang kosong",
        en: "a table had no header row; fill in the empty one"
    )
    static let tableLines = LocalizedText(
        id: "baris-baris di dalam satu sel tabel digabung menjadi satu baris",
        en: "lines within a table cell were joined"
    )
    static let tableBlocks = LocalizedText(
        id: "tabel berisi daftar, gambar, atau beberapa alinea menjadi teks berurutan; periksa susunannya",
        en: "a table that contained lists, pictures or several paragraphs became running text; check its order"
    )
    static let preformatted = LocalizedText(
        id: "tautan atau gambar di dalam teks berformat tetap (pre) dibuang",
        en: "links or pictures inside preformatted text (pre) were left out"
    )
    static let flattened = LocalizedText(
        id: "susunan HTML terlalu dalam; bagian terdalam diratakan",
        en: "the HTML was nested too deeply; its innermost parts were flattened"
    )
    static let tooComplex = LocalizedText(
        id: "HTML-nya bersarang ribuan tingkat; hanya teksnya yang dibawa, tanpa judul, gambar, dan tautan",
        en: "the HTML is nested thousands of levels deep; only its text was taken, without headings, pictures and links"
    )

    static func tooLong(limit: Int) -> LocalizedText {
        LocalizedText(
            id: "HTML-nya lebih dari \(limit / 1024 / 1024) MB dan tidak dibaca; pindahkan naskahnya dengan tangan",
            en: "the HTML is longer than \(limit / 1024 / 1024) MB and was not read; move the text by hand"
        )
    }

    static func missingAlt(_ source: String) -> LocalizedText {
        LocalizedText(
            id: "gambar \(source) belum punya teks pengganti (alt)",
            en: "the picture \(source) has no alternative text (alt) yet"
        )
    }

    static func embedded(_ address: String) -> LocalizedText {
        LocalizedText(id: "isi tersemat menjadi tautan: \(address)", en: "embedded content became a link: \(address)")
    }

    static func dropped(_ element: String) -> LocalizedText {
        LocalizedText(
            id: "elemen <\(element)> tanpa alamat dibuang",
            en: "a <\(element)> element without an address was left out"
        )
    }
}
