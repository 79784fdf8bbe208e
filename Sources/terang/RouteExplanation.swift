import Content
import Diagnostics
import Serialization
import SiteModel

/// Explains an address that is not that of one article or page: a list, a register, an export, a file.
struct RouteExplanation {
    private let route: Route

    init(_ route: Route) { self.route = route }

    func text(in language: Language) -> String {
        func line(_ id: String, _ en: String, _ value: String) -> String {
            Explanation.line(LocalizedText(id: id, en: en), value, in: language)
        }
        let many = LocalizedText(id: "dibuat Terang dari banyak berkas", en: "made by Terang of many files")
        return line("alamat", "address", route.address.rawValue) + line("hasil", "output", route.path)
            + line("sumber", "source", route.source ?? many[language])
    }

    var json: JSON {
        .object(compacting: [
            "address": .string(route.address.rawValue),
            "output": .string(route.path),
            "source": route.source.map(JSON.string),
        ])
    }
}
