import ArgumentParser
import Content
import Diagnostics
import Files
import Publishing
import Reading
import Serialization
import SiteModel

struct Explain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Menjelaskan keadaan, alamat, dan berita terkait sebuah artikel, atau arti sebuah aturan. (Explain.)",
        discussion: """
            Contoh:
              terang explain content/berita/2017/10/rapat.md
              terang explain /berita/2017/10/rapat/
              terang explain undeclared-category
            """
    )

    @OptionGroup var place: PlaceArguments
    @OptionGroup var unpublished: UnpublishedArguments

    @Option(help: "text untuk manusia, json untuk program.")
    var format = ResultFormat.text

    @Argument(help: ArgumentHelp("Berkas .md, alamat di portal, atau nama aturan.", valueName: "yang-dijelaskan"))
    var named: String

    func run() async throws {
        try await place.run { opened, _ in
            var options = unpublished.options(of: opened, place)
            options.explainsRelatedNews = true
            let language = opened.language
            if let text = RuleReference(Terang.rules).text(ofRule: named, in: language) {
                return Console.writeResult(text)
            }
            let progress = ConsoleProgress(isShown: false, language: language)
            let loaded = try await Portal.load(options, progress: progress)
            guard loaded.library.settings.isReadable else { try Console.refuse(loaded.diagnostics, in: language) }
            let meanings = Explanation.meanings(of: named, on: loaded.library.settings.url)
            let subject = meanings.first ?? named
            let id = Explanation.contentPath(subject, root: options.root)
            let held = HeldExplanation(of: id, in: loaded, language: language)
            let explanation = meanings.lazy.compactMap { Explanation(of: $0, in: loaded, root: options.root) }.first
            if explanation == nil, held == nil,
                let route = meanings.flatMap({ [Address($0), Address($0) + "/"] })
                    .compactMap({ loaded.site.routes[$0] }).first
            {
                let words = RouteExplanation(route)
                return Console.writeResult(
                    format == .text ? words.text(in: language) : words.json.text(.indented) + "\n"
                )
            }
            guard explanation != nil || held != nil else {
                throw ValidationError(
                    LocalizedText(
                        id: "\"\(named)\" bukan berkas .md, alamat, atau aturan yang dikenal.",
                        en: "\"\(named)\" is not a known .md file, address or rule."
                    )[language] + (hint(subject, loaded.library)?[language] ?? "")
                )
            }
            switch format {
            case .text:
                let parts = [held?.text, explanation?.text(in: language)].compactMap { $0 }
                Console.writeResult(parts.joined(separator: "\n"))
            case .json:
                let json = explanation?.json(faults: held) ?? ["held": held?.json ?? .null]
                Console.writeResult(json.text(.indented) + "\n")
            }
        }
    }

    /// What may be meant: a key, the file of this name, or something spelled nearly so.
    private func hint(_ subject: String, _ library: Library) -> LocalizedText? {
        let settings = library.settings
        let keys =
            FrontMatter.keys(of: .article, in: settings).fields + FrontMatter.keys(of: .page, in: settings).fields
            + SiteSettings.keys().fields
        if keys.contains(where: { $0.name == subject }) {
            return LocalizedText(
                id: " Kunci \(subject) dijelaskan oleh: terang docs kunci",
                en: " The key \(subject) is explained by: terang docs kunci"
            )
        }
        let files = (library.articles.map(\.id) + library.pages.map(\.id)).map(\.rawValue)
        let nearest =
            files.first { [subject, subject + ".md"].contains($0.lastPathPart) }
            ?? Suggestion.nearest(to: subject, among: files + Terang.rules.map(\.id))
        return nearest.map { LocalizedText(id: " Maksudnya \($0)?", en: " Did you mean \($0)?") }
    }
}
