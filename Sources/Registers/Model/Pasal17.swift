public import Diagnostics

/// A letter of UU 14/2008, Pasal 17, with its number where it has one.
public struct Pasal17: Sendable, Hashable {
    public let huruf: Huruf
    public let angka: Int?

    public enum Huruf: String, Sendable, CaseIterable {
        case a, b, c, d, e, f, g, h, i, j
    }

    public init(huruf: Huruf, angka: Int? = nil) {
        self.huruf = huruf
        self.angka = angka
    }

    /// `j`, or `h.4` for a letter with a number, as open data write it.
    public var text: String { huruf.rawValue + (angka.map { ".\($0)" } ?? "") }

    /// The words of the Act for the number. Nil without a number, and for one that the letter does not have.
    public var words: LocalizedText? {
        guard let angka, (1...max(1, huruf.numbers.count)).contains(angka) else { return nil }
        return huruf.numbers.isEmpty ? nil : huruf.numbers[angka - 1]
    }
}

extension Pasal17.Huruf {
    /// What the letter protects, in few words.
    public var protects: LocalizedText {
        switch self {
        case .a: LocalizedText(id: "proses penegakan hukum", en: "law enforcement")
        case .b:
            LocalizedText(
                id: "hak kekayaan intelektual dan persaingan usaha",
                en: "intellectual property and business competition"
            )
        case .c: LocalizedText(id: "pertahanan dan keamanan negara", en: "defence and security of the state")
        case .d: LocalizedText(id: "kekayaan alam Indonesia", en: "Indonesia's natural wealth")
        case .e: LocalizedText(id: "ketahanan ekonomi nasional", en: "the national economy")
        case .f: LocalizedText(id: "hubungan luar negeri", en: "foreign relations")
        case .g: LocalizedText(id: "akta otentik pribadi dan wasiat", en: "personal deeds and wills")
        case .h: LocalizedText(id: "rahasia pribadi", en: "personal privacy")
        case .i:
            LocalizedText(
                id: """
                    memorandum atau surat antar- atau intra-badan publik yang menurut sifatnya dirahasiakan, kecuali atas \
                    putusan Komisi Informasi atau pengadilan
                    """,
                en: """
                    confidential memoranda and letters between or within public bodies, unless the Komisi Informasi or a \
                    court decides otherwise
                    """
            )
        case .j: LocalizedText(id: "tidak boleh diungkapkan berdasarkan undang-undang", en: "closed by another Act")
        }
    }

    /// The numbers of the letter from 1 on, in the words of the Act. None for the letters b, d, g, i and j.
    public var numbers: [LocalizedText] {
        switch self {
        case .a: Self.lawEnforcement
        case .c: Self.defence
        case .e: Self.economy
        case .f: Self.foreignRelations
        case .h: Self.privacy
        case .b, .d, .g, .i, .j: []
        }
    }

    private static let lawEnforcement = texts([
        "menghambat proses penyelidikan dan penyidikan suatu tindak pidana":
            "hinders the inquiry into and investigation of a crime",
        "mengungkapkan identitas informan, pelapor, saksi, dan/atau korban yang mengetahui adanya tindak pidana":
            "reveals who informed of, reported, witnessed or suffered a crime",
        """
        mengungkapkan data intelijen kriminal dan rencana-rencana yang berhubungan dengan pencegahan dan penanganan \
        segala bentuk kejahatan transnasional
        """: "reveals criminal intelligence and plans against transnational crime",
        "membahayakan keselamatan dan kehidupan penegak hukum dan/atau keluarganya":
            "endangers the safety and life of law officers or their families",
        "membahayakan keamanan peralatan, sarana, dan/atau prasarana penegak hukum":
            "endangers the equipment and facilities of law officers",
    ])

    private static let defence = texts([
        """
        informasi tentang strategi, intelijen, operasi, taktik dan teknik yang berkaitan dengan penyelenggaraan sistem \
        pertahanan dan keamanan negara, meliputi tahap perencanaan, pelaksanaan dan pengakhiran atau evaluasi dalam \
        kaitan dengan ancaman dari dalam dan luar negeri
        """: "strategy, intelligence, operations, tactics and techniques of defence and security against threats",
        """
        dokumen yang memuat tentang strategi, intelijen, operasi, teknik dan taktik yang berkaitan dengan \
        penyelenggaraan sistem pertahanan dan keamanan negara yang meliputi tahap perencanaan, pelaksanaan dan \
        pengakhiran atau evaluasi
        """: "documents on strategy, intelligence, operations, techniques and tactics of defence and security",
        """
        jumlah, komposisi, disposisi, atau dislokasi kekuatan dan kemampuan dalam penyelenggaraan sistem pertahanan dan \
        keamanan negara serta rencana pengembangannya
        """: "number, composition and place of the forces for defence and security, and plans to develop them",
        "gambar dan data tentang situasi dan keadaan pangkalan dan/atau instalasi militer":
            "pictures and data of military bases and installations",
        """
        data perkiraan kemampuan militer dan pertahanan negara lain terbatas pada segala tindakan dan/atau indikasi \
        negara tersebut yang dapat membahayakan kedaulatan Negara Kesatuan Republik Indonesia dan/atau data terkait \
        kerjasama militer dengan negara lain yang disepakati dalam perjanjian tersebut sebagai rahasia atau sangat \
        rahasia
        """: "estimates of other states' military power that may endanger Indonesia, and secret military cooperation",
        "sistem persandian negara": "the state's system of ciphers",
        "sistem intelijen negara": "the state's system of intelligence",
    ])

    private static let economy = texts([
        """
        rencana awal pembelian dan penjualan mata uang nasional atau asing, saham dan aset vital milik negara
        """: "first plans to buy or sell currencies, shares and vital assets of the state",
        "rencana awal perubahan nilai tukar, suku bunga, dan model operasi institusi keuangan":
            "first plans to change exchange rates, interest rates and how financial institutions operate",
        """
        rencana awal perubahan suku bunga bank, pinjaman pemerintah, perubahan pajak, tarif, atau pendapatan \
        negara/daerah lainnya
        """: "first plans to change bank rates, public loans, taxes, tariffs and other public revenue",
        "rencana awal penjualan atau pembelian tanah atau properti": "first plans to sell or buy land or property",
        "rencana awal investasi asing": "first plans of foreign investment",
        "proses dan hasil pengawasan perbankan, asuransi, atau lembaga keuangan lainnya":
            "supervision of banks, insurers and other financial institutions",
        "hal-hal yang berkaitan dengan proses pencetakan uang": "matters of the printing of money",
    ])

    private static let foreignRelations = texts([
        """
        posisi, daya tawar dan strategi yang akan dan telah diambil oleh negara dalam hubungannya dengan negosiasi \
        internasional
        """: "position, bargaining power and strategy of the state in international negotiations",
        "korespondensi diplomatik antarnegara": "diplomatic correspondence between states",
        "sistem komunikasi dan persandian yang dipergunakan dalam menjalankan hubungan internasional":
            "systems of communication and ciphers used in international relations",
        "perlindungan dan pengamanan infrastruktur strategis Indonesia di luar negeri":
            "protection of Indonesia's strategic infrastructure abroad",
    ])

    private static let privacy = texts([
        "riwayat dan kondisi anggota keluarga": "history and condition of family members",
        "riwayat, kondisi dan perawatan, pengobatan kesehatan fisik, dan psikis seseorang":
            "a person's physical and mental health and its treatment",
        "kondisi keuangan, aset, pendapatan, dan rekening bank seseorang":
            "a person's finances, assets, income and bank accounts",
        """
        hasil-hasil evaluasi sehubungan dengan kapabilitas, intelektualitas, dan rekomendasi kemampuan seseorang
        """: "evaluations of a person's capability, intellect and recommended ability",
        """
        catatan yang menyangkut pribadi seseorang yang berkaitan dengan kegiatan satuan pendidikan formal dan satuan \
        pendidikan nonformal
        """: "personal records of a person at schools and in other education",
    ])

    private static func texts(_ pairs: KeyValuePairs<String, String>) -> [LocalizedText] {
        pairs.map { LocalizedText(id: $0, en: $1) }
    }
}
