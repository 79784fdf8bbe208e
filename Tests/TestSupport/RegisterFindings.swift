extension MarkedPortal {
    /// A portal with registers of marked CSV: `content/register/dip/dip.csv`, `content/register/dik/dik.csv` and
    /// `content/opd.csv`, each if given.
    public init(
        dip: String? = nil,
        dik: String? = nil,
        agencies: String? = nil,
        files: [String: String] = [:],
        settings: String = TemporaryPortal.settings
    ) {
        var files = files
        for (profile, csv) in [("dip", dip), ("dik", dik)] {
            guard let csv else { continue }
            if files["content/register/\(profile)/register.yaml"] == nil {
                files["content/register/\(profile)/register.yaml"] = "profile: \(profile)"
            }
            files["content/register/\(profile)/\(profile).csv"] = csv
        }
        if let agencies { files["content/opd.csv"] = agencies }
        self.init(files: files, settings: settings, absent: [:])
    }

    /// Returns the differences between the diagnostics of one rule and its markers.
    public func surprises(of rule: String, now: String = "2026-06-01") async throws -> [String] {
        try await build(now: now).surprises.filter { $0.contains("[\(rule)]") }
    }
}
