import Region

/// The cells of one wave and objective at one level of detail, over territories x targets, and the
/// pattern of what is withheld so that nothing withheld follows from what is shown.
///
/// Territories nest (region > ATS > ambito, with an unnamed rest), targets nest (a target within
/// its parents) or split their parent (working positions). A withheld cell needs company: among
/// the territories of one parent the withheld ones and the rest together must be nobody or at least
/// the threshold, in every part; so must every difference between a target and a wider one. What
/// territories that cross tell together is attacked as a whole (``CrossedTerritories``).
struct LinkedTable {
  struct Key: Hashable {
    let territory: TerritoryCode
    let target: TargetCode
  }

  let cells: [Key: CellVector]
  let parents: [TerritoryCode: TerritoryCode]
  let targets: [ReportTarget]
  let threshold: (TerritoryCode, ReportTarget) -> Int
  /// Cells withheld so far.
  private(set) var hidden: Set<Key>
  /// Those of them that were withheld from the beginning.
  let sealed: Set<Key>
  let children: [TerritoryCode: [TerritoryCode]]
  /// Territories that do not nest; nil where all do.
  let crossed: CrossedTerritories?

  /// - Parameter hidden: cells withheld for a reason of their own (one company supplies all, or
  ///   withheld at a coarser level already).
  init(
    cells: [Key: CellVector], parents: [TerritoryCode: TerritoryCode],
    crossed: CrossedTerritories? = nil, targets: [ReportTarget],
    hidden: Set<Key>, threshold: @escaping (TerritoryCode, ReportTarget) -> Int
  ) {
    self.cells = cells
    self.parents = parents
    self.crossed = crossed
    self.targets = targets.filter { target in cells.keys.contains { $0.target == target.code } }
    self.threshold = threshold
    self.hidden = hidden
    sealed = hidden
    let territories = Set(cells.keys.map(\.territory))
    children = Dictionary(
      grouping: territories.filter { parents[$0].map(territories.contains) ?? false },
      by: { parents[$0]! }
    ).mapValues { $0.sorted() }
  }

  private var roots: [TerritoryCode] {
    let inner = Set(children.values.flatMap { $0 })
    return Set(cells.keys.map(\.territory)).subtracting(inner).sorted()
  }

  /// Withholds until nothing changes: at most once per cell.
  mutating func close() {
    var before = -1
    while hidden.count != before {
      before = hidden.count
      for root in roots { closeRoot(root) }
      for parent in children.keys.sorted() { closeFamily(parent) }
      for members in partitions { closePartition(members) }
      closeCrossed()
    }
  }

  func vector(_ territory: TerritoryCode, _ target: TargetCode) -> CellVector? {
    cells[Key(territory: territory, target: target)]
  }

  func isHidden(_ territory: TerritoryCode, _ target: TargetCode) -> Bool {
    let key = Key(territory: territory, target: target)
    return cells[key] == nil || hidden.contains(key)
  }

  /// Withholds a cell and all it holds, which would tell of it.
  mutating func hide(_ territory: TerritoryCode, _ target: TargetCode) {
    hidden.insert(Key(territory: territory, target: target))
    for child in children[territory] ?? [] where !isHidden(child, target) { hide(child, target) }
  }

  func ancestors(of target: ReportTarget) -> [ReportTarget] {
    var found: [ReportTarget] = []
    var next = target.parent
    while let code = next, let parent = targets.first(where: { $0.code == code }) {
      found.append(parent)
      next = parent.parent
    }
    return found
  }

  var partitions: [[ReportTarget]] {
    Dictionary(grouping: targets.filter { $0.partition != nil }, by: { $0.partition! })
      .sorted { $0.key < $1.key }.map { $0.value.sorted { $0.code < $1.code } }
  }

  private mutating func closeRoot(_ root: TerritoryCode) {
    for target in targets where !isHidden(root, target.code) {
      if !vector(root, target.code)!.isSafe(threshold(root, target)) { hide(root, target.code) }
    }
    closeTargets(at: root)
  }

  /// Differences between targets in one territory.
  private mutating func closeTargets(at territory: TerritoryCode) {
    for target in targets where !isHidden(territory, target.code) {
      for wider in ancestors(of: target) where !isHidden(territory, wider.code) {
        let difference = vector(territory, wider.code)! - vector(territory, target.code)!
        if !difference.isSafe(threshold(territory, target)) { hide(territory, target.code) }
      }
    }
    for members in partitions {
      guard let wider = members.first?.parent, !isHidden(territory, wider) else { continue }
      while true {
        let shown = members.filter { !isHidden(territory, $0.code) }
        let rest = shown.reduce(vector(territory, wider)!) {
          $0 - vector(territory, $1.code)!
        }
        if shown.isEmpty || rest.isSafe(threshold(territory, shown[0])) { break }
        hide(territory, smallest(shown.map { Key(territory: territory, target: $0.code) })!.target)
      }
    }
  }

  /// The territories of one parent, target by target.
  private mutating func closeFamily(_ parent: TerritoryCode) {
    let members = children[parent]!
    for target in targets {
      for member in members where !isHidden(member, target.code) {
        let isUnsafe = !vector(member, target.code)!.isSafe(threshold(member, target))
        if isUnsafe || isHidden(parent, target.code) { hide(member, target.code) }
      }
    }
    for member in members { closeTargets(at: member) }
    for target in targets where !isHidden(parent, target.code) {
      closeRemainder(parent, target, members)
    }
  }

  /// What is left of the parent when all shown members are taken away must be safe, alone and as a
  /// difference from wider targets; else one more member is withheld.
  private mutating func closeRemainder(
    _ parent: TerritoryCode, _ target: ReportTarget, _ members: [TerritoryCode]
  ) {
    while true {
      let known = members.filter { isKnown($0, target) }
      if known.isEmpty { return }
      let limit = threshold(known[0], target)
      let remainder = rest(parent, target.code, known)
      var isSafe = remainder.isSafe(limit) && !isAlone(parent, target, members, remainder)
      for wider in ancestors(of: target) where !isHidden(parent, wider.code) {
        let both = known.filter { !isHidden($0, wider.code) }
        let difference = rest(parent, wider.code, both) - rest(parent, target.code, both)
        if !difference.isSafe(limit) { isSafe = false }
      }
      if isSafe { return }
      let shown = known.filter { !isHidden($0, target.code) }
      guard let next = smallest(shown.map { Key(territory: $0, target: target.code) }) else {
        // What is known of the members cannot be withheld: the parent must be.
        hide(parent, target.code)
        return
      }
      hide(next.territory, target.code)
    }
  }

  /// Whether readers can tell a cell: it is shown, or a wider target that is shown holds the same
  /// people, as everybody does where every comune is a small one.
  func isKnown(_ territory: TerritoryCode, _ target: ReportTarget) -> Bool {
    if !isHidden(territory, target.code) { return true }
    guard let own = vector(territory, target.code), own.total > 0 else { return false }
    return ancestors(of: target).contains { wider in
      !isHidden(territory, wider.code) && vector(territory, wider.code)!.mayEqual(own)
    }
  }

  private func rest(_ parent: TerritoryCode, _ target: TargetCode, _ shown: [TerritoryCode])
    -> CellVector
  {
    shown.reduce(vector(parent, target)!) { $0 - vector($1, target)! }
  }

  /// Whether exactly one withheld member makes up the whole remainder: it would be known.
  private func isAlone(
    _ parent: TerritoryCode, _ target: ReportTarget, _ members: [TerritoryCode],
    _ remainder: CellVector
  ) -> Bool {
    let withheld = members.filter {
      !isKnown($0, target) && (vector($0, target.code)?.total ?? 0) > 0
    }
    return withheld.count == 1 && vector(withheld[0], target.code)!.mayEqual(remainder)
  }

  func smallest(_ keys: [Key]) -> Key? {
    keys.min {
      (cells[$0]!.total, $0.territory, $0.target) < (cells[$1]!.total, $1.territory, $1.target)
    }
  }
}
