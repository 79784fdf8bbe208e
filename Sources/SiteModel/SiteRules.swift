public import Diagnostics

/// Every rule that needs the whole library, sorted by name: rules about links and addresses, and checks of registers.
public let siteRules: [Rule] =
    ([
        BrokenFragment.rule, BrokenLink.rule, DuplicateAddress.rule, EmptyBlock.rule, EndlessAlert.rule,
        ExemptDocument.rule, ExternalPicture.rule,
        LateEvent.rule, LinkToHeld.rule, LinkToUnpublished.rule, MissingMedia.rule, SimilarNames.rule, UnknownNews.rule,
        UnknownRegisterRow.rule,
        UnknownRelated.rule,
        UnlikelyYear.rule, UnsafeLink.rule,
    ] + SiteCheck.all.map(\.rule)).sorted { $0.id < $1.id }
