import Diagnostics

/// Who claims which address. Every address has one owner; a second claim is reported with both places.
struct AddressClaims {
    /// Somebody who wants an address.
    struct Claim {
        /// The place in the file that asks for the address. Nil for pages that Terang itself makes.
        let location: SourceLocation?
        /// What the page is, in words.
        let subject: LocalizedText
        /// How the one who claims it gets another address, where it is not by a slug.
        var remedy: LocalizedText?

        static func generated(id: String, en: String) -> Claim {
            Claim(location: nil, subject: LocalizedText(id: id, en: en))
        }
    }

    private var owners: [String: (address: String, claim: Claim)] = [:]
    /// The addresses that are single files. No page can live below one of them.
    private var files: [String: Claim] = [:]
    private var duplicates: [Diagnostic] = []

    mutating func claim(_ address: String, by claim: Claim) {
        let key = Self.key(address)
        if let owner = owners[key]?.claim {
            reportConflict(address, between: owner, and: claim)
            return
        }
        owners[key] = (address, claim)
        if !address.hasSuffix("/") { files[key] = claim }
    }

    /// Takes an address for a file that others must make way for, unless it is taken already.
    mutating func reserve(_ address: String, for claim: Claim) {
        if owners[Self.key(address)] == nil { self.claim(address, by: claim) }
    }

    /// Whether a further claim to an address would be the only one.
    func isFree(_ address: String) -> Bool {
        let key = Self.key(address)
        return owners[key] == nil && !Self.ancestors(of: key).contains { files[$0] != nil }
    }

    /// Every conflict, once all claims are made.
    consuming func conflicts() -> [Diagnostic] {
        let below = owners.compactMap { key, owner in
            Self.ancestors(of: key).contains { files[$0] != nil } ? owner : nil
        }
        for (address, claim) in below.sorted(by: { $0.address < $1.address }) {
            for ancestor in Self.ancestors(of: Self.key(address)) {
                if let file = files[ancestor] { reportConflict(address, between: file, and: claim) }
            }
        }
        return duplicates
    }

    /// One of the two has a file; a page that Terang makes has none to be mended.
    private mutating func reportConflict(_ address: String, between owner: Claim, and claim: Claim) {
        if let place = claim.location {
            duplicates.append(DuplicateAddress.diagnostic(address, at: place, other: owner, remedy: claim.remedy))
        } else if let place = owner.location {
            duplicates.append(DuplicateAddress.diagnostic(address, at: place, other: claim, remedy: owner.remedy))
        }
    }

    /// Addresses are compared without regard to case, because some web servers and file systems do not see it.
    private static func key(_ address: String) -> String {
        let lowercased = address.lowercased()
        return lowercased.hasSuffix("/") ? String(lowercased.dropLast()) : lowercased
    }

    private static func ancestors(of key: String) -> some Sequence<String> {
        key.utf8.indices.lazy.filter { key.utf8[$0] == UInt8(ascii: "/") && $0 != key.startIndex }
            .map { String(key[..<$0]) }
    }
}
