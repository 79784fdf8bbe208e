import TestSupport
import Testing

/// The guide for officers of the information service says what is so.
@Suite(.ownThread) struct OfficerGuideTests {
    private let guide: Guide

    init() throws { guide = try Guide("panduan-ppid") }

    @Test func `Every command and every example does what the guide says`() async throws {
        let agency = try LoopbackServer(try await AgencyPortal.data(["Data sekolah"]))
        defer { agency.stop() }
        let problems = try await guide.problems(
            pending: ["unfilled-slot", "missing-holidays"],
            addresses: ["https://disdik.contoh.example": agency.address]
        )
        for problem in problems { Issue.record("docs/panduan-ppid.md, \(problem)") }
    }

    @Test func `Every file that the reader makes is named in the text`() throws { try guide.expectNamedFiles() }

    @Test func `Links lead to files and headings that there are`() throws { try guide.expectLinks() }
}
