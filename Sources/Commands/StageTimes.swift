import Language
import Report

/// How long each stage of a run took, for who reads large files and wants to know where time goes.
/// It is told on the terminal only: no page, table or store holds a time.
final class StageTimes {
  /// A stage, in the order of a run.
  enum Stage: String, CaseIterable {
    /// Descriptor, reference data and the sources that changed.
    case reading
    case estimating
    /// Coverage, overlaps, places and the rest, up to what may be published.
    case findings
    case pages
    /// The store made durable.
    case storing
  }

  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var last: ContinuousClock.Instant
  private(set) var spans: [(stage: Stage, duration: Duration)] = []

  init() {
    start = clock.now
    last = start
  }

  /// Ends a stage, which began where the one before ended.
  func end(_ stage: Stage) {
    let now = clock.now
    spans.append((stage, now - last))
    last = now
  }

  private var whole: Duration { last - start }

  func text(_ book: Phrasebook) -> String {
    let parts = spans.map { span in
      book.text(
        "times.\(span.stage.rawValue)",
        ["seconds": book.decimal(span.duration / .seconds(1), places: 2)])
    }
    return book.text(
      "times.line",
      [
        "total": book.decimal(whole / .seconds(1), places: 2),
        "stages": parts.joined(separator: ", "),
      ])
  }

  /// Milliseconds by stage, and their sum.
  var json: JSONText {
    func milliseconds(_ duration: Duration) -> JSONText {
      .whole(Int((duration / .milliseconds(1)).rounded()))
    }
    return .object(
      spans.map { ($0.stage.rawValue, milliseconds($0.duration)) } + [
        ("total", milliseconds(whole))
      ])
  }
}
