/// Distances between articles in time and their effect on scores.
struct Proximity: Sendable {
    private static let secondsPerDay = 86_400.0

    /// The publication time of each article in seconds.
    private let times: [Double]
    private let recencyWeight: Double
    private let recencyHalfLife: Double
    private let eventWeight: Double
    private let eventHalfLife: Double

    init(_ documents: [RelatedNewsDocument], settings: RelatedNewsSettings) {
        times = documents.map { Double($0.time) }
        recencyWeight = min(1, max(0, settings.recencyWeight))
        eventWeight = min(1 - recencyWeight, max(0, settings.eventWeight))
        recencyHalfLife = max(settings.recencyHalfLife, 0.001)
        eventHalfLife = max(settings.eventHalfLife, 0.001)
    }

    /// Returns the seconds between two articles.
    func distance(_ article: Int, _ other: Int) -> Double {
        abs(times[article] - times[other])
    }

    func days(seconds: Double) -> Double {
        seconds / Self.secondsPerDay
    }

    /// Returns the factor of a score: 1 for articles of the same second, decreasing with their distance.
    ///
    /// It decreases as `h / (h + days)`, which is one half at `h` like a power of two, but keeps old articles in play
    /// and is the same to the bit on every machine.
    func factor(seconds: Double) -> Double {
        let days = days(seconds: seconds)
        let lasting = 1 - recencyWeight - eventWeight
        let recency = recencyWeight * recencyHalfLife / (recencyHalfLife + days)
        let event = eventWeight * eventHalfLife / (eventHalfLife + days)
        return min(1, lasting + recency + event)
    }
}
