import Diagnostics
import Markdown

/// The rule that a slip in a text breaks, and how it says so.
struct SlipRule: Sendable {
    let rule: Rule
    /// What is wrong, given what is written there.
    let message: @Sendable (String) -> LocalizedText
    /// What to do where there is no text to copy.
    let help: LocalizedText
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
                help: slip.suggestion.map { LocalizedText(id: "tulis: \($0)", en: "write: \($0)") } ?? rule.help,
                fix: edits.isEmpty ? nil : .edits(edits),
                related: slip.related.map(body.location),
                severity: rule.severity
            )
        }
    }

    private init(_ kind: MarkdownSlip.Kind) {
        switch kind {
        case .spacesInDestination, .unclosedDestination, .spaceBeforeDestination, .reversedLink:
            self = LinkMarkup.slip(kind)
        case .undefinedReference: self = UndefinedReference.slip
        case .linkWithoutText: self = LinkWithoutText.slip
        case .headingWithoutSpace, .emphasisSpacing, .listWithoutSpace, .foreignBullets, .taskWithoutMarker:
            self = MarkupSpacing.slip(kind)
        case .struckByTildes, .emphasizedByStars, .paragraphAsHeading: self = AccidentalMarkup.slip(kind)
        case .footnoteWithoutText, .unusedFootnote: self = FootnoteMismatch.slip(kind)
        case .repeatedDefinition: self = RepeatedDefinition.slip
        case .joinedLines: self = JoinedLines.slip
        case .tableWithoutDashes, .tabbedRows, .unevenDashes, .surplusCells: self = TableMarkup.slip(kind)
        case .indentedProse, .unclosedCode: self = AccidentalCode.slip(kind)
        case .foreign(let origin): self = ForeignMarkup.slip(origin)
        }
    }

    init(
        _ rule: Rule,
        help: LocalizedText,
        severity: Severity? = nil,
        message: @escaping @Sendable (String) -> LocalizedText
    ) {
        self.rule = rule
        self.message = message
        self.help = help
        self.severity = severity
    }
}
