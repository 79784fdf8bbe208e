import Diagnostics

/// Every rule that one file or register is enough to check, sorted by name.
public let contentRules: [Rule] = (fileRules + RegisterRules.rules).sorted { $0.id < $1.id }

private let fileRules: [Rule] = [
    BadAlias.rule, BadCell.rule, BadCSV.rule, BadRegister.rule, BadSlug.rule, BadURL.rule, BadValue.rule, BadYAML.rule,
    DatesOutOfOrder.rule, DuplicateColumn.rule, EmptyArticle.rule, FileTooLarge.rule, FrontMatterMissing.rule,
    FrontMatterNotClosed.rule, HeadingLevelOne.rule, LinkOutOfContent.rule, MarkdownTooComplex.rule, MediaKind.rule,
    MissingColumn.rule, MissingDate.rule, MissingSetting.rule, MissingTitle.rule, NotUTF8.rule, PictureWithoutAlt.rule,
    RawHTML.rule, SectionWithoutFolder.rule, StrayFile.rule, TooHeavy.rule, UndeclaredCategory.rule, UnknownColumn.rule,
    UnknownKey.rule,
    UnknownSetting.rule, UnreadableDate.rule, UnreadablePicture.rule,
]
