import Diagnostics
import Serialization
import Testing

@testable import Reading

@Suite struct KeyTableTests {
    private struct Room: Hashable {
        var name = ""
        var seats = 10
        var isOpen = true
        var tags: [String] = []
        var door: Door?
        var windows: [Door] = []

        struct Door: Hashable {
            var colour = ""
            var width = 80
        }

        static let doorKeys = KeyTable(Door()) {
            Key("colour", .text, to: \.colour).needed("biru").synonyms("warna")
            Key("width", .integer(in: 1...200), to: \.width)
        }

        static let keys = KeyTable(Room()) {
            Key("name", .text, to: \.name).needed("Aula")
            Key("seats", .integer(in: 0...100), to: \.seats)
            Key("open", .flag, to: \.isOpen)
            Key("tags", .texts, to: \.tags)
            Key("door", .group(doorKeys), to: \.door)
            Key("windows", .list(doorKeys), to: \.windows)
        }
    }

    private func read(_ text: String) throws -> (room: Room?, found: [String]) {
        let findings = Findings()
        let mapping = try #require(YAMLText(path: "a.yaml", text: text, findings).mapping(named: "a.yaml"))
        let room = Room.keys.value(of: mapping)
        return (room, findings.diagnostics.map { "\($0.rule.id) \($0.location.line):\($0.location.column)" })
    }

    @Test func `A value has what is written, and otherwise the defaults`() throws {
        let (room, found) = try read("name: Aula\nopen: false\ntags: satu\ndoor: {colour: merah}\n")
        #expect(found == [])
        #expect(
            room == Room(name: "Aula", isOpen: false, tags: ["satu"], door: Room.Door(colour: "merah", width: 80))
        )
    }

    @Test(arguments: ["seats: banyak", "seats: 101", "seats: [1]"])
    func `What does not fit is reported at its place, and the default stays`(line: String) throws {
        let (room, found) = try read("name: Aula\n\(line)\n")
        #expect(found == ["bad-value 2:8"])
        #expect(room == Room(name: "Aula"))
    }

    @Test func `Without a key that is needed there is no value, and an item is left out`() throws {
        #expect(try read("seats: 3\n").found == ["missing-setting 1:1"])
        #expect(try read("seats: 3\n").room == nil)
        let (room, found) = try read("name: Aula\nwindows:\n  - {width: 3}\n  - {colour: putih}\ndoor: {colour: ~}\n")
        #expect(found.sorted() == ["missing-setting 3:5", "missing-setting 5:8"])
        #expect(room?.windows == [Room.Door(colour: "putih")])
        #expect(room?.door == nil)
    }

    @Test func `Keys that the table does not have are answered with synonyms or the nearest name`() throws {
        let findings = Findings()
        let text = YAMLText(path: "a.yaml", text: "name: A\nseat: 1\ndoor: {colour: a, Warna: b}\n", findings)
        _ = Room.keys.value(of: try #require(text.mapping(named: "a.yaml")))
        #expect(findings.diagnostics.map(\.rule.id) == ["unknown-setting", "unknown-setting"])
        #expect(findings.diagnostics.map(\.help?.en) == ["did you mean \"seats\"?", "did you mean \"colour\"?"])
    }

    @Test(arguments: [
        Room(name: "Aula"), Room(name: "Rapat: 1", seats: 0, isOpen: false, tags: ["a", "- b"]),
        Room(name: "true", door: Room.Door(colour: "#fff", width: 90), windows: [Room.Door(colour: "x")]),
    ])
    private func `What is written reads back as it was`(room: Room) throws {
        let (read, found) = try read(YAML.lines(Room.keys.members(of: room)))
        #expect(found == [])
        #expect(read == room)
    }

    @Test func `Defaults are not written`() {
        #expect(YAML.lines(Room.keys.members(of: Room(name: "Aula"))) == "name: Aula\n")
    }
}
