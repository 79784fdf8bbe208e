import Content
import Glibc

/// Makes the sizes of one picture in a process of its own, so that a file that was made to break programs ends nothing but that
/// process. The program starts itself with a command that it does not list.
public enum PictureWorker {
    /// The command. Its arguments are how the names of the files to write begin, what is to be made, and `rugi` where PNG may
    /// lose details; the picture is the standard input. `kartu` and a file make a JPEG of the SVG there. Without arguments the library is tried.
    public static let command = "_gambar"

    /// How a process ended.
    enum Outcome: Int32 {
        case made = 0
        case withoutLibrary = 3
        case unreadable = 4
        case withoutAVIF = 5
    }

    /// Seconds of computing.
    private static let deadline: rlim_t = 120
    /// Bytes of address space, enough for the largest pictures that are not refused by their size.
    private static let memory: rlim_t = 3 << 30

    /// Does the work and returns the exit code.
    public static func run(_ arguments: [String]) -> Int32 {
        limit(__rlimit_resource(RLIMIT_CPU.rawValue), to: deadline)
        limit(__rlimit_resource(RLIMIT_AS.rawValue), to: memory)
        do {
            guard let vips = try Vips() else { return Outcome.withoutLibrary.rawValue }
            if arguments == ["avif"] { return (vips.writesAVIF ? Outcome.made : .withoutAVIF).rawValue }
            if arguments.count == 2, arguments[0] == "kartu" {
                try vips.draw("/proc/self/fd/0", to: arguments[1])
                return Outcome.made.rawValue
            }
            guard arguments.count > 2 else { return Outcome.made.rawValue }
            var picture: Vips.Picture?
            for step in try arguments.dropFirst(2).map(Self.step) {
                // The name of the file may hold what libvips reads as options.
                let known = picture?.width == step.width ? picture : nil
                let current = try known ?? vips.picture("/proc/self/fd/0", width: step.width)
                picture = current
                let file = step.file(of: arguments[0])
                try vips.write(current, to: file, step.format, isLossless: arguments[1] == "utuh")
            }
            return Outcome.made.rawValue
        } catch {
            return Outcome.unreadable.rawValue
        }
    }

    /// What an argument asks for, such as `webp-800`.
    private static func step(_ argument: String) throws(Vips.Failure) -> PictureSizing.Step {
        let parts = argument.split(separator: "-")
        guard parts.count == 2, let format = PictureFormat(rawValue: String(parts[0])), let width = Int(parts[1]) else {
            throw Vips.Failure(function: argument)
        }
        return PictureSizing.Step(format: format, width: width)
    }

    private static func limit(_ resource: __rlimit_resource, to value: rlim_t) {
        var limit = rlimit(rlim_cur: value, rlim_max: value)
        // Where a limit cannot be set, the work is done without it.
        _ = setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
    }

    /// Starts the program to learn whether the library is there.
    ///
    /// - Throws: `PictureWorkerError` where the process cannot be started.
    static func probe(_ program: String, needsAVIF: Bool) throws(PictureWorkerError) -> Outcome {
        try start(program, "/dev/null", needsAVIF ? ["avif"] : [])
    }

    /// Starts the program to draw an SVG file that Terang wrote as a JPEG.
    ///
    /// - Throws: `PictureWorkerError` where the process cannot be started.
    static func draw(_ program: String, _ svg: String, to file: String) throws(PictureWorkerError) -> Outcome {
        try start(program, svg, ["kartu", file])
    }

    /// Starts the program for a picture and waits for its end.
    ///
    /// - Parameter target: how the paths of the files begin; width and format follow.
    /// - Throws: `PictureWorkerError` where the process cannot be started.
    static func run(
        _ program: String,
        _ picture: String,
        to target: String,
        _ steps: [PictureSizing.Step],
        of sizing: PictureSizing
    ) throws(PictureWorkerError) -> Outcome {
        // Charts and drawings stay as they are; a PNG that is too heavy is a photograph.
        let quality = sizing.format == .png && !sizing.isReduced ? "utuh" : "rugi"
        return try start(program, picture, [target, quality] + steps.map { "\($0.format.rawValue)-\($0.width)" })
    }

    private static func start(_ program: String, _ picture: String, _ words: [String]) throws(PictureWorkerError)
        -> Outcome
    {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, picture, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        let arguments: [UnsafeMutablePointer<CChar>?] = ([program, command] + words).map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        // Nothing that is set for the user changes a picture.
        let environment: [UnsafeMutablePointer<CChar>?] = [nil]
        var process = pid_t()
        let code = posix_spawn(&process, program, &actions, nil, arguments, environment)
        guard code == 0 else { throw PictureWorkerError(program: program, code: code) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { throw PictureWorkerError(program: program, code: errno) }
        }
        // Whoever was ended by a signal has used up its time or memory, or has crashed.
        guard status & 0x7F == 0 else { return .unreadable }
        return Outcome(rawValue: status >> 8 & 0xFF) ?? .unreadable
    }
}

/// The process that makes sizes of pictures could not be started.
public struct PictureWorkerError: Error, CustomStringConvertible {
    public let program: String
    /// The `errno` of the system call.
    public let code: Int32

    public var description: String { "\(program): posix_spawn: \(String(cString: strerror(code)))" }
}
