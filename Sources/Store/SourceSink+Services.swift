public import Region

extension SourceSink {
  /// Adds a service; its code must be new in the whole store.
  public func add(_ service: Service) throws {
    try insert(
      service.reference, into: "service",
      [
        "code", "name", "provider", "provider_code", "ages_known", "wording", "location", "places",
        "price_known", "monthly_cents", "hours_known", "period_start", "period_end", "stage",
        "provision", "address", "income_is_limited", "income_minimum", "income_maximum", "employer",
        "season", "place_bands",
      ]
    ) {
      $0.bind(service.code)
      $0.bind(service.name)
      $0.bind(service.provider)
      $0.bind(service.providerCode)
      $0.bind(service.admission.agesKnown)
      try $0.bind(json: service.admission.wording)
      $0.bind(service.location)
      $0.bind(service.places)
      $0.bind(service.price != .unknown)
      $0.bind(service.price.storedCents)
      $0.bind(service.hours != nil)
      $0.bind(service.period)
      $0.bind(case: service.stage)
      $0.bind(case: service.provision)
      $0.bind(service.address)
      $0.bind(service.conditions.income != nil)
      $0.bind(service.conditions.income?.minimum)
      $0.bind(service.conditions.income?.maximum)
      $0.bind(service.conditions.employer)
      $0.bind(service.season?.rawValue)
      $0.bind(service.placeBands.storedText)
    }
    try insertParts(service.objectives, of: service, into: "service_objective", ["objective"]) {
      $0.bind($1)
    }
    try insertParts(
      service.catchment.map { ($0, true) } + service.possibleCatchment.map { ($0, false) },
      of: service, into: "service_catchment", ["territory", "is_sure"]
    ) {
      $0.bind($1.0)
      $0.bind($1.1)
    }
    try insertParts(
      service.admission.set.boxes, of: service, into: "service_admission",
      ["ages", "conditions", "workers"]
    ) {
      $0.bind($1.ages.storedText)
      $0.bind($1.conditions.storedText)
      $0.bind($1.workers.storedText)
    }
    try insertParts(
      service.hours ?? [], of: service, into: "service_hours",
      ["day", "start_minute", "end_minute"]
    ) {
      $0.bind($1.day)
      $0.bind($1.startMinute)
      $0.bind($1.endMinute)
    }
  }

  private func insertParts<Part>(
    _ parts: [Part], of service: Service, into table: String, _ columns: [String],
    _ bind: (PreparedStatement, Part) -> Void
  ) throws {
    let statement = try prepared(into: table, ["service", "position"] + columns)
    for (position, part) in parts.enumerated() {
      statement.bind(service.code)
      statement.bind(position)
      bind(statement, part)
      try statement.run()
    }
  }
}

extension Price {
  /// Cents a month; nil where the price is unknown, and where the service is free.
  var storedCents: Int? {
    if case .monthlyCents(let cents) = self { cents } else { nil }
  }

  /// A known price without cents is a free service; zero cents are a price, as the source said.
  init(known: Bool, cents: Int?) {
    if let cents {
      self = .monthlyCents(cents)
    } else {
      self = known ? .free : .unknown
    }
  }
}
