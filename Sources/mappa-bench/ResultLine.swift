import Foundation

/// One measurement as a line of the table.
struct ResultLine {
  let stage: String
  let rows: Int
  let seconds: Double
  let processorSeconds: Double
  /// Times the seconds of `sqlite3 .import` of the same file.
  let ratio: Double
  let peakBytes: Int

  static let heading =
    columns(
      "rows", "stage", "seconds", "x import", "CPU s", "rows/s", "peak MB") + "\n"

  func show() {
    let line = Self.columns(
      "\(rows)", stage, Self.thousandths(seconds), Self.thousandths(ratio),
      Self.thousandths(processorSeconds), "\(Int(Double(rows) / max(seconds, 1e-9)))",
      "\(peakBytes / 1_000_000)")
    // Written past the buffer of `print`, so that a line shows as soon as it is known.
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  private static func thousandths(_ seconds: Double) -> String {
    let count = Int((seconds * 1000).rounded())
    let rest = String(1000 + count % 1000).dropFirst()
    return "\(count / 1000).\(rest)"
  }

  private static func columns(
    _ rows: String, _ stage: String, _ seconds: String, _ ratio: String, _ processor: String,
    _ rate: String, _ peak: String
  ) -> String {
    [
      right(rows, 8), stage.padding(toLength: 34, withPad: " ", startingAt: 0), right(seconds, 9),
      right(ratio, 9), right(processor, 9), right(rate, 11), right(peak, 9),
    ].joined(separator: "  ")
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
