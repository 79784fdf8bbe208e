package import Diagnostics

/// A table that `terang harvest` took from an agency's own portal: `content/register/<name>/dari/<agency>.csv`. It has the columns of its register
/// but for the agency, which is the one the file is named after, and says where each row comes from.
package enum HarvestedTable {
    /// The column with the address or name of the portal: `sumber` or, where lists of the profile have such a column of their own, `sumber_data`.
    package static func source(of definition: RegisterDefinition) -> String {
        definition.columns["sumber"] == nil ? "sumber" : "sumber_data"
    }
    /// The column with the day on which the rows were taken as they are.
    package static let time = "diambil"

    /// Returns a diagnostic in a row or heading of such a table with the cure that helps: what is written into the file is gone
    /// with the next harvest. Others are returned unchanged.
    package static func curedAtSource(_ diagnostic: Diagnostic) -> Diagnostic {
        let path = diagnostic.location.path
        guard RegisterFiles.isHarvested(shown: path), diagnostic.rule != UnknownAgency.rule,
            diagnostic.rule != HarvestWithoutPortal.rule
        else { return diagnostic }
        let code = TableFile.name(of: path)
        let (id, en) = (diagnostic.help.map { " (\($0.id))" } ?? "", diagnostic.help.map { " (\($0.en))" } ?? "")
        return diagnostic.cured(
            by: LocalizedText(
                id:
                    "minta \(code) membetulkannya di portalnya\(id), lalu: terang harvest --opd \(code); berkas ini ditulis ulang",
                en:
                    "ask \(code) to correct it on its portal\(en), then: terang harvest --opd \(code); this file is written anew"
            )
        )
    }

    /// The columns of the register and those of the source.
    static func columns(of definition: RegisterDefinition) -> RegisterColumns {
        // A list of exempt information shows no addresses.
        let kind: RegisterColumn.Kind = definition.profile.publishesFiles ? .uri : .string
        var source = RegisterColumn(source(of: definition), "Sumber data", "Source of the data", kind)
        source.place = .furtherElement
        var time = RegisterColumn(time, "Diambil dari sumbernya", "Taken from there", .date)
        time.place = .furtherElement
        return RegisterColumns(Array(definition.columns) + [source, time])
    }

    /// The names of the columns of the source.
    package static func origin(of definition: RegisterDefinition) -> [String] { [source(of: definition), time] }

    /// Names of the columns that can be taken from another portal: what is published, but for the agency.
    package static func names(of definition: RegisterDefinition) -> [String] {
        definition.columns.filter { $0.isPublished && $0.meaning != .agency }.map(\.name)
    }

    /// Returns the text that names the source of a harvested row: the address of the table, or the agency's portal.
    ///
    /// - Parameters:
    ///   - address: that of the table on the agency's portal.
    ///   - name: the agency's.
    package static func sourceText(_ definition: RegisterDefinition, address: String, agency name: String) -> String {
        definition.profile.publishesFiles ? address : "portal \(name)"
    }
}
