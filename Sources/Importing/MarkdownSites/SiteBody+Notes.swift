import Files
import Reading

extension SiteBody {
    /// Converts the marks of Obsidian and of kramdown.
    mutating func convertMarks(site: MarkdownSite) {
        if system == .obsidian || system == .plain {
            replace("%%", "%%", limit: 1 << 16) { body, _ in
                body.remove("komentar %%…%%", "comments %%…%%")
                return ""
            }
            convertWikilinks(site: site)
        }
        if system == .obsidian {
            replace("==", "==", limit: 400) { _, inner in
                inner.isEmpty || inner.contains("\n") || inner.first == " " || inner.last == " " || inner.first == "="
                    ? nil : "**\(inner)**"
            }
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var result: [String] = []
        for (index, line) in lines.enumerated() {
            // "* TOC" is only there for the attribute on the next line.
            let isContents = lines.indices.contains(index + 1) && lines[index + 1].trimmed.hasPrefix("{:toc")
            let bare = line.trimmed
            if isContents || bare == "[TOC]" || bare == "[[toc]]" || bare == "[[TOC]]" {
                remove("tanda daftar isi (TOC)", "marks of a table of contents (TOC)")
                continue
            }
            result.append(callout(withoutAttributes(line)))
        }
        text = result.joined(separator: "\n")
    }

    /// Returns a line without `{: .class}` and `{#id}`.
    private mutating func withoutAttributes(_ line: String) -> String {
        var line = line
        if system != .hugo, system != .obsidian {
            var result = ""
            var rest = line[...]
            while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
                let inner = rest[rest.index(after: start)..<end]
                if Self.isAttribute(inner) {
                    result += rest[..<start]
                    remove("atribut {: …}", "attributes {: …}")
                } else {
                    result += rest[...end]
                }
                rest = rest[rest.index(after: end)...]
            }
            line = result + rest
        }
        guard line.hasPrefix("#"), line.trimmed.hasSuffix("}"), let start = line.lastIndex(of: "{"),
            "#.".contains(line[line.index(after: start)])
        else { return line }
        remove("atribut judul {#…}", "attributes of headings {#…}")
        return line[..<start].trimmed
    }

    /// Returns whether the text between braces is attributes of kramdown (`: .kelas`) or of other programs (`.kelas #id`).
    private static func isAttribute(_ inner: Substring) -> Bool {
        if inner.hasPrefix(":") { return true }
        let words = inner.split(separator: " ")
        return !words.isEmpty
            && words.allSatisfy { word in
                guard let sign = word.first, word.count > 1 else { return false }
                let name = ".#".contains(sign) ? word.dropFirst() : word.prefix { $0 != "=" }
                let isName =
                    name.first?.isLetter == true && name.allSatisfy { $0.isLetter || $0.isNumber || "-_:".contains($0) }
                return isName && (".#".contains(sign) || word.contains("="))
            } && words[0].first.map { ".#".contains($0) } == true
    }

    /// Returns `> [!note] Judul` as a quotation that begins with its title.
    private func callout(_ line: String) -> String {
        let quote = line.prefix { $0 == ">" || $0 == " " }
        let rest = line.dropFirst(quote.count)
        guard quote.contains(">"), rest.hasPrefix("[!"), let end = rest.firstIndex(of: "]") else { return line }
        let kind = rest.dropFirst(2).prefix { $0 != "]" && $0 != "|" }
        let after = rest[rest.index(after: end)...].drop { $0 == "-" || $0 == "+" }.trimmed
        let shown = after.isEmpty ? kind.prefix(1).uppercased() + kind.dropFirst().lowercased() : after
        return quote + "**" + shown + "**\n" + quote.trimmed
    }

    /// Converts `[[Catatan|teks]]`, `![[foto.png|200]]` to links and pictures.
    private mutating func convertWikilinks(site: MarkdownSite) {
        for (open, isEmbed) in [("![[", true), ("[[", false)] {
            replace(open, "]]", limit: 400) { body, inner in
                guard !inner.contains("\n"), !inner.contains("["), body.system == .obsidian || !inner.hasPrefix("toc")
                else { return nil }
                let parts = inner.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmed }
                let target = parts.first?.hasSuffix("\\") == true ? String(parts[0].dropLast()) : parts.first ?? ""
                let place = target.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
                let name = place.first ?? ""
                let isMedia = FileType.of(name).isMedia
                let shown = parts.count > 1 ? parts[1] : target.replacing("#", with: " > ")
                if isEmbed, isMedia, FileType.of(name).isPicture {
                    let isSize = shown.allSatisfy { $0.isNumber || $0 == "x" } || parts.count < 2
                    return "![\(isSize ? "" : shown)](<\(name)>)"
                }
                if isEmbed, !isMedia { body.leave("![[…]]", "![[" + inner + "]]") }
                if name.isEmpty { return shown.hasPrefix(" > ") ? String(shown.dropFirst(3)) : shown }
                // Links to headings lead to their note, because identifiers differ between systems.
                return "[\(shown)](<\(isMedia ? name : "wiki:" + name)>)"
            }
        }
    }

    /// Removes the title at the beginning, and lowers headings where one has the level of the title.
    mutating func lowerHeadings() {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if let first = lines.firstIndex(where: { !$0.allSatisfy(\.isWhitespace) }) {
            let under = lines.indices.contains(first + 1) ? lines[first + 1].trimmed : ""
            let isUnderlined = under.count > 2 && under.allSatisfy { $0 == "=" }
            let isTop = lines[first].hasPrefix("# ")
            let words = lines[first].drop { $0 == "#" || $0 == " " }.filter { $0 != "*" && $0 != "_" }.spacedOnce
            if isTop || isUnderlined, words.lowercased() == title.spacedOnce.lowercased() {
                lines.removeSubrange(first...(isUnderlined ? first + 1 : first))
            }
        }
        let isUnderline = { (index: Int) in
            index > 0 && lines[index].count > 2 && lines[index].allSatisfy { $0 == "=" }
                && !lines[index - 1].allSatisfy(\.isWhitespace)
        }
        guard lines.indices.contains(where: { lines[$0].hasPrefix("# ") || isUnderline($0) }) else {
            text = lines.joined(separator: "\n")
            return
        }
        remove("judul tingkat satu; semua judul turun satu tingkat", "headings of level one; all went down by a level")
        for index in lines.indices {
            let level = lines[index].prefix { $0 == "#" }.count
            if (1...5).contains(level), lines[index].dropFirst(level).first == " " {
                lines[index] = "#" + lines[index]
            } else if isUnderline(index) {
                lines[index] = String(repeating: "-", count: lines[index].count)
            }
        }
        text = lines.joined(separator: "\n")
    }
}
