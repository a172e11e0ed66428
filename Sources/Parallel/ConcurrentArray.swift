import Dispatch

/// Values worked out on all processors, in the order in which one alone would make them.
///
/// Whoever calls it gets the same array however many processors there are: only the time differs.
public enum ConcurrentArray {
  /// The values of 0, 1, … in order, whichever is done first. Each is a piece of work of its own, so
  /// they should be few and long.
  public static func make<Value: Sendable>(
    _ count: Int, _ value: @Sendable (Int) -> Value
  ) -> [Value] {
    [Value?](unsafeUninitializedCapacity: count) { buffer, filled in
      let slots = Slots(base: buffer.baseAddress)
      DispatchQueue.concurrentPerform(iterations: count) { number in
        // Each iteration has a slot of its own.
        (slots.base! + number).initialize(to: value(number))
      }
      filled = count
    }.map { $0! }
  }

  /// What comes of each element, in their order; for many short pieces of work, which are dealt out
  /// in runs of neighbours.
  ///
  /// - Parameter runLength: elements that one processor takes at once; at least 1.
  public static func map<Element: Sendable, Value: Sendable>(
    _ elements: [Element], runLength: Int = 64, _ transform: @Sendable (Element) -> Value
  ) -> [Value] {
    if elements.count <= runLength { return elements.map(transform) }
    return make((elements.count + runLength - 1) / runLength) { run in
      elements[run * runLength..<min((run + 1) * runLength, elements.count)].map(transform)
    }.flatMap { $0 }
  }

  private struct Slots<Value>: @unchecked Sendable {
    let base: UnsafeMutablePointer<Value?>?
  }
}
