import ASCII
import Patterns

/// The names of columns, settings and keys that hold what nobody but the owner of a site may read: passwords, keys, accounts of
/// services. The one table of them for all reports. It names more than the rules about written passwords do: a value that is left out of a
/// report without need costs nothing, but a finding does.
enum SecretName {
    /// Returns whether a name tells a secret: `smtp_pass`, `apiKey`, `kata sandi`.
    static func tells(_ name: String) -> Bool {
        guard name.utf8.count < 60 else { return false }
        let parts = ColumnName.words(of: name)
        if !words.isDisjoint(with: parts) { return true }
        if parts.count > 1, !keys.isDisjoint(with: parts), plainKeys.isDisjoint(with: parts) { return true }
        let folded = parts.joined()
        return joined.contains { folded.contains($0) }
    }

    /// Returns whether a text is the name of a setting with a secret, as people write it: `Token WA Gateway`.
    static func labels(_ text: String) -> Bool { text.utf8.count < 60 && text.count { $0 == " " } < 4 && tells(text) }

    /// Returns a text without what it tells of passwords and keys, for a report: `login cpanel: admin / …, PIN …`.
    static func masked(_ text: String) -> String {
        guard text.utf8.contains(where: \.isASCIIDigit) else { return text }
        return text.replacing(announced) { "\($0.output.1)…" }
    }

    /// The word that follows that of a secret, or the colon or "adalah" a few words after it. It has a digit, as passwords have, but is no day
    /// or number of a text: `Kota#123`.
    private static let announced = Pattern(
        /((?i:\b(?:pass(?:word|wd|code|phrase)?|pwd|(?:kata )?sandi|pin|otp|token|log ?in|user(?:name)?)\b)(?:(?:\s+[A-Za-z-]+){0,3}\s*(?:[:=]|\b(?:adalah|ialah|is)\b)\s*(?:[^\s\d]{1,40}\s*\/\s*)?|\s+))(?:(?:[^\s\d]\S{0,60}\d|\d\S{0,60}[^\s\d.,:;\/)-])\S*[^\s,.;)]|\b\d{4,8}\b)/
    )

    /// Parts of names that tell it by themselves.
    private static let words: Set<String> = [
        "pass", "pwd", "passwd", "password", "passcode", "passphrase", "sandi", "token", "tokens", "secret", "secrets",
        "rahasia", "salt", "hash", "pin", "otp", "smtp", "auth", "oauth", "credential", "credentials", "kredensial",
    ]
    /// Parts that tell it beside another: `api_key`, but not `key`, the name of a setting.
    private static let keys: Set<String> = ["key", "keys", "kunci"]
    private static let plainKeys: Set<String> = [
        "primary", "foreign", "meta", "option", "setting", "config", "sort", "cache", "kata", "word", "jawaban", "nama",
        "name",
    ]
    /// What tells it within a word.
    private static let joined = [
        "password", "passwd", "passphrase", "secret", "apikey", "katasandi", "privatekey", "licensekey", "smtppass",
        "mailpass", "userpass", "dbpass", "accesstoken",
    ]
}
