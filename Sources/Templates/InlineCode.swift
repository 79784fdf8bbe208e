import ASCII
import Diagnostics
import Patterns

/// A script or style within a template, which the portal's policy forbids.
enum InlineCode {
    static let rule = Rule.warning(
        "inline-code",
        title: LocalizedText(id: "Skrip atau gaya di dalam templat", en: "Script or style within a template"),
        explanation: """
            Kebijakan keamanan setiap halaman (Content Security Policy) hanya menjalankan skrip dan gaya dari berkas portal. Yang \
            ditulis di dalam templat, `<style>`, `style="…"`, `<script>` tanpa `src`, atau `onclick="…"`, diabaikan peramban \
            tanpa pesan. Tulis di berkas `.css` atau `.js` dalam folder `assets/`, dan sebut berkasnya di `theme.yaml`.
            """,
        en: """
            The security policy of every page (Content Security Policy) runs scripts and styles from the portal's files only. What \
            is written within a template, `<style>`, `style="…"`, `<script>` without `src`, or `onclick="…"`, browsers ignore \
            without a word. Write it in a `.css` or `.js` file in the folder `assets/`, and name the file in `theme.yaml`.
            """,
        wrong: #"<p style="color: red">{{title}}</p>"#,
        right: #"<p class="penting">{{title}}</p>"#
    )

    /// An element with its attributes. Comments of HTML and of Mustache are stepped over.
    private static let element = Pattern(
        /<!--[\s\S]*?-->|\{\{![\s\S]*?\}\}|<([A-Za-z][A-Za-z0-9-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/
    )
    private static let attribute = Pattern(/([^\s"'>\/=]+)\s*(?:=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/)

    /// Finds every one in a template.
    static func diagnostics(in source: SourceText) -> [Diagnostic] {
        let text = source.text
        guard mayHold(text) else { return [] }
        var found: [Diagnostic] = []
        for match in text.matches(of: element) {
            guard let name = match.output.1?.lowercased(), let rest = match.output.2 else { continue }
            func report(_ part: String, at place: Substring, _ kind: Kind) {
                let offset = text.utf8.distance(from: text.startIndex, to: place.startIndex)
                found.append(diagnostic(part, kind, at: source.location(utf8Offset: offset)))
            }
            let attributes = rest.matches(of: attribute).map(\.output)
            func value(_ name: String) -> String? {
                attributes.first { $0.1.lowercased() == name }.map { String($0.2 ?? "").trimming("\"'").lowercased() }
            }
            if name == "style" { report("<style>", at: match.output.0, .style) }
            // Data that a page carries are not scripts.
            let isData = value("type").map { $0.hasSuffix("json") } ?? false
            if name == "script", value("src") == nil, !isData { report("<script>", at: match.output.0, .script) }
            for attribute in attributes where attribute.2 != nil {
                let name = attribute.1.lowercased()
                if name == "style" { report("style", at: attribute.1, .style) }
                if name.hasPrefix("on"), name.dropFirst(2).allSatisfy(\.isLetter), name.count > 3 {
                    report(name, at: attribute.1, .script)
                }
            }
        }
        return found
    }

    /// Whether a template has a style, a script, or an attribute such as `onclick`, perhaps in a comment. Hardly any template has, and
    /// taking all their tags apart would take longer than compiling them.
    private static func mayHold(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        var start = 0
        while let tag = bytes.index(of: UInt8(ascii: "<"), from: start) {
            start = tag + 1
            let name = bytes[start...].prefix(while: \.isASCIILetter)
            if ["style", "script"].contains(String(decoding: name, as: UTF8.self).lowercased()) { return true }
        }
        start = 0
        while let sign = bytes.index(of: UInt8(ascii: "="), from: start) {
            start = sign + 1
            var end = sign
            // White space may be between a name and its sign.
            while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
            var first = end
            while first > 0, bytes[first - 1].isASCIILetter { first -= 1 }
            let name = String(decoding: bytes[first..<end], as: UTF8.self).lowercased()
            if name == "style" || name.count > 3 && name.hasPrefix("on") { return true }
        }
        return false
    }

    private enum Kind { case style, script }

    private static func diagnostic(_ part: String, _ kind: Kind, at place: SourceLocation) -> Diagnostic {
        let help =
            switch kind {
            case .style:
                LocalizedText(
                    id: "beri unsurnya class, dan tulis gayanya di berkas .css dalam assets/",
                    en: "give the element a class, and write its style in a .css file in assets/"
                )
            case .script:
                LocalizedText(
                    id:
                        "pindahkan ke berkas .js dalam assets/, lalu <script type=\"module\" src=\"{{asset.nama}}\"></script>",
                    en:
                        "move it to a .js file in assets/, then <script type=\"module\" src=\"{{asset.name}}\"></script>"
                )
            }
        return Diagnostic(
            rule,
            at: place,
            id: "\(part) di dalam templat diabaikan peramban",
            en: "\(part) within a template is ignored by browsers",
            help: help
        )
    }
}

extension String {
    fileprivate func trimming(_ signs: String) -> String {
        String(drop { signs.contains($0) }.reversed().drop { signs.contains($0) }.reversed())
    }
}
