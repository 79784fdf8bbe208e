import Diagnostics
import Reading

/// Generates the schedules that rebuild a portal when it changes by itself.
struct WakeUp {
    let agenda: Agenda
    let language: Language

    /// The minute at which hourly workflows run. Not the full hour, when many other workflows run.
    static let minute = 7

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
              pages: write
              id-token: write
            concurrency:
              group: terbit
            jobs:
              terbit:
                runs-on: ubuntu-latest
                environment: github-pages
                env:
                  GH_TOKEN: ${{ github.token }}
                steps:
                  - uses: actions/checkout@v4
            \(comment(installation[language], indent: 6))      - env:
                      TERANG_DEB: ${{ vars.TERANG_DEB }}
                      TERANG_SHA256: ${{ vars.TERANG_SHA256 }}
                    run: |
            \(Self.installation(sudo: "sudo ", indent: 10))          terang --version
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
                      path: |
                        .terang
                        .terang-checkpoint
                      key: terang-${{ github.run_id }}
                      restore-keys: terang-
                  - id: terbit
                    if: steps.jadwal.outputs.terbit != 'tidak'
                    run: |
                      code=0
                      terang build --format github || code=$?
                      echo "kode=$code" >> "$GITHUB_OUTPUT"
                      [ "$code" = 0 ] || [ "$code" = 2 ]
            \(comment(history[language], indent: 10))\(Self.verification(indent: 10))\
            \(comment(pages[language], indent: 6))      - uses: actions/upload-pages-artifact@v3
                    if: steps.terbit.outcome == 'success'
                    with:
                      path: output
                  - uses: actions/deploy-pages@v4
                    if: steps.terbit.outcome == 'success'
                  - uses: actions/cache/save@v4
                    if: always() && steps.terbit.outputs.kode != ''
                    with:
                      path: |
                        .terang
                        .terang-checkpoint
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
              image: debian:12-slim
              resource_group: terbit
              rules:
                - if: $CI_PIPELINE_SOURCE == "schedule"
                - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
            \(comment(cached[language], indent: 2))  cache:
                key: terang-terakhir
                paths: [.terang-terakhir, .terang-checkpoint, .terang]
                when: always
            \(comment(installation[language], indent: 2))  before_script:
                - |
                  apt-get update -q && apt-get install -y -q --no-install-recommends ca-certificates curl
            \(Self.installation(sudo: "", indent: 6))  script:
                - terang --version
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
            \(comment(history[language], indent: 8))\(Self.verification(indent: 8))\
            \(comment(deployment[language], indent: 8))      fi
            \(comment(failure[language], indent: 6))      [ "$code" != 2 ]
                  echo "$CI_COMMIT_SHA $began" > .terang-terakhir

            """
    }

    /// Returns the shell lines that install a released package, whose address and digest are variables.
    private static func installation(sudo: String, indent: Int) -> String {
        let margin = String(repeating: " ", count: indent)
        return """
            \(margin)curl --fail --silent --show-error --location --retry 3 --output /tmp/terang.deb "$TERANG_DEB"
            \(margin)echo "$TERANG_SHA256  /tmp/terang.deb" | sha256sum --check --quiet
            \(margin)\(sudo)apt-get update -q && \(sudo)apt-get install -y -q /tmp/terang.deb

            """
    }

    /// Returns the shell lines that end the run where the log of registers does not go on from the checkpoint of the last run, and keep
    /// the new one. Where nothing is logged they do nothing.
    private static func verification(indent: Int) -> String {
        let margin = String(repeating: " ", count: indent)
        return """
            \(margin)if [ -e output/data/log/checkpoint ]; then
            \(margin)  [ ! -e .terang-checkpoint ] || terang verify output --history --checkpoint .terang-checkpoint
            \(margin)  cp output/data/log/checkpoint .terang-checkpoint
            \(margin)fi

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

    /// Minute, hour, day and month of the next change in UTC, rounded up to the next full minute. Nil where nothing is scheduled.
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
}
