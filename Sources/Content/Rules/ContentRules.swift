public import Diagnostics

/// Every rule that one file is enough to check, sorted by name.
public let contentRules: [Rule] = [
    BadAlias.rule, BadSlug.rule, BadURL.rule, DatesOutOfOrder.rule, EmptyArticle.rule, FrontMatterMissing.rule,
    FrontMatterNotClosed.rule, HeadingLevelOne.rule, LinkOutOfContent.rule, Litter.rule, MarkdownTooComplex.rule,
    MediaContent.rule, MediaKind.rule,
    MissingDate.rule, MissingTitle.rule, PictureWithoutAlt.rule, RawHTML.rule,
    SectionWithoutFolder.rule, TooHeavy.rule, UndeclaredCategory.rule, UnknownKey.rule, UnreadablePicture.rule,
]
