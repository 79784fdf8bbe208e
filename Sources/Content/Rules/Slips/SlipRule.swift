import Diagnostics
import Markdown

/// The rule that a slip in a text breaks, and how it says so.
struct SlipRule: Sendable {
    let rule: Rule
    /// What is wrong, given what is written there.
    let message: @Sendable (String) -> LocalizedText
    /// What to do where there is no text to copy.
    let help: LocalizedText
    /// What to do, given what is written there and what to write instead, where that says more than either of them.
    var advice: (@Sendable (_ written: String, _ suggestion: String?) -> LocalizedText?)?
    /// Whether what is to be written instead can be copied.
    var hasSuggestion = true
    var severity: Severity?

    /// Returns the diagnostics of a text's slips.
    static func diagnostics(of body: Body) -> [Diagnostic] {
        body.document.slips.map { slip in
            let rule = SlipRule(slip.kind)
            let edits = slip.edits.map { edit in
                TextEdit(
                    from: body.location(of: edit.start),
                    to: body.location(of: edit.end),
                    replacement: edit.replacement
                )
            }
            return Diagnostic(
                rule.rule,
                at: body.location(of: slip.position),
                message: rule.message(slip.written),
                help: rule.advice?(slip.written, slip.suggestion)
                    ?? (rule.hasSuggestion ? slip.suggestion : nil).flatMap { $0.isEmpty ? nil : $0 }.map {
                        LocalizedText(id: "tulis: \($0)", en: "write: \($0)")
                    } ?? rule.help,
                fix: edits.isEmpty ? nil : .edits(edits),
                related: slip.related.map(body.location),
                severity: rule.severity
            )
        }
    }

    private init(_ kind: MarkdownSlip.Kind) {
        switch kind {
        case .spacesInDestination, .unclosedDestination, .spaceBeforeDestination, .spaceBeforeBracket, .wrongBracket,
            .breakInAddress, .brokenScheme,
            .reversedLink:
            self = LinkMarkup.slip(kind)
        case .undefinedReference, .unusedDefinition: self = UndefinedReference.slip(kind)
        case .linkWithoutText: self = LinkWithoutText.slip
        case .headingWithoutSpace, .emptyHeading, .deepHeading, .emphasisSpacing, .unclosedEmphasis, .listWithoutSpace,
            .escapedList, .foreignBullets, .specialSpace, .taskWithoutMarker, .shallowItem, .headingInLine,
            .escapedMarkup,
            .wideSigns, .emptyItem:
            self = MarkupSpacing.slip(kind)
        case .struckByTildes, .emphasizedByStars, .lostMarks, .nestedBold, .chatBold, .quotedNumber,
            .paragraphAsHeading, .renumberedItem, .textInQuotation, .textInItem,
            .pageNumber, .lostBackslash:
            self = AccidentalMarkup.slip(kind)
        case .footnoteWithoutText, .footnoteWithoutColon, .inlineFootnote, .spacesInFootnote, .unusedFootnote:
            self = FootnoteMismatch.slip(kind)
        case .repeatedDefinition: self = RepeatedDefinition.slip
        case .joinedLines, .lastBreak, .joinedParagraphs, .brokenWord: self = JoinedLines.slip(kind)
        case .tableWithoutDashes, .tabbedRows, .unevenDashes, .surplusCells, .drawnTable, .rowBelowBlankLine,
            .textInTable, .gluedTable, .looseRows, .repeatedDashes, .cutRow:
            self = TableMarkup.slip(kind)
        case .indentedProse, .unclosedCode, .wordsAfterFence, .fencedMarkdown: self = AccidentalCode.slip(kind)
        case .foreign(let origin): self = ForeignMarkup.slip(origin)
        }
    }

    /// - Parameters:
    ///   - id: the message in Indonesian, with `{}` for what is written.
    ///   - en: the same in English.
    init(
        _ rule: Rule,
        id: String,
        en: String,
        help: String,
        en englishHelp: String,
        severity: Severity? = nil,
        hasSuggestion: Bool = true,
        advice: (@Sendable (_ written: String, _ suggestion: String?) -> LocalizedText?)? = nil
    ) {
        self.init(
            rule,
            help: LocalizedText(id: help, en: englishHelp),
            severity: severity,
            hasSuggestion: hasSuggestion,
            advice: advice
        ) { written in
            LocalizedText(
                id: id.replacing("{}", with: "\"\(written)\""),
                en: en.replacing("{}", with: "\"\(written)\"")
            )
        }
    }

    init(
        _ rule: Rule,
        help: LocalizedText,
        severity: Severity? = nil,
        hasSuggestion: Bool = true,
        advice: (@Sendable (_ written: String, _ suggestion: String?) -> LocalizedText?)? = nil,
        message: @escaping @Sendable (String) -> LocalizedText
    ) {
        self.rule = rule
        self.message = message
        self.help = help
        self.severity = severity
        self.advice = advice
        self.hasSuggestion = hasSuggestion
    }
}
