import Diagnostics
import Reading

extension HeadingName {
    /// The index of each column by its folded name, title and synonyms. Names come before titles and these before
    /// synonyms where several columns share one.
    static func names(of columns: some Sequence<RegisterColumn>) -> [String: Int] {
        var names: [String: Int] = [:]
        func add(_ name: String, _ column: Int) {
            let folded = folded(name)
            if !folded.isEmpty, names[folded] == nil { names[folded] = column }
        }
        for (index, column) in columns.enumerated() { add(column.name, index) }
        for (index, column) in columns.enumerated() {
            for language in Language.allCases { add(column.title[language], index) }
        }
        for (index, column) in columns.enumerated() {
            for synonym in column.synonyms { add(synonym, index) }
        }
        return names
    }
}
