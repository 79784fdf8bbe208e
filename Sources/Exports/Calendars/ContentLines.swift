import Content
import Reading
import SiteModel

/// Writes the content lines of iCalendar (RFC 5545, 3.1): ended by CRLF and folded at 75 octets.
struct ContentLines {
    private(set) var text = ""
    private static let lineLimit = 75

    /// Returns a calendar of a portal.
    ///
    /// - Parameters:
    ///   - title: the title of the calendar.
    ///   - write: adds the events.
    static func calendar(_ title: String, of site: Site, write: (inout ContentLines) -> Void) -> String {
        var lines = ContentLines()
        lines.add("BEGIN", "VCALENDAR")
        lines.add("VERSION", "2.0")
        lines.add("PRODID", "-//Terang//Terang//ID")
        lines.add("CALSCALE", "GREGORIAN")
        lines.add("X-WR-CALNAME", text: "\(title) | \(site.settings.name)")
        lines.add("X-WR-TIMEZONE", text: site.settings.zone.identifier)
        write(&lines)
        lines.add("END", "VCALENDAR")
        return lines.text
    }

    /// Adds a property whose value is not free text.
    mutating func add(_ name: String, _ value: String) {
        var octets = 0
        for scalar in "\(name):\(value)".unicodeScalars {
            let size = UTF8.width(scalar)
            if octets + size > Self.lineLimit {
                text += "\r\n "
                octets = 1
            }
            text.unicodeScalars.append(scalar)
            octets += size
        }
        text += "\r\n"
    }

    /// Adds a property of the type TEXT, escaping its value. Control characters, which TEXT cannot hold, are dropped.
    mutating func add(_ name: String, text value: String) {
        var escaped = ""
        for scalar in value.replacing("\r\n", with: "\n").unicodeScalars {
            switch scalar {
            case "\\", ";", ",":
                escaped += "\\"
                escaped.unicodeScalars.append(scalar)
            case "\n", "\r": escaped += "\\n"
            case "\t": escaped += "\t"
            case "\u{0}"..<"\u{20}", "\u{7F}": continue
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        add(name, escaped)
    }
}
