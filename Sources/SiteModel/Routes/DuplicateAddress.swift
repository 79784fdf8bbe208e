import Content
import Diagnostics
import Reading

/// Two claims to one address.
enum DuplicateAddress {
    static let rule = Rule.error(
        "duplicate-address",
        title: LocalizedText(id: "Alamat dipakai dua kali", en: "Address used twice"),
        explanation: """
            Dua berkas meminta alamat yang sama, sehingga hanya satu yang dapat tampil. Ubah `slug`, `date`, \
            atau alamat lama salah satunya. Besar kecil huruf tidak membedakan alamat.
            """,
        en: """
            Two files ask for the same address, so that only one of them could be seen. Change the `slug`, the \
            `date` or the alias of one of them. Upper and lower case do not tell addresses apart.
            """,
        wrong: "slug: rapat-ppid",
        right: "slug: rapat-ppid-2",
        stopsPortal: true
    )

    /// - Parameters:
    ///   - claim: the claim that must be changed.
    ///   - freeSlug: a slug for a free address in the same folder; nil where no slug helps.
    static func diagnostic(
        _ address: Address,
        claim: AddressClaim,
        other: AddressClaim,
        freeSlug: String?
    ) -> Diagnostic {
        Diagnostic(
            rule,
            at: claim.location ?? SourceLocation(path: ContentPath.settings.shown),
            id: "alamat \(address) sudah dipakai oleh \(other.subject.id)",
            en: "address \(address) is already taken by \(other.subject.en)",
            help: help(claim.remedy, freeSlug, address),
            related: other.location.map { [$0] } ?? []
        )
    }

    private static func help(_ remedy: AddressClaim.Remedy, _ freeSlug: String?, _ address: Address) -> LocalizedText {
        switch remedy {
        case .slug:
            if let freeSlug {
                LocalizedText(
                    id: "tulis slug lain di kepala salah satu berkas, misalnya: slug: \(freeSlug)",
                    en: "write another slug in one of the files, such as: slug: \(freeSlug)"
                )
            } else {
                LocalizedText(
                    id: "pindahkan salah satu berkas ke folder lain",
                    en: "move one of the files to another folder"
                )
            }
        case .alias:
            LocalizedText(
                id: "hapus alamat lama \(address) dari aliases",
                en: "remove the old address \(address) from aliases"
            )
        case .other(let text): text
        case .none:
            LocalizedText(
                id: "beri salah satu berkas nama lain, juga di naskah yang memakainya",
                en: "give one of the files another name, also in the texts that use it"
            )
        }
    }
}
