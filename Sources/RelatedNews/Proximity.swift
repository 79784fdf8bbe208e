/// How near articles are in time, and what that does to their scores.
struct Proximity: Sendable {
    private static let secondsPerDay = 86_400.0

    /// For each article, when it was published, in seconds.
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

    /// The seconds between two articles.
    func distance(_ article: Int, _ other: Int) -> Double {
        abs(times[article] - times[other])
    }

    func days(seconds: Double) -> Double {
        seconds / Self.secondsPerDay
    }

    /// What a score is multiplied by: 1 for articles of the same second, less the further they are apart.
    ///
    /// It fades as `h / (h + days)`, which has its half at `h` as a power of two would, but leaves old articles a chance,
    /// and is computed to the same bits everywhere.
    func factor(seconds: Double) -> Double {
        let days = days(seconds: seconds)
        let lasting = 1 - recencyWeight - eventWeight
        let recency = recencyWeight * recencyHalfLife / (recencyHalfLife + days)
        let event = eventWeight * eventHalfLife / (eventHalfLife + days)
        return min(1, lasting + recency + event)
    }
}
