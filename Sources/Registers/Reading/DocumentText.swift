import Diagnostics
import Files
import Reading

/// Reads the documents that a cell names.
enum DocumentText {
    /// The addresses and files in a cell, in its order and as written. They are on lines of their own, between semicolons
    /// or commas, or between spaces where each begins like an address. What is between them remains, but for the marks
    /// of lists.
    static func parts(of cell: Located<String>) -> [Located<String>] {
        ListText.parts(of: cell) { $0 == "\n" || $0 == "\r" }.flatMap(addresses)
    }

    /// Splits a line where an address begins, and where a web address ends.
    private static func addresses(in line: Located<String>) -> [Located<String>] {
        guard line.value.unicodeScalars.contains(where: isSeparator) else { return [line] }
        let scalars = Array(line.value.unicodeScalars)
        var starts: [Int] = [0]
        for index in scalars.indices.dropFirst() where isSeparator(scalars[index - 1]) && !isSeparator(scalars[index]) {
            let rest = scalars[index...]
            let isInWebAddress = starts.last.map { isWeb(scalars[$0...]) } == true
            let isAfterSpace = scalars[index - 1].properties.isWhitespace
            if beginsAddress(rest) || (isInWebAddress && isAfterSpace) { starts.append(index) }
        }
        let ends = starts.dropFirst() + [scalars.count]
        return zip(starts, ends).compactMap { start, end in
            var part = scalars[start..<end]
            while let last = part.last, isSeparator(last) { part.removeLast() }
            while let first = part.first, isSeparator(first) { part.removeFirst() }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: part)
            let written = String(text)
            guard starts.count == 1 || !isMark(written) else { return nil }
            let place = line.location.moved(
                toLine: line.location.line,
                column: line.location.column + part.startIndex
            )
            return written.isEmpty ? nil : Located(written, at: place)
        }
    }

    /// Whether a text is an address or the path of a file, and not the number of a document: `027/15/SPK/2025`, `B.12/SPK/2026`.
    static func isAddress(_ text: String) -> Bool {
        let text = text.trimmed
        if beginsAddress(Array(text.unicodeScalars)[...]) || FileType.of(text).isMedia { return true }
        guard !text.contains(where: \.isWhitespace), text.contains("/"), text.first?.isLetter == true else {
            return false
        }
        // "B.12/SPK/2026" has the form of an address, but for the ending of a host: "spse.kota.example/hps/1".
        let host = text.prefix { $0 != "/" }.split(separator: ".", omittingEmptySubsequences: false)
        return host.count > 1
            ? host.last.map { $0.count > 1 && $0.allSatisfy(\.isLowercase) } == true : !text.contains(where: \.isNumber)
    }

    private static let beginnings = ["http://", "https://", "www.", "media/", "berita/", "halaman/", "layanan/", "/"]

    private static func beginsAddress(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        let head = String(String.UnicodeScalarView(text.prefix(8))).lowercased()
        return beginnings.contains(where: head.hasPrefix)
    }

    private static func isWeb(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        let head = String(String.UnicodeScalarView(text.prefix(8))).lowercased()
        return ["http://", "https://", "www."].contains(where: head.hasPrefix)
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "," || scalar == ";" || Character(scalar).isSpace
    }

    /// Whether a text between addresses only counts or joins them: `1.`, `-`, `dan`.
    private static func isMark(_ text: String) -> Bool {
        let letters = text.lowercased().filter { $0.isLetter || $0.isNumber }
        return letters.allSatisfy(\.isNumber) || letters.count == 1 || ["dan", "serta", "atau"].contains(letters)
    }
}
