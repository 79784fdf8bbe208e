import Content
import Diagnostics
import Registers
import SiteModel

extension MonevCriteria {
    /// Looks for the contact details and service hours of the office.
    static func contact(_ evidence: MonevEvidence) -> MonevFinding {
        let settings = evidence.site.settings
        let parts = [
            (
                settings.address.street,
                LocalizedText(id: "alamat kantor (address.street)", en: "address (address.street)")
            ),
            (
                settings.contact.telephone,
                LocalizedText(id: "telepon (contact.telephone)", en: "telephone (contact.telephone)")
            ),
            (settings.contact.email, LocalizedText(id: "e-mail (contact.email)", en: "mail (contact.email)")),
            (settings.contact.hours, LocalizedText(id: "jam layanan (contact.hours)", en: "hours (contact.hours)")),
        ]
        let missing = parts.filter { isUnfilled($0.0) }.map(\.1)
        // Every page shows them in its footer.
        let pages = [Addresses.home] + evidence.pages(named: ["kontak"]).map(\.address)
        return .shown(at: pages, of: parts.count, missing: missing)
    }

    static func search(_ evidence: MonevEvidence) -> MonevFinding {
        guard let registers = evidence.registers, registers.counts.total > 0 else {
            if let list = evidence.emptyLists.first { return .form(at: [list], missing: noRows) }
            return .absent("belum ada baris DIP yang dapat dicari", "the DIP has no rows to search")
        }
        return .shown(at: [RegisterAddresses.landing])
    }

    /// Looks for the decree that establishes the Daftar Informasi Publik.
    static func decree(_ evidence: MonevEvidence) -> MonevFinding {
        let lists = (evidence.registers?.datasets ?? []).filter { $0.register.definition.profile.hasClasses }
        guard !lists.isEmpty else { return .absent("belum ada DIP", "there is no DIP") }
        let without = lists.filter {
            $0.register.definition.decree.number.isEmpty || $0.register.definition.decree.date == nil
        }
        // A decree sets a list that has something in it.
        guard lists.contains(where: { !$0.register.rows.isEmpty }) else {
            return .form(at: lists.map(\.page), missing: noRows, file: MonevChecklist.list)
        }
        return .shown(
            at: lists.map(\.page),
            of: lists.count,
            missing: without.map {
                let path = $0.register.definition.path
                return LocalizedText(
                    id: "nomor atau tanggal keputusan penetapan di \(path)",
                    en: "number or date of the decree in \(path)"
                )
            }
        )
    }

    static func exemptList(_ evidence: MonevEvidence) -> MonevFinding {
        guard let rows = evidence.registers?.exemptInformation?.rows.filter(\.isExempt), !rows.isEmpty else {
            if let list = evidence.registers?.exemptInformation { return .form(at: [list.address], missing: noRows) }
            return .absent("DIK belum ada atau tidak ditampilkan", "there is no DIK, or it is hidden")
        }
        let without = rows.filter { ($0.row.facts as? ExemptInformation)?.pasal17.isEmpty != false }
        return .shown(
            at: [RegisterAddresses.exempt],
            missing: without.map {
                LocalizedText(id: "huruf Pasal 17 pada \($0.id)", en: "letter of Pasal 17 of \($0.id)")
            }
        )
    }

    /// Looks for the test of consequences and the approval of every exemption (UU 14/2008, Pasal 19).
    static func approvals(_ evidence: MonevEvidence) -> MonevFinding {
        let rows = (evidence.registers?.exemptInformation?.rows ?? []).filter(\.isExempt)
        guard !rows.isEmpty else { return noExemptRows }
        let lacking = rows.filter { !isApproved($0) }
        guard lacking.count < rows.count else {
            return .absent(
                "belum satu baris pun lengkap dengan uji konsekuensi, penetapan, dan persetujuan pimpinan",
                "no row has a test of consequences, a decree and an approval"
            )
        }
        return .shown(
            at: rows.filter(isApproved).map(\.address),
            missing: lacking.map {
                LocalizedText(
                    id: "uji konsekuensi, penetapan, atau persetujuan pimpinan pada \($0.id)",
                    en: "test of consequences, decree or approval of \($0.id)"
                )
            }
        )
    }

    /// Looks for exemptions whose term has ended. Rows that give no end tell nothing.
    static func terms(_ evidence: MonevEvidence) -> MonevFinding {
        let rows = evidence.registers?.exemptInformation?.rows ?? []
        guard !rows.isEmpty else { return noExemptRows }
        let faults = rows.compactMap(fault)
        let isKnown = rows.contains { row in
            switch row.term {
            case .running, .ended: true
            case .permanent, .event, .unstated, nil: false
            }
        }
        guard isKnown else {
            return .unanswered(
                "tidak satu baris DIK pun menyebut tanggal berakhir",
                "no row of the DIK gives a date on which it ends"
            )
        }
        return .shown(at: [RegisterAddresses.exempt], of: rows.count, missing: faults)
    }

    private static func fault(in row: RowEntry) -> LocalizedText? {
        switch row.term {
        case .ended(_, nil):
            LocalizedText(id: "masa \(row.id) sudah berakhir", en: "the term of \(row.id) has ended")
        case .unstated:
            LocalizedText(id: "akhir masa \(row.id) tidak diketahui", en: "the end of \(row.id) is not known")
        case .event(_, review: nil):
            LocalizedText(id: "tanggal peninjauan \(row.id)", en: "date of the review of \(row.id)")
        case .running, .permanent, .event, .ended, nil: nil
        }
    }

    private static let noExemptRows = MonevFinding.unanswered(
        "belum ada baris DIK yang tampil",
        "no row of the DIK is shown"
    )

    static func yearlyReport(_ evidence: MonevEvidence) -> MonevFinding {
        guard let report = evidence.registers?.report, report.status.isPresent else {
            let year = evidence.registers.map { " \($0.report.status.year)" } ?? ""
            let missing = LocalizedText(id: "angka tahun\(year)", en: "the figures of the year\(year)")
            return emptyReport(evidence, missing: missing)
                ?? .absent(
                    "angka tahun\(year) belum ada di content/layanan/permohonan.csv",
                    "the figures of the year\(year) are not in content/layanan/permohonan.csv"
                )
        }
        return .shown(at: [RegisterAddresses.report])
    }

    /// The report as a form, where there is a register of requests that it can be counted from. Nil where there is none.
    private static func emptyReport(_ evidence: MonevEvidence, missing: LocalizedText) -> MonevFinding? {
        guard !evidence.registers(about: ["daftar permohonan"]).isEmpty else { return nil }
        return .form(at: [RegisterAddresses.report], missing: missing)
    }

    /// Looks for the figures required in the yearly report, for the latest year that has any.
    static func requestFigures(_ evidence: MonevEvidence) -> MonevFinding {
        guard let year = evidence.registers?.report.years.first else {
            return emptyReport(evidence, missing: LocalizedText(id: "angka permohonan", en: "figures on requests"))
                ?? .absent("belum ada angka permohonan", "there are no figures on requests")
        }
        let figures = year.figures
        let parts = [
            (figures.received != nil, LocalizedText(id: "permohonan masuk", en: "requests received")),
            (figures.granted != nil, LocalizedText(id: "permohonan dikabulkan", en: "requests granted")),
            (figures.partlyGranted != nil, LocalizedText(id: "permohonan dikabulkan sebagian", en: "granted in part")),
            (figures.refused != nil, LocalizedText(id: "permohonan ditolak", en: "requests refused")),
            (
                figures.refused == 0 || !figures.refusalReasons.isEmpty,
                LocalizedText(id: "alasan penolakan", en: "reasons for refusals")
            ),
            (figures.objections != nil, LocalizedText(id: "keberatan", en: "objections")),
            (figures.disputes != nil, LocalizedText(id: "sengketa", en: "disputes")),
            (figures.averageDays != nil, LocalizedText(id: "rata-rata hari menjawab", en: "average days to an answer")),
        ]
        return .shown(
            at: [RegisterAddresses.report],
            of: parts.count,
            missing: parts.filter { !$0.0 }.map {
                LocalizedText(id: "\($0.1.id) tahun \(year.year)", en: "\($0.1.en) in \(year.year)")
            }
        )
    }

    static func freshRows(_ evidence: MonevEvidence) -> MonevFinding {
        freshness(of: evidence.registers?.publicInformation.rows ?? [], at: RegisterAddresses.whole)
    }

    static func openData(_ evidence: MonevEvidence) -> MonevFinding {
        let datasets = (evidence.registers?.datasets ?? []).filter { !$0.register.rows.isEmpty }
        guard !datasets.isEmpty else { return .absent("belum ada daftar yang berisi", "there is no list with rows") }
        return .shown(
            at: [RegisterAddresses.catalog] + datasets.flatMap { [$0.csv, $0.json] },
            missing: datasets.filter(\.register.definition.licence.isEmpty).map {
                LocalizedText(
                    id: "lisensi data di \($0.register.definition.path)",
                    en: "licence of the data in \($0.register.definition.path)"
                )
            }
        )
    }

    static func changeLog(_ evidence: MonevEvidence) -> MonevFinding {
        guard (evidence.registers?.changes ?? []).contains(where: { !$0.steps.isEmpty }) else {
            return .absent(
                "belum ada edisi lama untuk dibandingkan (folder edisi/ di dalam folder daftar)",
                "there is no earlier edition to compare with (the folder edisi/ of a register)"
            )
        }
        return .shown(at: [RegisterAddresses.changes])
    }

    static func news(_ evidence: MonevEvidence) -> MonevFinding {
        let rows = (evidence.registers?.publicInformation.rows ?? []).filter { !$0.articles.isEmpty }
        guard !rows.isEmpty else {
            return .absent("belum ada berita yang menyebut baris DIP", "no article refers to a row of the DIP")
        }
        return .shown(at: rows.map(\.address))
    }

    /// Looks for agencies without rows in the list.
    static func agencies(_ evidence: MonevEvidence) -> MonevFinding {
        guard let registers = evidence.registers, !registers.agencies.isEmpty else {
            return .unanswered(
                "badan publik ini tidak mencantumkan perangkat daerah (content/opd.csv)",
                "the body lists no agencies (content/opd.csv)"
            )
        }
        let silent = registers.agencies.filter(\.rows.isEmpty)
        return .shown(
            at: [RegisterAddresses.matrix],
            of: registers.agencies.count,
            missing: silent.map {
                LocalizedText(
                    id: "\($0.agency.name) belum punya baris DIP",
                    en: "\($0.agency.name) has no row in the DIP"
                )
            }
        )
    }

    private static func isApproved(_ row: RowEntry) -> Bool {
        [
            "nomor_uji", "tanggal_uji", "nomor_penetapan", "tanggal_penetapan", "pejabat_penetap",
            "persetujuan_pimpinan",
        ].allSatisfy { row.row.value(of: $0) != nil }
    }
}
