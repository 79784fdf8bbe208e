/// SplitMix64, which returns the same numbers for a seed on every machine and in every version.
struct RandomNumbers {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Returns a number in 0..<1.
    mutating func fraction() -> Double {
        Double(next() >> 11) / 9_007_199_254_740_992
    }

    mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    /// Returns true with a probability of 1 in `odds`.
    mutating func once(in odds: Int) -> Bool { number(in: 1...odds) == 1 }

    /// Returns an approximately normal number with mean 0 and standard deviation 1.
    mutating func normal() -> Double {
        (0..<12).reduce(-6) { sum, _ in sum + fraction() }
    }
}

/// Draws ranks by Zipf's law: rank 0 most often, rank n with a weight of 1 / (n + shift).
struct ZipfLaw {
    private let cumulative: [Double]

    init(count: Int, shift: Double = 1) {
        var total = 0.0
        cumulative = (0..<count).map { rank in
            total += 1 / (Double(rank) + shift)
            return total
        }
    }

    func rank(_ random: inout RandomNumbers) -> Int {
        let wanted = random.fraction() * (cumulative.last ?? 0)
        var low = 0
        var high = cumulative.count - 1
        while low < high {
            let middle = (low + high) / 2
            if cumulative[middle] > wanted { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
