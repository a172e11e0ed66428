import Dispatch

/// Values worked out side by side.
enum ConcurrentArray {
  /// The values of 0, 1, … in order, whichever is done first.
  static func make<Value: Sendable>(_ count: Int, _ value: @Sendable (Int) -> Value) -> [Value] {
    [Value?](unsafeUninitializedCapacity: count) { buffer, filled in
      let slots = Slots(base: buffer.baseAddress)
      DispatchQueue.concurrentPerform(iterations: count) { number in
        // Each iteration has a slot of its own.
        (slots.base! + number).initialize(to: value(number))
      }
      filled = count
    }.map { $0! }
  }

  private struct Slots<Value>: @unchecked Sendable {
    let base: UnsafeMutablePointer<Value?>?
  }
}
