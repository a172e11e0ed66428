import Testing

@testable import Parallel

struct ConcurrentArrayTests {
  @Test("values keep their order, however many there are", arguments: [0, 1, 63, 64, 65, 1000])
  func order(count: Int) {
    let numbers = Array(0..<count)
    #expect(ConcurrentArray.make(count) { $0 * 2 } == numbers.map { $0 * 2 })
    #expect(ConcurrentArray.map(numbers) { "\($0)" } == numbers.map { "\($0)" })
    #expect(ConcurrentArray.map(numbers, runLength: 1) { -$0 } == numbers.map { -$0 })
  }

  @Test("two pieces of work give each its own")
  func both() {
    let (a, b) = concurrently({ Array(0..<100).reduce(0, +) }, { "b" })
    #expect(a == 4950)
    #expect(b == "b")
  }
}
