import Diagnostics
import Reading

/// The points about the service.
extension MonevChecklist {
    static let office = [
        point("profil-ppid", .saranaLayanan, 3, "Profil PPID", "Profile of the PPID").onPage(),
        point("sk-ppid", .saranaLayanan, 3, "SK penetapan PPID", "Decree that appoints the PPID").onPage(),
        point("visi-misi", .saranaLayanan, 2, "Visi dan misi PPID", "Vision and mission of the PPID")
            .onPart(of: profile, saying: ["visi"], ["misi"]),
        point("tugas-ppid", .saranaLayanan, 2, "Tugas dan fungsi PPID", "Tasks of the PPID")
            .onPart(of: profile, saying: ["tugas"]),
        point("struktur-ppid", .saranaLayanan, 2, "Struktur PPID", "Organisation of the PPID")
            .onPart(of: profile, saying: ["struktur", "susunan"]),
        point("pedoman", .saranaLayanan, 2, "Peraturan tentang keterbukaan informasi", "Regulations on openness")
            .shown(
                in: "content/register/regulasi/",
                MonevCriteria.regulations("keterbukaan informasi publik", "informasi publik", "layanan informasi")
            ),
        point("sop", .saranaLayanan, 2, "SOP layanan informasi", "Operating procedures").onPage(),
        point("forum", .saranaLayanan, 4, "Rapat atau forum layanan informasi", "Meetings on the service")
            .shown(in: "content/berita/", MonevCriteria.meetings),
    ]

    static let service = [
        point(
            "maklumat",
            .saranaLayanan,
            3,
            "Maklumat pelayanan dengan dasar hukum dan akibatnya",
            "Service pledge with its basis and sanctions"
        )
        .onPage(
            saying: ["dasar hukum", "undang undang"],
            ["sanggup", "janji", "berjanji"],
            ["tidak ditepati", "sanksi", "keberatan"]
        ),
        point("tata-cara", .saranaLayanan, 3, "Tata cara permohonan informasi", "How to request information")
            .onPage(or: "tata-cara-permohonan"),
        point("tata-cara-keberatan", .saranaLayanan, 2, "Tata cara keberatan", "How to object")
            .onPart(of: "content/layanan/tata-cara.md", or: "tata-cara-keberatan", saying: ["keberatan"]),
        point(
            "sengketa",
            .saranaLayanan,
            2,
            "Cara menyelesaikan sengketa, dengan alamat Komisi Informasi",
            "Dispute procedure with the Komisi Informasi's address"
        )
        .onPage(saying: ["komisi informasi"], ["alamat", "jalan", "jl"]),
        point("formulir-permohonan", .saranaLayanan, 3, "Formulir permohonan", "Form for requests").onPage(),
        point("formulir-keberatan", .saranaLayanan, 3, "Formulir keberatan", "Form for objections").onPage(),
        point("biaya", .saranaLayanan, 2, "Standar biaya", "Costs").onPage(),
        point("jadwal", .saranaLayanan, 2, "Jadwal layanan", "Service hours").onPage(),
        point("meja-layanan", .saranaLayanan, 3, "Meja layanan informasi", "Service desk")
            .onPart(
                of: "content/layanan/jadwal.md",
                or: "kontak",
                saying: ["meja layanan", "meja informasi", "desk layanan"]
            ),
        point("faq", .saranaLayanan, 1, "Pertanyaan yang sering diajukan", "Frequent questions").onPage(),
        point("survei", .saranaLayanan, 2, "Survei kepuasan", "Survey of satisfaction").onPage(),
        point("kontak", .saranaLayanan, 2, "Kontak dan jam layanan", "Contact and hours")
            .shown(in: ContentFiles.shown(ContentFiles.settings), MonevCriteria.contact),
        point("aksesibilitas", .saranaLayanan, 4, "Kemudahan bagi penyandang disabilitas", "Accessibility")
            .onPage(folder: "halaman"),
        point(
            "bentuk-lain",
            .saranaLayanan,
            2,
            "Informasi dalam bentuk suara atau bahasa sederhana",
            "Information as audio or in easy language"
        )
        .shown(in: "content/layanan/maklumat.md", MonevCriteria.otherForms),
        point("laman", .saranaLayanan, 3, "Laman informasi publik di menu utama", "Public information in the main menu")
            .shown(in: ContentFiles.shown(ContentFiles.settings), MonevCriteria.landing),
        point("pencarian", .saranaLayanan, 2, "Pencarian informasi", "Search").shown(in: list, MonevCriteria.search),
    ]
}
