/// Two pieces of work side by side, and what comes of each.
public func concurrently<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  let halves = ConcurrentArray.make(2) { number -> Half<First, Second> in
    number == 0 ? .first(first()) : .second(second())
  }
  guard case .first(let a) = halves[0], case .second(let b) = halves[1] else {
    preconditionFailure("each half has its place")
  }
  return (a, b)
}

private enum Half<First: Sendable, Second: Sendable>: Sendable {
  case first(First)
  case second(Second)
}
