import Diagnostics
import Reading

/// A number that identifies a person, in a text that everybody may read.
package enum IdentityNumber {
    static let rule = Rule(
        id: "identity-number",
        severity: .error,
        title: LocalizedText(id: "Nomor induk seseorang dalam teks publik", en: "Identity number in public text"),
        explanation: LocalizedText(
            id: """
                NIK (16 angka) dan NIP (18 angka) mengenali satu orang dan memuat tanggal lahirnya. Keduanya tidak termasuk unsur \
                daftar informasi. Yang dilaporkan hanya angka yang tanggalnya mungkin, di luar alamat web dan nomor surat. \
                Pesan tidak mengulang angkanya.
                """,
            en: """
                NIK (16 digits) and NIP (18 digits) identify one person and hold the date of birth. Neither belongs to the \
                elements of a register. Only numbers with a possible date are reported, outside of web addresses and document \
                numbers. The message does not repeat them.
                """
        ),
        example: Rule.Example(
            wrong: "penanggung_jawab\nKepala Bidang (NIP 19990230 202301 1 000)",
            right: "penanggung_jawab\nKepala Bidang"
        ),
        isAdjustable: true
    )

    static let check = TextCheck(rule) { texts, _ in find(texts) }

    private static func find(_ texts: [PublicText]) -> [Diagnostic] {
        texts.compactMap { text in
            kind(in: text.cell.value).map { diagnostic($0, text) }
        }
    }

    /// What the first such number in a text is, `NIK` or `NIP`, outside web addresses; nil where there is none.
    package static func kind(in text: String) -> String? {
        guard text.hasDigits(16) else { return nil }
        return DigitGroups.find(in: PublicText.withoutAddresses(text)).lazy.compactMap(kind(of:)).first
    }

    private static func diagnostic(_ kind: String, _ text: PublicText) -> Diagnostic {
        Diagnostic(
            rule,
            in: text.row,
            column: text.column,
            message: LocalizedText(
                id: "berisi angka yang tampak seperti \(kind) seseorang",
                en: "holds digits that look like somebody's \(kind)"
            ),
            help: LocalizedText(
                id: "hapus nomornya; sebut jabatannya saja",
                en: "remove the number; name the office only"
            )
        )
    }

    private static func kind(of number: DigitGroups) -> String? {
        if (number.runs(of: [18]) + number.runs(of: [8, 6, 1, 3])).contains(where: isNIP) { return "NIP" }
        let identities = number.runs(of: [16]) + number.runs(of: [4, 4, 4, 4]) + number.runs(of: [6, 6, 4])
        return identities.contains(where: isNIK) ? "NIK" : nil
    }

    /// Province, regency and district; day of birth, 40 more for women; month and year of birth; serial number.
    private static func isNIK(_ digits: String) -> Bool {
        let numbers = pairs(digits)
        let isProvince = [11...21, 31...36, 51...53, 61...65, 71...76, 81...82, 91...97].contains {
            $0.contains(numbers[0])
        }
        let isDay = (1...31).contains(numbers[3]) || (41...71).contains(numbers[3])
        return isProvince && (1...79).contains(numbers[1]) && numbers[2] > 0 && isDay && (1...12).contains(numbers[4])
    }

    /// Date of birth; year and month of appointment, with 21 instead of the month for contracts; sex; serial number.
    private static func isNIP(_ digits: String) -> Bool {
        let numbers = pairs(digits)
        let birth = numbers[0] * 100 + numbers[1]
        let appointment = numbers[4] * 100 + numbers[5]
        let isBirth = (1900...2099).contains(birth) && (1...12).contains(numbers[2]) && (1...31).contains(numbers[3])
        let isAppointment =
            (birth + 15...birth + 70).contains(appointment)
            && ((1...12).contains(numbers[6]) || (21...23).contains(numbers[6]))
        let sex = digits.dropFirst(14).first
        return isBirth && isAppointment && (sex == "1" || sex == "2")
    }

    /// The digits two by two.
    private static func pairs(_ digits: String) -> [Int] {
        let values = digits.compactMap(\.wholeNumberValue)
        return stride(from: 0, to: values.count - 1, by: 2).map { values[$0] * 10 + values[$0 + 1] }
    }
}
