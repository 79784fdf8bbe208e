import Diagnostics
import Reading

/// An answer to a request or an objection that lacks what the yearly report says of it.
enum IncompleteAnswer {
    static let rule = Rule.warning(
        "incomplete-answer",
        title: LocalizedText(id: "Jawaban permohonan belum lengkap", en: "Answer to a request is incomplete"),
        explanation: """
            Permohonan yang sudah diputus mempunyai tanggal jawaban, dan penolakan mempunyai alasannya; keberatan menyebut nomor \
            permohonan yang ada di daftar permohonan. Tanpa itu rata-rata waktu menjawab dihitung dari sebagian permohonan saja, \
            dan penolakan tampil tanpa alasan. `Diterima` tanpa tanggal jawaban, di daftar tanpa `ditolak`, ialah kesalahan: bisa \
            berarti dikabulkan, bisa berarti baru masuk.
            """,
        en: """
            A request that was decided has the date of its answer, and a refusal its reason; an objection names the number of a \
            request that the register of requests has. Without these the mean time to an answer is reckoned from some requests \
            only, and refusals are shown without a reason. `Diterima` without the date of an answer is an error in a register without \
            `ditolak`: it may mean granted or received.
            """,
        wrong: "nomor,tanggal,pokok,putusan,tanggal_jawaban,alasan\n1,2026-02-02,Data warga,ditolak,,",
        right: "nomor,tanggal,pokok,putusan,tanggal_jawaban,alasan\n"
            + "1,2026-02-02,Data warga,ditolak,2026-02-09,Pasal 17 huruf h"
    )

    static let check = RegisterCheck(rule) { registers in
        let requests = RequestNumbers(registers.requests)
        // Who writes "ditolak" writes "diterima" of what was granted.
        let hasRefusals = registers.requests.contains { $0.facts.decision == .ditolak }
        return registers.requests.flatMap { faults($0, hasRefusals: hasRefusals) }
            + registers.objections.flatMap { faults($0, requests) }
    }

    private static func faults(_ request: Row<InformationRequest>, hasRefusals: Bool) -> [Diagnostic] {
        guard let decision = request.facts.decision, decision != .diproses, decision != .dicabut else { return [] }
        // A book without the column leaves it open for all; a refusal that says neither when nor why does not.
        func lacks(_ column: String) -> Bool {
            request.written[column].isBlankMark && (decision == .ditolak || request.written.headings[column] != nil)
        }
        let row = request.written
        if !hasRefusals, row.headings["tanggal_jawaban"] != nil, HeadingName.folded(row["putusan"]) == "diterima",
            row["tanggal_jawaban"].isBlankMark, request.hariKerja == nil
        {
            return [received(row)]
        }
        var missing: [String] = []
        // A date that could not be read is reported as such.
        if lacks("tanggal_jawaban"), request.hariKerja == nil { missing.append("tanggal_jawaban") }
        if decision == .ditolak, lacks("alasan") { missing.append("alasan") }
        return missing.isEmpty ? [] : [empty(missing, request.written, request.written["putusan"])]
    }

    /// `Diterima` without an answer: that the request has come would be published as if it had been granted.
    private static func received(_ row: RegisterRow) -> Diagnostic {
        Diagnostic(
            rule,
            at: row.place(of: "putusan"),
            id: "\"\(row["putusan"].quotable)\" tanpa tanggal jawaban: sudah dikabulkan, atau baru masuk?",
            en: "\"\(row["putusan"].quotable)\" without the date of an answer: granted, or only received?",
            help: "tulis dikabulkan dengan tanggal jawabannya, atau diproses",
            en: "write dikabulkan with the date of its answer, or diproses"
        ).graded(.error)
    }

    private static func faults(_ objection: Row<InformationObjection>, _ requests: RequestNumbers) -> [Diagnostic] {
        let row = objection.written
        var found: [Diagnostic] = []
        let isDecided = !["", "diproses", "dicabut"].contains(objection.tanggapan)
        if isDecided, row.headings["tanggal_tanggapan"] != nil, row["tanggal_tanggapan"].isBlankMark,
            objection.hariKerja == nil
        {
            found.append(empty(["tanggal_tanggapan"], row, row["tanggapan"]))
        }
        let number = objection.nomorPermohonan
        if !number.isBlankMark, !requests.isEmpty, requests.rows(named: number).isEmpty {
            found.append(
                Diagnostic(
                    rule,
                    at: row.place(of: "nomor_permohonan"),
                    id: "\"\(number.quotable)\" tidak ada di daftar permohonan",
                    en: "\"\(number.quotable)\" is not in the register of requests",
                    help:
                        "tulis nomor pendaftarannya seperti di daftar permohonan, atau tambahkan permohonannya di sana",
                    en: "write its number as the register of requests has it, or add the request there"
                )
            )
        }
        return found
    }

    private static func empty(_ columns: [String], _ row: RegisterRow, _ decision: String) -> Diagnostic {
        let names = columns.map { row.headings[$0]?.value ?? $0 }.joined(separator: ", ")
        return Diagnostic(
            rule,
            at: row.place(of: columns[0]),
            id: "\(decision.quotable) tanpa \(names)",
            en: "\(decision.quotable) without \(names)",
            help: LocalizedText(id: "isi selnya dari buku permohonan", en: "fill the cell from the book of requests")
        )
    }
}
