import Diagnostics
import Foundation
import Ingest
import Region
import Testing

@Suite(.enabled(if: FileManager.default.fileExists(atPath: sharedInputs.path), "../shared absent"))
struct `Ready profiles on real files` {
  @Test func `elder homes of Lombardy`() throws {
    let run = try real("lombardia-rsa", "catalog/lombardia-rsa.csv")
    #expect(run.account.accepted == 740 && run.account.rejected == 0)
    #expect(run.services.compactMap(\.places).reduce(0, +) == 68_661)
    #expect(Set(run.services.compactMap(\.place.ats)).count == 8)
    #expect(run.services.allSatisfy { $0.place.comune?.count == 6 })
    // The postal codes have thousands dots, all of them; nobody reads the column.
    #expect(run.diagnostics.map(brief) == ["column.thousands-in-code 2:CAP '24.126' x740"])
  }

  @Test func `blank accredited places stay unknown`() throws {
    let text = try String(contentsOf: profile("lombardia-rsa"), encoding: .utf8)
      .replacing("colonna: TOT_POSTI_AUTORIZZATI", with: "colonna: TOT_POSTI_ACCREDITATI")
      .replacing("  - TOT_POSTI_ACCREDITATI\n", with: "")
    let parsed = try Profile.read(bytes: Array(text.utf8), shownAs: "p.yaml")
    let data = try Data(contentsOf: sharedInputs.appending(path: "catalog/lombardia-rsa.csv"))
    let run = try run(parsed, bytes: [UInt8](data))
    #expect(run.services.filter { $0.places == nil }.count == 17)
    #expect(run.account.accepted == 740)
  }

  @Test func `register of social services`() throws {
    let run = try real("lombardia-offerta-sociale", "catalog/lombardia-offerta-sociale-excerpt.csv")
    #expect(run.account.accepted == 10 && run.account.rejected == 0)
    #expect(run.services.filter { $0.objectives == ["F10.3"] }.count == 5)
    #expect(run.services.allSatisfy { $0.place.ambito != nil && $0.places != nil })
    #expect(run.services.contains { $0.provider.contains("\"CASA DI RIPOSO") })
    // One body has a fiscal code that no body can have, and a VAT number without its zero.
    #expect(
      run.diagnostics.map(brief) == [
        "column.bad-tax-code 7:CODICE_FISCALE_EG '***' x1",
        "column.lost-zeros 7:PARTITA_IVA_EG '***' x1",
      ])
  }

  @Test func `family clinics carry their province`() throws {
    let run = try real("consultori-italia", "catalog/consultori-italia.csv")
    #expect(run.account.accepted == 927 && run.account.rejected == 0)
    #expect(run.services.filter { $0.place.provincia == "RM" }.count == 95)
    #expect(run.services.allSatisfy { $0.place.provincia?.count == 2 })
    #expect(run.diagnostics.map(brief) == ["column.lost-zeros 2:telefono '***' x918"])
  }

  @Test func `satisfaction of the citizens of Ladispoli`() throws {
    let run = try real("google-forms-ladispoli-pilot", "survey/google-forms-ladispoli-pilot.csv")
    #expect(run.account.accepted == 32 && run.account.rejected == 0)
    // Three people are content with nothing that was asked.
    #expect(run.faults == ["survey.all-yes 3 x3"])
    let parsed = try Profile.read(
      path: profile("google-forms-ladispoli-pilot").path, shownAs: "p.yaml")
    let instrument = parsed.instrument(code: "l")
    #expect(instrument.population == .users && instrument.sampling == .nonProbability)
    let school = try #require(instrument.items.firstIndex { $0.objective == "F20" })
    let answers = run.respondents.map { $0.answers[school] }
    #expect(answers.filter { $0.status == .metByService }.count == 21)
    #expect(answers.filter { $0.status == .unmet }.count == 5)
    #expect(answers.filter { $0.status == .unknown }.count == 6)
    #expect(answers.allSatisfy { $0.status != .unmet || $0.barriers.barriers == [.quality] })
  }

  @Test func `commuting in the province of Varese`() throws {
    let run = try real("varesenews-mobilita-2026", "aggregate/varesenews-mobilita-2026.csv")
    #expect(run.account.rejected == 0 && run.account.accepted == 42)
    #expect(run.account.rowsRead == run.account.physicalLines)
    #expect(run.faults == [])
    #expect(Set(run.aggregates.map(\.band)).count == 6)
    let bases = Dictionary(grouping: run.aggregates, by: \.band).compactMapValues { $0.first?.base }
    #expect(bases.values.reduce(0, +) == 949)
  }

  @Test func `highlights of Taguette`() throws {
    let run = try real("taguette-highlights", "focus/taguette-highlights.csv")
    #expect(run.statements.map(\.segment) == ["2", "3", "3"])
    #expect(run.statements.flatMap(\.codings).map(\.wording).first == "interesting\\places")
    #expect(run.statements.flatMap(\.codings).allSatisfy { $0.objective == nil })
    #expect(run.diagnostics == [])
  }

  private func profile(_ name: String) -> URL {
    packageRoot.appending(path: "Data/profiles/\(name).yaml")
  }

  private func real(_ name: String, _ table: String) throws -> Run {
    let parsed = try Profile.read(path: profile(name).path, shownAs: "\(name).yaml")
    return try run(parsed, bytes: [UInt8](Data(contentsOf: sharedInputs.appending(path: table))))
  }
}
