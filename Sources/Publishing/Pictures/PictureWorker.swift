import Content
import Files
import Glibc
import Workers

/// Makes the sizes of one picture in a separate process, so that a malicious file can crash only that process. The
/// program starts itself with a hidden command.
public enum PictureWorker {
    /// The hidden command. Its arguments are those of a ``Job``.
    public static let command = "_gambar"

    /// What a process is to do.
    private enum Job {
        /// Only tests whether the library is available, and whether it writes AVIF where that is needed.
        case probe(needsAVIF: Bool)
        /// Makes PNG files with these paths, each from the SVG beside it, whose name has the further ending `.svg`.
        case draw([String])
        /// Makes sizes of the picture in the standard input. Their paths begin with `target`; PNG files are compressed without
        /// loss where `isLossless`.
        case sizes([PictureSizing.Step], target: String, isLossless: Bool)

        /// Fails where the arguments are not those of a job.
        init?(_ arguments: [String]) {
            let rest = arguments.dropFirst()
            switch (arguments.first, rest.count) {
            case (nil, _): self = .probe(needsAVIF: false)
            case ("avif", 0): self = .probe(needsAVIF: true)
            case ("kartu", 1...): self = .draw(Array(rest))
            case ("utuh", 2...), ("rugi", 2...):
                let steps = rest.dropFirst().compactMap(Self.step)
                guard steps.count == rest.count - 1 else { return nil }
                self = .sizes(steps, target: arguments[1], isLossless: arguments[0] == "utuh")
            default: return nil
            }
        }

        var arguments: [String] {
            switch self {
            case .probe(let needsAVIF): needsAVIF ? ["avif"] : []
            case .draw(let files): ["kartu"] + files
            case .sizes(let steps, let target, let isLossless):
                [isLossless ? "utuh" : "rugi", target] + steps.map { "\($0.format.rawValue)-\($0.width)" }
            }
        }

        /// Reads an argument such as `webp-800`.
        private static func step(_ argument: String) -> PictureSizing.Step? {
            let parts = argument.split(separator: "-")
            guard parts.count == 2, let format = PictureFormat(rawValue: String(parts[0])), let width = Int(parts[1])
            else { return nil }
            return PictureSizing.Step(format: format, width: width)
        }
    }

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
        guard let job = Job(arguments) else { return EX_USAGE }
        WorkerProcess.limit(seconds: deadline, memory: memory)
        do throws(Vips.Failure) {
            guard let vips = try Vips() else { return Outcome.withoutLibrary.rawValue }
            switch job {
            case .probe(let needsAVIF):
                if needsAVIF, !vips.writesAVIF { return Outcome.withoutAVIF.rawValue }
            case .draw(let files):
                for file in files { try vips.draw(file + ".svg", to: file) }
            case .sizes(let steps, let target, let isLossless):
                var picture: Vips.Picture?
                for step in steps {
                    // The file name may contain what libvips would read as options.
                    let known = picture?.width == step.width ? picture : nil
                    let current = if let known { known } else { try vips.picture("/proc/self/fd/0", width: step.width) }
                    picture = current
                    try vips.write(current, to: step.file(of: target), step.format, isLossless: isLossless)
                }
            }
            return Outcome.made.rawValue
        } catch {
            return error.machineError.map(WorkerProcess.exitCode) ?? Outcome.unreadable.rawValue
        }
    }

    /// Starts the worker to test whether the library is available.
    ///
    /// - Throws: `FileError` where the machine fails.
    static func probe(_ program: String, needsAVIF: Bool) throws(FileError) -> Outcome {
        try start(program, "/dev/null", .probe(needsAVIF: needsAVIF), writing: nil)
    }

    /// Starts the worker to convert SVG files of Terang's into PNGs.
    ///
    /// - Throws: `FileError` where the machine fails.
    ///
    /// - Parameter files: the files to write. Each SVG has the same name with the ending `.svg`.
    static func draw(_ program: String, _ files: [String]) throws(FileError) -> Outcome {
        try start(program, "/dev/null", .draw(files), writing: files.first)
    }

    /// Starts the worker for one picture and waits until it ends.
    ///
    /// - Parameter target: the beginning of the paths to write; width and format follow.
    /// - Throws: `FileError` where the machine fails.
    static func run(
        _ program: String,
        _ picture: String,
        to target: String,
        _ steps: [PictureSizing.Step],
        of sizing: PictureSizing
    ) throws(FileError) -> Outcome {
        // Charts and drawings are compressed without loss; a PNG that is too heavy is a photograph.
        let isLossless = sizing.format == .png && !sizing.isReduced
        return try start(program, picture, .sizes(steps, target: target, isLossless: isLossless), writing: target)
    }

    private static func start(
        _ program: String,
        _ picture: String,
        _ job: Job,
        writing target: String?
    ) throws(FileError) -> Outcome {
        try WorkerProcess(program)
            .outcome(of: [command] + job.arguments, reading: picture, writing: target, otherwise: .unreadable)
    }
}
