import Diagnostics
import Reading

/// A regulation whose status does not fit what amended or repealed it, or whose year does not fit its dates and number.
enum RegulationStatus {
    static let rule = Rule.error(
        "regulation-status",
        title: LocalizedText(
            id: "Status, tahun, atau tanggal peraturan tidak cocok",
            en: "Status, year or dates of a regulation do not fit"
        ),
        explanation: """
            Peraturan yang dicabut oleh peraturan lain tidak `berlaku`, baik kolom `dicabut_oleh` di barisnya maupun kolom `mencabut` \
            di baris peraturan lain yang mengatakannya. Peraturan berstatus `diubah` atau `dicabut` menyebut peraturan yang mengubah \
            atau mencabutnya, dan peraturan yang diubah oleh peraturan lain menyebutnya di `diubah_oleh`; yang ini peringatan saja. \
            Pembaca daftar peraturan perlu tahu ketentuan mana yang berlaku sekarang. Tahunnya adalah tahun penetapan atau \
            pengundangannya, dan tahun yang ditulis dalam nomornya. Pengundangan tidak mendahului penetapan. Yang mengubah atau mencabut \
            bukan peraturan itu sendiri atau yang lebih lama, dan judulnya tidak menyebut nomor lain (peringatan). Rancangan peraturan belum \
            peraturan: yang berstatus atau bertanggal penetapan keliru, dan yang lain diperingatkan. Data JDIH dan pemeriksaan mandiri \
            tidak menghitungnya.
            """,
        en: """
            A regulation that another one repealed is not `berlaku` (in force), be it the column `dicabut_oleh` in its row or the column \
            `mencabut` in the row of the other that says so. A regulation with the status `diubah` (amended) or `dicabut` (repealed) \
            names the one that did so, and one that another amended names it in `diubah_oleh`; these are warnings only. Readers need \
            to know which provisions are in force. Its year is that of its making or promulgation, and the one in its number. No \
            promulgation comes before the making. What amends or repeals is neither the regulation itself nor an earlier one, and its title \
            has no other number (warnings). A draft (`Rancangan …`) is not a regulation yet: one with a status or a date \
            of making is wrong, and others are warned of. JDIH data and the self-check do not count them.
            """,
        wrong: """
            nomor,tahun,jenis,judul,status,mencabut,dicabut_oleh
            5,2020,Peraturan Daerah,Pasar,berlaku,,
            3,2026,Peraturan Daerah,Pasar Rakyat,berlaku,Perda 5/2020,
            """,
        right: """
            nomor,tahun,jenis,judul,status,mencabut,dicabut_oleh
            5,2020,Peraturan Daerah,Pasar,dicabut,,Perda 3/2026
            3,2026,Peraturan Daerah,Pasar Rakyat,berlaku,Perda 5/2020,
            """,
        isAdjustable: true
    )

    /// A regulation in its row.
    private struct Entry {
        let row: AnyRow
        let regulation: Regulation

        var name: String { "\(regulation.jenis) \(regulation.nomor)/\(regulation.tahun.map(String.init) ?? "")" }
        var isRepealed: Bool { ["dicabut", "tidak_berlaku"].contains(regulation.status) }
    }

    static let check = RegisterCheck(rule) { registers in
        let entries = registers.registers.flatMap(\.rows).compactMap { row in
            Regulation(of: row.facts).map { Entry(row: row, regulation: $0) }
        }
        return entries.compactMap(ownFault) + entries.compactMap(yearFault) + entries.compactMap(orderFault)
            + entries.compactMap(draftFault) + entries.compactMap(citationFault) + entries.compactMap(titleFault)
            + faultsOfOthers(entries)
    }

    /// A regulation that is said to change itself or a later one, or to be changed by an earlier one.
    private static func citationFault(_ entry: Entry) -> Diagnostic? {
        let (regulation, row) = (entry.regulation, entry.row.written)
        guard let year = regulation.tahun else { return nil }
        let own = RegulationCitation.key(regulation.nomor, year)
        for column in ["mengubah", "mencabut", "diubah_oleh", "dicabut_oleh"] where !row[column].isBlankMark {
            let isByOther = column.hasSuffix("_oleh")
            let citations = RegulationCitation.all(in: row[column])
            let isItself = citations.contains { !$0.isPart && $0.key == own && $0.mayName(regulation.jenis) }
            let isTurned = citations.contains { isByOther ? $0.year < year : $0.year > year }
            guard isItself || isTurned else { continue }
            let other =
                isByOther
                ? LocalizedText(id: "peraturan yang lebih lama", en: "an earlier regulation")
                : LocalizedText(id: "peraturan yang lebih baru", en: "a later regulation")
            let named = isItself ? LocalizedText(id: "peraturan ini sendiri", en: "this regulation itself") : other
            return Diagnostic(
                rule,
                at: row.place(of: column),
                id: "\"\(row[column].quotable)\" menyebut \(named.id)",
                en: "\"\(row[column].quotable)\" names \(named.en)",
                help: "periksa jenis, nomor, dan tahunnya, atau pindahkan ke kolom sebaliknya",
                en: "check its kind, number and year, or move it to the opposite column"
            ).graded(.warning)
        }
        return nil
    }

    /// A title that begins with another number or year than those of the regulation.
    private static func titleFault(_ entry: Entry) -> Diagnostic? {
        let (regulation, row) = (entry.regulation, entry.row.written)
        let title = regulation.judul.lowercased()
        guard let year = regulation.tahun, Regulation.namesKind(title), let tentang = title.firstRange(of: "tentang"),
            let named = RegulationCitation.all(in: String(title[..<tentang.lowerBound])).first,
            named.mayName(regulation.jenis), named.key != RegulationCitation.key(regulation.nomor, year)
        else { return nil }
        return Diagnostic(
            rule,
            at: row.place(of: "judul"),
            id: "judulnya menyebut nomor atau tahun lain daripada \(regulation.nomor.quotable)/\(year)",
            en: "its title has another number or year than \(regulation.nomor.quotable)/\(year)",
            help: "tulis judul tanpa jenis, nomor, dan tahunnya, dan periksa kolom nomor dan tahun",
            en: "write the title without kind, number and year, and check the columns of number and year"
        ).graded(.warning)
    }

    /// A year that neither the dates nor the number of the regulation have.
    private static func yearFault(_ entry: Entry) -> Diagnostic? {
        guard let year = entry.regulation.tahun else { return nil }
        let row = entry.row.written
        let columns = ["tanggal_penetapan", "tanggal_pengundangan"].filter { !years(in: row[$0]).isEmpty }
        let dated = columns.flatMap { years(in: row[$0]) }
        let numbered = RegulationCitation.year(inNumber: entry.regulation.nomor)
        // `10/2019` may hold the code of an archive.
        let isSaid = numbered != nil && entry.regulation.nomor.lowercased().contains("tahun")
        guard !dated.contains(year) || isSaid else { return nil }
        // Made in December and promulgated in January, with the number of the new year.
        let made = row["tanggal_penetapan"].plainWords
        let isNewYear =
            columns == ["tanggal_penetapan"] && dated == [year - 1]
            && made.contains { $0 == "12" || $0.hasPrefix("des") }
        guard !isNewYear else { return nil }
        let contradicting = dated.contains(year) ? nil : columns.first
        let isOther = (dated.isEmpty || isSaid) && numbered.map { $0 != year } == true
        guard let other = contradicting ?? (isOther ? "nomor" : nil) else { return nil }
        return Diagnostic(
            rule,
            at: row.place(of: "tahun"),
            id:
                "\"\(row["tahun"].quotable)\" bukan tahun \(row.headings[other]?.value ?? other): \"\(row[other].quotable)\"",
            en:
                "\"\(row["tahun"].quotable)\" is not the year of \(row.headings[other]?.value ?? other): \"\(row[other].quotable)\"",
            help: "periksa tahun, tanggal, dan nomornya pada naskah peraturan",
            en: "check year, date and number in the text of the regulation",
            related: [row.location(of: other)]
        )
    }

    /// A promulgation before the making.
    private static func orderFault(_ entry: Entry) -> Diagnostic? {
        guard let made = entry.regulation.tanggalPenetapan, let promulgated = entry.regulation.tanggalPengundangan,
            promulgated < made
        else { return nil }
        let row = entry.row.written
        let (first, last) = (row["tanggal_penetapan"].quotable, row["tanggal_pengundangan"].quotable)
        return Diagnostic(
            rule,
            at: row.place(of: "tanggal_pengundangan"),
            id: "diundangkan \"\(last)\", sebelum ditetapkan \"\(first)\"",
            en: "promulgated \"\(last)\", before it was made \"\(first)\"",
            help: "periksa kedua tanggalnya pada naskah peraturan",
            en: "check both dates in the text of the regulation",
            related: [row.location(of: "tanggal_penetapan")]
        )
    }

    /// What becomes of drafts.
    static let draftHelp = LocalizedText(
        id:
            "pindahkan rancangan ke daftar lain, misalnya Daftar Informasi Publik; bila sudah ditetapkan, betulkan barisnya",
        en: "move drafts to another list, such as that of public information; where it has been made, correct its row"
    )

    /// A draft among regulations.
    private static func draftFault(_ entry: Entry) -> Diagnostic? {
        let row = entry.row.written
        // Studies are legal documents, and no regulations.
        let isStudy =
            !(entry.row.facts is LegalDocument)
            && entry.regulation.jenis.plainWords.prefix(2) == ["naskah", "akademik"]
        guard isStudy || entry.regulation.isDraft else { return nil }
        let named = row.cells["jenis"] == nil || Regulation.namesDraft(row["judul"], isKind: false) ? "judul" : "jenis"
        let contradiction = ["status", "tanggal_penetapan", "tanggal_pengundangan"].first { column in
            !row[column].isBlankMark && (column != "status" || entry.regulation.status == "berlaku")
        }
        let said = row[contradiction ?? named].quotable
        return Diagnostic(
            rule,
            at: row.place(of: contradiction ?? named),
            id: contradiction.map { "rancangan, tetapi \($0): \"\(said)\"" }
                ?? "\"\(said)\" belum peraturan, tetapi ada di daftar peraturan",
            en: contradiction.map { "is a draft, and has \($0): \"\(said)\"" }
                ?? "\"\(said)\" is not a regulation yet, and is in the list of regulations",
            help: draftHelp
        ).graded(contradiction == nil ? .warning : .error)
    }

    private static func years(in date: String) -> [Int] {
        date.plainWords.filter { $0.count == 4 }.compactMap { Int($0) }
    }

    /// What a row says against itself, or leaves open.
    private static func ownFault(_ entry: Entry) -> Diagnostic? {
        let regulation = entry.regulation
        switch regulation.status {
        case "diubah" where regulation.diubahOleh.isBlankMark:
            return missing("diubah_oleh", entry, LocalizedText(id: "mengubahnya", en: "amended"))
        case "dicabut" where regulation.dicabutOleh.isBlankMark:
            return missing("dicabut_oleh", entry, LocalizedText(id: "mencabutnya", en: "repealed"))
        case "berlaku" where !regulation.dicabutOleh.isBlankMark:
            let isPart = RegulationCitation.all(in: regulation.dicabutOleh).allSatisfy(\.isPart)
            let isRead = !RegulationCitation.all(in: regulation.dicabutOleh).isEmpty
            return isRead && isPart ? nil : repealed(entry, by: regulation.dicabutOleh)
        default: return nil
        }
    }

    /// What other rows say of a regulation and its own does not.
    private static func faultsOfOthers(_ entries: [Entry]) -> [Diagnostic] {
        let whole = entries.filter { $0.regulation.tahun != nil && !$0.regulation.isPart }
        let byNumber = Dictionary(grouping: whole) { entry in
            RegulationCitation.key(entry.regulation.nomor, entry.regulation.tahun ?? 0)
        }
        func targets(_ text: String, of entry: Entry) -> [Entry] {
            guard !text.isBlankMark else { return [] }
            return RegulationCitation.all(in: text).filter { !$0.isPart }.compactMap { citation in
                let found = (byNumber[citation.key] ?? []).filter { citation.mayName($0.regulation.jenis) }
                return found.count == 1 && found[0].row.written.location != entry.row.written.location ? found[0] : nil
            }
        }
        return entries.flatMap { entry -> [Diagnostic] in
            let repealed = targets(entry.regulation.mencabut, of: entry).compactMap { target in
                target.isRepealed || !target.regulation.dicabutOleh.isBlankMark
                    ? nil : Self.repealed(target, by: entry.name, in: entry.row.written)
            }
            let amended = targets(entry.regulation.mengubah, of: entry).compactMap { target in
                target.isRepealed || target.regulation.status == "diubah" || !target.regulation.diubahOleh.isBlankMark
                    ? nil : Self.amended(target, by: entry)
            }
            return repealed + amended
        }
    }

    private static func repealed(_ entry: Entry, by other: String, in row: RegisterRow? = nil) -> Diagnostic {
        let status = entry.regulation.status.isEmpty ? "" : "berstatus \(entry.regulation.status), tetapi "
        let (place, englishPlace) = row.map { (" (baris \($0.number))", " (row \($0.number))") } ?? ("", "")
        return Diagnostic(
            rule,
            at: entry.row.written.place(of: "status"),
            id: "\(status)dicabut oleh \"\(other.quotable)\"\(place)",
            en: "is in force, and repealed by \"\(other.quotable)\"\(englishPlace)",
            help: row == nil
                ? "tulis: dicabut; atau kosongkan dicabut_oleh"
                : "tulis status dicabut dan dicabut_oleh: \(other.quotable); atau betulkan mencabut di baris itu",
            en: row == nil
                ? "write: dicabut; or empty dicabut_oleh"
                : "write the status dicabut and dicabut_oleh: \(other.quotable); or correct mencabut in that row",
            related: row.map { [$0.location(of: "mencabut")] } ?? []
        )
    }

    private static func amended(_ target: Entry, by entry: Entry) -> Diagnostic {
        Diagnostic(
            rule,
            at: target.row.written.place(of: "diubah_oleh"),
            id:
                "diubah oleh \"\(entry.name.quotable)\" (baris \(entry.row.written.number)), tetapi tidak menyebutnya",
            en: "amended by \"\(entry.name.quotable)\" (row \(entry.row.written.number)), which it does not name",
            help: "tulis di diubah_oleh: \(entry.name.quotable)",
            en: "write into diubah_oleh: \(entry.name.quotable)",
            related: [entry.row.written.location(of: "mengubah")]
        ).graded(.warning)
    }

    private static func missing(_ column: String, _ entry: Entry, _ verb: LocalizedText) -> Diagnostic {
        Diagnostic(
            rule,
            at: entry.row.written.place(of: column),
            id: "peraturan yang \(verb.id) tidak disebut",
            en: "the regulation that \(verb.en) it is not named",
            help: "tulis jenis, nomor, dan tahunnya, misalnya: Peraturan Daerah Nomor 3 Tahun 2026",
            en: "write its kind, number and year, such as: Peraturan Daerah Nomor 3 Tahun 2026"
        ).graded(.warning)
    }
}
