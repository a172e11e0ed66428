import Foundation

/// A program run to its end, with what it cost.
///
/// It is spawned by hand because Foundation's `Process` collects the exit itself, and the peak
/// memory of one child is only told to whoever does.
struct ChildProcess {
  private let program: String
  private let arguments: [String]

  init(_ program: String, _ arguments: [String]) {
    self.program = program
    self.arguments = arguments
  }

  struct Cost {
    let command: String
    let status: Int32
    let seconds: Double
    /// Time on processors, of the program and of the system for it: steadier than the clock where a
    /// machine is shared.
    let processorSeconds: Double
    /// Largest resident memory; at least that of the parent, which is why the parent stays small.
    let peakBytes: Int
    let output: String

    func expectSuccess() throws {
      guard status == 0 else { throw BenchFault(reason: "\(command): status \(status)\n\(output)") }
    }
  }

  func run() throws -> Cost {
    let capture = FileManager.default.temporaryDirectory
      .appending(path: "mappa-bench-\(UUID().uuidString).out")
    defer { try? FileManager.default.removeItem(at: capture) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, capture.path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)

    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    let clock = ContinuousClock()
    let start = clock.now
    var process: pid_t = 0
    let failure = posix_spawnp(&process, program, &actions, nil, &words, environ)
    guard failure == 0 else {
      throw BenchFault(reason: "\(program): \(String(cString: strerror(failure)))")
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    let seconds = (clock.now - start) / .seconds(1)
    return Cost(
      command: ([program] + arguments).joined(separator: " "), status: status, seconds: seconds,
      processorSeconds: Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime),
      peakBytes: usage.ru_maxrss * 1024,
      output: (try? String(contentsOf: capture, encoding: .utf8)) ?? "")
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}
