/// Distances between articles in time and their effect on scores.
struct Proximity: Sendable {
    private static let secondsPerDay = 86_400.0
    /// Days, after which factors hardly change.
    private static let longestSpan = 10_000

    /// The publication time of each article in seconds.
    private let times: [Double]
    /// The same in days.
    private let days: [Int]
    private let decay: Decay
    /// Factors by the number of days.
    private let roughFactors: [Float]

    init(_ documents: [RelatedNewsDocument], settings: RelatedNewsSettings) {
        let times = documents.map { Double($0.time) }
        let days = times.map { Int(($0 / Self.secondsPerDay).rounded(.down)) }
        let decay = Decay(settings)
        let span = min((days.last ?? 0) - (days.first ?? 0), Self.longestSpan)
        roughFactors = (0...max(0, span)).map { Float(decay.factor(days: Double($0))) }
        self.times = times
        self.days = days
        self.decay = decay
    }

    /// Returns the seconds between two articles.
    func distance(_ article: Int, _ other: Int) -> Double { abs(times[article] - times[other]) }

    func days(seconds: Double) -> Double { seconds / Self.secondsPerDay }

    /// Returns the factor of a score: 1 for articles of the same second, decreasing with their distance.
    func factor(seconds: Double) -> Double { decay.factor(days: days(seconds: seconds)) }

    /// Returns the factor of a score to the day, from a table.
    func roughFactor(_ article: Int, _ other: Int) -> Float {
        roughFactors[min(abs(days[article] - days[other]), roughFactors.count - 1)]
    }
}

/// The decrease of a score with the days between two articles.
private struct Decay {
    private let recencyWeight: Double
    private let recencyHalfLife: Double
    private let eventWeight: Double
    private let eventHalfLife: Double

    init(_ settings: RelatedNewsSettings) {
        recencyWeight = min(1, max(0, settings.recencyWeight))
        eventWeight = min(1 - recencyWeight, max(0, settings.eventWeight))
        recencyHalfLife = max(settings.recencyHalfLife, 0.001)
        eventHalfLife = max(settings.eventHalfLife, 0.001)
    }

    /// Decreases as `h / (h + days)`, which is one half at `h` like a power of two, but keeps old articles in play and is
    /// the same to the bit on every machine.
    func factor(days: Double) -> Double {
        let lasting = 1 - recencyWeight - eventWeight
        let recency = recencyWeight * recencyHalfLife / (recencyHalfLife + days)
        let event = eventWeight * eventHalfLife / (eventHalfLife + days)
        return min(1, lasting + recency + event)
    }
}
