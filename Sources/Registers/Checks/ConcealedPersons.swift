package import Diagnostics
import Files
import Reading

/// Keeps people out of messages: these go to the logs of servers, and some rules quote cells that should have named nobody.
package enum ConcealedPersons {
    /// Returns a finding in a register with an ellipsis in place of what it quotes, where that tells of a person. Others are returned as they
    /// are.
    package static func concealed(_ finding: Diagnostic) -> Diagnostic {
        guard let path = ContentFiles.path(shown: finding.location.path),
            path.hasPrefix(ContentFiles.registersFolder + "/"), RegisterFiles.isTable(path)
        else { return finding }
        return finding.replacingQuotations { tellsOfPerson($0) ? "…" : nil }
    }

    private static func tellsOfPerson(_ text: String) -> Bool {
        IdentityNumber.first(in: text) != nil || TelephoneNumber.appears(in: text)
            || PrivateEmail.provider(in: text) != nil
            || NamedApplicant.isAbout(text) || PersonName.isMentioned(in: text) || PersonName.isCertain(in: text)
            || PersonalDetails.hasHome(in: text, isOfPeople: false) || PersonalDetails.hasBirth(in: text)
            || PersonalDetails.group(in: [text]) != nil && PersonName.areListed(in: text)
    }
}
