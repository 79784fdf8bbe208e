import Registers

/// The licence of a register.
struct DataLicence: Hashable {
    /// The licence as `register.yaml` gives it: an SPDX identifier or an address.
    let identifier: String

    /// Fails where the register names no licence: only the public body can grant one.
    init?(_ register: Register) {
        let identifier = register.definition.licence
        guard !identifier.isEmpty else { return nil }
        self.identifier = identifier
    }

    /// The address of the licence's text. Nil where the identifier is neither an address nor shaped like an SPDX
    /// identifier.
    var address: String? {
        if ["https://", "http://"].contains(where: identifier.hasPrefix) {
            return identifier.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }
                ? identifier : nil
        }
        let parts = identifier.split(separator: "-", omittingEmptySubsequences: false)
        if parts.count >= 3, parts[0] == "CC", parts[1] == "BY" {
            let terms = parts.dropFirst().prefix { $0.allSatisfy(\.isLetter) }
            let rest = parts.dropFirst(1 + terms.count)
            if rest.count == 1, let version = rest.first, version.allSatisfy({ $0.isNumber || $0 == "." }) {
                return "https://creativecommons.org/licenses/\(terms.joined(separator: "-").lowercased())/\(version)/"
            }
        }
        if identifier == "CC0-1.0" { return "https://creativecommons.org/publicdomain/zero/1.0/" }
        let isShaped = identifier.utf8.allSatisfy {
            switch $0 {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"):
                true
            default: false
            }
        }
        return isShaped ? "https://spdx.org/licenses/\(identifier).html" : nil
    }
}
