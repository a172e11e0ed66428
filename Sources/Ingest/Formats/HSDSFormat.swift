internal import Diagnostics
internal import Region

/// The Human Services Data Specification, versions 1 to 3: a folder of CSV files, one per table,
/// joined by identifiers.
struct HSDSFormat: ExportFormat {
  let name = FormatName.hsds
  let kinds: [InstrumentKind] = [.catalogue]
  /// Columns of the joined table.
  let conventions: FormatConventions = {
    var conventions = FormatConventions()
    conventions.roleNames = [
      .serviceCode: ["codice"], .serviceName: ["services.name"],
      .provider: ["organizations.name"], .comune: ["addresses.city"],
      .address: ["addresses.address_1"],
      .provincia: ["addresses.state_province", "addresses.region"], .hours: ["orari"],
      .price: ["prezzo"],
      .minimumAge: ["services.minimum_age", "eligibility.minimum_age"],
      .maximumAge: ["services.maximum_age", "eligibility.maximum_age"],
    ]
    conventions.metadata = HeaderNames(
      prefixes: ["services.", "organizations.", "locations.", "addresses.", "eligibility."]
        + ["service_areas.", "taxonomy."])
    return conventions
  }()

  /// Columns by which one table of the specification is known.
  private static let tables: [(table: String, columns: [String])] = [
    ("service_at_location", ["id", "service_id", "location_id"]),
    ("services", ["id", "name", "description", "fees", "status", "interpretation_services"]),
    ("services", ["id", "organization_id", "name", "status"]),
    ("organizations", ["id", "name", "tax_status", "tax_id"]),
    ("organizations", ["id", "name", "legal_status"]),
    ("locations", ["id", "name", "latitude", "longitude", "transportation"]),
    ("addresses", ["id", "location_id", "address_1", "city", "state_province"]),
    ("schedules", ["service_id", "opens_at", "closes_at"]),
    ("service_areas", ["id", "service_id", "name", "extent"]),
    ("cost_options", ["id", "service_id", "valid_from", "amount"]),
    ("phones", ["id", "location_id", "service_id", "number"]),
  ]

  func recognise(_ sample: TableSample) -> FormatMatch? {
    let header = Set(sample.view(TableLayout()).header.map { HeaderNames.folded($0) })
    guard let found = Self.tables.first(where: { header.isSuperset(of: $0.columns) }) else {
      return nil
    }
    return FormatMatch(
      name, score: 0.75, layout: TableLayout(),
      [.names(found.columns), .reason("format.tables", ["table": found.table])])
  }
}
