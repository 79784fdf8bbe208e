import Testing

/// Layouts with blocks, the part of the Mustache specification on inheritance.
@Suite struct InheritanceTests {
    @Test(arguments: [
        ("{{$a}}bawaan {{b}}{{/a}}\n", [:], "bawaan nilai\n"),
        ("{{$a}}bawaan {{#b}}{{.}}{{/b}}{{^b}}-{{/b}}{{/a}}\n", [:], "bawaan nilai\n"),
        ("{{<p}}{{/p}}\n", ["p": "{{$a}}bawaan{{/a}}"], "bawaan"),
        ("{{>p}}|{{<p}}{{/p}}", ["p": "{{$a}}bawaan{{/a}}"], "bawaan|bawaan"),
        ("{{<p}}{{$a}}sendiri{{/a}}{{/p}}", ["p": "...{{$a}}bawaan{{/a}}..."], "...sendiri..."),
        ("uji {{<p}}{{$a}}sendiri{{/a}}{{/p}}", ["p": "{{$a}}...{{/a}}"], "uji sendiri"),
        (
            "uji {{<p}}{{$a}}satu{{/a}}{{/p}} {{<p}}{{$a}}dua{{/a}}{{/p}}\n",
            ["p": "|{{$a}}...{{/a}}{{$c}} bawaan{{/c}}|"],
            "uji |satu bawaan| |dua bawaan|\n"
        ),
        ("{{<p}}{{$a}}\nx\n\ny\n{{/a}}{{/p}}", ["p": "{{$a}}bawaan{{/a}}"], "x\n\ny\n"),
        ("{{<p}}{{$a}}isi{{/a}}{{/p}}", ["p": "stop:\n  {{$a}}bawaan{{/a}}\n"], "stop:\n  isi\n"),
        ("{{<p}}{{$c}}dua{{/c}}{{/p}}", ["p": "{{$a}}satu{{/a}}, {{$c}}bawaan{{/c}}"], "satu, dua"),
        (
            "{{<p}}{{$a}}x{{/a}}{{/p}}",
            [
                "p": "{{$a}}bawaan{{/a}} {{$c}}{{<q}}{{/q}}{{/c}}",
                "q": "{{$a}}bawaan q{{/a}} {{<p}}{{$c}}cukup{{/c}}{{/p}}",
            ],
            "x x x cukup"
        ),
        ("{{<p}}{{$a}}c{{/a}}{{/p}}", ["p": "{{<o}}{{$a}}p{{/a}}{{/o}}", "o": "{{$a}}o{{/a}}"], "c"),
        ("{{<p}}{{/p}}", ["p": "{{<o}}{{$a}}p{{/a}}{{/o}}", "o": "{{$a}}o{{/a}}"], "p"),
        ("{{<p}} teks {{$a}}isi{{/a}} teks {{/p}}", ["p": "{{$a}}bawaan{{/a}}"], "isi"),
        ("{{<p}} teks {{! catatan }} {{/p}}", ["p": "{{$a}}bawaan{{/a}}"], "bawaan"),
        // The content of a block is rendered where the layout has the block.
        ("{{<p}}{{$a}}Saya {{d}}.{{/a}}{{/p}}", ["p": "{{#c}}{{$a}}Anda {{d}}.{{/a}}{{/c}}"], "Saya dalam."),
        ("Hai,\n  {{<p}}{{/p}}\n", ["p": "satu\ndua\n"], "Hai,\n  satu\n  dua\n"),
        ("{{<p}}{{$a}}\nsatu\ndua{{/a}}\n{{/p}}\n", ["p": "Hai,\n  {{$a}}{{/a}}\n"], "Hai,\n  satu\n  dua\n"),
        (
            "{{<p}}{{$a}}\n    satu\n      dua\n{{/a}}{{/p}}\n",
            ["p": "Hai,\n  {{$a}}\n  {{/a}}\n"],
            "Hai,\n  satu\n    dua\n"
        ),
        (
            "{{<p}}{{$a}}\nsatu\ndua\n{{/a}}{{/p}}\n",
            ["p": "Hai,\n{{$a}}\n  bawaan\n{{/a}}\n"],
            "Hai,\n  satu\n  dua\n"
        ),
        ("{{<p}}{{/p}}\n", ["p": "Hai,\n{{$a}}\n  bawaan\n{{/a}}\n"], "Hai,\n  bawaan\n"),
        ("{{<p}}{{$a}}\n  {{>q}}\n{{/a}}{{/p}}\n", ["p": " {{$a}}{{/a}}\n", "q": "x\ny\n"], " x\n y\n\n"),
        // A block inside of its own content is the default of that name.
        ("{{<p}}{{$a}}({{$a}}dalam{{/a}}){{/a}}{{/p}}", ["p": "{{$a}}bawaan{{/a}}"], "(dalam)"),
        ("{{<p}}{{$a}}({{>p}}){{/a}}{{/p}}", ["p": "{{$a}}bawaan{{/a}}"], "(bawaan)"),
    ])
    func `Lays pages out by the blocks of a layout`(
        template: String,
        partials: [String: String],
        text: String
    ) throws {
        #expect(try render(template, ["b": "nilai", "c": ["d": "dalam"], "d": "luar"], partials) == text)
    }
}
