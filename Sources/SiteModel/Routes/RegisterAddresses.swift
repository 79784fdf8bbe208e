public import Content
public import Registers
import TransparencyLog

/// The addresses of the transparency half: the registers' pages and data files.
public enum RegisterAddresses {
    public static let landing = AddressFolder.publicInformation.address
    /// The whole Daftar Informasi Publik.
    public static let whole = list(of: .dip)
    /// The Daftar Informasi yang Dikecualikan.
    public static let exempt = list(of: .dik)
    public static let agencies = landing + "opd/"
    public static let matrix = landing + "matriks/"
    public static let changes = landing + "perubahan/"
    public static let report = landing + "laporan/"
    private static let data = AddressFolder.data.address
    public static let dataPackage = data + "datapackage.json"
    public static let catalog = data + "catalog.jsonld"
    /// The log of what was published (C2SP tlog-tiles).
    public static let log = data + "log/"
    public static let logCheckpoint = log + LogTiles.checkpoint
    /// Which entry of the log each published row is, and its salt.
    public static let logRows = log + "baris.json"
    /// The Atom feed of new and changed rows.
    public static let changesFeed = data + "perubahan.xml"
    /// The iCalendar file of deadlines.
    public static let calendar = data + "tenggat.ics"

    /// The address at which the national network of legal documents (JDIHN) expects those of a member.
    public static let legalDocuments = AddressFolder.feed.address + "document.json"

    /// The data that the search of the landing page reads.
    public static let searchIndex = landing + "cari.json"

    /// Returns the address of the list that shows a register: that of its profile or, where the profile does not share a list, its own.
    static func list(of profile: RegisterProfile, register: String = "") -> Address {
        profile.sharedList.map { landing + $0 + "/" } ?? other(register)
    }

    public static func list(of klasifikasi: Klasifikasi) -> Address {
        landing + pathPart(of: klasifikasi) + "/"
    }

    /// Returns a class as a part of an address, such as `serta-merta`.
    package static func pathPart(of klasifikasi: Klasifikasi) -> String {
        klasifikasi.rawValue.replacing("_", with: "-")
    }

    public static func agency(_ code: String) -> Address { agencies + code + "/" }

    /// Returns the address of a row of the DIP or DIK.
    static func row(_ slug: String, of register: String) -> Address { rows(of: register) + "\(slug)/" }

    /// The folder of the rows of a register of the DIP or DIK.
    static func rows(of register: String) -> Address { landing + "\(register)/" }

    /// Returns the address of a register that does not share a list.
    public static func other(_ register: String) -> Address { others + "\(register)/" }

    /// The folder of the registers that do not share a list.
    static let others = landing + "register/"

    static func otherRow(_ slug: String, of register: String) -> Address { other(register) + "\(slug)/" }

    public static func table(of register: String, _ format: TableFormat) -> Address {
        data + "\(register).\(format.rawValue)"
    }

    /// Returns the beginnings of the addresses that pages and data of a register have, whatever its profile.
    package static func beginnings(ofRegister name: String) -> [Address] {
        [rows(of: name), other(name), data + name + "."]
    }
}

extension Register {
    /// The address of the page that shows the register.
    var page: Address { RegisterAddresses.list(of: definition.profile, register: name) }

    /// Returns the address of a row's page.
    func address(of row: AnyRow) -> Address {
        definition.profile.sharedList == nil
            ? RegisterAddresses.otherRow(row.identity.slug, of: name)
            : RegisterAddresses.row(row.identity.slug, of: name)
    }
}
