/// The upper halves of code pages that old programs take a text for: those of Windows' consoles, in which PowerShell's `>` reads a
/// program's output, and that of the Macintosh, which Excel for Mac still assumes.
struct CodePage {
    /// The characters of the bytes from 0x80 on.
    private let characters: [Unicode.Scalar]
    /// Characters that no text in Latin letters has: those that stand for the first byte of a character in UTF-8.
    private let leads: Set<Unicode.Scalar>

    private init(_ text: String) {
        let characters = Array(text.unicodeScalars)
        self.characters = characters
        leads = Set(zip(0x80..., characters).filter { [0xC2, 0xC3, 0xE2].contains($0.0) }.map(\.1))
    }

    /// Of the United States.
    static let cp437 = CodePage(
        "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
            + "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}"
    )
    /// Of Western Europe and Indonesia.
    static let cp850 = CodePage(
        "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀"
            + "ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}"
    )
    /// Of the Macintosh.
    static let macRoman = CodePage(
        "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ"
            + "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"
    )

    /// Returns the byte of a character. Nil where the code page has none.
    func byte(_ scalar: Unicode.Scalar) -> UInt8? {
        characters.firstIndex(of: scalar).map { UInt8($0 + 0x80) }
    }

    /// Returns whether a text has a character that stands for the beginning of a character in UTF-8.
    func marks(_ text: String) -> Bool { text.unicodeScalars.contains { leads.contains($0) } }
}
