public import Region

extension StoreReader {
  /// All services of all catalogues.
  public func services() throws -> [Service] {
    let objectives: [String: [ObjectiveCode]] = try parts("service_objective", "objective") {
      $0.code()
    }
    let catchments: [String: [(code: TerritoryCode, isSure: Bool)]] = try parts(
      "service_catchment", "territory, is_sure"
    ) {
      (code: $0.code(), isSure: $0.bool())
    }
    let boxes = try parts("service_admission", "ages, conditions, workers") {
      TargetBox(
        ages: try $0.stored($0.text()) { AgeSet(storedText: $0) },
        conditions: try $0.stored($0.text()) { ConditionSet(storedText: $0) },
        workers: try $0.stored($0.text()) { WorkerSet(storedText: $0) })
    }
    let hours = try parts("service_hours", "day, start_minute, end_minute") {
      TimeSlot(day: $0.int(), startMinute: $0.int(), endMinute: $0.int())
    }
    return try rows(
      """
      SELECT code, source, line, name, provider, provider_code, ages_known, wording,
        income_is_limited, income_minimum, income_maximum, employer, location, address,
        places, place_bands, price_known, monthly_cents, hours_known, period_start, period_end, season, stage,
        provision
      FROM service ORDER BY source, position
      """
    ) {
      let code = $0.text()
      let catchment = catchments[code] ?? []
      return Service(
        code: ServiceCode(code), reference: $0.reference(), name: $0.text(), provider: $0.text(),
        providerCode: $0.optionalText(), objectives: objectives[code] ?? [],
        admission: Admission(
          set: TargetSet(boxes[code] ?? []), agesKnown: $0.bool(), wording: try $0.json()),
        conditions: AccessConditions(income: $0.income(), employer: $0.text()),
        location: $0.optionalCode(), address: $0.text(),
        catchment: catchment.filter(\.isSure).map(\.code),
        possibleCatchment: catchment.filter { !$0.isSure }.map(\.code),
        places: $0.optionalInt(),
        placeBands: try $0.stored($0.text(), [PlaceBand].init(storedText:)),
        price: Price(known: $0.bool(), cents: $0.optionalInt()),
        hours: $0.bool() ? hours[code] ?? [] : nil, period: try $0.period(),
        season: try $0.optionalWord(), stage: try $0.word(), provision: try $0.word())
    }
  }

  /// The rows that a table keeps for each service, in their order.
  private func parts<Part>(
    _ table: String, _ columns: String, _ read: (PreparedStatement) throws -> Part
  ) throws -> [String: [Part]] {
    var found: [String: [Part]] = [:]
    _ = try rows("SELECT service, \(columns) FROM \(table) ORDER BY service, position") {
      found[$0.text(), default: []].append(try read($0))
    }
    return found
  }
}

extension PreparedStatement {
  /// A limit of income from the next three columns: whether there is one, its ends.
  fileprivate func income() -> AccessConditions.IncomeLimit? {
    let (isLimited, minimum, maximum) = (bool(), optionalInt(), optionalInt())
    return isLimited ? .init(minimum: minimum, maximum: maximum) : nil
  }
}
