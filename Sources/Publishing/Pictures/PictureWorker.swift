import Content
import Workers

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
    private static let deadline = 120
    /// Bytes of address space, enough for the largest pictures that are not refused by their size.
    private static let memory = 3 << 30

    /// Does the work and returns the exit code.
    public static func run(_ arguments: [String]) -> Int32 {
        WorkerProcess.limit(seconds: deadline, memory: memory)
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

    /// Starts the program to learn whether the library is there.
    ///
    /// - Throws: `WorkerError` where the process cannot be started.
    static func probe(_ program: String, needsAVIF: Bool) throws(WorkerError) -> Outcome {
        try start(program, "/dev/null", needsAVIF ? ["avif"] : [])
    }

    /// Starts the program to draw an SVG file that Terang wrote as a JPEG.
    ///
    /// - Throws: `WorkerError` where the process cannot be started.
    static func draw(_ program: String, _ svg: String, to file: String) throws(WorkerError) -> Outcome {
        try start(program, svg, ["kartu", file])
    }

    /// Starts the program for a picture and waits for its end.
    ///
    /// - Parameter target: how the paths of the files begin; width and format follow.
    /// - Throws: `WorkerError` where the process cannot be started.
    static func run(
        _ program: String,
        _ picture: String,
        to target: String,
        _ steps: [PictureSizing.Step],
        of sizing: PictureSizing
    ) throws(WorkerError) -> Outcome {
        // Charts and drawings stay as they are; a PNG that is too heavy is a photograph.
        let quality = sizing.format == .png && !sizing.isReduced ? "utuh" : "rugi"
        return try start(program, picture, [target, quality] + steps.map { "\($0.format.rawValue)-\($0.width)" })
    }

    private static func start(_ program: String, _ picture: String, _ words: [String]) throws(WorkerError) -> Outcome {
        switch try WorkerProcess(program).run([command] + words, reading: picture) {
        case .exited(let code): Outcome(rawValue: code) ?? .unreadable
        case .killed: .unreadable
        }
    }
}
