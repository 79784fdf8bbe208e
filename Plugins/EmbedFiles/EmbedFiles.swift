import Foundation
import PackagePlugin

/// Puts the starter portal and the theme into the program, so that `terang init` needs no file beside it.
@main
struct EmbedFiles: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
        let package = context.package.directoryURL
        let roots = [
            ("", package.appending(path: "Sources/Authoring/Starter")),
            ("themes/portal", package.appending(path: "themes/portal")),
        ]
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedPortal.swift")
        return [
            .buildCommand(
                displayName: "Embedding the starter portal",
                executable: try context.tool(named: "embed-files").url,
                arguments: [output.path()] + roots.flatMap { [$0.0, $0.1.path()] },
                inputFiles: roots.flatMap { files(in: $0.1) },
                outputFiles: [output]
            )
        ]
    }

    private func files(in folder: URL) -> [URL] {
        let enumerator = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let found = enumerator?.compactMap { $0 as? URL } ?? []
        return found.filter { !$0.hasDirectoryPath }.sorted { $0.path() < $1.path() }
    }
}
