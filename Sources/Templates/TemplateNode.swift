/// A piece of a Mustache template that names something, with its place.
///
/// swift-mustache renders templates but keeps no places in them, so this reading of the same text exists to check them.
/// It takes the part of Mustache that themes may use and refuses the rest.
indirect enum TemplateNode: Sendable, Hashable {
    /// `{{name}}`, or `{{{name}}}` where `isEscaped` is false.
    case variable(TemplateTag, isEscaped: Bool)
    /// `{{#name}}…{{/name}}`, or `{{^name}}…{{/name}}` where `isInverted`.
    case section(TemplateTag, isInverted: Bool, [TemplateNode])
    /// `{{>name}}`, or `{{<name}}…{{/name}}` with the blocks that it overrides.
    case partial(TemplateTag, overrides: [TemplateNode])
    /// `{{$name}}…{{/name}}`.
    case block(TemplateTag, [TemplateNode])
}

/// The name in a tag and where it begins.
struct TemplateTag: Sendable, Hashable {
    let name: String
    /// Offset in bytes of UTF-8 from the beginning of the template.
    let offset: Int
}
