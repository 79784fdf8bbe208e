import Content
import Diagnostics
import Files
import Reading
import Registers

/// An exemption that has ended and is still listed.
enum ExemptionEnded {
    static let rule = Rule.warning(
        "exemption-ended",
        title: LocalizedText(id: "Masa pengecualian sudah berakhir", en: "Exemption has ended"),
        explanation: """
            Masa pengecualian yang ditetapkan sudah berakhir, dan barisnya masih tercantum. Baris itu tidak lagi dihitung \
            sebagai dikecualikan; halamannya menyebut kapan masanya berakhir. Ada tiga jalan. Tulis `after_end` di \
            `register.yaml`: `open` bila informasinya sudah terbuka, `review` bila sedang diuji kembali. Uji kembali \
            konsekuensinya dan tetapkan lagi, terutama untuk rahasia pribadi seperti rekam medis. Atau pindahkan ke daftar \
            informasi publik: simpan daftar yang sekarang di `edisi/`, hapus barisnya dari DIK, lalu tambahkan baris DIP \
            dengan `asal_dik`. Baris tanpa `mulai` yang jangka waktunya sudah lewat bila dihitung dari penetapannya adalah \
            kesalahan: ia tampil sebagai dikecualikan, dan akhirnya tidak diketahui siapa pun.
            """,
        en: """
            The period that was set has ended, and the row is still listed. It is no longer counted as exempt; its page says \
            when the period ended. There are three ways. Write `after_end` into `register.yaml`: `open` where the \
            information is public, `review` where it is being tested anew. Test the consequences and decide again, above all \
            for personal secrets such as medical records. Or move it to the list of public information: keep the list as it \
            is in `edisi/`, remove the row from the DIK, and add a row of the DIP with `asal_dik`. A row without `mulai` whose \
            period has passed, reckoned from its decision, is an error: it is shown as exempt, and nobody knows its end.
            """,
        wrong: "nomor,mulai,jangka_waktu,tanggal_penetapan,tanggal_uji\n3,2020-01-02,P5Y,2020-01-02,2019-12-16",
        right: "nomor,mulai,jangka_waktu,tanggal_penetapan,tanggal_uji\n3,2026-01-02,P5Y,2026-01-02,2025-12-15"
    )

    static let check = SiteCheck(rule) { portal in
        let registers = Dictionary(keepingFirst: portal.registers.registers.map { ($0.name, $0) })
        return portal.registers.exemptInformation.compactMap { exempt in
            if let end = exempt.facts.endFromDecision(in: portal.settings.zone), end <= portal.now {
                return passed(exempt, CalendarDay(at: end, in: portal.settings.zone).isoDate)
            }
            guard let end = exempt.berakhir, end <= portal.now, let register = registers[exempt.register],
                register.definition.afterEnd == nil
            else { return nil }
            let day = CalendarDay(at: end, in: portal.settings.zone).isoDate
            return Diagnostic(
                rule,
                at: exempt.written.place(of: exempt.written.firstFilled(["berakhir", "jangka_waktu"])),
                id: "masa pengecualian berakhir \(day), tetapi barisnya masih tercantum di DIK",
                en: "the exemption ended on \(day), and the row is still in the DIK",
                help: help(exempt, register, portal.today)
            )
        }
    }

    /// An exemption whose beginning is not known and whose period has passed since its decision.
    private static func passed(_ exempt: Row<ExemptInformation>, _ day: String) -> Diagnostic {
        let period = exempt.written["jangka_waktu"].quotable
        return Diagnostic(
            rule,
            at: exempt.written.place(of: "jangka_waktu"),
            id: "\"\(period)\" sejak penetapannya sudah lewat \(day), dan mulai tidak diisi",
            en: "\"\(period)\" since its decision ended on \(day), and mulai is empty",
            help: "isi mulai bila pengecualiannya berlaku sejak hari lain; bila tidak, isi berakhir: \(day)",
            en: "fill mulai where the exemption began on another day; where it did not, fill berakhir: \(day)"
        ).graded(.error)
    }

    /// Lists the steps to take. The earlier edition keeps the number that `asal_dik` refers to.
    private static func help(_ exempt: Row<ExemptInformation>, _ register: Register, _ today: CalendarDay)
        -> LocalizedText
    {
        let file = exempt.written.location.path
        let name = file.lastPathPart
        let folder = "content/register/\(exempt.register)/"
        let ending = name.split(separator: ".").last ?? "csv"
        // The files of an edition are in one folder where each agency has its own file.
        let isWhole = register.files.count == 1
        let edition = folder + "edisi/\(today.isoDate)" + (isWhole ? ".\(ending)" : "/")
        let source = isWhole ? file : folder + "*.\(ending)"
        return LocalizedText(
            id: """
                tulis after_end: open (sudah terbuka) atau review (sedang diuji kembali) di \(folder)register.yaml; atau uji \
                kembali: isi nomor_uji, tanggal_uji, penetapan, mulai, dan jangka_waktu yang baru; atau pindahkan ke DIP: \
                1. salin \(source) ke \(edition), 2. hapus baris \(exempt.written.number) dari \(file), 3. tambahkan baris DIP \
                dengan asal_dik: \(exempt.nomor)
                """,
            en: """
                write after_end: open (public) or review (being tested anew) into \(folder)register.yaml; or test again: fill \
                the new nomor_uji, tanggal_uji, decision, mulai and jangka_waktu; or move it to the DIP: 1. copy \(source) to \
                \(edition), 2. remove row \(exempt.written.number) from \(file), 3. add a row of the DIP with asal_dik: \
                \(exempt.nomor)
                """
        )
    }
}
