import Diagnostics
import Patterns
import Reading

/// Addresses outside of the portal that show by themselves that they open nothing for readers.
enum DeadAddress {
    /// Returns the diagnostic for an address with a scheme. Nil where it may open something.
    static func diagnostic(_ written: String, at place: SourceLocation) -> Diagnostic? {
        let address = WebAddress(written.trimmed)
        guard let (fault, meant) = Self.fault(of: address, written.trimmed) else { return nil }
        return Diagnostic(
            BrokenLink.rule,
            at: place,
            id: "tautan \"\(written.quotable)\" tidak akan terbuka: \(fault.id)",
            en: "link \"\(written.quotable)\" will not open: \(fault.en)",
            help: meant.map(LocalizedText.didYouMean)
                ?? LocalizedText(
                    id: "tulis alamat yang terbuka bagi semua orang, atau hapus tautannya",
                    en: "write an address that is open to everybody, or remove the link"
                )
        )
    }

    private static func fault(of address: WebAddress, _ written: String) -> (LocalizedText, String?)? {
        switch address.scheme {
        case "mailto": mail(address.path)
        case "tel": telephone(address.path)
        case "http", "https": web(address, written)
        default: nil
        }
    }

    private static let hiddenAt = Pattern(/\s*[\[(](?:at|AT)[\])]\s*/)
    private static let hiddenDot = Pattern(/\s*[\[(](?:dot|titik)[\])]\s*/)

    private static func mail(_ path: String) -> (LocalizedText, String?)? {
        // A link without an address lets the reader choose one.
        let boxes = path.replacing("%40", with: "@").split { ",;".contains($0) }
        let wrong = boxes.first { box in
            let parts = box.split(separator: "@", omittingEmptySubsequences: false)
            return parts.count != 2 || parts[0].isEmpty || !parts[1].contains(".")
        }
        guard let wrong else { return nil }
        let meant = wrong.replacing(hiddenAt, with: "@").replacing(hiddenDot, with: ".")
        let isMeant = meant != String(wrong) && mail(meant) == nil
        return (
            LocalizedText(id: "alamat surel belum lengkap", en: "the e-mail address is incomplete"),
            isMeant ? "mailto:\(meant)" : nil
        )
    }

    /// Numbers of a region or a mobile network have more digits than `0812`; those of emergency services do not begin with 0.
    private static func telephone(_ path: String) -> (LocalizedText, String?)? {
        let digits = path.filter(\.isNumber)
        guard digits.count < 5, digits.isEmpty || digits.hasPrefix("0") || path.hasPrefix("+") else { return nil }
        return (LocalizedText(id: "nomor telepon belum lengkap", en: "the telephone number is incomplete"), nil)
    }

    private static func web(_ address: WebAddress, _ written: String) -> (LocalizedText, String?)? {
        let host = address.host ?? ""
        if ["http", "https"].contains(host), let second = written.dropFirst(5).firstRange(of: "http") {
            return (
                LocalizedText(id: "https:// tertulis dua kali", en: "https:// is written twice"),
                String(written[second.lowerBound...])
            )
        }
        if host == "wa.me", address.path.hasPrefix("/0") {
            let digits = address.path.filter(\.isNumber).dropFirst()
            return (
                LocalizedText(id: "wa.me memerlukan kode negara 62", en: "wa.me needs the country code 62"),
                "https://wa.me/62\(digits)"
            )
        }
        if host.contains(",") {
            return (
                LocalizedText(id: "ada koma di nama servernya", en: "the name of the server has a comma"),
                withoutCommas(written)
            )
        }
        if isOfAccount(address, host) {
            return (
                LocalizedText(
                    id: "alamatnya hanya terbuka bagi pemilik akun yang sudah masuk",
                    en: "the address opens to the owner of an account only, who is logged in"
                ), nil
            )
        }
        guard isOfLocalNetwork(host) else { return nil }
        return (
            LocalizedText(
                id: "alamatnya hanya ada di jaringan kantor",
                en: "the address is in the office's own network only"
            ), nil
        )
    }

    /// Whether an address is of the inside of a site or a mailbox: `/wp-admin/post.php`, `?p=12&preview=true`.
    private static func isOfAccount(_ address: WebAddress, _ host: String) -> Bool {
        if ["mail.google.com", "outlook.office.com", "outlook.live.com", "web.whatsapp.com"].contains(host) {
            return address.path != "/"
        }
        return address.path.contains("/wp-admin/") && !address.path.hasSuffix("/admin-ajax.php")
            || address.query?.split(separator: "&").contains("preview=true") == true
    }

    /// Returns an address with dots instead of the commas in its host. Nil where another address follows.
    private static func withoutCommas(_ written: String) -> String? {
        guard let start = written.firstRange(of: "://")?.upperBound,
            written[start...].firstRange(of: "http") == nil
        else { return nil }
        let end = written[start...].firstIndex { "/?#".contains($0) } ?? written.endIndex
        var host = written[start..<end]
        while host.last == "," { host.removeLast() }
        let dotted = String(host.map { $0 == "," ? Character(".") : $0 })
        return "\(written[..<start])\(dotted)\(written[end...])"
    }

    /// Whether a host is one of RFC 1918, or a name that only a local network knows.
    private static func isOfLocalNetwork(_ host: String) -> Bool {
        guard !host.hasPrefix("[") else { return false }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        let numbers = labels.compactMap { UInt8($0) }
        if labels.count == 4, numbers.count == 4 {
            return numbers[0] == 10 || numbers[0] == 192 && numbers[1] == 168
                || numbers[0] == 172 && (16...31).contains(numbers[1])
                || numbers[0] == 169 && numbers[1] == 254
        }
        return labels.count == 1 && host.contains(where: \.isLetter)
            || ["local", "lan", "internal", "intranet"].contains(labels.last)
    }
}
