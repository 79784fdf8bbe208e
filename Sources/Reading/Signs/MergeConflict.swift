import ASCII
package import Diagnostics

/// A file in which Git left both versions of a conflict.
package enum MergeConflict {
    static let rule = Rule.error(
        "merge-conflict",
        title: LocalizedText(id: "Konflik penggabungan belum diselesaikan", en: "Unresolved merge conflict"),
        explanation: """
            Bila dua orang mengubah baris yang sama, Git menulis kedua versinya di antara tanda `<<<<<<<`, `=======`, dan \
            `>>>>>>>`. Pilih isi yang benar, lalu hapus ketiga tanda itu. Selama tandanya ada, isi berkas tidak dibaca.
            """,
        en: """
            When two people change the same line, Git writes both versions between the signs `<<<<<<<`, `=======` and \
            `>>>>>>>`. Choose the right text and delete the three signs. While they are there, the file is not read.
            """,
        wrong: "<<<<<<< HEAD\nRapat hari Senin.\n=======\nRapat hari Kamis.\n>>>>>>> cabang",
        right: "Rapat hari Kamis."
    )

    /// Returns the diagnostic of a text with markers of conflicts, or nil for one without.
    ///
    /// - Parameter path: relative to the portal's root. In Markdown, markers between fences of code are examples.
    package static func diagnostic(in text: [UInt8], path: String) -> Diagnostic? {
        var markers = markers(in: text)
        if path.hasSuffix(".md"), !markers.isEmpty { markers = markers.filter { !isFenced($0.offset, in: text) } }
        // Equal signs alone underline a heading.
        let hasSides = markers.contains { text[$0.offset] == 0x3C || text[$0.offset] == 0x3E }
        if !hasSides { markers = markers.filter { isLeftOver($0.offset, in: text, path) } }
        guard let first = markers.first, let last = markers.last else { return nil }
        let lines = first.line == last.line ? "\(first.line)" : "\(first.line)–\(last.line)"
        func place(_ line: Int) -> SourceLocation { SourceLocation(path: path, line: line) }
        return Diagnostic(
            rule,
            at: place(first.line),
            id: "konflik penggabungan (Git) belum diselesaikan, baris \(lines)",
            en: "unresolved merge conflict (Git), lines \(lines)",
            help: "pilih isi yang benar, lalu hapus baris <<<<<<<, =======, dan >>>>>>>",
            en: "choose the right text, then delete the lines <<<<<<<, ======= and >>>>>>>",
            related: markers.dropFirst().map { place($0.line) }
        )
    }

    /// Whether a marker without the sides of a conflict is left over of one: `||||||| a1b2c3d`, and equal signs below a blank line.
    private static func isLeftOver(_ offset: Int, in text: [UInt8], _ path: String) -> Bool {
        if text[offset] == 0x7C {
            let name = text[(offset + 7)...].prefix { $0 != 0x0A && $0 != 0x0D }
            return name.count > 7
                && name.dropFirst().allSatisfy(\.isLowercaseHexDigit)
        }
        guard [".md", ".csv"].contains(where: path.hasSuffix) else { return false }
        let above = text[..<offset].dropLast().reversed().prefix { $0 != 0x0A }
        return above.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    }

    private static func markers(in text: [UInt8]) -> [(line: Int, offset: Int)] {
        var markers: [(line: Int, offset: Int)] = []
        text.withUnsafeBufferPointer { text in
            var line = 1
            var start = 0
            while start < text.count {
                let first = text[start]
                if first == 0x3C || first == 0x3E || first == 0x7C || first == 0x3D, isMarker(text, start) {
                    markers.append((line, start))
                }
                while start < text.count, text[start] != 0x0A { start += 1 }
                start += 1
                line += 1
            }
        }
        return markers
    }

    /// Whether a line begins with seven signs, followed by a name or nothing.
    private static func isMarker(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        let first = text[start]
        let end = start + 7
        guard end <= text.count, text[start..<end].allSatisfy({ $0 == first }) else { return false }
        let isLast = end == text.count || text[end] == 0x0A || text[end] == 0x0D
        return first == 0x3D ? isLast : isLast || text[end] == 0x20
    }

    private static func isFenced(_ offset: Int, in text: [UInt8]) -> Bool {
        var fence: UInt8?
        for line in text[..<offset].split(separator: 0x0A) {
            let line = line.drop { $0 == 0x20 || $0 == 0x3E }
            guard let sign = line.first, sign == 0x60 || sign == 0x7E, line.prefix(3).count == 3,
                line.prefix(3).allSatisfy({ $0 == sign })
            else { continue }
            if fence == nil { fence = sign } else if fence == sign { fence = nil }
        }
        return fence != nil
    }
}
