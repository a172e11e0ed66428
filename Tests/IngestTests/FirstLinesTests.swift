import Testing

@testable import Ingest

@Suite("First lines of values")
struct FirstLinesTests {
  @Test func `each of many values is known again by its bytes`() {
    var lines = FirstLines()
    for number in 1...20_000 { #expect(lines.note("R\(number)", line: number + 1) == nil) }
    for number in stride(from: 1, through: 20_000, by: 997) {
      #expect(lines.note("R\(number)", line: 30_000) == number + 1)
    }
    #expect(lines.note("", line: 7) == nil)
    #expect(lines.note("", line: 8) == 7)
  }

  @Test func `texts of any length that differ in one byte have different hashes`() {
    var seen: Set<UInt64> = []
    var count = 0
    for length in 0...40 {
      for place in 0..<max(1, length) {
        var bytes = [UInt8](repeating: 0x61, count: length)
        if length > 0 { bytes[place] = 0x62 }
        seen.insert(bytes.withUnsafeBufferPointer(ByteHash.hash))
        count += 1
      }
    }
    #expect(seen.count == count)
  }
}
