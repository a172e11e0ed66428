import Testing

@testable import Findings

/// Addresses as catalogues write them.
struct StreetAddressTests {
  private func likeness(_ a: String, _ b: String) throws -> StreetAddress.Likeness {
    try #require(StreetAddress(a, .shipped))
      .likeness(to: try #require(StreetAddress(b, .shipped)), .shipped)
  }

  @Test(
    "one door written in two ways",
    arguments: [
      ("Via M. Buonarroti 12/A", "VIA BUONARROTI, 12A"),
      ("c/o Scuola Primaria Don Milani - Via Verdi 3", "VIA VERDI N. 3 - PRESSO SCUOLA DON MILANI"),
      ("V.le F.lli Cervi 12", "Viale Fratelli Cervi, 12"),
      ("Via G. Paglia 16", "VIA PAGLIA GIUSEPPE,16"), ("Via 25 Aprile 10", "VIA XXV APRILE,10"),
      ("P.zza Lombardia 1", "Piazza Lombardia, 1"), ("Via Po 12/14", "via Po, 14"),
      ("Via Roma 3, 20100 Milano", "via Roma 3 - Milano"),
    ])
  func same(_ a: String, _ b: String) throws {
    #expect(try likeness(a, b) == .same)
    #expect(try likeness(b, a) == .same)
  }

  @Test("a number left out, another number, another street, a square of the same name")
  func different() throws {
    #expect(try likeness("Largo Donatori del Sangue 1", "L.go Donatori Sangue snc") == .sameStreet)
    #expect(try likeness("Via Mazzini 12", "Via Mazzini 98") == .otherNumber)
    #expect(try likeness("Via San Carlo 2", "Via San Rocco 2") == .other)
    #expect(try likeness("Via SS Goitese, 12", "Strada Statale Goitese 12") == .sameStreet)
    #expect(try likeness("Via Dante 7", "Via D. Alighieri 7") == .sameStreet)
    #expect(try likeness("Via Dante 7", "Via D. Alighieri 9") == .other)
    #expect(try likeness("Via Giuseppe Verdi 2", "Via Giuseppe Mazzini 2") == .other)
    #expect(try likeness("Via Verdi 2", "Piazza Verdi 2") == .otherNumber)
  }
}
