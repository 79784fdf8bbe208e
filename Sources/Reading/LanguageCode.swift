/// The codes of the languages in which offices keep translations of a text.
package enum LanguageCode {
    package static let known: Set<String> = [
        "id", "en", "ms", "jv", "jw", "su", "ar", "zh", "ja", "ko", "nl", "de", "fr", "es", "min", "ban",
    ]
}
