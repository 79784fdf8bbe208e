import ArgumentParser

@main
struct Terang: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "terang")
}
