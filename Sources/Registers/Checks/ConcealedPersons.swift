package import Diagnostics
import Reading

/// Keeps people out of messages: these go to the logs of servers, and some rules quote cells that should have named nobody.
package enum ConcealedPersons {
    /// Returns a diagnostic of a register with an ellipsis in place of quotations that name a person. Others are returned unchanged.
    package static func concealed(_ finding: Diagnostic) -> Diagnostic {
        guard let path = ContentPath(shown: finding.location.path),
            path.isBelow(ContentPath.registersFolder), RegisterFiles.isTable(path)
        else { return finding }
        return concealedInTable(finding)
    }

    /// As above, for a finding that is known to be in a table of a register, wherever that is.
    package static func concealedInTable(_ finding: Diagnostic) -> Diagnostic {
        finding.replacingQuotations { tellsOfPerson($0) ? "…" : nil }
    }

    /// Returns a finding in a register without people with an ellipsis in place of a cell that was not read: anybody's name may be in it.
    /// Others are returned as they are.
    static func concealedUnread(_ finding: Diagnostic) -> Diagnostic {
        guard finding.rule == BadCell.rule || finding.rule == FormulaCell.rule else { return finding }
        // What the help suggests is none.
        return finding.replacingQuotations { finding.message.id.contains("\"\($0)\"") ? "…" : nil }
    }

    /// Whether a text is, or has in it, what a person is called, reached by or told of in private.
    static func tellsOfPerson(_ written: String) -> Bool {
        // "=Budi Santoso"
        let text = String(written.drop { !$0.isLetter && !$0.isNumber })
        return IdentityNumber.first(in: text) != nil || TelephoneNumber.appears(in: text)
            || PrivateEmail.provider(in: text) != nil
            || PersonName.hasCommonPart(written) || NamedApplicant.isAbout(text) || PersonName.isMentioned(in: text)
            || PersonName.isCertain(in: text) || PersonName.isLabelled(in: text) || PersonalPaper.mayNameOwner(in: text)
            || PersonalDetails.hasHome(in: text, isOfPeople: false) || PersonalDetails.hasBirth(in: text)
            || PersonalDetails.group(in: [text]) != nil && PersonName.areListed(in: text)
    }
}
