/// A value of a column `kunci`, which holds passwords in one system, and the words by which a text is found in another.
enum LockValue {
    /// Whether a value is a list: `pajak, air bersih`, `APBD 2025; PAD`.
    static func isList(_ value: String) -> Bool {
        // A list of JSON.
        if value.hasPrefix("["), value.hasSuffix("]") {
            let plain = value.filter { !"[]\"".contains($0) }
            return isOfWords(plain) || isList(plain)
        }
        let parts = value.split { ",;".contains($0) }
        guard parts.count > 1 else { return false }
        // "Ab,12" may be a password.
        return isOfWords(value)
            || parts.dropFirst().allSatisfy { $0.first == " " }
                && parts.allSatisfy { part in
                    part.split(separator: " ").allSatisfy { $0.allSatisfy(\.isLetter) || $0.allSatisfy(\.isNumber) }
                }
    }

    /// Whether a value has nothing but words, as few passwords do.
    static func isOfWords(_ value: String) -> Bool { value.allSatisfy { $0.isLetter || " ,;-".contains($0) } }

    /// Whether a value is one word with a digit or sign: `Kota#24`.
    static func isPassword(_ value: String) -> Bool {
        !isOfWords(value) && !isList(value) && !value.contains(" ")
    }

    /// What a report shows of a value, which does not repeat what may be a password, but names a setting: `slogan_kota`.
    static func shown(_ value: String) -> String {
        isOfWords(value.filter { !"_.".contains($0) }) || isList(value) ? value : "…"
    }
}
