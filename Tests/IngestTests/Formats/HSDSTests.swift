import Diagnostics
import Foundation
import Ingest
import Region
import Testing

@Suite struct `HSDS folders` {
  static let profile = """
    tipo: catalogo
    titolo: Prova
    formato: hsds
    obiettivi: {colonna: taxonomy.name, separatore: "; ", valori: {Nido: [F1.1], Ascolto: [F4]}}
    """

  static let tables = [
    "services":
      "id,organization_id,name,status,minimum_age,maximum_age\ns1,o1,Nido Blu,active,0,2\ns2,o1,Sportello,active,,\ns3,o1,Senza sede,active,,\n",
    "organizations": "id,name\no1,Coop Uno\no2,Nessuno la usa\n",
    "locations": "id,name,latitude,longitude\nl1,Sede A,,\nl2,Sede B,,\nl3,Vuota,,\n",
    "service_at_location": "id,service_id,location_id\na1,s1,l1\na2,s1,l2\na3,s2,l2\na4,s3,l9\n",
    "addresses":
      "id,location_id,address_1,city,state_province,address_type\nx1,l1,Via A,Lodi,LO,physical\nx2,l2,Via B,Crema,CR,postal\nx3,l2,Via C,Crema,CR,physical\nx4,l3,Via D,Como,CO,physical\n",
    "schedules":
      "id,service_at_location_id,service_id,location_id,freq,byday,opens_at,closes_at\nh1,a1,,,WEEKLY,\"MO,TU\",07:30,18:00\nh2,,s2,,WEEKLY,FR,9:00:00,12:00:00\n",
    "cost_options":
      "id,service_id,amount,currency,amount_description\nc1,s1,350,EUR,al mese\nc2,s2,0,EUR,\n",
    "service_taxonomy": "id,service_id,taxonomy_term_id\nt1,s1,n\nt2,s2,a\n",
    "taxonomy_terms": "id,name\nn,Nido\na,Ascolto\nz,Altro\n",
    "phones": "id,location_id,number\n1,l1,000\n",
  ]

  private func run(_ tables: [String: String], profile: String = profile) throws -> Run {
    let folder = FileManager.default.temporaryDirectory.appending(path: "hsds-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in tables {
      try Data(text.utf8).write(to: folder.appending(path: "\(name).csv"))
    }
    return try readFolder(profile, folder.path)
  }

  @Test func `services are joined with the places where they are given`() throws {
    let run = try run(Self.tables)
    #expect(run.services.map(\.code) == ["s1@l1", "s1@l2", "s2@l2"])
    #expect(run.services.map(\.name) == ["Nido Blu", "Nido Blu", "Sportello"])
    #expect(run.services.map(\.provider) == ["Coop Uno", "Coop Uno", "Coop Uno"])
    #expect(run.services.map(\.place.comune) == ["Lodi", "Crema", "Crema"])
    #expect(run.services.map(\.objectives) == [["F1.1"], ["F1.1"], ["F4"]])
    #expect(run.services.map(\.price) == [.monthlyCents(35_000), .monthlyCents(35_000), .free])
    #expect(run.services.map(\.maximumAge) == [2, 2, nil])
    #expect(run.services.map { $0.hours?.count } == [2, nil, 1])
    #expect(run.services.map(\.line) == [2, 3, 4], "lines of the linking table")
  }

  @Test func `every row of every table read is accounted for`() throws {
    let run = try run(Self.tables)
    #expect(run.account.accepted == 3 && run.account.rejected == 0)
    // o2, l3, x2, x4, s3, a4, z.
    #expect(run.account.nonData == [.header: 9, .joined: 15, .unused: 7])
    #expect(run.account.rowsRead == run.account.physicalLines)
    #expect(
      run.diagnostics.filter { $0.severity == .warning }.map(\.code) == ["format.hsds-no-location"])
    #expect(
      run.diagnostics.contains {
        $0.code == "format.hsds-unread" && $0.arguments["tables"] == "phones"
      })
  }

  @Test(arguments: ["MONTHLY,1,MO", "WEEKLY,2,MO", "DAILY,1,MO", "YEARLY,,"])
  func `hours of some weeks are not taken for those of every week`(rule: String) throws {
    var tables = Self.tables
    tables["schedules"] =
      "id,service_id,freq,interval,byday,opens_at,closes_at\nh1,s2,\(rule),09:00,12:00\n"
    #expect(try run(tables).services.map { $0.hours?.count } == [nil, nil, nil])
    tables["schedules"] =
      "id,service_id,freq,interval,byday,opens_at,closes_at\nh1,s2,DAILY,1,,09:00,12:00\n"
    #expect(try run(tables).services.map { $0.hours?.count } == [nil, nil, 7])
  }

  @Test func `closures and areas come along, and the areas can be the catchment`() throws {
    var tables = Self.tables
    tables["holiday_schedules"] =
      "id,location_id,service_id,start_date,end_date,closed,opens_at,closes_at\n"
      + "1,l2,,2026-08-10,2026-08-20,true,,\n2,l2,,2026-12-24,,false,10:00,16:00\n"
    tables["service_areas"] = "id,service_id,name\n1,s1,Lodi\n2,s1,Crema\n"
    let area = "bacino: {colonna: service_areas.name, separatore: \"; \"}"
    let closed = "fase: {colonna: chiusure, valori: {}}"
    let run = try run(tables, profile: Self.profile + "\n\(area)\n\(closed)")
    #expect(
      run.services.map(\.catchment) == [
        .named(["Lodi", "Crema"]), .named(["Lodi", "Crema"]), .notStated,
      ])
    let told = run.diagnostics.filter { $0.code == "value.unknown-code" }
    #expect(
      told.map { $0.arguments["value"] } == [
        "2026-08-10–2026-08-20 chiuso; 2026-12-24 10:00-16:00"
      ])
    #expect(!run.diagnostics.contains { $0.arguments["table"] == "holiday_schedules" })
  }

  @Test func `a folder without services is refused with what it has`() {
    let faults = #expect(throws: DataFaults.self) { try run(["phones": "id\n1\n"]) }
    #expect(faults?.diagnostics.map(\.code) == ["format.hsds-no-services"])
    #expect(faults?.diagnostics.first?.arguments["files"] == "phones")
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: sharedInputs.path), "../shared absent"))
  func `the specification's own example, and Ohana's`() throws {
    let profile = Self.profile.replacing("taxonomy.name", with: "services.status")
      .replacing("Nido: [F1.1]", with: "active: [F4], defunct: [F4], inactive: [F4]")
    let own = try readFolder(profile, sharedInputs.appending(path: "catalog/hsds-3").path)
    #expect(own.account.accepted == 1 && own.account.rejected == 0)
    #expect(own.account.rowsRead + own.account.continuationLines == own.account.physicalLines)
    let ohana = try readFolder(profile, sharedInputs.appending(path: "catalog/ohana").path)
    #expect(ohana.account.accepted + ohana.account.rejected == 23)
    #expect(ohana.account.rowsRead + ohana.account.continuationLines == ohana.account.physicalLines)
    #expect(ohana.services.contains { $0.place.comune == "Redwood City" })
    let illinois = try readFolder(
      profile, sharedInputs.appending(path: "catalog/hsds-illinois/output").path)
    #expect(illinois.account.accepted == 0, "nothing there says where a service is given")
    #expect(
      illinois.account.rowsRead + illinois.account.continuationLines
        == illinois.account.physicalLines)
  }
}

/// Reads a folder through a profile.
func readFolder(_ profile: String, _ path: String) throws -> Run {
  var result = Run()
  let parsed = try Profile.read(bytes: Array(profile.utf8), shownAs: "p.yaml")
  let summary = try SourceIngest.read(parsed, path: path, shownAs: "cartella") {
    result.rejected.append($0)
  } take: { row in
    result.rows.append(row)
    return .accepted
  }
  result.account = summary.account
  result.diagnostics = summary.diagnostics
  return result
}
