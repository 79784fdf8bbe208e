/// The addresses of the preview itself. None of them is ever published.
enum PreviewAddresses {
    static let folder = "/_terang/"
    static let desk = folder
    static let monev = folder + "monev"
    static let manual = folder + "docs/"
    static let events = folder + "events"
    static let state = folder + "state.json"
    static let script = folder + "preview.js"
    static let style = folder + "preview.css"
    /// The style sheet of the preview's own pages.
    static let deskStyle = folder + "desk.css"
}
