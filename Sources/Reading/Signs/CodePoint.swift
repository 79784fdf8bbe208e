/// The names that Unicode gives to characters.
package enum CodePoint {
    /// Returns `U+200B` for 0x200B: at least four digits.
    package static func name(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
