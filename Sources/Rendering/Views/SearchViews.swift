import SiteModel
import Templates

/// The names of `search.mustache`. They include those of `terms.mustache`, which takes its place in themes without it.
struct SearchView: TemplateView {
    /// The folder of the files that the script reads.
    let index: String
    /// A search engine's results for the portal.
    let elsewhere: String
    /// What can be browsed instead.
    let lists: [TermView]
    /// The values of each filter that choose something.
    let choices: [SearchFilter: [ChoiceView]]

    static let names = NameTable<SearchView>([
        .text("index", "address of the folder that the script reads") { $0.index },
        .list("kinds", "what there is: sections, pages, public information") { $0.choices[.kind] ?? [] },
        .list("categories", "the categories that have articles") { $0.choices[.category] ?? [] },
        .list("agencies", "the agencies that have something") { $0.choices[.agency] ?? [] },
        .list("classes", "the classes of public information that have something") {
            $0.choices[.classification] ?? []
        },
        .list("years", "the years that have something, the latest first") { $0.choices[.year] ?? [] },
        .text("elsewhere", "address of a search engine's results for the portal") { $0.elsewhere },
        .list("terms", "lists to browse instead: sections, categories, tags, public information") { $0.lists },
    ])
}

struct ChoiceView: TemplateView {
    let value: String
    let title: String

    static let names = NameTable<ChoiceView>([
        .text("value", "the value, for the address of the results") { $0.value },
        .text("title", "its name") { $0.title },
    ])
}
