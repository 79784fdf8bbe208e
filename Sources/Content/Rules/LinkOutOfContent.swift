import Diagnostics

/// A symbolic link that leaves the content folder.
enum LinkOutOfContent {
    static let rule = Rule(
        id: "link-out-of-content",
        severity: .error,
        title: LocalizedText(id: "Tautan simbolis keluar dari content/", en: "Symbolic link out of content/"),
        explanation: LocalizedText(
            id: """
                Tautan simbolis yang menunjuk ke luar `content/` tidak diikuti, supaya berkas lain di mesin tidak \
                ikut terbit.
                """,
            en: """
                Symbolic links that lead out of `content/` are not followed, so that no other file of the machine is \
                published.
                """
        )
    )

    static func diagnostic(path: String) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: path),
            message: LocalizedText(
                id: "tautan simbolis ini menunjuk ke luar content/ atau tidak menunjuk ke berkas",
                en: "this symbolic link leads out of content/ or to no file"
            ),
            help: LocalizedText(id: "salin berkasnya ke dalam content/", en: "copy the file into content/")
        )
    }
}
