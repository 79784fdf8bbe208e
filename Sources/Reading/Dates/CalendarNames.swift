import Diagnostics

/// Names of months and days.
public enum CalendarNames {
    /// The name of a month, 1 to 12.
    public static func month(_ month: Int, in language: Language) -> String {
        let names =
            switch language {
            case .id:
                [
                    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
                    "November", "Desember",
                ]
            case .en:
                [
                    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                    "November", "December",
                ]
            }
        return names[month - 1]
    }

    /// The name of a day, 0 for Sunday to 6 for Saturday.
    public static func weekday(_ weekday: Int, in language: Language) -> String {
        let names =
            switch language {
            case .id: ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"]
            case .en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
            }
        return names[weekday]
    }
}
