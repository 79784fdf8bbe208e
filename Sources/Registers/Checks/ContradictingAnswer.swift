import Diagnostics
import Reading

/// Dates, states and reasons of a request or an objection that cannot all be true.
enum ContradictingAnswer {
    static let rule = Rule.error(
        "contradicting-answer",
        title: LocalizedText(id: "Jawaban bertentangan dengan isi barisnya", en: "Answer contradicts its row"),
        explanation: """
            Jawaban tidak dapat mendahului permohonannya, tanggapan tidak dapat mendahului keberatannya, dan keberatan tidak \
            dapat mendahului permohonan yang dikeberatani. Permohonan yang masih diproses belum mempunyai tanggal jawaban, dan \
            yang dikabulkan tidak mempunyai alasan penolakan atau informasi yang dikecualikan (salah satunya saja: peringatan). Dari \
            sel itu dihitung laporan tahunan: bila salah satunya keliru, laporannya tidak benar.
            """,
        en: """
            No answer comes before its request, no response before its objection, and no objection before the request that it \
            is about. A request that is still being worked on has no date of an answer, and one that was granted no \
            reason of a refusal and no exempt information (one of the two alone is a warning). The yearly report is counted from \
            these cells: where one is wrong, the report is not true.
            """,
        wrong: "nomor,tanggal,pokok,putusan,tanggal_jawaban\n1,2026-02-09,Anggaran dinas,dikabulkan,2026-02-02",
        right: "nomor,tanggal,pokok,putusan,tanggal_jawaban\n1,2026-02-02,Anggaran dinas,dikabulkan,2026-02-09",
        isAdjustable: true
    )

    static let check = RegisterCheck(rule) { registers in
        let requests = RequestNumbers(registers.requests)
        return registers.requests.compactMap { dateFault($0) ?? grantFault($0) }
            + registers.objections.compactMap { fault($0, requests) }
    }

    /// A request that was granted, with a class or a reason that refusals have. Both together are an error: one of two may be
    /// something else, such as the reason of a part.
    private static func grantFault(_ request: Row<InformationRequest>) -> Diagnostic? {
        guard request.facts.decision == .dikabulkan else { return nil }
        let isClosed = ["dikecualikan", "tidak_dikuasai"].contains(request.klasifikasiInformasi)
        let hasReason = isRefusal(request.alasan)
        guard isClosed || hasReason else { return nil }
        let row = request.written
        let decision = row["putusan"].quotable
        let finding = diagnostic(
            row,
            hasReason ? "alasan" : "klasifikasi_informasi",
            id: "di samping putusan \"\(decision)\"",
            en: "beside the decision \"\(decision)\"",
            help: "periksa putusannya: ditolak atau dikabulkan_sebagian? bila benar, betulkan sel ini",
            en: "check the decision: ditolak or dikabulkan_sebagian? where it is right, correct this cell"
        )
        return isClosed && hasReason ? finding : finding.graded(.warning)
    }

    /// Whether a reason is that of a refusal: it cites Pasal 17, or says with a word that it is one.
    private static func isRefusal(_ reason: String) -> Bool {
        if !Pasal17Citation.citations(inSentence: reason).isEmpty { return true }
        let words = reason.plainWords
        return words.indices.contains { index in
            let isDenied = index > 0 && ["tidak", "bukan", "tak"].contains(words[index - 1])
            return isDenied
                ? ["dikuasai", "diberikan", "dapat"].contains(words[index])
                : ["ditolak", "menolak", "penolakan", "dikecualikan", "rahasia"].contains(words[index])
        }
    }

    private static func dateFault(_ request: Row<InformationRequest>) -> Diagnostic? {
        guard let answered = request.tanggalJawaban else { return nil }
        let column = "tanggal_jawaban"
        if let received = request.tanggal,
            let fault = fault(request.written, received, answered, column, "dijawab", days: request.hariKerja)
        {
            return fault
        }
        guard request.facts.decision == .diproses else { return nil }
        return diagnostic(
            request.written,
            column,
            id: "diproses, tetapi sudah dijawab",
            en: "being worked on, and answered already",
            help: "tulis putusannya, atau kosongkan tanggal_jawaban",
            en: "write the decision, or empty tanggal_jawaban"
        )
    }

    private static func fault(_ objection: Row<InformationObjection>, _ requests: RequestNumbers) -> Diagnostic? {
        guard let received = objection.tanggal else { return nil }
        let column = "tanggal_tanggapan"
        if let answered = objection.tanggalTanggapan {
            let days = objection.hariKerja
            if let fault = fault(objection.written, received, answered, column, "ditanggapi", days: days) {
                return fault
            }
            if objection.tanggapan == "diproses" {
                return diagnostic(
                    objection.written,
                    column,
                    id: "diproses, tetapi sudah ditanggapi",
                    en: "being worked on, and answered already",
                    help: "tulis tanggapannya, atau kosongkan tanggal_tanggapan",
                    en: "write the answer, or empty tanggal_tanggapan"
                )
            }
        }
        let named = requests.rows(named: objection.nomorPermohonan)
        guard named.count == 1, let request = named.first, let made = request.tanggal, received < made else {
            return nil
        }
        let (number, day) = (request.nomor.quotable, request.written["tanggal"].quotable)
        return diagnostic(
            objection.written,
            "tanggal",
            id: "keberatan sebelum permohonannya (nomor \(number), \(day))",
            en: "an objection before its request (number \(number), \(day))"
        )
    }

    /// What is wrong with the two dates of a row and the working days between them.
    private static func fault(
        _ row: RegisterRow,
        _ received: Instant,
        _ answered: Instant,
        _ column: String,
        _ verb: String,
        days: Int?
    ) -> Diagnostic? {
        if answered < received {
            return diagnostic(
                row,
                column,
                id: "\(verb) sebelum diterima (\(row["tanggal"].quotable))",
                en: "answered before it was received (\(row["tanggal"].quotable))"
            )
        }
        guard let days, days > (answered.secondsSinceEpoch - received.secondsSinceEpoch) / 86_400 + 1 else {
            return nil
        }
        return diagnostic(
            row,
            "hari_kerja",
            id: "lebih banyak dari hari di antara kedua tanggalnya",
            en: "more than the days between the two dates",
            help: "kosongkan hari_kerja: dihitung sendiri dari kedua tanggal dan libur.csv",
            en: "leave hari_kerja empty: it is reckoned from the dates and libur.csv"
        )
    }

    private static func diagnostic(
        _ row: RegisterRow,
        _ column: String,
        id: String,
        en: String,
        help: String = "periksa tahun, bulan, dan hari kedua tanggalnya",
        en englishHelp: String = "check year, month and day of both dates"
    ) -> Diagnostic {
        Diagnostic(
            rule,
            at: row.place(of: column),
            id: "\"\(row[column].quotable)\": " + id,
            en: "\"\(row[column].quotable)\": " + en,
            help: help,
            en: englishHelp
        )
    }
}

/// Requests by their numbers, as objections name them: `12`, `12/2026`, `012`.
struct RequestNumbers {
    private var byName: [String: [Row<InformationRequest>]] = [:]

    init(_ requests: [Row<InformationRequest>]) {
        for request in requests {
            let year = request.written["tanggal"].plainWords.first { $0.count == 4 }
            for name in Set([request.nomor] + (year.map { ["\(request.nomor)/\($0)"] } ?? [])) {
                byName[Self.folded(name), default: []].append(request)
            }
        }
    }

    var isEmpty: Bool { byName.isEmpty }

    /// Those that a number may mean.
    func rows(named number: String) -> [Row<InformationRequest>] { byName[Self.folded(number)] ?? [] }

    /// Words and numbers without zeros before them.
    private static func folded(_ text: String) -> String {
        Slug.make(from: text).split(separator: "-").map { word in
            let rest = word.drop { $0 == "0" }
            return rest.first?.isNumber == true ? String(rest) : String(word)
        }.joined(separator: "-")
    }
}
