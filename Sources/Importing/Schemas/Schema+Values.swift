/// Values and states that the schemas of several systems share.
extension Schema {
    static func shown(_ column: String, _ values: String..., reason: HidingReason = .off) -> SchemaState {
        SchemaState(value: .column(column), test: .isOneOf(values), reason: reason)
    }

    static let notDeleted = SchemaState(value: "is_deleted", test: .isNoneOf(["true", "1"]), reason: .deleted)
}
