import Content
public import Diagnostics
import Files
public import Registers
import SiteModel

/// A trial reading of a table file as a register of the portal, before it is one.
public struct TableTrial: Sendable {
    public let explanation: TableExplanation
    /// The diagnostics that a check of the portal would report about the file, sorted.
    public let diagnostics: [Diagnostic]

    /// Reads a table. A file inside the portal is checked together with the whole portal; any other file is checked as if it replaced the portal's
    /// registers of its profile.
    ///
    /// - Parameters:
    ///   - file: the path of a CSV file or workbook on this machine.
    ///   - profile: the profile of the table; nil to recognize it by the headings. A table inside the portal always has the profile of its register.
    ///   - options: the options of the portal; a folder without a portal counts as an empty portal.
    /// - Throws: `FileError` and the errors of `Portal.load` where the machine fails.
    public init(_ file: String, profile: RegisterProfile?, options: PortalOptions) async throws {
        let loader = LibraryLoader(
            root: options.root,
            jobs: options.jobs,
            settings: options.settings,
            program: options.program
        )
        let loaded = try await loader.load()
        let settings = loaded.library.settings
        let own = try Self.path(of: file, in: options.root)
        let register = loaded.library.registers.registers.first { $0.files.contains { $0.path == own } }
        let path = register == nil ? file : own ?? file
        explanation = try TableExplanation(
            file,
            path: path,
            definition: register?.definition,
            profile: profile,
            agencies: loaded.library.registers.agencies
        )
        var library = loaded.library
        var found = loaded.diagnostics
        if register == nil {
            let reader = RegistersReader(content: options.root + "/content", zone: settings.zone, jobs: options.jobs)
            let trial = try await reader.registers(with: file, path: file, explanation.register, in: library.registers)
            library = Library(
                settings: settings,
                articles: library.articles,
                pages: library.pages,
                media: library.media,
                registers: trial.registers
            )
            found = trial.diagnostics
        }
        let built = try await SiteBuilder(library: library, options: try options.site(in: settings.zone)).build()
        let policy = RulePolicy(settings.rules)
        let all = policy.apply(to: found + built.diagnostics).filter { $0.location.path == path }
        diagnostics = Set(all.map(ConcealedPersons.concealedInTable)).sorted().bounded()
    }

    /// Returns the path of a file relative to the portal's root, such as `content/register/dip/dinas.csv`, or nil where
    /// the file is outside the portal.
    private static func path(of file: String, in root: String) throws -> String? {
        guard let root = try resolvedPath(root), let place = try resolvedPath(file), place.hasPrefix(root + "/") else {
            return nil
        }
        return String(place.dropFirst(root.count + 1))
    }
}
