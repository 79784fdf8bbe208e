import Content
import Registers
import Testing

@testable import SiteModel

@Suite struct RefreshMonthsTests {
    @Test func `Periodic information is refreshed at the shorter of both spans`() {
        var deadlines = Deadlines()
        #expect(deadlines.refreshMonths(of: .berkala) == 6)
        #expect(deadlines.refreshMonths(of: .setiapSaat) == 12)
        #expect(deadlines.refreshMonths(of: nil) == 12)
        deadlines.staleMonths = 3
        #expect(deadlines.refreshMonths(of: .berkala) == 3)
    }
}
