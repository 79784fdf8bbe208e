import Reading

/// The words of a name of a column or table, as people write these: `tgl_posting`, `tanggalTutup`, `IsActive`.
enum ColumnName {
    static func words(of name: String) -> [String] {
        var split = ""
        var isAfterSmall = false
        for scalar in name.unicodeScalars {
            if isAfterSmall, "A"..."Z" ~= scalar { split += " " }
            split.unicodeScalars.append(scalar)
            isAfterSmall = "a"..."z" ~= scalar
        }
        return HeadingName.words(of: split)
    }

    /// Returns a name of one word, with the short forms that offices use written out: `ketgbr` for `ket_gbr` becomes `keterangangambar`.
    static func whole(_ words: [String]) -> String { words.map { shortForms[$0] ?? $0 }.joined() }

    private static let shortForms = [
        "nm": "nama", "jdl": "judul", "ket": "keterangan", "gbr": "gambar", "gmbr": "gambar", "tgl": "tanggal",
        "kat": "kategori", "ktg": "kategori", "img": "image", "pic": "picture", "desc": "description", "usr": "user",
    ]
}
