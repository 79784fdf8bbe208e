import Files
import Foundation
import Glibc
import Testing

/// A real Chromium without a window, driven over the Chrome DevTools Protocol: JSON texts, each ended by NUL, over the
/// browser's descriptors 3 and 4. One page, one caller.
final class Browser {
    private let process: pid_t
    private let commands: Int32
    private let responses: Int32
    private let profile: String
    private var received: [UInt8] = []
    private var lastRequest = 0
    private var session: String?
    /// A portal's files, which answer instead of the network once ``attach(_:)`` was called.
    private var site: PublishedSite?
    /// What pages asked for since the last ``visit(_:)``, addresses of other hosts included.
    private(set) var requests: [Request] = []
    /// What the page said on its console since the last ``visit(_:)``: errors and violations of its policy.
    private(set) var complaints: [String] = []

    /// Something that a page asked for.
    struct Request {
        let url: String
        /// The media type; empty for what is not there.
        let type: String
        let bytes: [UInt8]
    }

    /// What is wrong with the browser, or with what it was asked.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private static let program = "/usr/bin/chromium-headless-shell"
    /// How long the browser may take for an answer. Milliseconds.
    private static let patience: Int32 = 60_000
    /// Between two looks at a page. Milliseconds.
    private static let pause: Int32 = 30

    /// Starts a browser with a fresh profile.
    init(width: Int, height: Int) throws {
        profile = FileManager.default.temporaryDirectory.path + "/terang-browser-" + UUID().uuidString
        try makeDirectory(profile)
        let toBrowser = try Self.pipe()
        let fromBrowser = try Self.pipe()
        process = try Self.spawn(
            [
                Self.program, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-extensions",
                "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage",
                "--hide-scrollbars", "--remote-debugging-pipe", "--user-data-dir=\(profile)", "about:blank",
            ],
            descriptors: [3: toBrowser.reading, 4: fromBrowser.writing]
        )
        close(toBrowser.reading)
        close(fromBrowser.writing)
        commands = toBrowser.writing
        responses = fromBrowser.reading
        let target = try #require(call("Target.createTarget", ["url": "about:blank"])["targetId"] as? String)
        session = try #require(
            call("Target.attachToTarget", ["targetId": target, "flatten": true])["sessionId"] as? String
        )
        try call("Page.enable")
        try call(
            "Emulation.setDeviceMetricsOverride",
            ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": false]
        )
    }

    /// Ends the browser and removes its profile.
    func quit() throws {
        close(commands)
        close(responses)
        kill(process, SIGKILL)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        // Its helper processes may still be writing for a moment.
        for attempt in 1...20 {
            do {
                return try removeTree(profile)
            } catch {
                if attempt == 20 { throw error }
                usleep(100_000)
            }
        }
    }

    /// Opens an address and waits until the page is listening to the preview.
    func open(_ url: String) async throws {
        try await open(url, until: "document.documentElement.dataset.terangState !== undefined")
    }

    /// Opens an address in a page that runs no scripts of its own.
    func openWithoutScripts(_ url: String) async throws {
        try call("Emulation.setScriptExecutionDisabled", ["value": true])
        try await openPublished(url)
    }

    /// Opens an address of a published portal.
    func openPublished(_ url: String) async throws {
        try await open(url, until: "location.href === '\(url)'")
    }

    /// Opens an address until its page is whole and a condition is true.
    ///
    /// On a busy machine the browser now and then drops a call to go on: it is asked again.
    private func open(_ url: String, until condition: String) async throws {
        let isThere = "document.readyState === 'complete' && \(condition)"
        for _ in 0..<3 {
            try call("Page.navigate", ["url": url])
            if try await becomesTrue(isThere, within: Self.patience / 3) { return }
        }
        throw Failure(description: "never there: \(url)\n\(try valueOrNil("document.documentElement.innerText") ?? "")")
    }

    /// Makes a portal's files answer all requests: nothing leaves the machine, and what asks another host is noticed.
    func attach(_ site: PublishedSite) throws {
        self.site = site
        try call("Log.enable")
        try call("Fetch.enable", ["patterns": [["urlPattern": "*"]]])
        try call("Network.enable")
        try call("Network.setCacheDisabled", ["cacheDisabled": true])
    }

    /// Opens a page of the attached portal and waits until everything it asks for is there.
    ///
    /// - Parameter address: a path from the host.
    func visit(_ address: String) async throws {
        let url = try #require(site).origin + address
        requests = []
        complaints = []
        try await openPublished(url)
    }

    /// Makes every page that is opened from now on count, in `terangViolations`, what its policy forbids it.
    func collectViolations() throws {
        let script = """
            document.addEventListener('securitypolicyviolation',
                (e) => (window.terangViolations ??= []).push(e.violatedDirective + ' ' + e.blockedURI));
            """
        try call("Page.addScriptToEvaluateOnNewDocument", ["source": script])
    }

    /// Makes every page that is opened from now on add up, in `terangShift`, how far its parts move without the reader's doing.
    func collectShifts() throws {
        let script = """
            window.terangShift = 0;
            new PerformanceObserver((list) => {
              for (const one of list.getEntries()) if (!one.hadRecentInput) window.terangShift += one.value;
            }).observe({ type: 'layout-shift', buffered: true });
            """
        try call("Page.addScriptToEvaluateOnNewDocument", ["source": script])
    }

    /// Makes addresses that fit a pattern fail from now on.
    func withhold(_ pattern: String) throws {
        try call("Network.enable")
        try call("Network.setBlockedURLs", ["urls": [pattern]])
    }

    /// Runs statements in the page.
    func run(_ statements: String) throws { _ = try value("void (\(statements))") }

    func setScripts(areOn: Bool) throws {
        try call("Emulation.setScriptExecutionDisabled", ["value": !areOn])
    }

    /// Sets the size of the window, the colours that the reader prefers, and whether the page is looked at or printed, and
    /// waits until the page, if there is one, knows.
    func look(width: Int, isDark: Bool = false, isPrinted: Bool = false) async throws {
        try call(
            "Emulation.setDeviceMetricsOverride",
            ["width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false]
        )
        let colours = ["name": "prefers-color-scheme", "value": isDark ? "dark" : "light"]
        try call("Emulation.setEmulatedMedia", ["media": isPrinted ? "print" : "screen", "features": [colours]])
        let preference = "matchMedia('(prefers-color-scheme: dark)').matches"
        try await wait(for: "innerWidth === \(width) && \(preference) === \(isDark)")
    }

    /// Prints the page on A4 as a PDF.
    func printed() throws -> [UInt8] {
        let answer = try call("Page.printToPDF", ["paperWidth": 8.27, "paperHeight": 11.69, "printBackground": false])
        let data = (answer["data"] as? String).flatMap { Data(base64Encoded: $0) }
        guard let data else { throw Failure(description: "nothing printed") }
        return Array(data)
    }

    /// The value of an expression in the page, and of a promise once it is kept.
    func value(_ expression: String) throws -> Any? {
        let answer = try call(
            "Runtime.evaluate",
            ["expression": expression, "returnByValue": true, "awaitPromise": true]
        )
        if let exception = answer["exceptionDetails"] { throw Failure(description: "\(expression): \(exception)") }
        let value = (answer["result"] as? [String: Any])?["value"]
        return value is NSNull ? nil : value
    }

    func text(_ selector: String) throws -> String? {
        try value("document.querySelector('\(selector)')?.innerText") as? String
    }

    func number(_ expression: String) throws -> Double? {
        (try value(expression) as? NSNumber)?.doubleValue
    }

    /// Waits until an expression is true. The page may be reloaded meanwhile.
    func wait(for expression: String) async throws {
        if try await becomesTrue(expression, within: Self.patience) { return }
        let page = try valueOrNil("document.documentElement.innerText") as? String
        throw Failure(description: "never true: \(expression)\n\(page ?? "")")
    }

    private func becomesTrue(_ expression: String, within milliseconds: Int32) async throws -> Bool {
        // Looks are counted, and not the time, of which a busy machine may have none for the browser.
        for _ in 0..<milliseconds / Self.pause {
            if try valueOrNil("Boolean(\(expression))") as? Bool == true { return true }
            try await Task.sleep(for: .milliseconds(Self.pause))
        }
        return false
    }

    /// As ``value(_:)``, and nil while there is no page to ask.
    private func valueOrNil(_ expression: String) throws -> Any? {
        do {
            return try value(expression)
        } catch is Failure {
            return nil
        }
    }

    /// Presses a key.
    ///
    /// - Parameter code: the key's number in Windows, which keys need that do something of themselves.
    func press(_ key: String, code: Int = 0) throws {
        for type in ["keyDown", "keyUp"] {
            try call(
                "Input.dispatchKeyEvent",
                ["type": type, "key": key, "code": key, "windowsVirtualKeyCode": code]
            )
        }
    }

    @discardableResult
    private func call(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
        let number = try send(method, parameters)
        while true {
            let message = try nextMessage()
            try note(message)
            guard message["id"] as? Int == number else { continue }
            if let error = message["error"] { throw Failure(description: "\(method): \(error)") }
            return message["result"] as? [String: Any] ?? [:]
        }
    }

    /// Sends a request without waiting for its answer, and returns its number.
    @discardableResult
    private func send(_ method: String, _ parameters: [String: Any]) throws -> Int {
        lastRequest += 1
        var request: [String: Any] = ["id": lastRequest, "method": method, "params": parameters]
        request["sessionId"] = session
        let bytes = Array(try JSONSerialization.data(withJSONObject: request)) + [0]
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { write(commands, $0.baseAddress, $0.count) }
            guard count > 0 else { throw Failure(description: "\(method): the browser is gone") }
            sent += count
        }
        return lastRequest
    }

    /// Answers what a page asks the network for, and notes what it complains about.
    private func note(_ message: [String: Any]) throws {
        let parameters = message["params"] as? [String: Any] ?? [:]
        switch message["method"] as? String {
        case "Log.entryAdded":
            let entry = parameters["entry"] as? [String: Any] ?? [:]
            complaints.append("\(entry["text"] ?? "") \(entry["url"] ?? "")")
        case "Fetch.requestPaused":
            let request = parameters["request"] as? [String: Any] ?? [:]
            guard let id = parameters["requestId"], let url = request["url"] as? String, let site else { return }
            let answer = site.answer(to: url)
            if !url.hasPrefix("data:") {
                requests.append(Request(url: url, type: answer?.type ?? "", bytes: answer?.bytes ?? []))
            }
            guard let answer else {
                try send("Fetch.failRequest", ["requestId": id, "errorReason": "BlockedByClient"])
                return
            }
            try send(
                "Fetch.fulfillRequest",
                [
                    "requestId": id, "responseCode": answer.code,
                    "responseHeaders": [["name": "Content-Type", "value": answer.type]],
                    "body": Data(answer.bytes).base64EncodedString(),
                ]
            )
        default: break
        }
    }

    private func nextMessage() throws -> [String: Any] {
        var searched = 0
        while true {
            if let end = received[searched...].firstIndex(of: 0) {
                let message = Data(received[..<end])
                received.removeSubrange(...end)
                return try JSONSerialization.jsonObject(with: message) as? [String: Any] ?? [:]
            }
            var waiting = pollfd(fd: responses, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, Self.patience) > 0 else { throw Failure(description: "the browser says nothing") }
            var buffer = [UInt8](repeating: 0, count: 64 * 1024)
            let count = read(responses, &buffer, buffer.count)
            guard count > 0 else { throw Failure(description: "the browser has ended") }
            searched = received.count
            received += buffer[..<count]
        }
    }

    private static func pipe() throws -> (reading: Int32, writing: Int32) {
        var ends: [Int32] = [-1, -1]
        guard Glibc.pipe(&ends) == 0 else { throw Failure(description: "pipe: \(errno)") }
        // Low numbers are for the browser, and would be overwritten while they are handed over.
        let high = ends.map { fcntl($0, F_DUPFD_CLOEXEC, 100) }
        for end in ends { close(end) }
        return (high[0], high[1])
    }

    /// Runs a program with some descriptors under given numbers, and without output.
    private static func spawn(_ arguments: [String], descriptors: KeyValuePairs<Int32, Int32>) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        for (number, descriptor) in descriptors { posix_spawn_file_actions_adddup2(&actions, descriptor, number) }
        let words = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        let code = posix_spawn(&process, arguments[0], &actions, nil, words, environ)
        guard code == 0 else { throw Failure(description: "\(arguments[0]): \(String(cString: strerror(code)))") }
        return process
    }
}
