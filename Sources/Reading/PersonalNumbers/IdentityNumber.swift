package import Diagnostics

/// A number that identifies a person, in a text that everybody may read.
package struct IdentityNumber {
    package static let rule = Rule.error(
        "identity-number",
        title: LocalizedText(id: "Nomor milik seseorang dalam teks publik", en: "Number of a person in public text"),
        explanation: """
            NIK dan nomor KK (16 angka), NIP (18 angka), NISN, NPWP, dan nomor rekening mengenali satu orang; NIK dan NIP memuat tanggal \
            lahirnya. Tidak ada yang termasuk unsur daftar informasi. Yang dilaporkan hanya NIK, KK, dan NIP yang tanggalnya \
            mungkin, NPWP dan rekening yang disebut demikian dan tampaknya bukan milik kantor atau perusahaan, semuanya di \
            luar alamat web dan nomor surat. Dalam artikel dan halaman hanya NIK, KK, NISN, dan NPWP. Pesan tidak mengulang \
            angkanya.
            """,
        en: """
            NIK and the number of a family card (16 digits), NIP (18 digits), NISN, NPWP and bank accounts identify one person; NIK and \
            NIP hold the date of birth. None belongs to the elements of a register. Reported are NIK, KK and NIP with a \
            possible date, and NPWP and accounts that are called so and do not seem to be those of an office or company, outside \
            of web addresses and document numbers. In articles and pages only NIK, KK, NISN and NPWP. The message does not \
            repeat them.
            """,
        wrong: "penanggung_jawab\nKepala Bidang (NIP 19990230 202301 1 000)",
        right: "penanggung_jawab\nKepala Bidang",
        isAdjustable: true
    )

    package enum Kind: Sendable {
        /// Nomor Induk Kependudukan.
        case nik
        /// The number of a family card.
        case kk
        /// Nomor Induk Pegawai.
        case nip
        case npwp
        case bankAccount
        /// Nomor Induk Siswa Nasional.
        case nisn

        package var title: LocalizedText {
            switch self {
            case .nik: LocalizedText(id: "NIK", en: "NIK")
            case .kk: LocalizedText(id: "nomor KK", en: "number of a family card (KK)")
            case .nip: LocalizedText(id: "NIP", en: "NIP")
            case .npwp: LocalizedText(id: "NPWP", en: "NPWP")
            case .bankAccount: LocalizedText(id: "nomor rekening", en: "bank account")
            case .nisn: LocalizedText(id: "NISN", en: "NISN")
            }
        }

        /// Officials sign announcements with their NIP, and articles name accounts for donations.
        package var isReportedInArticles: Bool { self != .nip && self != .bankAccount }
    }

    package let kind: Kind
    /// How many characters of the text are before it.
    package let offset: Int

    /// Returns the first such number in a text, outside web addresses; nil where there is none.
    ///
    /// - Parameter isReported: the kinds that are looked for.
    package static func first(in text: String, where isReported: (Kind) -> Bool = { _ in true }) -> IdentityNumber? {
        guard text.utf8.hasNumber(ofDigits: 10) else { return nil }
        for number in DigitGroups.outsideAddresses(of: text) {
            if let kind = kind(of: number), isReported(kind) {
                return IdentityNumber(kind: kind, offset: number.offset)
            }
        }
        return nil
    }

    /// The message about the number, which it does not quote.
    package var message: LocalizedText {
        LocalizedText(
            id: "berisi angka yang tampak seperti \(kind.title.id) seseorang",
            en: "holds digits that look like somebody's \(kind.title.en)"
        )
    }

    private static func kind(of number: DigitGroups) -> Kind? {
        if (number.runs(of: [18]) + number.runs(of: [8, 6, 1, 3])).contains(where: isNIP) { return .nip }
        let identities = [[16], [4, 4, 4, 4], [6, 6, 4], [6, 10], [2, 2, 2, 6, 4]].flatMap(number.runs(of:))
        // Two dates are of eight digits as well.
        let isHalved = !number.runs(of: [8, 8]).isEmpty
        if identities.contains(where: isNIK) || (isHalved || !identities.isEmpty) && isCalledNIK(number) {
            let words = number.before.suffix(24)
            return words.contains("kk") || words.contains("kartu keluarga") ? .kk : .nik
        }
        if isNPWP(number) { return .npwp }
        if isCalledNISN(number), !number.runs(of: [10]).isEmpty { return .nisn }
        return isBankAccount(number) ? .bankAccount : nil
    }

    /// Whether the word for it is directly before a number: somebody's, even if a digit is wrong.
    private static func isCalledNIK(_ number: DigitGroups) -> Bool {
        ["nik", "ktp"].contains(wordDirectly(before: number))
    }

    /// Returns the word before a number, if no other number is between them.
    private static func wordDirectly(before number: DigitGroups) -> String? {
        guard number.before.last(where: { $0.isLetter || $0.isNumber })?.isLetter == true else { return nil }
        return number.before.split { !$0.isLetter }.last.map(String.init)
    }

    /// Words before the telephone numbers of those who help with a NISN.
    private static let services: Set<String> = [
        "layanan", "hubungi", "panggilan", "telp", "telepon", "hp", "beasiswa",
    ]

    /// Whether the word for it is directly before a number, which is not one to call.
    private static func isCalledNISN(_ number: DigitGroups) -> Bool {
        wordDirectly(before: number) == "nisn"
            && services.isDisjoint(with: number.before.split { !$0.isLetter }.map(String.init))
    }

    /// Words before the numbers of offices and companies.
    private static let bodies = [
        "kas ", "daerah", "pemerintah", "pemda", "pemkab", "pemkot", "pemprov", "dinas", "badan", "kantor", "bendahara",
        "satker", "instansi", "rkud", "rkun", "sekolah", "perusahaan", "penyedia", "rekanan", "yayasan", "koperasi",
        "pt ", "pt.", "cv ", "cv.", "donasi", "infak", "zakat", "giro", "pdam", "listrik", "air ", "kode", "belanja",
        "koran", "panitia", "masjid", "gereja", "bumd", "bumdes", "umkm", "retribusi", "setoran", "penampungan",
    ]

    /// `45.678.901.2-922.000`, or 15 digits that are called so. The numbers of offices and of companies of old begin with 00 to 03.
    private static func isNPWP(_ number: DigitGroups) -> Bool {
        let isNamed = number.before.contains("npwp")
        var digits = number.runs(of: [2, 3, 3, 1, 3, 3])
        if isNamed {
            digits += number.runs(of: [15])
            digits += number.runs(of: [16]).filter { $0.hasPrefix("0") }.map { String($0.dropFirst()) }
        }
        guard let first = digits.first, !["00", "01", "02", "03"].contains(first.prefix(2)) else { return false }
        return !bodies.contains(where: number.before.contains)
    }

    /// Ten to sixteen digits after the word for an account, `0123-01-012345-50-1`. Codes of budgets begin with one digit: `5.1.02.01`.
    private static let banks: Set<String> = ["bri", "bca", "bni", "btn", "bsi", "bjb", "mandiri", "danamon"]

    private static func isBankAccount(_ number: DigitGroups) -> Bool {
        let words = number.before
        let isNamed =
            words.contains("rekening") || words.contains("norek") || words.contains("no. rek")
            || wordDirectly(before: number).map(banks.contains) == true
        guard isNamed, let first = number.groups.first, first.count >= 3
        else { return false }
        let length = number.groups.map(\.count).reduce(0, +)
        // Dates and telephone numbers have no such groups.
        let isAccount = number.groups.count == 1 || number.groups.dropFirst().contains { $0.count >= 4 }
        return (10...16).contains(length) && isAccount && !TelephoneNumber.isMobile(number.groups[...])
            && !bodies.contains(where: words.contains)
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
