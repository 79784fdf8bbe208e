import Diagnostics
import Reading

/// A register's folder that lacks its parts, or whose `register.yaml` contradicts itself.
enum BadRegister {
    static let rule = Rule.error(
        "bad-register",
        title: LocalizedText(id: "Folder daftar tidak lengkap", en: "Register not whole"),
        explanation: """
            Setiap folder di `content/register/` berisi satu `register.yaml` dan sedikitnya satu tabel (CSV, `.xlsx`, atau `.ods`). \
            `register.yaml` menyebut profil (\(profiles)), atau kolomnya sendiri di bawah `columns`. Tabel \
            di tempat lain dalam `register/` adalah kesalahan: barisnya akan hilang tanpa diketahui.
            """,
        en: """
            Each folder in `content/register/` holds a `register.yaml` and at least one table (CSV, `.xlsx` or `.ods`). `register.yaml` names \
            a profile (\(profiles)) or columns of its own below `columns`. A table elsewhere in `register/` is an \
            error: its rows would be missing unseen.
            """,
        wrong: "title: Daftar Informasi Publik",
        right: """
            title: Daftar Informasi Publik
            profile: dip
            """
    )

    private static let profiles = RegisterProfile.all.map { "`\($0.name)`" }.joined(separator: ", ")

    static func noDefinition(path: String) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: path),
            id: "berkas \(path) tidak ada",
            en: "there is no file \(path)",
            help: "buat, misalnya berisi satu baris: profile: dip",
            en: "make one, which may hold a single line: profile: dip"
        )
    }

    static let noRows = rule.message(
        id: "folder ini tidak berisi tabel yang dibaca",
        en: "this folder holds no table that is read",
        help: "simpan tabelnya di folder ini sebagai .xlsx, .ods, atau CSV UTF-8",
        en: "save the table into this folder as .xlsx, .ods or CSV UTF-8"
    )

    /// A table that no register takes up: its rows would be missing, and those of a DIK would guard nothing.
    static let unreadTable = rule.message(
        id: "tabel ini tidak dibaca",
        en: "this table is not read",
        help: "pindahkan ke content/register/<nama>/, atau ke edisi/ di dalamnya bila edisi lama",
        en: "move it to content/register/<name>/, or to edisi/ in it where it is an earlier edition"
    )

    static let badEdition = rule.message(
        id: "edisi lama tidak dinamai menurut tanggalnya",
        en: "an earlier edition is not named by its date",
        help: "ganti namanya menjadi tahun, bulan, atau tanggal edisi itu, misalnya: 2026-01.csv",
        en: "rename it to the edition's year, month or day, such as: 2026-01.csv"
    )

    static let noColumns = rule.message(
        id: "daftar ini tidak punya kolom",
        en: "this register has no columns",
        help: "tulis \(RegisterProfile.choices), atau kolomnya di bawah columns",
        en: "write \(RegisterProfile.choices), or its columns below columns"
    )

    static func badName(_ name: String, suggestion: String, path: String) -> Diagnostic {
        let example = suggestion.isEmpty ? "peraturan" : suggestion
        return Diagnostic(
            rule,
            at: SourceLocation(path: path),
            id: "nama folder \"\(name)\" tidak dapat menjadi bagian alamat",
            en: "folder name \"\(name)\" cannot be part of an address",
            help: LocalizedText(id: "ganti menjadi: \(example)", en: "rename it to: \(example)")
        )
    }

    static func badColumnName(_ name: Located<String>, suggestion: String) -> Diagnostic {
        let example = suggestion.isEmpty ? "nomor" : suggestion
        return Diagnostic(
            rule,
            at: name.location,
            id: "nama kolom \"\(name.value)\" harus huruf kecil, angka, dan garis bawah, diawali huruf",
            en:
                "column name \"\(name.value)\" must be small letters, digits and underscores, beginning with a letter",
            help: LocalizedText(id: "tulis: name: \(example)", en: "write: name: \(example)")
        )
    }

    /// A name or synonym that two columns share.
    static func sharedHeading(_ heading: String, of column: Located<String>, other: String) -> Diagnostic {
        Diagnostic(
            rule,
            at: column.location,
            id: "judul \"\(heading)\" milik kolom \"\(column.value)\" dan kolom \"\(other)\"",
            en: "heading \"\(heading)\" belongs to column \"\(column.value)\" and to column \"\(other)\"",
            help: LocalizedText(id: "sisakan pada satu kolom", en: "leave it with one column")
        )
    }
}
