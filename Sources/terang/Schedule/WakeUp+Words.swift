import Diagnostics
import Reading

/// What the printed schedules say to people.
extension WakeUp {
    var nothing: LocalizedText {
        LocalizedText(
            id: "Saat ini tidak ada jadwal: portal tidak berubah dengan sendirinya.",
            en: "Nothing is scheduled at present: the portal does not change by itself."
        )
    }

    var nextChange: LocalizedText {
        guard let next = agenda.next else { return nothing }
        let utc = LocalTime(secondsSinceEpoch: next.secondsSinceEpoch)
        let time = "\(agenda.zone.rfc3339(next)) = \(utc.isoDate) \(utc.isoClock) UTC"
        return LocalizedText(id: "Perubahan berikutnya: \(time).", en: "The next change: \(time).")
    }

    func introduction(of file: String) -> LocalizedText {
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

    var hourly: LocalizedText {
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

    var exact: LocalizedText {
        LocalizedText(
            id:
                "Supaya tepat pada menitnya; boleh dihapus. Cron tidak mengenal tahun: baris ini berulang setiap tahun.",
            en: "At the exact minute; may be left out. cron has no year field: this line runs again every year."
        )
    }

    var installation: LocalizedText {
        LocalizedText(
            id: """
                Variabel TERANG_DEB: alamat paket rilis (berkas .deb); TERANG_SHA256: sidiknya, dari SHA256SUMS rilis itu.
                """,
            en: """
                Variables: TERANG_DEB is the address of a released package (.deb), TERANG_SHA256 its digest from SHA256SUMS.
                """
        )
    }

    var lastRun: LocalizedText {
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

    var deployment: LocalizedText {
        LocalizedText(
            id: "Kirim folder output/ ke server Anda sesudah ini.",
            en: "Send the folder output/ to your server after this."
        )
    }

    var pages: LocalizedText {
        LocalizedText(
            id: """
                GitHub Pages; pilih dahulu Settings > Pages > Source: GitHub Actions. Untuk server sendiri, ganti dua langkah ini
                dengan yang mengirim folder output/, dan beri if yang sama: tanpa terbitan baru, output/ kosong.
                """,
            en: """
                GitHub Pages; first choose Settings > Pages > Source: GitHub Actions. For a server of your own, put a step that
                sends output/ in place of these two, with the same if: without a new build, output/ is empty.
                """
        )
    }

    var cached: LocalizedText {
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

    var keptTexts: LocalizedText {
        LocalizedText(
            id: "Naskah yang terakhir terbit, supaya berkas yang ditahan (faults: hold) tetap tampil seperti semula.",
            en: "The texts as last published, so that files that are held back (faults: hold) stay as they were."
        )
    }

    var history: LocalizedText {
        LocalizedText(
            id: "Riwayat daftar yang pernah terbit tidak boleh ditulis ulang (terang register catat).",
            en: "The history of registers that was published must not be rewritten (terang register catat)."
        )
    }

    var failure: LocalizedText {
        LocalizedText(
            id: "Sudah terbit, tetapi ada berkas yang ditahan karena salah: alur ini gagal supaya terlihat.",
            en: "Published, but files with errors are held back: this run fails so that somebody looks."
        )
    }

    var gitlabSchedule: LocalizedText {
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
