import Diagnostics
import Preview
import Reading

/// Generates the schedules that rebuild a portal when it changes by itself.
struct WakeUp {
    let agenda: Agenda
    let language: Language

    /// The minute at which hourly workflows run. Not the full hour, when many other workflows run.
    private static let minute = 7

    /// Returns a crontab line for the next change.
    ///
    /// - Parameters:
    ///   - program: absolute path of the program, because cron searches few folders.
    ///   - root: absolute path of the portal.
    func crontab(program: String, root: String) -> String {
        guard let fields else { return "# " + nothing[language] + "\n" }
        // A percent sign ends the command in a crontab.
        let command = "\(quoted(program)) build --root \(quoted(root))".replacing("%", with: "\\%")
        return comment(
            """
            \(nextChange[language])
            \(LocalizedText(
                id: """
                    Jam dalam UTC: bila server memakai zona waktu lain, sesuaikan menit, jam, tanggal, dan bulannya.
                    Cron tidak mengenal tahun: baris ini berulang setiap tahun. Cetak ulang sesudah setiap terbit.
                    """,
                en: """
                    The time is UTC: on a server with another time zone, adapt minute, hour, day and month.
                    cron has no year field: this line runs again every year. Print it again after each build.
                    """
            )[language])
            """
        ) + "\(fields) \(command)\n"
    }

    /// A workflow for GitHub Actions.
    var github: String {
        comment(introduction(of: ".github/workflows/terbit.yml")[language])
            + """
            name: terbit
            on:
              push:
                branches: [main]
              workflow_dispatch:
              schedule:
            \(comment(hourly[language], indent: 4))    - cron: "\(Self.minute) * * * *"
            \(nextCron)permissions:
              contents: read
              actions: read
            concurrency:
              group: terbit
            jobs:
              terbit:
                runs-on: ubuntu-latest
                env:
                  GH_TOKEN: ${{ github.token }}
                steps:
                  - uses: actions/checkout@v4
            \(comment(installation[language], indent: 6))      - run: terang --version
            \(comment(lastRun[language], indent: 6))      - id: jadwal
                    if: github.event_name == 'schedule'
                    run: |
                      last=$(gh run list --workflow "$GITHUB_WORKFLOW" --branch "$GITHUB_REF_NAME" --status completed \\
                        --limit 1 --json conclusion,headSha,createdAt \\
                        --jq '.[0] | "\\(.conclusion) \\(.headSha) \\(.createdAt)"') || last=
            \(shellQuestion(after: "success $GITHUB_SHA", indent: 10))          [ "$code" = 3 ] && echo "terbit=tidak" >> "$GITHUB_OUTPUT"
                      exit 0
            \(comment(keptTexts[language], indent: 6))      - uses: actions/cache/restore@v4
                    with:
                      path: .terang
                      key: terang-${{ github.run_id }}
                      restore-keys: terang-
                  - id: terbit
                    if: steps.jadwal.outputs.terbit != 'tidak'
                    run: |
                      code=0
                      terang build --format github || code=$?
                      echo "kode=$code" >> "$GITHUB_OUTPUT"
                      [ "$code" = 0 ] || [ "$code" = 2 ]
            \(comment(deployment[language] + "\n" + sameCondition[language], indent: 6))      - uses: actions/cache/save@v4
                    if: always() && steps.terbit.outputs.kode != ''
                    with:
                      path: .terang
                      key: terang-${{ github.run_id }}
            \(comment(failure[language], indent: 6))      - if: steps.terbit.outputs.kode == '2'
                    run: exit 2

            """
    }

    /// A pipeline for GitLab CI.
    var gitlab: String {
        comment(introduction(of: ".gitlab-ci.yml")[language]) + comment(gitlabSchedule[language])
            + """
            terbit:
              resource_group: terbit
              rules:
                - if: $CI_PIPELINE_SOURCE == "schedule"
                - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
            \(comment(cached[language], indent: 2))  cache:
                key: terang-terakhir
                paths: [.terang-terakhir, .terang]
                when: always
              script:
            \(comment(installation[language], indent: 4))    - terang --version
                - |
                  began=$(date -u +%Y-%m-%dT%H:%M:%SZ)
                  code=0
                  if [ "$CI_PIPELINE_SOURCE" = schedule ]; then
                    last=$(cat .terang-terakhir 2>/dev/null || true)
            \(shellQuestion(after: "$CI_COMMIT_SHA", indent: 8))      fi
                  if [ "$code" != 3 ]; then
                    code=0
                    terang build || code=$?
                    [ "$code" = 0 ] || [ "$code" = 2 ]
            \(comment(deployment[language], indent: 8))      fi
            \(comment(failure[language], indent: 6))      [ "$code" != 2 ]
                  echo "$CI_COMMIT_SHA $began" > .terang-terakhir

            """
    }

    /// Returns the shell lines that set `$code`, which is 3 where nothing is due. `$last` holds the result, commit and
    /// time of the last run. If that run belongs to another commit, failed or is unknown, or if the portal has errors,
    /// the build runs: a run with nothing to do must not hide an earlier failure or a skipped run.
    ///
    /// - Parameter published: the beginning of `$last` where this commit has been published.
    private func shellQuestion(after published: String, indent: Int) -> String {
        let margin = String(repeating: " ", count: indent)
        return """
            \(margin)code=0
            \(margin)since=
            \(margin)case "$last" in "\(published) "*) since=${last##* } ;; esac
            \(margin)[ -z "$since" ] || terang schedule --since "$since" || code=$?

            """
    }
}

extension WakeUp {
    /// Returns the path quoted as one shell word.
    private func quoted(_ path: String) -> String { "'\(path.replacing("'", with: "'\\''"))'" }

    /// Minute, hour, day and month of the next change in UTC, rounded up to the next full minute. Nil where nothing is
    /// scheduled.
    private var fields: String? {
        agenda.next.map { next in
            let time = LocalTime(secondsSinceEpoch: (next.secondsSinceEpoch + 59) / 60 * 60)
            return "\(time.minute) \(time.hour) \(time.day) \(time.month) *"
        }
    }

    /// A second schedule line that builds at the exact minute.
    private var nextCron: String {
        guard let fields else { return comment(nothing[language], indent: 4) }
        return comment(nextChange[language] + "\n" + exact[language], indent: 4) + "    - cron: \"\(fields)\"\n"
    }

    private func comment(_ text: String, indent: Int = 0) -> String {
        let margin = String(repeating: " ", count: indent)
        return text.split(separator: "\n").map { "\(margin)# \($0)\n" }.joined()
    }

    private var nothing: LocalizedText {
        LocalizedText(
            id: "Saat ini tidak ada jadwal: portal tidak berubah dengan sendirinya.",
            en: "Nothing is scheduled at present: the portal does not change by itself."
        )
    }

    private var nextChange: LocalizedText {
        guard let next = agenda.next else { return nothing }
        let utc = LocalTime(secondsSinceEpoch: next.secondsSinceEpoch)
        let time = "\(agenda.zone.rfc3339(next)) = \(utc.isoDate) \(utc.isoClock) UTC"
        return LocalizedText(id: "Perubahan berikutnya: \(time).", en: "The next change: \(time).")
    }

    private func introduction(of file: String) -> LocalizedText {
        LocalizedText(
            id: """
                Simpan sebagai \(file). Menerbitkan portal pada setiap perubahan isi, dan ketika isinya berubah
                dengan sendirinya: artikel terjadwal, masa tayang, masa pengecualian, batas pemutakhiran.
                """,
            en: """
                Save as \(file). Publishes the portal whenever its content is changed, and when it changes
                by itself: scheduled articles, expiry dates, ends of exemptions, due updates.
                """
        )
    }

    private var hourly: LocalizedText {
        LocalizedText(
            id: """
                Setiap jam, dalam UTC. Bila tidak ada yang jatuh tempo, tidak ada yang dibangun.
                GitHub dapat terlambat beberapa menit, dan berhenti menjadwalkan repositori publik yang 60 hari tanpa perubahan.
                """,
            en: """
                Every hour, in UTC. Builds only if something is due.
                GitHub may be some minutes late, and stops scheduling public repositories without changes for 60 days.
                """
        )
    }

    private var exact: LocalizedText {
        LocalizedText(
            id:
                "Supaya tepat pada menitnya; boleh dihapus. Cron tidak mengenal tahun: baris ini berulang setiap tahun.",
            en: "At the exact minute; may be left out. cron has no year field: this line runs again every year."
        )
    }

    private var installation: LocalizedText {
        LocalizedText(
            id: "Pasang program terang di sini, dengan cara yang berlaku di tempat Anda.",
            en: "Install the program terang here, in the way your organisation does."
        )
    }

    private var lastRun: LocalizedText {
        LocalizedText(
            id: """
                Adakah yang berubah sejak alur ini terakhir berjalan? Bila yang terakhir gagal, dibatalkan, tidak diketahui,
                atau bukan dari kiriman (commit) yang sama, terbitkan saja.
                """,
            en: """
                Has anything changed since this workflow last ran? If that run failed, was cancelled, is unknown
                or belongs to another commit, publish.
                """
        )
    }

    private var deployment: LocalizedText {
        LocalizedText(
            id: "Kirim folder output/ ke server Anda sesudah ini.",
            en: "Send the folder output/ to your server after this."
        )
    }

    private var sameCondition: LocalizedText {
        LocalizedText(
            id: "Beri langkah itu if yang sama: tanpa terbitan baru, output/ kosong.",
            en: "Give that step the same if: without a new build, output/ is empty."
        )
    }

    private var cached: LocalizedText {
        LocalizedText(
            id: """
                Commit dan saat terbit terakhir diingat dalam cache. Bila cache hilang atau commit-nya lain, portal
                diterbitkan saja.
                """,
            en: """
                The commit and time of the last build are kept in a cache. If that is lost or the commit differs, the
                portal is published.
                """
        )
    }

    private var keptTexts: LocalizedText {
        LocalizedText(
            id: "Naskah yang terakhir terbit, supaya berkas yang ditahan (faults: hold) tetap tampil seperti semula.",
            en: "The texts as last published, so that files that are held back (faults: hold) stay as they were."
        )
    }

    private var failure: LocalizedText {
        LocalizedText(
            id: "Sudah terbit, tetapi ada berkas yang ditahan karena salah: alur ini gagal supaya terlihat.",
            en: "Published, but files with errors are held back: this run fails so that somebody looks."
        )
    }

    private var gitlabSchedule: LocalizedText {
        let command = """
            glab schedule create --cron "\(Self.minute) * * * *" --cronTimeZone UTC --ref main --description terang
            """
        let api = """
            curl --request POST --header "PRIVATE-TOKEN: $TOKEN" --form ref=main --form description=terang --form \
            "cron=\(Self.minute) * * * *" --form cron_timezone=UTC "$GITLAB/api/v4/projects/$PROJECT/pipeline_schedules"
            """
        return LocalizedText(
            id: """
                Jadwal dibuat sekali, di luar berkas ini: di Build > Pipeline schedules, atau dengan salah satu perintah ini:
                  \(command)
                  \(api)
                \(nextChange.id)
                """,
            en: """
                The schedule is created once, outside this file: at Build > Pipeline schedules, or with one of these commands:
                  \(command)
                  \(api)
                \(nextChange.en)
                """
        )
    }
}
