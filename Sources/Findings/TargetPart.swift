import Region

/// The part that a target makes up of those whom a service admits, before anybody counts them: the
/// ages in which all of them, or maybe some, are of the target.
struct TargetPart {
  /// Ages admitted, without "nobody".
  let admitted: AgeSet
  /// Ages admitted that surely are of the target, and those that may be.
  let sure: AgeSet
  let possible: AgeSet
  /// The part whatever the people of each age; nil where they decide.
  let fixed: ShareBounds?
  /// The part where no table tells ages: of a service for every age nobody can tell it then.
  let uncounted: ShareBounds?

  /// Nobody counts people who care for nobody: beside them the part of any age is unknown. Within one
  /// age, condition and working position have no margins: all, none, or unknown.
  init(of admission: Admission, in target: TargetSet) {
    let set = admission.set
    let ages = set.boxes.reduce(AgeSet.empty) { $0.union($1.ages) }
    admitted = ages.intersection(.anyone)
    if !set.intersects(target) {
      (sure, possible, fixed, uncounted) = (.empty, .empty, ShareBounds(0), nil)
      return
    }
    guard admission.agesKnown else {
      (sure, possible, fixed, uncounted) = (.empty, .empty, .unknown, nil)
      return
    }
    if set.isSubset(of: target) {
      (sure, possible, fixed, uncounted) = (.empty, .empty, ShareBounds(1), nil)
      return
    }
    if !ages.intersection(.nobody).isEmpty {
      (sure, possible, fixed, uncounted) = (.empty, .empty, .unknown, nil)
      return
    }
    var found = (sure: AgeSet.empty, possible: AgeSet.empty)
    for year in admitted.years {
      let age = AgeSet(year...year)
      let part = set.intersection(TargetSet(TargetBox(ages: age)))
      let share = OverlapMeasurement.sliceShare(part, part.intersection(target))
      if share.low == 1 { found.sure = found.sure.union(age) }
      if share.high > 0 { found.possible = found.possible.union(age) }
    }
    (sure, possible) = found
    let isOpen = set.boxes.contains { AgeSet.anyone.isSubset(of: $0.ages) }
    let span = ShareBounds(sure == admitted ? 1 : 0, possible.isEmpty ? 0 : 1)
    fixed = isOpen && sure != possible ? span : nil
    uncounted = isOpen ? span : nil
  }

  /// The part in each zone.
  func shares(_ ages: ZoneAges, zones: [Int]) -> [Int: ShareBounds] {
    let assumed = ages.assumed(admitted)
    let all = ages.parts(admitted, of: admitted)
    let (low, high) = (ages.parts(sure, of: admitted), ages.parts(possible, of: admitted))
    return Dictionary(
      uniqueKeysWithValues: zones.map { zone in
        if assumed[zone] == .even, let uncounted { return (zone, uncounted) }
        // Nobody of the ages admitted lives there: their years count the same.
        guard all[zone] > 0 else {
          let years = Double(admitted.count)
          return (zone, ShareBounds(Double(sure.count) / years, Double(possible.count) / years))
        }
        return (zone, ShareBounds(min(1, low[zone] / all[zone]), min(1, high[zone] / all[zone])))
      })
  }
}
