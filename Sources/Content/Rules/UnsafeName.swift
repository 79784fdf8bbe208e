import Diagnostics
import Reading

/// A file or folder with a name that shows otherwise than it is, or that some computers cannot keep.
enum UnsafeName {
    static let rule = Rule.warning(
        "unsafe-name",
        title: LocalizedText(id: "Nama berkas yang menyesatkan", en: "Misleading file name"),
        explanation: """
            Tanda yang tidak terlihat di dalam nama, misalnya pembalik arah tulisan, membuat `gpj.exe` tampak sebagai \
            `exe.jpg`; ganti baris merusak daftar. Nama seperti `CON`, dengan tanda seperti `?` atau `:`, dan yang berakhir dengan titik atau spasi tidak \
            dapat disimpan di Windows. Beri nama lain, sebaiknya huruf, angka, dan tanda hubung saja.
            """,
        en: """
            Signs in a name that cannot be seen, such as those that turn the direction of writing, make `gpj.exe` look like \
            `exe.jpg`; a line break spoils lists. Windows cannot keep names such as `CON`, with signs such as `?` or `:`, or that end in a \
            full stop or a space. Rename the file, best with letters, digits and hyphens only.
            """
    )

    /// Returns what is wrong with the last part of a path, if anything.
    static func diagnostic(name: String, path: String) -> Diagnostic? {
        if let scalar = HiddenCharacters.first(in: name) {
            return diagnostic(
                path,
                id: "nama ini memuat tanda yang tidak terlihat (\(CodePoint.name(scalar.value)))",
                en: "this name holds a sign that cannot be seen (\(CodePoint.name(scalar.value)))"
            )
        }
        let stem = String(decoding: name.utf8.prefix { $0 != UInt8(ascii: ".") }, as: UTF8.self).lowercased()
        // Of a text with a space behind its name, `stray-file` says what to call it.
        let endsBadly = name.hasSuffix(".") || name.hasSuffix(" ") && !name.hasSuffix(".md ")
        guard devices.contains(stem) || endsBadly || name.utf8.contains(where: "\\:*?\"<>|".utf8.contains) else {
            return nil
        }
        return diagnostic(path, id: "nama ini tidak dapat disimpan di Windows", en: "Windows cannot keep this name")
    }

    private static func diagnostic(_ path: String, id: String, en: String) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: path),
            id: id,
            en: en,
            help: "beri nama lain: huruf, angka, dan tanda hubung",
            en: "rename it: letters, digits and hyphens"
        )
    }

    private static let devices: Set<String> = Set(
        ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] }
    )
}

/// Characters without a shape of their own that change how text shows or what it is equal to.
enum HiddenCharacters {
    /// Returns the first one: controls, marks of direction that reach beyond a word, separators of lines, spaces without a width.
    /// Joiners, which Arabic script and emoji need, and single marks of direction are none.
    static func first(in text: String) -> Unicode.Scalar? {
        text.unicodeScalars.first { scalar in
            switch scalar.value {
            case 0...0x1F, 0x7F...0x9F, 0x200B, 0x2028, 0x2029, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F,
                0xFEFF:
                true
            case 0xE0000...0xE007F, 0xFFF9...0xFFFB: true
            default: false
            }
        }
    }
}
