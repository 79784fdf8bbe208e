import Content
import Diagnostics
import Reading
import Registers

extension RegisterPlan {
    /// Everything that the registers publish but for later pages of the change log, which depend on its weight.
    func routes() -> [Route] {
        isEmpty ? [] : pages() + agencyPages() + rowPages() + otherRegisters() + files() + agencyFeeds()
    }

    /// The later pages of the change log.
    static func changePages(_ count: Int) -> [Route] {
        (1...max(1, count)).dropFirst().map { number in
            let address = Addresses.page(number, of: RegisterAddresses.changes)
            return Route(address, .page(.register(.changes(page: number))), by: page)
        }
    }

    private static let page = AddressClaim.generated(id: "halaman informasi publik", en: "a page of public information")

    private func pages() -> [Route] {
        func page(_ address: String, _ page: RegisterPage) -> [Route] {
            [Route(address, .page(.register(page)), isInSitemap: true, by: Self.page)]
        }
        let shown = zip(publicRows, registers.publicInformation).filter(\.0.isShown)
        var routes = page(RegisterAddresses.landing, .landing)
        routes += list(.whole, RegisterAddresses.whole, rows: shown.count, by: Self.page)
        for klasifikasi in Klasifikasi.allCases {
            let count = shown.count { $1.klasifikasi == klasifikasi }
            let address = RegisterAddresses.list(of: klasifikasi)
            routes += list(.klasifikasi(klasifikasi), address, rows: count, by: Self.page)
        }
        if showsExempt {
            routes += list(.exempt, RegisterAddresses.exempt, rows: exemptRows.count(where: \.isShown), by: Self.page)
        }
        return routes + page(RegisterAddresses.agencies, .agencies) + page(RegisterAddresses.matrix, .matrix)
            + page(RegisterAddresses.changes, .changes(page: 1)) + page(RegisterAddresses.report, .report)
    }

    private func list(
        _ subject: RegisterList.Subject,
        _ address: String,
        rows: Int,
        by claim: AddressClaim
    ) -> [Route] {
        (1...RegisterList.pageCount(rows: rows)).map { number in
            Route(
                Addresses.page(number, of: address),
                .page(.register(.list(subject, page: number))),
                isInSitemap: number == 1,
                by: claim
            )
        }
    }

    private func agencyPages() -> [Route] {
        registers.agencies.map { agency in
            Route(
                RegisterAddresses.agency(agency.code),
                .page(.register(.agency(agency.code))),
                source: agency.location.path,
                isInSitemap: true,
                by: claim(of: agency)
            )
        }
    }

    private func rowPages() -> [Route] { (publicRows + exemptRows).filter(\.isShown).map(route) }

    private func otherRegisters() -> [Route] {
        others.flatMap { register, rows in
            let address = RegisterAddresses.other(register.name)
            return list(.other(register.name), address, rows: rows.count, by: claim(of: register)) + rows.map(route)
        }
    }

    private func route(of row: Row) -> Route {
        let subject = LocalizedText(id: "baris nomor \"\(row.nomor)\"", en: "the row with number \"\(row.nomor)\"")
        return Route(
            row.address,
            .page(.register(.row(row.id))),
            source: row.location.path,
            isInSitemap: true,
            by: AddressClaim(subject, at: row.location, remedy: .other(Self.otherNumber))
        )
    }

    private func files() -> [Route] {
        func file(_ address: String, _ content: Route.Content) -> Route {
            Route(address, content, by: .file(at: address))
        }
        let shown = registers.registers.filter(\.isShown)
        var routes = shown.flatMap { register in
            TableFormat.allCases.map { format in
                Route(
                    RegisterAddresses.table(of: register.name, format),
                    .export(.table(register: register.name, format)),
                    by: claim(of: register)
                )
            }
        }
        // A package without resources and a catalogue without datasets are none.
        if !shown.isEmpty {
            routes.append(file(RegisterAddresses.dataPackage, .export(.dataPackage)))
            routes.append(file(RegisterAddresses.catalog, .export(.catalog)))
        }
        routes.append(file(RegisterAddresses.changesFeed, .export(.changesFeed)))
        routes.append(file(RegisterAddresses.calendar, .export(.calendar)))
        routes.append(file(RegisterAddresses.searchIndex, .page(.register(.searchIndex))))
        return routes
    }

    private func agencyFeeds() -> [Route] {
        registers.agencies.flatMap { agency in
            FeedFormat.allCases.map { format in
                Route(
                    format.address(below: RegisterAddresses.agency(agency.code)),
                    .export(.feed(.agency(agency.code), format)),
                    by: claim(of: agency)
                )
            }
        }
    }

    private func claim(of agency: Agency) -> AddressClaim {
        let subject = LocalizedText(id: "OPD \"\(agency.name)\"", en: "agency \"\(agency.name)\"")
        return AddressClaim(subject, at: agency.location, remedy: .other(Self.otherCode))
    }

    private func claim(of register: Register) -> AddressClaim {
        let title = register.definition.title
        let subject = LocalizedText(id: "register \"\(title.value)\"", en: "register \"\(title.value)\"")
        return AddressClaim(subject, at: title.location, remedy: .other(Self.otherFolder))
    }

    private static let otherNumber = LocalizedText(
        id: "beri salah satu baris nomor lain; tanda baca saja tidak membedakan alamat",
        en: "give one of the rows another number; punctuation alone does not tell addresses apart"
    )
    private static let otherCode = LocalizedText(
        id: "tulis kode lain untuk OPD ini di content/opd.csv",
        en: "write another code for this agency in content/opd.csv"
    )
    private static let otherFolder = LocalizedText(
        id: "beri folder register ini nama lain",
        en: "give the register's folder another name"
    )
}
