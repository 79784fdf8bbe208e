public import Diagnostics

/// A kind of register that Terang knows: its columns, how its rows are numbered and shown, and what is checked in them.
public struct RegisterProfile: RawRepresentable, CaseIterable, Sendable {
    /// As `register.yaml` names it.
    public let name: String
    /// The title of a register whose `register.yaml` gives none.
    public let title: LocalizedText
    /// In the order in which open data show them.
    public let columns: RegisterColumns
    /// The columns within which numbers may begin anew, the widest scope first.
    public let numberings: [[String]]
    /// The last part of the address of the list that all registers of the profile share; nil where each has a list of its own.
    public let sharedList: String?
    /// The templates of list and row are `<template>-list` and `<template>-row`.
    public let template: String
    /// Whether columns for files and addresses that a register adds are published.
    let publishesFiles: Bool
    /// Whether empty cells of required columns are reported as such. Rules of the law say more where there are some.
    let reportsEmptyCells: Bool
    let checks: [RegisterCheck]
    /// The wholes whose parts the rows are; nil where rows stand for themselves.
    public let parts: RegisterParts?
    /// The subjects of a register of the profile, as visitors search for them.
    public let subjects: [String]
    /// Reads the facts of a row.
    let facts: @Sendable (CellReader, RegisterDefinition) -> any RegisterFacts

    init<Facts: RegisterFacts>(
        _ name: String,
        _ facts: Facts.Type,
        title: LocalizedText,
        numberings: [[String]] = [[]],
        sharedList: String? = nil,
        template: String,
        publishesFiles: Bool = true,
        reportsEmptyCells: Bool = true,
        checks: [RegisterCheck] = [],
        parts: RegisterParts? = nil,
        subjects: [String] = []
    ) {
        self.name = name
        self.title = title
        self.numberings = numberings
        self.sharedList = sharedList
        self.template = template
        self.publishesFiles = publishesFiles
        self.reportsEmptyCells = reportsEmptyCells
        self.checks = checks
        self.parts = parts
        self.subjects = subjects
        columns = RegisterColumns(facts.columns.map(\.column))
        self.facts = { Facts($0, of: $1) }
    }

    /// Whether rows are listed by class as well.
    public var hasClasses: Bool { has(.klasifikasi) }

    /// Whether one of the profile's columns has a meaning.
    public func has(_ meaning: RegisterColumn.Meaning) -> Bool { columns.contains { $0.meaning == meaning } }

    /// The profiles that `register.yaml` can name.
    public static let all: [RegisterProfile] = [dip, dik, regulasi, jdih, pengadaan, permohonan, keberatan, aset]

    /// The profile of registers whose columns are all their own.
    public static let own = RegisterProfile(
        "",
        NoFacts.self,
        title: LocalizedText(id: "", en: ""),
        template: "other"
    )

    public static var allCases: [RegisterProfile] { all }

    public var rawValue: String { name }

    /// Nil where `register.yaml` can name none so.
    public init?(rawValue: String) {
        guard let profile = Self.all.first(where: { $0.name == rawValue }) else { return nil }
        self = profile
    }

    /// `profile: dip, profile: dik`, for messages.
    static var choices: String { all.map { "profile: \($0.name)" }.joined(separator: ", ") }
}
