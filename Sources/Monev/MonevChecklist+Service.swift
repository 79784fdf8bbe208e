import Diagnostics
import Reading

/// The points about the service.
extension MonevChecklist {
    static let office = [
        page("profil-ppid", 3, "Profil PPID", "Profile of the PPID"),
        page("sk-ppid", 3, "SK penetapan PPID", "Decree that appoints the PPID"),
        part("visi-misi", 2, "Visi dan misi PPID", "Vision and mission of the PPID", of: profile, ["visi"], ["misi"]),
        part("tugas-ppid", 2, "Tugas dan fungsi PPID", "Tasks of the PPID", of: profile, ["tugas"]),
        part("struktur-ppid", 2, "Struktur PPID", "Organisation of the PPID", of: profile, ["struktur", "susunan"]),
        point(
            "pedoman",
            .saranaLayanan,
            2,
            "Peraturan tentang keterbukaan informasi",
            "Regulations on openness",
            file: "content/register/regulasi/",
            MonevCriteria.regulations("keterbukaan informasi publik", "informasi publik", "layanan informasi")
        ),
        page("sop", 2, "SOP layanan informasi", "Operating procedures"),
        point(
            "forum",
            .saranaLayanan,
            4,
            "Rapat atau forum layanan informasi",
            "Meetings on the service",
            file: "content/berita/",
            MonevCriteria.meetings
        ),
    ]

    static let service = [
        page(
            "maklumat",
            3,
            "Maklumat pelayanan dengan dasar hukum dan akibatnya",
            "Service pledge with its basis and sanctions",
            parts: ["dasar hukum", "undang undang"],
            ["sanggup", "janji", "berjanji"],
            ["tidak ditepati", "sanksi", "keberatan"]
        ),
        page(
            "tata-cara",
            3,
            "Tata cara permohonan informasi",
            "How to request information",
            or: "tata-cara-permohonan"
        ),
        part(
            "tata-cara-keberatan",
            2,
            "Tata cara keberatan",
            "How to object",
            of: "content/layanan/tata-cara.md",
            or: "tata-cara-keberatan",
            ["keberatan"]
        ),
        page(
            "sengketa",
            2,
            "Cara menyelesaikan sengketa, dengan alamat Komisi Informasi",
            "Dispute procedure with the Komisi Informasi's address",
            parts: ["komisi informasi"],
            ["alamat", "jalan", "jl"]
        ),
        page("formulir-permohonan", 3, "Formulir permohonan", "Form for requests"),
        page("formulir-keberatan", 3, "Formulir keberatan", "Form for objections"),
        page("biaya", 2, "Standar biaya", "Costs"),
        page("jadwal", 2, "Jadwal layanan", "Service hours"),
        part(
            "meja-layanan",
            3,
            "Meja layanan informasi",
            "Service desk",
            of: "content/layanan/jadwal.md",
            or: "kontak",
            ["meja layanan", "meja informasi", "desk layanan"]
        ),
        page("faq", 1, "Pertanyaan yang sering diajukan", "Frequent questions"),
        page("survei", 2, "Survei kepuasan", "Survey of satisfaction"),
        point(
            "kontak",
            .saranaLayanan,
            2,
            "Kontak dan jam layanan",
            "Contact and hours",
            file: ContentFiles.shown(ContentFiles.settings),
            MonevCriteria.contact
        ),
        page("aksesibilitas", 4, "Kemudahan bagi penyandang disabilitas", "Accessibility", folder: "halaman"),
        point(
            "bentuk-lain",
            .saranaLayanan,
            2,
            "Informasi dalam bentuk suara atau bahasa sederhana",
            "Information as audio or in easy language",
            file: "content/layanan/maklumat.md",
            MonevCriteria.otherForms
        ),
        point(
            "laman",
            .saranaLayanan,
            3,
            "Laman informasi publik di menu utama",
            "Public information in the main menu",
            file: ContentFiles.shown(ContentFiles.settings),
            MonevCriteria.landing
        ),
        point("pencarian", .saranaLayanan, 2, "Pencarian informasi", "Search", file: list, MonevCriteria.search),
    ]
}
