import Registers

/// The keys of `register.yaml`.
public enum RegisterFields {
    public static let register: [Field] = [
        Field(
            "profile",
            .choice(RegisterProfile.allCases.map(\.rawValue), ignoresCase: true),
            "dip atau dik: kolom menurut undang-undang",
            "dip or dik: the columns that the law asks for"
        ),
        Field("title", "judul daftar", "title of the register"),
        Field("description", "keterangan daftar", "what the register is"),
        Field(
            "decree",
            .group([
                Field("number", "nomor keputusan", "number of the decree"),
                Field("date", .date, "tanggal keputusan", "date of the decree"),
            ]),
            "keputusan yang menetapkan daftar",
            "the decree that sets the register"
        ),
        Field("period", "masa berlaku, misalnya \"2026\"", "the span of time it stands for, such as \"2026\""),
        Field("licence", .suggested(["CC-BY-4.0", "CC0-1.0"]), "lisensi datanya", "licence of the data"),
        Field("published", .flag, "false menyembunyikan daftar", "false hides the register"),
        Field(
            "columns",
            .list(columns),
            "kolom sendiri, atau kata lain untuk kolom profil",
            "own columns, or other words for those of the profile"
        ),
    ]

    private static let columns: [Field] = [
        Field(
            "name",
            .text(pattern: TextPattern.column),
            "nama kolom: huruf kecil, angka, garis bawah",
            "name of the column: small letters, digits, underscores",
            isRequired: true
        ),
        Field("title", "kepala kolom yang dibaca orang", "heading that people read"),
        Field("description", "keterangan kolom", "what the column is"),
        Field("synonyms", .texts, "kepala kolom lain yang diterima", "other headings that are taken"),
        Field("type", .choice(RegisterColumn.Kind.allCases.map(\.rawValue)), "jenis isi", "kind of the values"),
        Field("required", .flag, "wajib diisi", "must be filled in"),
        Field("enum", .texts, "isi yang diterima", "values that are taken"),
    ]
}
