import Compression
import Content
import Diagnostics
import Files
import Preview
import Reading
import Templates
import TestSupport
import Visits

extension FuzzTarget {
    /// A theme's template, rendered.
    static let template = FuzzTarget(
        "template",
        seeds: [
            "<h1>{{name}}</h1>\n{{#people}}\n  {{.}}{{^yes}}-{{/yes}}\n{{/people}}\n{{{html}}}{{&name}}{{! a }}\n",
            "{{<page}}{{$a}}b{{/a}}{{/page}}\n{{>page}}\n{{=<% %>=}}<% name %><%={{ }}=%>\n{{t.word}}\n",
        ],
        words: [
            "{{", "}}", "{{{", "}}}", "{{#people}}", "{{/people}}", "{{^name}}", "{{/name}}", "{{>page}}", "{{<page}}",
            "{{/page}}", "{{$a}}", "{{/a}}", "{{=", "=}}", "{{!", "{{&",
            "extra.a.b", ".", "name", "t.word", "\n", "  ",
        ]
    ) { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        let required = RequiredTemplate(
            name: "page",
            scopes: [FuzzedView.names.scope, FuzzedView.names.scope],
            indispensableNames: [],
            fallback: nil
        )
        let compiled = CompiledTemplates(
            ["page": SourceText(path: "page.mustache", text: text)],
            required: [required],
            themed: ["t": ["word": "a & b"]],
            themePath: "themes/x"
        )
        guard compiled.diagnostics.isEmpty else { return misplaced(compiled.diagnostics, in: text) }
        do {
            let view = FuzzedView()
            let html = try compiled.render("page", view, FuzzedView.names, view, FuzzedView.names)
            // What an author wrote is escaped, unless the template asks for it as HTML.
            let asksForHTML = ["&", "{{{", "=", "<ani"].contains { text.contains($0) }
            let isEscaped = String(decoding: html, as: UTF8.self).ranges(of: "<ani").isEmpty
            return isEscaped || asksForHTML ? nil : "an author's text was not escaped"
        } catch is TemplateOverflow {
            return nil
        }
    }

    /// Requests of the preview, which come in pieces.
    static let request = FuzzTarget(
        "request",
        seeds: [
            "GET /berita/ HTTP/1.1\r\nHost: localhost:8000\r\nRange: bytes=0-99\r\n\r\nHEAD /a%20b?x=1&y=%C3%A9 HTTP/1.0\r\n\r\n",
            "GET /_terang/ HTTP/1.1\nHost: [::1]:8000\nOrigin: http://localhost\nSec-Fetch-Site: same-origin\nAccept: */*\n\n",
        ],
        words: [
            "GET ", "POST ", " HTTP/1.1\r\n", "\r\n", "\n", "Host: ", "Content-Length: 5\r\n",
            "Transfer-Encoding: chunked\r\n", "%2e%2e/", "%00", "..", "//", "?", "#", "%", "\u{0}",
            "Range: bytes=-1\r\n", "Range: bytes=9223372036854775807-\r\n", " ", "\t", ":", "Connection: close\r\n",
        ]
    ) { bytes in
        let whole = answers([bytes])
        let half = bytes.count / 2
        let pieces = answers([Array(bytes[..<half]), Array(bytes[half...])])
        let single = answers(bytes.map { [$0] })
        return whole == pieces && whole == single ? nil : "\(whole) is not \(pieces) or \(single)"
    }

    private struct Answers: Equatable {
        var requests: [PreviewRequest] = []
        var refusal: RequestParser.Refusal?
    }

    private static func answers(_ pieces: [[UInt8]]) -> Answers {
        var parser = RequestParser()
        var answers = Answers()
        for piece in pieces {
            parser.add(piece)
            do {
                while let request = try parser.next() { answers.requests.append(request) }
            } catch {
                answers.refusal = error
                return answers
            }
        }
        return answers
    }

    /// Pictures, drawings and tables in media.
    static let media = FuzzTarget(
        "media",
        seeds: [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"20\"><a xlink:href=\"#b\"><text>c &#65; &amp;</text></a><use href=\"#b\"/></svg>",
            "<?xml version=\"1.0\"?><!DOCTYPE svg><svg viewBox=\"0 0 1e9 2\"><style>a{b:url(c)}</style></svg>",
        ],
        words: [
            "<script>", " onload=\"x\"", "javascript:", "&#x6A;", "&#1", "<!ENTITY a \"b\">", "<!DOCTYPE svg [", "]>",
            "<![CDATA[", "<foreignObject>", "url(//a.id)", "xlink:href=\"http://a.id\"",
            "\u{0}", "<animate attributeName=\"href\"", "JFIF", "Exif\u{0}\u{0}", "IHDR", "IDAT", "eXIf", "RIFF",
            "WEBP", "VP8X", "GIF89a", "ftypavif",
        ],
        bytes: [
            SamplePicture.photograph(width: 8, height: 8), SamplePicture.annotatedPNG(width: 8, height: 8),
            SamplePicture.annotatedWebP(),
            SamplePicture.annotatedGIF(),
        ]
    ) { bytes in
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        try makeDirectory(scratch.path + "/media")
        let reader = MediaReader(SiteSettings(path: "content/site.yaml"))
        for ending in ["svg", "jpg", "png", "webp", "gif", "avif", "csv"] {
            let name = ContentPath("media/a." + ending)
            try writeFile(scratch.path + "/" + name.rawValue, bytes)
            guard let file = try reader.read(name, in: scratch.path).value else { continue }
            _ = try file.cleaned(.sizes)
        }
        return nil
    }
}

extension FuzzTarget {
    /// Logs of web servers, and what other counters export.
    static let visits = FuzzTarget(
        "visits",
        seeds: [
            "192.0.2.1 - - [27/Nov/2026:08:00:00 +0700] \"GET / HTTP/1.1\" 200 5 \"-\" \"Mozilla/5.0\" \"pilihan=Setiap+hari\"\n",
            #"{"ts":1795741200.5,"status":200,"request":{"remote_ip":"192.0.2.1","method":"GET","uri":"/a/?b","headers":{"User-Agent":["Mozilla/5.0"]}}}"#,
            "2Path,Title,Event,Session,Bot,FirstVisit,Date\n/berita/,\"A, \"\"B\"\"\",false,a,0,true,2026-11-26T10:00:00Z\n",
            #"{"2026-11-26":{"nb_uniq_visitors":4},"2026-11-27":[]}"#,
            #"[{"url":"https://kota.example/a/","nb_visits":"7"}]"#,
            #"{"pageviews":[{"x":"2026-11-27 00:00:00","y":3}]}"#, #"[{"x":"/berita/","y":9}]"#,
            "pilihan=Jarang\n{\"pilihan\":\"Setiap hari\"}\n",
        ],
        words: [
            "\n", "\r\n", "\"", "\\\"", "[", "]", " - - [", "27/Nov/2026:08:00:00 +0700", "31/Dec/9999:23:59:60 -9999",
            "01/Jan/0001:00:00:00 +0000", "2026-11-27T08:00:00Z", "GET /robots.txt HTTP/1.1", " 304 ", "{\"ts\":1e10",
            "-1e308", "9223372036854775807", "pilihan=", "%zz", "%", "+", ",", "\"\"", "Path,Date,Session\n",
            "\u{FEFF}",
        ]
    ) { bytes in
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        let file = LogFile(scratch.path + "/berkas")
        try writeFile(file.path, bytes)
        let settings = SiteSettings(path: "content/site.yaml")
        let now = Instant(secondsSinceEpoch: 1_795_780_800)
        var counter = VisitCounter(settings: settings, at: now)
        do { try counter.read(file) } catch is Inflater.Fault { return nil }
        let tally = counter.tally
        guard tally.visitors.values.reduce(0, +) <= counter.reading.lines else { return "more visitors than lines" }
        var tallies = [tally]
        for export in CountExport.allCases {
            do {
                tallies.append(try export.tally(of: file, settings: settings, at: now))
            } catch is CountExport.Unreadable {
                continue
            }
        }
        for tally in tallies {
            let figures = VisitorFigures().adding(tally, at: now, in: settings.zone, source: "log")
            let again = figures.adding(tally, at: now, in: settings.zone, source: "log")
            guard figures == again else { return "the same visits counted twice: \(figures), \(again)" }
        }
        var votes = PollCounter(Poll(), settings: settings)
        try votes.read(file)
        return votes.reading.votes == 0 ? nil : "votes for what is no option"
    }
}

/// A view with a name of each shape.
private struct FuzzedView: TemplateView {
    static let names = NameTable<FuzzedView>([
        .text("name", "") { _ in "<ani & budi>" },
        .text("empty", "") { _ in "" },
        .html("html", "") { _ in "<i>x</i>\n" },
        .flag("yes", "") { _ in true },
        .list("people", "") { _ in [FuzzedPerson(), FuzzedPerson()] },
        .free("extra", "") { _ in .group(["a": .group(["b": .text("<ani>")])]) },
        .themed("t", ""),
    ])
}

private struct FuzzedPerson: TemplateView {
    static let names = NameTable<FuzzedPerson>([.text("name", "") { _ in "<ani>" }, .flag("is_old", "") { _ in false }])
}
