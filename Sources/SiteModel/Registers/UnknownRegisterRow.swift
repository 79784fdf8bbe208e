import Diagnostics
import Reading

/// An identifier in `register:` that names no row of a register.
enum UnknownRegisterRow {
    static let rule = Rule.error(
        "unknown-register-row",
        title: LocalizedText(id: "Baris daftar tidak ada", en: "No such row of a register"),
        explanation: """
            `register` menyebut baris register yang diberitakan: `<register>/<nomor>`, atau `<nomor>` saja bila \
            nomor itu hanya ada satu. Bila nomor dimulai lagi di setiap klasifikasi atau OPD, sebutkan juga: \
            `dip/setiap-saat/1`. Baris register yang disembunyikan tidak dapat ditautkan.
            """,
        en: """
            `register` names the rows of registers that an article is about: `<register>/<number>`, or `<number>` \
            alone where there is only one. Where numbers begin anew in each class or agency, name that as well: \
            `dip/setiap-saat/1`. Rows of a hidden register cannot be linked.
            """,
        wrong: "register: [dip/1.100]",
        right: "register: [dip/1.10]"
    ).about(.links)

    static func unknown(_ name: Located<String>, nearest: String?) -> Diagnostic {
        Diagnostic(
            rule,
            at: name.location,
            id: "tidak ada baris daftar \"\(name.value)\"",
            en: "there is no row \"\(name.value)\" in any register",
            help: nearest.map(LocalizedText.didYouMean)
                ?? LocalizedText(
                    id: "tulis nama folder daftar dan nomor barisnya, misalnya: dip/1.10",
                    en: "write the register's folder and the row's number, such as: dip/1.10"
                )
        )
    }

    /// - Parameter candidates: the identifiers of all matching rows.
    static func ambiguous(_ name: Located<String>, candidates: [String]) -> Diagnostic {
        let shown = candidates.listed(first: 5)
        return Diagnostic(
            rule,
            at: name.location,
            id: "\"\(name.value)\" dapat berarti \(candidates.count) baris",
            en: "\"\(name.value)\" can mean \(candidates.count) rows",
            help: LocalizedText(id: "tulis salah satu: \(shown)", en: "write one of: \(shown)")
        )
    }

    static func hidden(_ name: Located<String>) -> Diagnostic {
        Diagnostic(
            rule,
            at: name.location,
            id: "baris \"\(name.value)\" ada, tetapi daftarnya tidak ditampilkan",
            en: "row \"\(name.value)\" exists, but its register is not shown",
            help: "hapus \"\(name.value)\" dari register, atau tampilkan registernya di register.yaml",
            en: "remove \"\(name.value)\" from register, or show its register in register.yaml"
        )
    }
}
