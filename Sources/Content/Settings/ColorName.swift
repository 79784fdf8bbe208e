/// Colours as people write them: names in Indonesian and English, `rgb(…)`, and digits without their sign.
enum ColorName {
    /// Returns the colour that a text means, or nil where it means none.
    static func color(_ text: String) -> Color? {
        let text = text.lowercased()
        if let color = Color("#" + text) { return color }
        let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }.filter { $0 < 256 }
        if text.hasPrefix("rgb"), numbers.count >= 3 {
            return Color(red: numbers[0], green: numbers[1], blue: numbers[2])
        }
        let words = text.split { " -_".contains($0) }.map(String.init)
        guard let name = words.first(where: { names[$0] != nil }) ?? names.keys.first(where: text.hasSuffix),
            let color = names[name].flatMap(Color.init)
        else { return nil }
        let rest = text.replacing(name, with: "")
        if ["tua", "dark", "gelap"].contains(where: rest.contains) { return color.mixed(with: .black, share: 0.4) }
        if ["muda", "light", "terang"].contains(where: rest.contains) { return color.mixed(with: .white, share: 0.4) }
        return color
    }

    private static let names: [String: String] = [
        "merah": "#c00000", "red": "#c00000", "marun": "#800000", "maroon": "#800000",
        "oranye": "#e07000", "jingga": "#e07000", "orange": "#e07000", "kuning": "#ffc107", "yellow": "#ffc107",
        "emas": "#d4a017", "gold": "#d4a017", "hijau": "#00803c", "green": "#00803c", "toska": "#008080",
        "teal": "#008080", "biru": "#0057b8", "blue": "#0057b8", "navy": "#001f54", "nila": "#3f3d99",
        "ungu": "#6a1b9a", "purple": "#6a1b9a", "cokelat": "#6d4c41", "coklat": "#6d4c41", "brown": "#6d4c41",
        "abu": "#6b7280", "gray": "#6b7280", "grey": "#6b7280", "hitam": "#000000", "black": "#000000",
        "putih": "#ffffff", "white": "#ffffff",
    ]
}
