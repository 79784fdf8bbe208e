/// A piece of a Mustache template, as it is written.
indirect enum TemplateNode: Sendable, Hashable {
    /// Literal text: at most one line, including its line feed. `startsLine` where it begins a line of the output, which
    /// is where an indented partial puts its indentation; the text may then be empty.
    case text(String, startsLine: Bool)
    /// `{{name}}`, or `{{{name}}}` where `isEscaped` is false.
    case variable(TemplateTag, isEscaped: Bool)
    /// `{{#name}}…{{/name}}`, or `{{^name}}…{{/name}}` where `isInverted`.
    case section(TemplateTag, isInverted: Bool, [TemplateNode])
    /// `{{>name}}`, or `{{<name}}…{{/name}}` with the blocks that it overrides. `indentation` precedes each line.
    case partial(TemplateTag, indentation: String, overrides: [TemplateNode])
    /// `{{$name}}…{{/name}}`. `indentation` begins each line of an override.
    case block(TemplateTag, indentation: String, [TemplateNode])
}

/// The name in a tag and where it begins.
struct TemplateTag: Sendable, Hashable {
    let name: String
    /// Offset in bytes of UTF-8 from the beginning of the template.
    let offset: Int
    /// The parts of the name between its dots. Empty for `.`, the current item.
    let path: [String]

    init(name: String, offset: Int) {
        self.name = name
        self.offset = offset
        path = name.split(separator: ".").map(String.init)
    }
}
