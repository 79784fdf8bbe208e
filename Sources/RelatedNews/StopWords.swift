/// Words that do not identify a topic: function words, and the phrases of every news article.
///
/// They also identify the language of an article. The table holds words of at least three letters, in lower case,
/// without diacritics and apostrophes. It leaves out frequent names, because rarity already lowers their weight.
package enum StopWords {
    /// The languages in which a word is a stop word.
    package struct Languages: OptionSet, Sendable {
        package let rawValue: UInt8
        package static let indonesian = Languages(rawValue: 1)
        package static let english = Languages(rawValue: 2)

        package init(rawValue: UInt8) { self.rawValue = rawValue }
    }

    package static func languages(of word: String) -> Languages {
        var languages: Languages = []
        if indonesian.contains(word) { languages.insert(.indonesian) }
        if english.contains(word) { languages.insert(.english) }
        return languages
    }

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    private static let indonesian = words(
        """
        yang dan dari untuk dengan pada dalam ini itu adalah ialah yaitu yakni merupakan akan telah sudah sedang masih
        belum tidak tak bukan jangan tanpa juga pun lah kah saja hanya cuma lagi pula maupun atau tetapi tapi namun
        melainkan sedangkan sementara serta bahwa agar supaya karena sebab akibat oleh sehingga maka jika bila apabila
        kalau jikalau andaikan seandainya meski meskipun walau walaupun kendati biarpun sejak sampai hingga ketika saat
        waktu sewaktu selama setelah sesudah sebelum usai seusai sambil seraya lalu kemudian selanjutnya akhirnya
        kepada terhadap tentang mengenai terkait soal perihal bagi guna demi antara antar atas bawah depan belakang
        dekat luar samping sekitar seputar lewat melalui menurut secara sebagai seperti bagaikan laksana ibarat serupa
        sama bersama para kaum sang saya aku kami kita anda kamu kalian dia ia ibu bapak pak beliau mereka nya
        siapa apa mana kapan dimana kemana bagaimana mengapa kenapa berapa sebuah seorang seekor suatu sesuatu salah
        satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh ratus ribu juta miliar triliun
        pertama kedua ketiga keempat kelima semua seluruh segala setiap tiap masing beberapa sejumlah banyak sedikit
        sebagian berbagai aneka lebih kurang paling sangat amat sekali terlalu cukup agak hampir makin semakin lebihnya
        bisa dapat mampu boleh harus mesti wajib perlu ingin mau hendak mungkin pasti tentu tentunya memang sebenarnya
        sesungguhnya ternyata rupanya bahkan malah justru apalagi terutama khususnya umumnya biasanya misalnya contohnya
        antaranya lainnya lain sebaliknya begitu begini demikian tersebut berikut berikutnya sini situ sana disini
        disana ada adanya tiada berada terdapat menjadi jadi dijadikan membuat dibuat melakukan dilakukan memberikan
        diberikan memberi mendapat mendapatkan mengalami terjadi berlangsung digelar menggelar dilaksanakan
        dilaksanakannya diadakan mengadakan menghadiri hadir dihadiri turut ikut disebut menyebut menyebutkan disebutkan
        kata berkata katanya mengatakan dikatakan ujar ujarnya berujar tutur tuturnya menuturkan ucap ucapnya mengucapkan
        jelas jelasnya menjelaskan dijelaskan terang terangnya menerangkan ungkap ungkapnya mengungkapkan diungkapkan
        papar paparnya memaparkan tegas tegasnya menegaskan ditegaskan tambah tambahnya menambahkan ditambahkan imbuh
        imbuhnya sambung sambungnya lanjut lanjutnya melanjutkan pungkas pungkasnya tandas tandasnya sebut sebutnya
        sampaikan menyampaikan disampaikan berharap harap harapnya diharapkan mengharapkan mengaku menilai dinilai
        diketahui kabar berita foto sumber redaksi wartawan penulis editor reporter simak baca
        hari pagi siang sore malam petang minggu pekan bulan tahun tanggal jam pukul wib wita wit tadi kini sekarang
        kemarin besok lusa nanti dulu dahulu lama baru senin selasa rabu kamis jumat sabtu ahad januari februari maret
        april mei juni juli agustus september oktober november desember
        tempat orang hal cara pihak bagian bentuk jumlah total kali persen rupiah nomor kegiatan acara rangka upaya
        baik besar kecil penting langsung kembali terus tetap segera selalu sering pernah jarang kadang sendiri diri
        """
    )

    private static let english = words(
        """
        the and for with from into onto upon about above across after again against along among around before behind
        below beneath beside between beyond but despite down during except inside near off out outside over past per
        since than that then though through throughout toward towards under until unless via while within without
        are was were been being has have had having does did doing done will would shall should can could may might must
        ought not nor neither either both also too very just only even still yet already almost always never ever often
        sometimes usually soon later now here there where when why how what which who whom whose this these those such
        same other another each every all any some few many much more most less least several own you your yours she her
        hers him his they them their theirs our ours its itself himself herself themselves myself ourselves yourself one
        two three four five six seven eight nine ten first second third hundred thousand million billion percent because
        although however therefore moreover furthermore meanwhile otherwise instead rather quite perhaps indeed thus
        hence else like unlike including include includes included according regarding concerning due amid say says said
        saying tell tells told add adds added adding state stated explain explained note noted mention mentioned
        announce announced express expressed hope hopes hoped make makes made making take takes took taken taking give
        gives gave given giving get gets got getting come comes came coming become becomes became held hold attend
        attended day days week weeks month months year years today yesterday tomorrow morning afternoon evening night
        time times ago monday tuesday wednesday thursday friday saturday sunday january february march april june july
        august october december news photo source reporter writer read well way people thing things part
        number new good great big dont doesnt didnt isnt arent wasnt werent wont wouldnt cant couldnt shouldnt hasnt
        havent hadnt thats theres heres lets youre theyre weve ive
        """
    )
}
