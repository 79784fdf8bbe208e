public import Diagnostics

/// Every rule that needs the whole library, sorted by name.
public let siteRules: [Rule] = (linkRules + SiteRegisterRules.rules).sorted { $0.id < $1.id }

private let linkRules: [Rule] = [
    BrokenFragment.rule, BrokenLink.rule, DuplicateAddress.rule, ExternalPicture.rule, LinkToUnpublished.rule,
    MissingMedia.rule, UnknownNews.rule, UnknownRegisterRow.rule, UnknownRelated.rule, UnsafeLink.rule,
]
