import Diagnostics
import Reading

/// A column under the name that it had in an earlier version.
enum FormerColumnName {
    static let rule = Rule.warning(
        "former-column-name",
        title: LocalizedText(id: "Nama kolom yang lama", en: "Former name of a column"),
        explanation: """
            Kolom ini berganti nama. Isinya tetap dibaca dan nama lamanya diterima sampai akhir 2027. Halaman dan data \
            terbuka memakai nama yang baru.
            """,
        en: """
            The column has a new name. Its cells are read all the same, and the former name is taken until the end of 2027. \
            Pages and open data use the new name.
            """,
        wrong: example(of: "pejabat_penguasa"),
        right: example(of: "pejabat_menguasai")
    )

    private static func example(of name: String) -> String {
        """
        nomor,klasifikasi,ringkasan,\(name),penanggung_jawab,waktu_pembuatan,tempat_pembuatan,bentuk,retensi
        1,setiap_saat,Anggaran tahun berjalan,Kepala Dinas,Sekretariat,2026,Kota Contoh,digital,P5Y
        """
    }

    static let check = RegisterCheck(rule) { registers in
        registers.registers.flatMap { register in
            register.files.flatMap { file in
                register.definition.columns.compactMap { column in
                    file.headings[column.name].flatMap { diagnostic($0, column) }
                }
            }
        }
    }

    /// Nil for headings in words, such as `Pejabat Penguasa`, which are an office's own.
    static func diagnostic(_ heading: Located<String>, _ column: RegisterColumn) -> Diagnostic? {
        guard column.formerNames.contains(heading.value) else { return nil }
        return Diagnostic(
            rule,
            at: heading.location,
            id: "kolom \"\(heading.value)\" kini bernama \"\(column.name)\"; nama lama diterima sampai akhir 2027",
            en:
                "column \"\(heading.value)\" is now called \"\(column.name)\"; the former name is taken until the end of 2027",
            help: LocalizedText(id: "tulis: \(column.name)", en: "write: \(column.name)"),
            fix: .replace(heading.value, at: heading.location, with: column.name)
        )
    }
}
