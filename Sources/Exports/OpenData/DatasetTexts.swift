import Content
import Diagnostics
import Reading
import Registers
import SiteModel

/// Default texts about the data for what `site.yaml` and `register.yaml` leave out: catalogues require a description.
struct DatasetTexts {
    let site: Site

    private var settings: SiteSettings { site.settings }

    var publisher: String { settings.publisher.name.isEmpty ? settings.name : settings.publisher.name }

    var catalogTitle: String {
        LocalizedText(id: "Data terbuka \(settings.name)", en: "Open data of \(settings.name)")[settings.language]
    }

    var catalogDescription: String {
        LocalizedText(
            id: "Daftar informasi publik dan daftar lain yang diterbitkan \(publisher), untuk dibaca mesin.",
            en: "The lists of public information and other lists that \(publisher) publishes, for machines."
        )[settings.language]
    }

    func description(of register: Register) -> String {
        let definition = register.definition
        if !definition.description.isEmpty { return definition.description }
        let title = definition.title.value
        return LocalizedText(
            id: "\(title) yang diterbitkan \(publisher).",
            en: "\(title), published by \(publisher)."
        )[settings.language]
    }
}
