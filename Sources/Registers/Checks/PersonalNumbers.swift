import Diagnostics
import Reading

/// Reports numbers of persons in the texts of registers.
enum PersonalNumbers {
    static let checks = [
        TextCheck(IdentityNumber.rule) { texts, _ in texts.compactMap(identity) },
        TextCheck(TelephoneNumber.rule) { texts, _ in texts.compactMap(telephone) },
    ]

    private static func identity(in text: PublicText) -> Diagnostic? {
        IdentityNumber.first(in: text.cell.value).map { number in
            Diagnostic(
                IdentityNumber.rule,
                at: text.row.place(of: text.column),
                message: number.message,
                help: LocalizedText(
                    id: "hapus nomornya; sebut jabatannya saja",
                    en: "remove the number; name the office only"
                )
            )
        }
    }

    private static func telephone(in text: PublicText) -> Diagnostic? {
        guard !text.isContact, TelephoneNumber.appears(in: text.cell.value) else { return nil }
        return Diagnostic(
            TelephoneNumber.rule,
            at: text.row.place(of: text.column),
            message: TelephoneNumber.message,
            help: LocalizedText(
                id: "hapus nomornya, atau pindahkan nomor kantor ke halaman kontak atau opd.csv",
                en: "remove the number, or move an office's number to the contact page or opd.csv"
            ),
            // What people asked for holds no numbers of offices.
            severity: text.column == "pokok" || text.isExempt && TelephoneNumber.hasMobile(in: text.cell.value)
                ? .error : nil
        )
    }
}
