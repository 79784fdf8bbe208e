import Diagnostics
import Reading

/// A column for people in a register that names none.
enum PersonColumn {
    static let rule = Rule.error(
        "person-column",
        title: LocalizedText(
            id: "Kolom data orang di daftar tanpa orang",
            en: "Column for people in a register without people"
        ),
        explanation: """
            Daftar permohonan dan daftar keberatan diterbitkan tanpa orangnya: apa yang diminta dan bagaimana dijawab, bukan \
            siapa yang meminta. Kolom seperti nama pemohon, NIK, alamat, telepon, e-mail, dan pekerjaan ditolak, juga bila \
            didaftarkan di `register.yaml`. Buku permohonan yang lengkap tetap disimpan di kantor.
            """,
        en: """
            Registers of requests and objections are published without their people: what was asked and how it was answered, \
            not who asked. Columns such as name of the applicant, NIK, address, telephone, e-mail and occupation are refused, \
            also where `register.yaml` declares them. The whole book of requests stays in the office.
            """,
        wrong: "nomor,tanggal,nama pemohon,pokok,putusan\n1,2026-02-02,,Anggaran dinas,dikabulkan",
        right: "nomor,tanggal,pokok,putusan\n1,2026-02-02,Anggaran dinas,dikabulkan"
    )

    /// Words of which a heading for people has one.
    private static let words: Set<String> = [
        "nama", "pemohon", "kuasa", "nik", "ktp", "kk", "npwp", "nip", "identitas", "alamat", "telepon", "telp", "tlp",
        "hp", "ponsel", "kontak", "whatsapp", "wa", "email", "mail", "surel", "pekerjaan", "ttd", "paraf", "name",
        "applicant", "address", "telephone", "phone", "occupation",
    ]

    /// Nil where the columns may name people, or the heading has no word for them.
    static func diagnostic(_ heading: Located<String>, columns: RegisterColumns) -> Diagnostic? {
        guard columns.areAnonymous, !words.isDisjoint(with: HeadingName.words(of: heading.value)) else { return nil }
        return Diagnostic(
            rule,
            at: heading.location,
            id: "kolom \"\(heading.value.quotable)\" memuat data orang; daftar ini diterbitkan tanpa orangnya",
            en: "column \"\(heading.value.quotable)\" is about people; this register is published without them",
            help: "hapus kolom itu dari berkas ini; simpan buku yang lengkap di luar content/",
            en: "remove the column from this file; keep the whole book outside content/"
        )
    }
}
