import Content
import Diagnostics
import Monev
import Serialization

/// Prints the result of the self-check.
struct MonevPrinter {
    /// The number of addresses and gaps printed for a point; JSON contains all of them.
    private static let listed = 3

    let language: Language
    let format: OutputFormat
    /// Whether to leave out points that are shown in full.
    let isQuiet: Bool

    func print(_ result: MonevResult, diagnostics: [Diagnostic]) {
        let diagnostics = diagnostics.groupedByCause().groupedOverFiles()
        if format == .json {
            Console.writeResult(json(result, diagnostics).text(.indented) + "\n")
        } else {
            let report = TextReport(language: language, isColoured: Console.isColoured)
            Console.writeNote(diagnostics.map(report.text).joined())
            Console.writeResult(text(result))
        }
    }

    private func text(_ result: MonevResult) -> String {
        var text = MonevWords.notice[language] + "\n"
        if !result.held.isEmpty {
            text += "\n" + MonevWords.held[language] + ":\n"
            text += result.held.map { "  \($0.words[language].printedOnOneLine)\n" }.joined()
        }
        for group in MonevGroup.allCases {
            text += "\n" + heading(group.title[language], result.share(of: group))
            for answer in result.answers(in: group) { text += point(answer.title, answer.finding) }
        }
        if !result.agencies.isEmpty { text += "\n" + MonevWords.byAgency[language] + "\n" }
        for agency in result.agencies {
            text += "\n" + heading("\(agency.name) (\(agency.code))", agency.share)
            for answer in agency.answers { text += point(answer.title, answer.finding, file: answer.file) }
        }
        return text + todo(result) + "\n" + heading(MonevWords.whole[language], result.total)
            + MonevWords.forms(result.total)[language] + "\n" + questionnaire(result.questionnaire)
    }

    /// The points that lack something with their files, the weightiest first.
    private func todo(_ result: MonevResult) -> String {
        let points = result.todo
        guard !points.isEmpty else { return "" }
        return "\n" + MonevWords.todo[language] + "\n"
            + points.map { "  \($0.weight)  \($0.file)  (\($0.title[language]))\n" }.joined()
    }

    private func questionnaire(_ result: MonevQuestionnaire) -> String {
        let open = result.questions.filter { $0.state != .ya }.map { String($0.number) }
        let rest = open.isEmpty ? "" : " (\(MonevWords.open[language]) \(open.joined(separator: ", ")))"
        return MonevWords.questionnaire(result)[language] + rest + "\n"
    }

    private func heading(_ title: String, _ share: MonevShare) -> String {
        "\(title): \(share.percent)% (\(MonevWords.counts(share)[language]))\n"
    }

    /// - Parameter file: nil for points whose files are listed together.
    private func point(_ title: LocalizedText, _ finding: MonevFinding, file: String? = nil) -> String {
        guard !isQuiet || finding.state != .ya else { return "" }
        var text = "  \(state(finding.state))  \(title[language])\n"
        if !finding.addresses.isEmpty {
            text += "            \(MonevWords.at[language]): \(shortened(finding.addresses.map(\.rawValue)))\n"
        }
        if !finding.missing.isEmpty {
            let missing = shortened(finding.missing.map { $0[language] }, separator: "; ")
            text += "            \(MonevWords.lacks(finding.state)[language]): \(missing)\n"
        }
        if let file, [.sebagian, .isian, .belum].contains(finding.state) {
            text += "            \(MonevWords.file[language]): \(file)\n"
        }
        return text
    }

    private func shortened(_ items: [String], separator: String = ", ") -> String {
        let text = items.prefix(Self.listed).joined(separator: separator)
        let more = items.count - Self.listed
        guard more > 0 else { return text }
        return text + " " + MonevWords.more(more)[language]
    }

    /// Returns the state, padded to the widest one.
    private func state(_ state: MonevState) -> String {
        let title = MonevWords.title(of: state)[language]
        let widest = MonevState.allCases.map { MonevWords.title(of: $0)[language].count }.max() ?? 0
        return title + String(repeating: " ", count: widest - title.count)
    }

    private func json(_ result: MonevResult, _ diagnostics: [Diagnostic]) -> JSON {
        let report = JSONReport(language: language)
        return [
            "version": .string(Terang.version),
            "command": "check --monev",
            "official": false,
            "notice": .string(MonevWords.notice[language]),
            "total": share(result.total),
            "held": .array(result.held) { held in
                .object(compacting: [
                    "list": .string(held.list),
                    "agency": held.agency.map(JSON.string),
                    "reason": .string(held.reason[language]),
                    "rows": held.count.map(JSON.integer),
                ])
            },
            "questionnaire": [
                "questions": numbered(result.questionnaire.questions), "details": numbered(result.questionnaire.parts),
            ],
            "todo": .array(result.todo.map { .string($0.id) }),
            "groups": .array(MonevGroup.allCases) { group in
                [
                    "id": .string(group.rawValue),
                    "title": .string(group.title[language]),
                    "share": share(result.share(of: group)),
                    "points": .array(result.answers(in: group)) {
                        point($0.id, $0.title, $0.finding, weight: $0.weight, file: $0.file)
                    },
                ]
            },
            "agencies": .array(result.agencies) { agency in
                [
                    "code": .string(agency.code),
                    "name": .string(agency.name),
                    "address": .string(agency.address.rawValue),
                    "share": share(agency.share),
                    "points": .array(agency.answers.map { point($0.id, $0.title, $0.finding, file: $0.file) }),
                ]
            },
            "diagnostics": .array(diagnostics.map(report.value)),
        ]
    }

    private func numbered(_ questions: [MonevQuestion]) -> JSON {
        .array(questions) { question in
            [
                "number": .integer(question.number),
                "state": .string(question.state.rawValue),
                "points": .array(question.points.map(JSON.string)),
            ]
        }
    }

    private func share(_ share: MonevShare) -> JSON {
        [
            "percent": .integer(share.percent),
            "form_percent": .integer(share.formPercent),
            "ya": .integer(share.ya),
            "sebagian": .integer(share.sebagian),
            "siap_diisi": .integer(share.isian),
            "belum": .integer(share.belum),
            "tidak_dinilai": .integer(share.takDinilai),
        ]
    }

    /// - Parameter weight: nil for points of an agency, which all count the same.
    private func point(
        _ id: String,
        _ title: LocalizedText,
        _ finding: MonevFinding,
        weight: Int? = nil,
        file: String? = nil
    ) -> JSON {
        .object(compacting: [
            "id": .string(id),
            "title": .string(title[language]),
            "weight": weight.map(JSON.integer),
            "file": file.map(JSON.string),
            "state": .string(finding.state.rawValue),
            "addresses": .array(finding.addresses.map { .string($0.rawValue) }),
            "missing": .array(finding.missing.map { .string($0[language]) }),
        ])
    }
}
