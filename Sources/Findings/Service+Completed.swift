import Region

extension Service {
  /// One service that several entries describe. What this entry leaves open is taken from the first
  /// of the others that states it; what it states stands.
  ///
  /// Places that entries state differently are told apart by no band of ages: see
  /// ``IdentityGroups/placeRanges(_:)``.
  func completed(by others: [Service]) -> Service {
    if others.isEmpty { return self }
    func first<Value>(_ own: Value, _ field: (Service) -> Value, isOpen: (Value) -> Bool) -> Value {
      isOpen(own) ? others.lazy.map(field).first { !isOpen($0) } ?? own : own
    }
    let reach =
      isCatchmentKnown ? self : others.first(where: \.isCatchmentKnown) ?? self
    let counted = places == nil ? others.first { $0.places != nil } ?? self : self
    let isOneCount = Set(([self] + others).compactMap(\.places)).count < 2
    return Service(
      code: code, reference: reference, name: name,
      provider: first(provider, \.provider, isOpen: \.isEmpty),
      providerCode: providerCode ?? others.lazy.compactMap(\.providerCode).first,
      objectives: objectives,
      admission: first(admission, \.admission) { !$0.agesKnown },
      conditions: first(conditions, \.conditions) { $0 == .notStated },
      location: location ?? others.lazy.compactMap(\.location).first,
      address: first(address, \.address, isOpen: \.isEmpty),
      catchment: reach.catchment, possibleCatchment: reach.possibleCatchment,
      places: counted.places, placeBands: isOneCount ? counted.placeBands : [],
      price: first(price, \.price) { $0 == .unknown },
      hours: hours ?? others.lazy.compactMap(\.hours).first,
      period: first(period, \.period) { $0 == .always },
      season: season ?? others.lazy.compactMap(\.season).first,
      stage: first(stage, \.stage) { $0 == .unknown },
      provision: first(provision, \.provision) { $0 == .unknown })
  }
}
