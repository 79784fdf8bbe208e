import ASCII

package struct DataLicence: Hashable {
    /// The licence as `register.yaml` gives it: an SPDX identifier or an address.
    package let identifier: String

    /// Fails where the register names no licence: only the public body can grant one.
    package init?(_ register: Register) {
        let identifier = register.definition.licence
        guard !identifier.isEmpty else { return nil }
        self.identifier = identifier
    }

    /// The address of the licence's text. Nil where the identifier is neither an address nor shaped like an SPDX identifier.
    package var address: String? {
        if ["https://", "http://"].contains(where: identifier.hasPrefix) {
            return identifier.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }
                ? identifier : nil
        }
        if let address = commonsAddress { return address }
        let isShaped = identifier.utf8.allSatisfy { $0.isASCIIAlphanumeric || ".-+".utf8.contains($0) }
        return isShaped ? "https://spdx.org/licenses/\(identifier).html" : nil
    }

    /// The address of a licence of Creative Commons. Nil for others.
    package var commonsAddress: String? {
        if identifier == "CC0-1.0" { return "https://creativecommons.org/publicdomain/zero/1.0/" }
        let parts = identifier.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count >= 3, parts[0] == "CC", parts[1] == "BY" else { return nil }
        let terms = parts.dropFirst().prefix { $0.allSatisfy(\.isLetter) }
        let rest = parts.dropFirst(1 + terms.count)
        guard rest.count == 1, let version = rest.first, version.allSatisfy({ $0.isNumber || $0 == "." }) else {
            return nil
        }
        return "https://creativecommons.org/licenses/\(terms.joined(separator: "-").lowercased())/\(version)/"
    }
}
