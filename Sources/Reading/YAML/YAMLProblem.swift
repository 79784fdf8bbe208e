import Diagnostics
import Yams

/// What the YAML parser stumbled over, in words of this program.
enum YAMLProblem: Equatable {
    case openQuote
    case openBracket
    case noKey
    case tab
    case start
    case alias
    case character(String)
    /// A second line `---`, below which another document would begin.
    case secondDocument
    case unknown

    /// Nil for an error of another kind than those of reading.
    init?(_ error: any Error) {
        switch error {
        case YamlError.scanner(_, let problem, _, _), YamlError.parser(_, let problem, _, _),
            YamlError.composer(_, let problem, _, _):
            self.init(problem)
        default: return nil
        }
    }

    /// - Parameter problem: the message of libyaml.
    init(_ problem: String) {
        let known: [(String, YAMLProblem)] = [
            ("unexpected end of stream", .openQuote), ("document indicator", .openQuote), ("',' or", .openBracket),
            ("expected ':'", .noKey), ("expected key", .noKey), ("mapping values", .noKey), ("document start", .noKey),
            ("block end", .noKey), ("'-' indicator", .noKey), ("tab character", .tab), ("cannot start", .start),
            ("another document", .secondDocument), ("undefined alias", .alias), ("alphabetic", .alias),
            ("escape character", .start),
        ]
        self = known.first { problem.contains($0.0) }?.1 ?? .unknown
    }

    var message: LocalizedText {
        switch self {
        case .openQuote: LocalizedText(id: "tanda kutip tidak ditutup", en: "a quotation mark is never closed")
        case .openBracket: LocalizedText(id: "kurung tidak ditutup", en: "a bracket is never closed")
        case .noKey:
            LocalizedText(id: "baris di sini bukan `kunci: nilai`", en: "there is a line that is not `key: value`")
        case .tab: LocalizedText(id: "tab di tempat spasi", en: "a tab in place of spaces")
        case .start: LocalizedText(id: "tanda di sini mempunyai arti khusus", en: "the sign has a meaning of its own")
        case .alias:
            LocalizedText(id: "tanda * atau & di awal nilai", en: "the sign * or & at the beginning of a value")
        case .character(let code): LocalizedText(id: "karakter kendali \(code)", en: "the control character \(code)")
        case .secondDocument:
            LocalizedText(
                id: "baris --- membagi berkas, dan yang di bawahnya tidak dibaca",
                en: "a line --- divides the file, and what is below it is not read"
            )
        case .unknown: LocalizedText(id: "susunannya tidak dikenali", en: "its structure is not clear")
        }
    }

    var help: LocalizedText {
        switch self {
        case .tab: LocalizedText(id: "ganti tab dengan spasi", en: "replace tabs with spaces")
        case .secondDocument: LocalizedText(id: "hapus baris --- itu", en: "delete the line ---")
        case .character: LocalizedText(id: "hapus karakter itu", en: "delete the character")
        default:
            LocalizedText(
                id: "tulis `kunci: nilai`; nilai yang memuat : # [ ] { } atau tanda kutip harus diapit \"…\"",
                en: "write `key: value`; put a value with : # [ ] { } or quotes in it between \"…\""
            )
        }
    }
}
