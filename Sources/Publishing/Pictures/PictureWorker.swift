import Content
import Workers

/// Makes the sizes of one picture in a separate process, so that a malicious file can crash only that process. The
/// program starts itself with a hidden command.
public enum PictureWorker {
    /// The hidden command. Its arguments are the prefix of the files to write, the sizes to make, and `rugi` where PNG
    /// files may be compressed with loss; standard input is the picture. `kartu` with names of files makes each, a PNG, from
    /// the SVG beside it. Without arguments, the command only tests whether the library is available.
    public static let command = "_gambar"

    /// How a process ended.
    enum Outcome: Int32 {
        case made = 0
        case withoutLibrary = 3
        case unreadable = 4
        case withoutAVIF = 5
    }

    /// CPU time in seconds.
    private static let deadline = 120
    /// Address space in bytes, enough for the largest pictures that are accepted.
    private static let memory = 3 << 30

    /// Runs in the worker process: does the work and returns the exit code.
    public static func run(_ arguments: [String]) -> Int32 {
        WorkerProcess.limit(seconds: deadline, memory: memory)
        do {
            guard let vips = try Vips() else { return Outcome.withoutLibrary.rawValue }
            if arguments == ["avif"] { return (vips.writesAVIF ? Outcome.made : .withoutAVIF).rawValue }
            if arguments.count > 1, arguments[0] == "kartu" {
                for file in arguments.dropFirst() { try vips.draw(file + ".svg", to: file) }
                return Outcome.made.rawValue
            }
            guard arguments.count > 2 else { return Outcome.made.rawValue }
            var picture: Vips.Picture?
            for step in try arguments.dropFirst(2).map(Self.step) {
                // The file name may contain what libvips would read as options.
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

    /// Parses an argument such as `webp-800`.
    private static func step(_ argument: String) throws(Vips.Failure) -> PictureSizing.Step {
        let parts = argument.split(separator: "-")
        guard parts.count == 2, let format = PictureFormat(rawValue: String(parts[0])), let width = Int(parts[1]) else {
            throw Vips.Failure(function: argument)
        }
        return PictureSizing.Step(format: format, width: width)
    }

    /// Starts the worker to test whether the library is available.
    ///
    /// - Throws: `WorkerError` where the process cannot be started.
    static func probe(_ program: String, needsAVIF: Bool) throws(WorkerError) -> Outcome {
        try start(program, "/dev/null", needsAVIF ? ["avif"] : [])
    }

    /// Starts the worker to convert SVG files of Terang's into PNGs.
    ///
    /// - Throws: `WorkerError` where the process cannot be started.
    ///
    /// - Parameter files: the files to write. Each SVG has the same name with the ending `.svg`.
    static func draw(_ program: String, _ files: [String]) throws(WorkerError) -> Outcome {
        try start(program, "/dev/null", ["kartu"] + files)
    }

    /// Starts the worker for one picture and waits until it ends.
    ///
    /// - Parameter target: the beginning of the paths to write; width and format follow.
    /// - Throws: `WorkerError` where the process cannot be started.
    static func run(
        _ program: String,
        _ picture: String,
        to target: String,
        _ steps: [PictureSizing.Step],
        of sizing: PictureSizing
    ) throws(WorkerError) -> Outcome {
        // Charts and drawings are compressed without loss; a PNG that is too heavy is a photograph.
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
