import Content
import Diagnostics
import Reading
import Registers
import TransparencyLog

extension Registers {
    /// Returns the routes of the registers, except for the further pages of the change log, whose number depends on its size.
    func routes() -> [Route] {
        isEmpty ? [] : pages() + agencyPages() + rowsOfSharedLists() + otherLists() + files() + agencyFeeds()
    }

    /// Returns where readers are led who shorten the address of a row: to the list that has it, or to the page of all lists.
    func folders(in language: Language) -> [Redirect] {
        guard !isEmpty else { return [] }
        let lists = sharing.flatMap { profile, registers in
            Set(registers.map(\.name) + [profile.name]).sorted().map { name in
                let title = registers.first { $0.name == name }?.definition.title.value
                return Redirect(
                    from: RegisterAddresses.rows(of: name),
                    to: RegisterAddresses.list(of: profile),
                    title: title ?? profile.title[language]
                )
            }
        }
        let landing = LocalizedText(id: "Informasi Publik", en: "Public information")
        return lists
            + [Redirect(from: RegisterAddresses.others, to: RegisterAddresses.landing, title: landing[language])]
    }

    /// Returns the routes of the further pages of the change log.
    static func changePages(_ count: Int) -> [Route] {
        (1...max(1, count)).dropFirst().map { number in
            let address = Addresses.page(number, of: RegisterAddresses.changes)
            return Route(address, .page(.register(.changes(page: number))), by: page)
        }
    }

    static let page = AddressClaim.generated(id: "halaman informasi publik", en: "a page of public information")

    private func pages() -> [Route] {
        func page(_ address: Address, _ page: RegisterPage) -> [Route] {
            [Route(address, .page(.register(page)), isInSitemap: true, by: Self.page)]
        }
        return page(RegisterAddresses.landing, .landing) + sharedLists()
            + page(RegisterAddresses.agencies, .agencies) + page(RegisterAddresses.matrix, .matrix)
            + page(RegisterAddresses.changes, .changes(page: 1))
            + page(RegisterAddresses.report, .report)
    }

    /// The profiles whose registers share a list, each with its visible registers. The DIP has its lists even without a register.
    private var sharing: [(profile: RegisterProfile, registers: [Register])] {
        RegisterProfile.all.filter { $0.sharedList != nil }
            .map { profile in (profile, registers.filter { $0.isShown && $0.definition.profile == profile }) }
            .filter { $0 == .dip || !$1.isEmpty }
    }

    private func rowsOfSharedLists() -> [Route] { sharing.flatMap(\.registers).flatMap(rowPages) }

    private func sharedLists() -> [Route] {
        sharing.flatMap { profile, registers -> [Route] in
            let rows = registers.flatMap(\.rows)
            var routes = list(at: RegisterAddresses.list(of: profile), rows: rows.count, by: Self.page)
            for klasifikasi in profile.hasClasses ? Klasifikasi.allCases : [] {
                let count = rows.count { $0.klasifikasi == klasifikasi }
                routes += list(at: RegisterAddresses.list(of: klasifikasi), rows: count, by: Self.page)
            }
            return routes
        }
    }

    /// Returns the routes of the lists of registers that do not share one, and of their rows.
    private func otherLists() -> [Route] {
        registers.filter { $0.isShown && $0.definition.profile.sharedList == nil }.flatMap { register in
            list(at: register.page, rows: register.rows.count, by: claim(of: register)) + rowPages(of: register)
        }
    }

    private func list(at address: Address, rows: Int, by claim: AddressClaim) -> [Route] {
        (1...RegisterList.pageCount(rows: rows)).map { number in
            Route(
                Addresses.page(number, of: address),
                .page(.register(.list(at: address, page: number))),
                isInSitemap: number == 1,
                by: claim
            )
        }
    }

    private func rowPages(of register: Register) -> [Route] {
        register.rows.map { row in
            let subject = LocalizedText(id: "baris nomor \"\(row.nomor)\"", en: "the row with number \"\(row.nomor)\"")
            let place = row.written.location(of: row.columns.number)
            return Route(
                register.address(of: row),
                .page(.register(.row(row.id))),
                source: place.path,
                isInSitemap: true,
                by: AddressClaim(subject, at: place, remedy: .other(Self.otherNumber))
            )
        }
    }

    private func agencyPages() -> [Route] {
        agencies.map { agency in
            Route(
                RegisterAddresses.agency(agency.code),
                .page(.register(.agency(agency.code))),
                source: agency.location.path,
                isInSitemap: true,
                by: claim(of: agency)
            )
        }
    }

    private func files() -> [Route] {
        func file(_ address: Address, _ content: Route.Content) -> Route {
            Route(address, content, by: .file(at: address))
        }
        let shown = registers.filter(\.isShown)
        var routes = shown.flatMap { register in
            TableFormat.allCases.map { format in
                Route(
                    RegisterAddresses.table(of: register.name, format),
                    .export(.table(register: register.name, format)),
                    by: claim(of: register)
                )
            }
        }
        // A data package without resources or a catalogue without datasets would be invalid.
        if !shown.isEmpty {
            routes.append(file(RegisterAddresses.dataPackage, .export(.dataPackage)))
            routes.append(file(RegisterAddresses.catalog, .export(.catalog)))
        }
        if shown.contains(where: { $0.definition.profile == .jdih }) {
            routes.append(file(RegisterAddresses.legalDocuments, .export(.legalDocuments)))
        }
        if let log, log.checkpoint != nil {
            routes += log.files.sorted { $0.key < $1.key }.map {
                file(RegisterAddresses.log + $0.key, .asset($0.value))
            }
            routes.append(file(RegisterAddresses.logRows, .export(.logRows)))
            routes.append(file(RegisterAddresses.logCheckpoint, .export(.logCheckpoint)))
        }
        routes.append(file(RegisterAddresses.changesFeed, .export(.changesFeed)))
        routes.append(file(RegisterAddresses.calendar, .export(.calendar)))
        routes.append(file(RegisterAddresses.searchIndex, .page(.register(.searchIndex))))
        return routes
    }

    private func agencyFeeds() -> [Route] {
        agencies.flatMap { agency in
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
        let subject = LocalizedText(id: "daftar \"\(title.value)\"", en: "register \"\(title.value)\"")
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
        id: "beri folder daftar ini nama lain",
        en: "give the register's folder another name"
    )
}
