import Foundation
import PackagePlugin

/// Embeds files in the program, so that it is complete by itself: the starter portal and the theme for `terang init`,
/// the documentation, and what `terang serve` adds to pages.
@main
struct EmbedFiles: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
        let package = context.package.directoryURL
        let type: String
        let roots: [(String, URL)]
        if target.name == "Authoring" {
            type = "EmbeddedPortal"
            roots = [
                ("", package.appending(path: "Sources/Authoring/Starter")),
                ("themes/portal", package.appending(path: "themes/portal")),
                ("ppid", package.appending(path: "Sources/Authoring/Information")),
                ("practice", package.appending(path: "Sources/Authoring/Practice")),
            ]
        } else if target.name == "Manual" {
            type = "EmbeddedManual"
            // The pages for users, those for editors first.
            roots = [
                "panduan-redaktur", "panduan-ppid", "kunci", "rules", "impor", "pemasangan", "content", "registers",
                "editor",
                "themes",
            ]
            .map { ("\($0).md", package.appending(path: "docs/\($0).md")) }
        } else {
            type = "EmbeddedAssets"
            roots = [("", package.appending(path: "Sources/\(target.name)/Assets"))]
        }
        let output = context.pluginWorkDirectoryURL.appending(path: "\(type).swift")
        return [
            .buildCommand(
                displayName: "Embedding files of \(target.name)",
                executable: try context.tool(named: "embed-files").url,
                arguments: [output.path(), type] + roots.flatMap { [$0.0, $0.1.path()] },
                inputFiles: roots.flatMap { files(in: $0.1) },
                outputFiles: [output]
            )
        ]
    }

    private func files(in folder: URL) -> [URL] {
        guard folder.hasDirectoryPath || folder.pathExtension.isEmpty else { return [folder] }
        let enumerator = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let found = enumerator?.compactMap { $0 as? URL } ?? []
        return found.filter { !$0.hasDirectoryPath }.sorted { $0.path() < $1.path() }
    }
}
