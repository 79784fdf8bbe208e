public import Diagnostics
import Glibc

/// The reason why the preview cannot serve.
public enum PreviewError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Another program uses the port. `free` is the next free port, or nil where none is near.
    case portInUse(UInt16, free: UInt16?)
    /// Only the administrator may use ports below 1024.
    case portForbidden(UInt16)
    /// The machine has no such IP address.
    case foreignAddress(String)
    /// The host is empty or a name other than `localhost`.
    case notAnAddress(String)

    init(_ code: Int32, host: String, port: UInt16) {
        switch code {
        case EACCES: self = .portForbidden(port)
        case EADDRNOTAVAIL: self = .foreignAddress(host)
        default: self = .portInUse(port, free: PreviewServer.freePort(host: host, from: port &+ 1))
        }
    }

    public var message: LocalizedText {
        switch self {
        case .portInUse(let port, let free):
            LocalizedText(
                id: "Porta \(port) sedang dipakai program lain. Pakai yang lain: terang serve --port \(free ?? 0)",
                en: "Port \(port) is in use by another program. Use another: terang serve --port \(free ?? 0)"
            )
        case .portForbidden(let port):
            LocalizedText(
                id: "Porta \(port) hanya untuk administrator mesin. Pakai yang lain: terang serve --port 8080",
                en: "Port \(port) is for the machine's administrator only. Use another: terang serve --port 8080"
            )
        case .foreignAddress(let host):
            LocalizedText(
                id: "Mesin ini tidak punya alamat \(host). Tanpa --host, pratinjau dilayani di 127.0.0.1.",
                en: "This machine has no address \(host). Without --host, the preview is served at 127.0.0.1."
            )
        case .notAnAddress(let host):
            LocalizedText(
                id: "\"\(host)\" bukan alamat IP. Tulis misalnya --host 127.0.0.1",
                en: "\"\(host)\" is not an IP address. Write, for example, --host 127.0.0.1"
            )
        }
    }

    public var description: String { message.en }
}
