internal import CSVReading
internal import Diagnostics
internal import Foundation
internal import Region

/// Reads the shares that a table prints, with their uncertainty, and checks them.
final class PrintedShareReader {
  private let spec: PrintedShareSpec
  private let tools: AdapterTools
  private let share: CellReader<ShareText>?
  private let lower: CellReader<ShareText>?
  private let upper: CellReader<ShareText>?
  private let error: CellReader<ShareText>?
  private var scales = ShareScales()
  /// How numbers without a sign are read until the whole table was seen.
  private let assumedScale: PrintedShareSpec.Scale
  /// A standard error below this part of that of a simple random sample is of another scale.
  private static let leastError = 0.1

  init(_ spec: PrintedShareSpec, _ tools: AdapterTools) {
    self.spec = spec
    self.tools = tools
    func reader(_ spec: TextSpec?) -> CellReader<ShareText>? {
      tools.binder.reader(spec) { ShareText($0) }
    }
    share = reader(spec.share)
    lower = reader(spec.lower)
    upper = reader(spec.upper)
    error = reader(spec.standardError)
    assumedScale = spec.scale ?? .percent
  }

  /// Shares of which the table does not say on which scale they are written.
  var doubts: [Diagnostic] {
    if spec.scale != nil { return [] }
    return scales.doubts(hasDecimals: spec.decimals != nil) { line in
      share?.column?.location(file: tools.file, line: line)
        ?? SourceLocation(file: tools.file, line: line)
    }
  }

  /// The share of a row; nil where the table has counts and this row no share.
  ///
  /// - Parameters:
  ///   - count: people counted, where the table says.
  ///   - base: people who answered, where it says.
  func read(_ record: RawRecord, count: Int?, base: Int?) throws(RowFault) -> AggregateShare? {
    guard let text = try stated(share, record) else {
      if count != nil { return nil }
      throw tools.fault("value.required", share?.column, line: record.line)
    }
    scales.note(text, line: record.line)
    let value = try self.share(text, share, record)
    let interval = try interval(record, around: text)
    let error = try standardError(record, of: text, interval, base: base)
    let made = AggregateShare(
      value: value, rounding: rounding(text), largestWeight: largestWeight(count),
      interval: interval?.range,
      level: spec.level, standardError: error)
    return try fitted(made, text, count: count, base: base, line: record.line)
  }

  private func stated(_ reader: CellReader<ShareText>?, _ record: RawRecord) throws(RowFault)
    -> ShareText?
  {
    switch reader?.read(record) {
    case .value(let text): return text
    case .unreadable(let text):
      throw tools.fault(
        "aggregate.bad-share", reader?.column, line: record.line,
        ["value": ValueIssues.shown(text, in: reader?.column)])
    case .missing, .notShown, nil: return nil
    }
  }

  private func unit(_ text: ShareText) -> Double {
    text.hasSign || assumedScale == .percent ? 100 : 1
  }

  private func share(
    _ text: ShareText, _ reader: CellReader<ShareText>?, _ record: RawRecord
  ) throws(RowFault) -> Double {
    let unit = unit(text)
    if text.number > unit {
      throw tools.fault(
        unit == 1 ? "aggregate.fraction-above-one" : "aggregate.share-above-hundred",
        reader?.column, line: record.line, ["value": text.text])
    }
    return text.number / unit
  }

  /// Half a unit of the last digit, as a share.
  private func rounding(_ text: ShareText) -> Double {
    0.5 * pow(10, -Double(spec.decimals ?? text.decimals)) / unit(text)
  }

  /// Uncertainty that the table prints comes from a sample with weights, unless the profile says not.
  private func largestWeight(_ count: Int?) -> Double {
    let isWeighted = spec.isWeighted ?? (spec.hasUncertainty && count == nil)
    return isWeighted ? spec.largestWeight : 1
  }

  private func interval(_ record: RawRecord, around share: ShareText) throws(RowFault)
    -> PrintedEnds?
  {
    let (first, last) = (try stated(lower, record), try stated(upper, record))
    guard let low = first, let high = last else {
      if let end = first ?? last {
        tools.issues.note(
          "aggregate.half-interval", (first == nil ? upper : lower)?.column, end.text,
          line: record.line)
      }
      return nil
    }
    let ends = (try self.share(low, lower, record), try self.share(high, upper, record))
    let shown = ["lower": low.text, "upper": high.text, "share": share.text]
    if low.number / unit(low) == high.number / unit(high) {
      tools.issues.note(
        "aggregate.interval-no-width", lower?.column, low.text, line: record.line)
      return nil
    }
    if ends.0 > ends.1 {
      throw tools.fault("aggregate.interval-reversed", lower?.column, line: record.line, shown)
    }
    // All three were rounded.
    let slack = rounding(share) + max(rounding(low), rounding(high)) + 1e-9
    let value = share.number / unit(share)
    if value < ends.0 - slack || value > ends.1 + slack {
      throw tools.fault(
        "aggregate.share-outside-interval", self.share?.column, line: record.line, shown)
    }
    return PrintedEnds(range: min(ends.0, value)...max(ends.1, value), lower: low, upper: high)
  }

  private func standardError(
    _ record: RawRecord, of share: ShareText, _ interval: PrintedEnds?, base: Int?
  ) throws(RowFault) -> Double? {
    guard let text = try stated(error, record) else { return nil }
    let (value, p) = (text.number / unit(text), share.number / unit(share))
    if text.number == 0 {
      if p <= 0 || p >= 1 { return nil }
      throw tools.fault(
        "aggregate.no-error", error?.column, line: record.line, ["share": share.text])
    }
    // No share in 0...1 has more.
    if value > 0.5 {
      throw tools.fault(
        "aggregate.error-too-large", error?.column, line: record.line,
        ["value": text.text])
    }
    if let interval, p > 0, p < 1 {
      // The width is two to five standard errors, by the level; rounding blurs both.
      let ratio = (interval.range.upperBound - interval.range.lowerBound) / value
      if !(1...8).contains(ratio) {
        throw tools.fault(
          "aggregate.error-beside-interval", error?.column, line: record.line,
          ["value": text.text, "lower": interval.lower.text, "upper": interval.upper.text])
      }
    }
    if let base, base > 1, p > 0, p < 1,
      value < Self.leastError * (p * (1 - p) / Double(base - 1)).squareRoot()
    {
      tools.issues.note(
        "aggregate.error-too-small", error?.column, text.text, line: record.line,
        ["base": String(base)])
    }
    return value
  }

  /// The share beside the count of its row, or beside the counts that its base allows.
  private func fitted(
    _ share: AggregateShare, _ text: ShareText, count: Int?, base: Int?, line: Int
  ) throws(RowFault) -> AggregateShare {
    guard let base, base > 0 else { return share }
    if let count {
      let counted = Double(count) / Double(base)
      if abs(counted - share.value) > share.rounding + 1e-9, spec.isWeighted != true {
        tools.issues.note(
          "aggregate.share-beside-count", self.share?.column, text.text, line: line,
          ["people": String(count), "base": String(base)])
      }
      return share
    }
    if share.counts(of: base) != nil { return share }
    if spec.isWeighted == false {
      throw tools.fault(
        "aggregate.share-of-no-count", self.share?.column, line: line,
        ["value": text.text, "base": String(base)])
    }
    tools.issues.note(
      "aggregate.share-fits-no-count", self.share?.column, text.text, line: line,
      ["base": String(base)])
    return AggregateShare(
      value: share.value, rounding: share.rounding, largestWeight: spec.largestWeight,
      interval: share.interval, level: share.level, standardError: share.standardError)
  }
}

/// An interval as a table prints it.
private struct PrintedEnds {
  /// As shares; it holds the share, which was rounded too.
  let range: ClosedRange<Double>
  let lower: ShareText
  let upper: ShareText
}
