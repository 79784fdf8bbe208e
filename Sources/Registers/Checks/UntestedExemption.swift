import Diagnostics

/// A row of the DIK that names no test of consequences.
enum UntestedExemption {
    static let rule = Rule.warning(
        "untested-exemption",
        title: LocalizedText(id: "Uji konsekuensi belum disebut", en: "No test of consequences named"),
        explanation: """
            Pengecualian didahului pengujian tentang konsekuensi. Tulis nomor atau tanggalnya di \
            `nomor_uji` dan `tanggal_uji`, atau sekali untuk seluruh daftar di `register.yaml` (`test`). Tanpa itu halaman \
            portal tidak mengatakan bahwa akibatnya sudah diuji.
            """,
        en: """
            An exemption follows a test of consequences. Write its number or date into `nomor_uji` and \
            `tanggal_uji`, or once for the whole list into `register.yaml` (`test`). Without it the portal's pages do not say \
            that consequences were tested.
            """,
        wrong: "nomor,nomor_uji,tanggal_uji\n1,,",
        right: "nomor,nomor_uji,tanggal_uji\n1,BA-04/PPID/2025,2025-12-15"
    )

    static let check = RegisterCheck(rule, \.exemptInformation) { exempt in
        guard !exempt.isTested, exempt.written["tanggal_uji"].isBlankMark else { return nil }
        return Diagnostic(
            rule,
            at: exempt.written.place(of: "nomor_uji"),
            id: "tidak menyebut uji konsekuensi",
            en: "names no test of consequences",
            help: "isi nomor_uji dan tanggal_uji, atau test di register.yaml bila seluruh daftar diuji bersama",
            en: "fill nomor_uji and tanggal_uji, or test in register.yaml where the whole list was tested together"
        )
    }
}
