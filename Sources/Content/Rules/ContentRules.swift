public import Diagnostics

/// Every rule that files and their names are enough to check, without a portal, sorted by name.
public let contentRules: [Rule] = [
    AccidentalCode.rule, AccidentalMarkup.rule, BadAlias.rule, BadSlug.rule, BadURL.rule, DatesOutOfOrder.rule,
    DraftMark.rule, EmptyArticle.rule, EqualNames.rule, FootnoteMismatch.rule, ForeignMarkup.rule,
    FrontMatterMissing.rule,
    FrontMatterNotClosed.rule,
    HeadingLevelOne.rule, HiddenInTitle.rule, JoinedLines.rule, LinkMarkup.rule, LinkOutOfContent.rule,
    LinkWithoutText.rule, Litter.rule,
    MarkdownTooComplex.rule, MarkupSpacing.rule, MediaContent.rule, MediaKind.rule, MissingDate.rule, MissingTitle.rule,
    PictureMetadata.rule, PictureWithoutAlt.rule, RawHTML.rule, RepeatedDefinition.rule, RepeatedParagraph.rule,
    RootFileKind.rule,
    SectionWithoutFolder.rule,
    SimilarTags.rule,
    TableMarkup.rule, TooHeavy.rule, UnclosedQuotation.rule, UndeclaredCategory.rule, UndefinedReference.rule,
    UnfilledSlot.rule,
    UnknownKey.rule,
    UnreadablePicture.rule, UnsafeHTML.rule, UnsafeName.rule, WrittenPassword.rule,
]
