package import Reading

/// A table beside the registers. The raw value is its path in `content/`.
public enum BesideTable: String, Sendable, CaseIterable {
    case agencies = "opd.csv"
    case officials = "pejabat.csv"
    case holidays = "libur.csv"
    case requestFigures = "layanan/permohonan.csv"

    package var file: ContentPath { ContentPath(rawValue) }

    /// The path relative to the portal's root.
    public var path: String { file.shown }

    public var columns: RegisterColumns {
        switch self {
        case .agencies: ServiceColumns.agencies
        case .officials: ServiceColumns.officials
        case .holidays: ServiceColumns.holidays
        case .requestFigures: ServiceColumns.requestFigures
        }
    }
}
