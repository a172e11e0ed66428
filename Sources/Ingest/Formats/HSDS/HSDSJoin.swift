internal import CSVReading
internal import Diagnostics

/// Services of an HSDS folder, each once per location where it is given, as one table that a
/// catalogue's profile reads: columns `table.column`, besides `codice`, `orari`, `chiusure` and `prezzo`.
///
/// A row stands on the physical line of the record that links service and location, so that a fault
/// points into a file that a person can open; lines between are blank.
struct HSDSJoin {
  /// The file whose lines the rows stand on.
  let file: String
  /// The table, UTF-8, comma, one header row.
  private(set) var bytes: [UInt8] = []
  /// Blank lines put in so that rows keep their places.
  private(set) var fillers = 0
  /// Rows of all tables that are no row of the joined one.
  private(set) var others = TableCount()
  /// Records of other tables that complete a service, and records that no service needs.
  private(set) var joined = 0
  private(set) var unused = 0
  private(set) var diagnostics: [Diagnostic] = []

  private let tables: [String: HSDSTable]
  private let services: HSDSTable
  private let driver: HSDSTable
  private var indexes: [String: [String: [Int]]] = [:]
  private let header: [(name: String, table: String?, column: String)]

  init(_ folder: HSDSFolder) {
    tables = folder.tables
    let services = folder.tables["services"]!
    self.services = services
    driver = folder.tables["service_at_location"] ?? services
    file = "\(folder.name)/\(driver.name).csv"
    var header: [(name: String, table: String?, column: String)] = [
      ("codice", nil, ""), ("orari", nil, ""), ("chiusure", nil, ""), ("prezzo", nil, ""),
    ]
    for table in ["services", "organizations", "locations", "addresses", "eligibility"] {
      header += (folder.tables[table]?.header ?? []).map { ("\(table).\($0)", table, $0) }
    }
    header += [
      ("service_areas.name", "service_areas", "name"), ("taxonomy.name", "taxonomy", "name"),
    ]
    self.header = header
    makeIndexes()
    write(folder)
  }

  private mutating func makeIndexes() {
    let keys = [
      ("services", "id"), ("locations", "id"), ("organizations", "id"),
      ("addresses", "location_id"),
      ("schedules", "service_at_location_id"), ("schedules", "service_id"),
      ("schedules", "location_id"), ("holiday_schedules", "service_at_location_id"),
      ("holiday_schedules", "service_id"), ("holiday_schedules", "location_id"),
      ("cost_options", "service_id"), ("eligibility", "service_id"),
      ("service_areas", "service_id"), ("service_taxonomy", "service_id"),
      ("service_taxonomy", "link_id"), ("taxonomy", "id"), ("taxonomy", "taxonomy_id"),
    ]
    for (table, column) in keys {
      indexes["\(table).\(column)"] = tables[table]?.index(column) ?? [:]
    }
  }

  private func rows(_ table: String, _ column: String, _ value: String?) -> [Int] {
    value.flatMap { indexes["\(table).\(column)"]?[$0] } ?? []
  }

  private mutating func write(_ folder: HSDSFolder) {
    var text = line(header.map(\.name))
    var current = 2
    var homeless = 0
    for record in driver.records.indices {
      guard let cells = join(record) else {
        homeless += 1
        continue
      }
      driver.use(record)
      let place = driver.records[record].line
      while current < place {
        text += "\n"
        current += 1
        fillers += 1
      }
      text += line(cells)
      current += 1
    }
    bytes = Array(text.utf8)
    account(folder, homeless)
  }

  /// The cells of a service at a location; nil without a location, or without the service.
  private func join(_ record: Int) -> [String]? {
    let isLink = driver !== services
    let service = isLink ? rows("services", "id", driver.cell(record, "service_id")).first : record
    let location = rows("locations", "id", driver.cell(record, "location_id")).first
    guard let service, let location, let locations = tables["locations"] else { return nil }
    services.use(service)
    locations.use(location)
    let serviceID = services.cell(service, "id")
    let locationID = locations.cell(location, "id")
    let organization = rows(
      "organizations", "id",
      services.cell(service, "organization_id") ?? locations.cell(location, "organization_id"))
    let chosen: [String: Int?] = [
      "services": service, "locations": location, "organizations": organization.first,
      "addresses": address(locationID),
      "eligibility": rows("eligibility", "service_id", serviceID).first,
    ]
    for (table, row) in chosen { row.map { tables[table]?.use($0) } }
    let link = isLink ? driver.cell(record, "id") : nil
    let hours = hours(link, serviceID, locationID)
    let holidays = holidays(link, serviceID, locationID)
    let lists = [
      "service_areas": names("service_areas", rows("service_areas", "service_id", serviceID)),
      "taxonomy": names("taxonomy", terms(service, serviceID)),
    ]
    return header.map { column in
      guard let table = column.table else {
        switch column.name {
        case "codice": return "\(serviceID ?? "")@\(locationID ?? "")"
        case "orari": return hours
        case "chiusure": return holidays
        default: return price(serviceID)
        }
      }
      if let list = lists[table] { return list }
      return (chosen[table] ?? nil).flatMap {
        tables[table]?.cell($0, HeaderNames.folded(column.column))
      } ?? ""
    }
  }

  /// The physical address rather than the postal one.
  private func address(_ location: String?) -> Int? {
    let found = rows("addresses", "location_id", location)
    let physical = found.first {
      tables["addresses"]?.cell($0, "address_type").map { $0.lowercased() == "physical" } ?? true
    }
    return physical ?? found.first
  }

  private func names(_ table: String, _ rows: [Int]) -> String {
    tables[table]?.use(rows)
    return rows.compactMap { tables[table]?.cell($0, "name") }.joined(separator: "; ")
  }

  /// Terms of the taxonomy: by a linking table, or listed in the service itself.
  private func terms(_ service: Int, _ id: String?) -> [Int] {
    let links =
      rows("service_taxonomy", "service_id", id) + rows("service_taxonomy", "link_id", id)
    tables["service_taxonomy"]?.use(links)
    let listed = services.cell(service, "taxonomy_ids")?.split(separator: ",").map {
      CellText.clean(String($0))
    }
    let keys = links.compactMap { link in
      tables["service_taxonomy"]?.cell(link, "taxonomy_term_id")
        ?? tables["service_taxonomy"]?.cell(link, "taxonomy_id")
    }
    return (keys + (listed ?? [])).flatMap { key in
      let byID = rows("taxonomy", "id", key)
      return byID.isEmpty ? rows("taxonomy", "taxonomy_id", key) : byID
    }
  }

  /// The hours of the service at the location, else of the service, else of the location.
  private func hours(_ link: String?, _ service: String?, _ location: String?) -> String {
    tables["schedules"].map { table in
      HSDSHours.text(nearest(table, "schedules", link, service, location).map(table.hours))
    } ?? ""
  }

  /// Days on which it is closed or open at other hours, for a person to read.
  private func holidays(_ link: String?, _ service: String?, _ location: String?) -> String {
    tables["holiday_schedules"].map { table in
      nearest(table, "holiday_schedules", link, service, location).map(table.holiday)
        .joined(separator: "; ")
    } ?? ""
  }

  /// Rows of a table of times that are about the service at the location, else about the service,
  /// else about the location.
  private func nearest(
    _ table: HSDSTable, _ name: String, _ link: String?, _ service: String?, _ location: String?
  ) -> [Int] {
    let ways = [
      ("service_at_location_id", link), ("service_id", service), ("location_id", location),
    ]
    for (column, value) in ways {
      let found = rows(name, column, value).filter { row in
        // Times of the service elsewhere say nothing of this place.
        let place = table.cell(row, "location_id")
        return place == nil || place == location
      }
      if found.isEmpty { continue }
      table.use(found)
      return found
    }
    return []
  }

  /// One stated price with its own words on the period; several prices are none.
  private func price(_ service: String?) -> String {
    guard let costs = tables["cost_options"] else { return "" }
    let found = rows("cost_options", "service_id", service)
    costs.use(found)
    guard found.count == 1, let amount = costs.cell(found[0], "amount") else { return "" }
    let currency = costs.cell(found[0], "currency")?.uppercased() ?? "EUR"
    guard currency == "EUR" else { return "" }
    return ["€ \(amount)", costs.cell(found[0], "amount_description")].compactMap(\.self)
      .joined(separator: " ")
  }

  /// What became of the rows of every table.
  private mutating func account(_ folder: HSDSFolder, _ homeless: Int) {
    let place = SourceLocation(file: folder.name)
    for table in tables.values.sorted(by: { $0.name < $1.name }) {
      others.physicalLines += table.count.physicalLines
      others.continuationLines += table.count.continuationLines
      others.headers += table.count.headers
      others.blanks += table.count.blanks
      others.rejected += table.count.rejected
      diagnostics += table.diagnostics
      if table !== driver { joined += table.usedCount }
      unused += table.unusedCount
      if table !== driver, table.unusedCount > 0 {
        diagnostics.append(
          Diagnostic(
            "format.hsds-unused", .note, at: place,
            ["table": table.name, "count": "\(table.unusedCount)"]))
      }
    }
    if homeless > 0 {
      diagnostics.append(
        Diagnostic(
          "format.hsds-no-location", .warning, at: SourceLocation(file: file),
          ["count": "\(homeless)"]))
    }
    if !folder.unread.isEmpty {
      diagnostics.append(
        Diagnostic(
          "format.hsds-unread", .note, at: place,
          ["tables": folder.unread.joined(separator: ", "), "number": "\(folder.unread.count)"]))
    }
  }

  private func line(_ cells: [String]) -> String {
    cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n"
  }
}
