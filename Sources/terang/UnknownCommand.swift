import ArgumentParser
import Diagnostics

/// An unknown word in the place of a command. ArgumentParser would call it an unexpected argument.
struct UnknownCommand {
    private let word: String
    /// The preceding commands, such as `terang import`.
    private let parent: String
    private let known: [String]

    /// - Parameter arguments: the program's arguments. Nil where they begin with a known command or an option.
    init?(in arguments: [String]) {
        var parent: any ParsableCommand.Type = Terang.self
        var path = Terang._commandName
        for word in arguments {
            let children = parent.configuration.subcommands
            guard !children.isEmpty, !word.hasPrefix("-"), word != "help" else { return nil }
            guard
                let child = children.first(where: { $0._commandName == word || $0.configuration.aliases.contains(word) }
                )
            else {
                self.word = word
                self.parent = path
                known = children.flatMap { [$0._commandName] + $0.configuration.aliases }
                return
            }
            parent = child
            path += " " + word
        }
        return nil
    }

    /// The message in both languages, because the portal's language is not known before the command.
    var message: String {
        let nearest = Suggestion.nearest(to: word, among: known)
        let list = ((nearest.map { [$0] } ?? []) + known.filter { $0 != nearest }).joined(separator: ", ")
        return """
            Tidak ada perintah \(parent) \(word). \(nearest.map { "Maksudnya \($0)? " } ?? "")Yang ada: \(list). \
            Penjelasannya: \(parent) --help
            (There is no command \(parent) \(word). \(nearest.map { "Did you mean \($0)? " } ?? "")There are: \(list).)
            """
    }
}
