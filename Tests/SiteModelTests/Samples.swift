/// An article as an editor would write it.
func article(
    _ title: String = "Rapat",
    date: String = "2017-10-13",
    keys: String = "",
    body: String = "Isi."
) -> String {
    "---\ntitle: \(title)\ndate: \(date)\n" + (keys.isEmpty ? "" : keys + "\n") + "---\n\(body)\n"
}

/// A standing page as an editor would write it.
func page(_ title: String = "Profil", keys: String = "", body: String = "Isi.") -> String {
    "---\ntitle: \(title)\n" + (keys.isEmpty ? "" : keys + "\n") + "---\n\(body)\n"
}
