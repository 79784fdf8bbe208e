import Diagnostics
import Reading
import Serialization

/// A link whose scheme can run code.
enum UnsafeLink {
    static let rule = Rule.error(
        "unsafe-link",
        title: LocalizedText(id: "Tautan tidak aman", en: "Unsafe link"),
        explanation: """
            Tautan hanya boleh memakai http, https, mailto, tel, sms, geo, atau whatsapp. Tautan `javascript:` \
            atau `data:` menjalankan kode di peramban pembaca. Nama pengguna dan sandi di depan `@` terbit bersama alamatnya, dan \
            menyamarkan ke mana tautan itu menuju.
            """,
        en: """
            Links use http, https, mailto, tel, sms, geo or whatsapp only. A `javascript:` or `data:` link runs \
            code in the browser of the reader. A user and a password before `@` are published with the address, and hide where it leads.
            """,
        wrong: "[klik](javascript:alert(1))",
        right: "[klik](https://kota.example/)"
    )

    /// - Parameter written: the whole destination, where it may be a file on the author's computer.
    static func diagnostic(scheme: String, written: String = "", at place: SourceLocation) -> Diagnostic {
        if let name = localFile(written, scheme: scheme) { return local(written, name, at: place) }
        return Diagnostic(
            rule,
            at: place,
            id: "tautan \"\(scheme):\" tidak diizinkan",
            en: "\"\(scheme):\" links are not allowed",
            help: WebAddress.meant(by: written).map(LocalizedText.didYouMean)
                ?? LocalizedText(id: "tulis alamat lengkap dengan https://", en: "write a full address with https://")
        )
    }

    /// Returns the diagnostic for a web address with a user or a password before its host, without repeating them. Nil for others.
    static func account(in url: String, at place: SourceLocation) -> Diagnostic? {
        let address = WebAddress(url)
        guard let scheme = address.scheme, ["http", "https"].contains(scheme),
            let parts = address.authority?.split(separator: "@"), let host = parts.last, parts.count > 1,
            let range = url.firstRange(of: "@\(host)")
        else { return nil }
        // Somebody may have meant an e-mail address.
        let isMailbox = parts.count == 2 && !parts[0].contains { ":.".contains($0) } && range.upperBound == url.endIndex
        let meant = isMailbox ? "mailto:\(parts[0])@\(host)" : "\(scheme)://\(host)\(url[range.upperBound...])"
        return Diagnostic(
            rule,
            at: place,
            id: "alamat tautan memuat nama pengguna atau sandi di depan @",
            en: "the address of the link has a user or a password before @",
            help: .didYouMean(meant)
        )
    }

    /// A picture embedded in the text as data, as Google Docs and Word do.
    static let embeddedPicture = rule.message(
        id: "gambar tertanam di dalam naskah (data:), bukan berkas",
        en: "the picture is embedded in the text (data:), not a file",
        help:
            "simpan gambarnya sebagai berkas di content/media/, lalu tulis: ![Apa yang tampak](media/nama-berkas.jpg)",
        en: "save the picture as a file in content/media/, then write: ![What is to be seen](media/file-name.jpg)"
    )

    private static func local(_ written: String, _ name: String, at place: SourceLocation) -> Diagnostic {
        let address = "/media/\(name)".percentEncodedPath
        return Diagnostic(
            rule,
            at: place,
            id: "\"\(written.quotable)\" adalah berkas di komputer Anda, yang tidak terlihat oleh pembaca",
            en: "\"\(written.quotable)\" is a file on your computer, which readers cannot see",
            help: "salin berkasnya ke content/media/, lalu tulis: \(address)",
            en: "copy the file into content/media/, then write: \(address)"
        )
    }

    /// Returns the file name in a local path such as `C:\Users\Ani\foto.jpg`, `file:///home/ani/foto.jpg` or
    /// `\\peladen\foto.jpg`; nil for other destinations.
    private static func localFile(_ written: String, scheme: String) -> String? {
        guard scheme.count == 1 || scheme == "file" else { return nil }
        let path = written.percentDecoded.replacing("\\", with: "/")
        return path.split(separator: "/").last.map(String.init)
    }
}
