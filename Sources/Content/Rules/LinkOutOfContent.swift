import Diagnostics

/// A symbolic link that leaves the content folder, or something that is not a file: an error, because it may be where the settings should.
enum LinkOutOfContent {
    static let rule = Rule.error(
        "link-out-of-content",
        title: LocalizedText(id: "Tautan simbolis keluar dari content/", en: "Symbolic link out of content/"),
        explanation: """
            Tautan simbolis yang menunjuk ke luar `content/` tidak diikuti, supaya berkas lain di mesin tidak \
            ikut terbit. Tautan di `media/` hanya boleh menunjuk ke berkas di `media/`: naskah dan pengaturan bukan media.
            """,
        en: """
            Symbolic links that lead out of `content/` are not followed, so that no other file of the machine is \
            published. Links in `media/` may lead to files in `media/` only: texts and settings are not media.
            """
    )

    /// - Parameter folder: the folder that the link may not leave, relative to the portal's root.
    static func diagnostic(path: String, of folder: String) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: path),
            id: "tautan simbolis ini menunjuk ke luar \(folder) atau tidak menunjuk ke berkas",
            en: "this symbolic link leads out of \(folder) or to no file",
            help: LocalizedText(id: "salin berkasnya ke dalam \(folder)", en: "copy the file into \(folder)")
        )
    }

    /// A pipe, a socket or a device. It is not opened: reading it may never end.
    static let notAFile = rule.message(
        id: "ini bukan berkas, melainkan pipa, soket, atau perangkat; tidak dibaca",
        en: "this is not a file but a pipe, a socket or a device; it is not read",
        help: "hapus dari content/",
        en: "take it out of content/"
    )
}
