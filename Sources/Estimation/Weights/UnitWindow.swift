/// The weights that the people of each unit have by pattern, t_hc, for the units of the cases that are
/// passing by. A unit that goes on is known in full once its last case has come.
final class UnitWindow {
  private var first: Int32 = 0
  private var starts: [Int] = [0]
  private var shares: [CalibrationModel.Share] = []
  /// Where the open unit keeps a pattern; −1: nowhere.
  private var places: [Int32]
  private var openUnit: Int32 = -1

  init(patternCount: Int) { places = [Int32](repeating: -1, count: patternCount) }

  func shares(of unit: Int32) -> ArraySlice<CalibrationModel.Share> {
    shares[starts[Int(unit - first)]..<starts[Int(unit - first) + 1]]
  }

  func advance(to block: CaseBlock) {
    if openUnit >= 0 {
      shares = Array(shares(of: openUnit))
      for (place, share) in shares.enumerated() { places[Int(share.pattern)] = Int32(place) }
    } else {
      shares.removeAll(keepingCapacity: true)
    }
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
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
        places[Int(row.pattern)] = Int32(shares.count)
        shares.append(CalibrationModel.Share(pattern: row.pattern, weight: row.weight))
      }
    }
    close()
    openUnit = block.openUnit
  }

  private func close() {
    for share in shares[starts[starts.count - 1]...] { places[Int(share.pattern)] = -1 }
    starts.append(shares.count)
  }
}
