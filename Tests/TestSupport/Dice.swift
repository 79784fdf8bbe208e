/// Chance that is the same in every run.
public struct Dice {
    private var state: UInt64

    public init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    /// Returns a number from 0 to below `sides`.
    public mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % sides
    }

    /// Returns one of `items`, which must not be empty.
    public mutating func pick<Item>(_ items: [Item]) -> Item { items[roll(items.count)] }
}
