public import Region

/// One service that one entry or several describe.
public struct JoinedService: Hashable, Sendable {
  /// What the entries state together, under the code of the first.
  public let service: Service
  /// The entries as their catalogues write them, in code order.
  public let entries: [Service]

  /// Joins entries, at least one, in any order. What the first by code leaves open is taken from the
  /// others; what it states stands.
  public init(_ entries: [Service]) {
    let entries = entries.sorted { $0.code < $1.code }
    self.entries = entries
    service = Self.completed(entries[0], by: Array(entries.dropFirst()))
  }

  /// Fewest and most places that entries state: which one is right nobody knows. Nil where none does.
  public var places: ClosedRange<Int>? {
    let stated = entries.compactMap(\.places)
    return stated.min().map { $0...stated.max()! }
  }

  /// Rows of the catalogues.
  public var references: [RecordReference] { entries.map(\.reference) }

  private static func completed(_ own: Service, by others: [Service]) -> Service {
    if others.isEmpty { return own }
    func first<Value>(_ field: (Service) -> Value, isOpen: (Value) -> Bool) -> Value {
      isOpen(field(own)) ? others.lazy.map(field).first { !isOpen($0) } ?? field(own) : field(own)
    }
    let reach = own.isCatchmentKnown ? own : others.first(where: \.isCatchmentKnown) ?? own
    let counted = own.places == nil ? others.first { $0.places != nil } ?? own : own
    let isOneCount = Set(([own] + others).compactMap(\.places)).count < 2
    return Service(
      code: own.code, reference: own.reference, name: own.name,
      provider: first(\.provider, isOpen: \.isEmpty),
      providerCode: own.providerCode ?? others.lazy.compactMap(\.providerCode).first,
      objectives: objectives(own, others),
      admission: others.map(\.admission).reduce(own.admission) { $0.completed(by: $1) },
      conditions: first(\.conditions) { $0 == .notStated },
      location: own.location ?? others.lazy.compactMap(\.location).first,
      address: first(\.address, isOpen: \.isEmpty),
      catchment: reach.catchment, possibleCatchment: reach.possibleCatchment,
      places: counted.places, placeBands: isOneCount ? counted.placeBands : [],
      price: first(\.price) { $0 == .unknown },
      hours: own.hours ?? others.lazy.compactMap(\.hours).first,
      period: first(\.period) { $0 == .always },
      season: own.season ?? others.lazy.compactMap(\.season).first,
      stage: first(\.stage) { $0 == .unknown },
      provision: first(\.provision) { $0 == .unknown })
  }

  /// All that entries state: a catalogue that codes a service with one objective does not deny
  /// another, and of one service all entries are right (method section 9, step 0).
  private static func objectives(_ own: Service, _ others: [Service]) -> [ObjectiveCode] {
    var seen: Set<ObjectiveCode> = []
    return ([own] + others).flatMap(\.objectives).filter { seen.insert($0).inserted }
  }
}

extension Admission {
  /// Whom two entries of one service admit: in each dimension that this one leaves open, whom the
  /// other does. Where they exclude each other this one stands.
  fileprivate func completed(by other: Admission) -> Admission {
    let isAnyCondition = self.set.boxes.allSatisfy { $0.conditions == .all }
    let isAnyWorker = self.set.boxes.allSatisfy { $0.workers == .all }
    let stated = TargetSet(
      other.set.boxes.map { box in
        TargetBox(
          ages: agesKnown ? .all : box.ages,
          conditions: isAnyCondition ? box.conditions : .all,
          workers: isAnyWorker ? box.workers : .all)
      })
    let both = self.set.intersection(stated)
    if both.isEmpty { return self }
    return Admission(
      set: both, agesKnown: agesKnown || other.agesKnown,
      wording: wording + other.wording.filter { !wording.contains($0) })
  }
}
