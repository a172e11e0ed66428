/// The weights that the people of each unit have by pattern, t_hc, for the units of the cases that are
/// passing by. A unit that goes on is known in full once its last case has come.
final class UnitWindow {
  private typealias Share = CalibrationModel.Share

  private var first: Int32 = 0
  /// Where the shares of each unit begin, and of the last one end.
  private var starts: UnsafeMutablePointer<Int>
  private var shares: UnsafeMutablePointer<Share>
  private var unitCount = 0
  private var shareCount = 0
  private var capacity = 0
  /// Where the unit being read keeps a pattern; −1: nowhere.
  private let places: UnsafeMutablePointer<Int32>
  private let patternCount: Int
  private var openUnit: Int32 = -1

  init(patternCount: Int) {
    self.patternCount = patternCount
    places = .allocate(capacity: patternCount)
    places.initialize(repeating: -1, count: patternCount)
    starts = .allocate(capacity: 1)
    shares = .allocate(capacity: 1)
    starts[0] = 0
  }

  deinit {
    places.deallocate()
    starts.deallocate()
    shares.deallocate()
  }

  /// The shares of a unit of the block, in the order in which its people brought them.
  @inline(__always)
  func shares(of unit: Int32) -> UnsafeBufferPointer<CalibrationModel.Share> {
    let start = starts[Int(unit - first)]
    return UnsafeBufferPointer(
      start: shares + start, count: starts[Int(unit - first) + 1] - start)
  }

  func advance(to block: CaseBlock) {
    let open = openUnit >= 0 ? Array(shares(of: openUnit)) : []
    makeRoom(open.count + block.count)
    shareCount = 0
    unitCount = 0
    for share in open { append(share) }
    first = block[0].unit
    var unit = first
    for place in 0..<block.count {
      let row = block[place]
      if row.unit != unit {
        close()
        unit = row.unit
      }
      let known = places[Int(row.pattern)]
      if known >= 0 {
        shares[Int(known)].weight += row.weight
      } else {
        append(Share(pattern: row.pattern, weight: row.weight))
      }
    }
    close()
    openUnit = block.openUnit
  }

  private func append(_ share: CalibrationModel.Share) {
    places[Int(share.pattern)] = Int32(shareCount)
    shares[shareCount] = share
    shareCount += 1
  }

  private func close() {
    for place in starts[unitCount]..<shareCount { places[Int(shares[place].pattern)] = -1 }
    unitCount += 1
    starts[unitCount] = shareCount
  }

  private func makeRoom(_ needed: Int) {
    guard needed > capacity else { return }
    capacity = needed
    starts.deallocate()
    shares.deallocate()
    starts = .allocate(capacity: needed + 1)
    shares = .allocate(capacity: needed)
    starts[0] = 0
  }
}
