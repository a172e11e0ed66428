import Diagnostics
import Ingest
import Region
import Testing

/// `condizioni` and `conversioni` of a mapping, `conta` of a profile.
struct NeedTermsTests {
  private static let head = """
    titolo: prova
    territorio: R03
    data_riferimento: 2026-06-30
    fonti:
      - {nome: a, file: a.csv, profilo: a.yaml}

    """

  private func read(_ more: String) throws(DataFaults) -> MappingDescriptor {
    try MappingDescriptor.read(bytes: Array((Self.head + more).utf8))
  }

  @Test("hours, days and the price that can be paid are read per objective")
  func terms() throws {
    let found = try read(
      """
      condizioni:
        - {obiettivo: A4.2, orari: "lun 16:00-18:00", prezzo_massimo: 120.50}
        - {obiettivo: A3.1, periodo: {dal: 2026-06-10, al: 2026-09-05}}
      conversioni:
        - {da: assistiti, a: caregiver, fattore: 1.4, fonte: "tavola 3"}
      """)
    #expect(
      found.terms["A4.2"]
        == NeedTerms(
          hours: [TimeSlot(day: 1, startMinute: 960, endMinute: 1080)],
          affordableMonthlyCents: 12050))
    #expect(
      found.terms["A3.1"]?.period
        == Period(start: CalendarDate(iso: "2026-06-10"), end: CalendarDate(iso: "2026-09-05")))
    #expect(
      found.conversions == [
        UnitConversion(from: .caredPerson, to: .carer, factor: 1.4, source: "tavola 3")
      ])
  }

  @Test("a factor may hold for some ages or for one target, beside the one of everybody")
  func conversionScopes() throws {
    let found = try read(
      """
      conversioni:
        - {da: assistiti, a: caregiver, fattore: 1.4, fonte: t}
        - {da: assistiti, a: caregiver, fattore: 1.8, fonte: t, eta: 0-2}
        - {da: assistiti, a: caregiver, fattore: 1.2, fonte: t, eta: 65+}
        - {da: famiglie, a: caregiver, fattore: 0.6, fonte: t, destinatari: famiglie-figli}
      """)
    #expect(
      found.conversions.map(\.scope) == [
        .everybody, .ages(AgeSet(0...2)), .ages(AgeSet(65...110)), .target("famiglie-figli"),
      ])
  }

  @Test(
    "what cannot be meant is refused where it stands",
    arguments: [
      ("condizioni: [{obiettivo: A4.2, orari: \"quando serve\"}]", "descriptor.bad-value"),
      (
        "condizioni: [{obiettivo: A3.1, periodo: {dal: 2026-09-05, al: 2026-06-10}}]",
        "descriptor.bad-value"
      ),
      ("condizioni: [{obiettivo: A3.1, periodo: {dal: 2026-06-10}}]", "descriptor.missing-key"),
      ("condizioni: [{obiettivo: A1}, {obiettivo: A1}]", "profile.repeated-objective"),
      (
        "conversioni: [{da: assistiti, a: assistiti, fattore: 1, fonte: x}]", "descriptor.bad-value"
      ),
      ("conversioni: [{da: assistiti, a: persone, fattore: 2}]", "descriptor.missing-key"),
      (
        """
        conversioni: [{da: assistiti, a: persone, fattore: 2, fonte: x, eta: 0-5}, \
        {da: assistiti, a: persone, fattore: 1, fonte: x, eta: 5+}]
        """, "conversion.repeated"
      ),
      (
        """
        conversioni: [{da: assistiti, a: persone, fattore: 2, fonte: x, destinatari: d}, \
        {da: assistiti, a: persone, fattore: 1, fonte: x, destinatari: d}]
        """, "conversion.repeated"
      ),
      (
        "conversioni: [{da: assistiti, a: persone, fattore: 2, fonte: x, eta: 3, destinatari: d}]",
        "conversion.two-scopes"
      ),
      (
        "conversioni: [{da: famiglie, a: persone, fattore: 2, fonte: x, eta: 0-2}]",
        "conversion.ages-of-households"
      ),
      (
        "conversioni: [{da: assistiti, a: persone, fattore: 2, fonte: x, eta: piccoli}]",
        "descriptor.bad-value"
      ),
    ])
  func refused(text: String, code: String) throws {
    do {
      _ = try read(text)
      Issue.record("accepted: \(text)")
    } catch {
      #expect(error.diagnostics.map(\.code) == [code])
      #expect(error.diagnostics.first?.location?.line == 6)
    }
  }
}
