import Foundation
import Testing

@testable import Commands

/// A mapping whose only source is a table that somebody else made: sheets, comparisons and trail.
struct TableComparisonTests {
  private static let profile = """
    \(AggregateRunTests.source)conteggio: {colonna: persone}
    base: {colonna: n}
    voci:
      - {domanda: Nido, risposta: Non trovato, obiettivo: F1.1, quantita: non_coperto}
      - {domanda: Nido, risposta: Non serve, obiettivo: F1.1, quantita: nessun_bisogno}
      - {domanda: Bus, risposta: Manca, obiettivo: C1, quantita: non_coperto}
      - {domanda: Bus, risposta: Va bene, obiettivo: C1, quantita: nessun_bisogno}

    """
  private static let table = """
    ats,domanda,risposta,persone,n
    ATS-325,Nido,Non trovato,260,812
    ATS-325,Nido,Non serve,400,812
    ATS-321,Nido,Non trovato,120,640
    ATS-321,Nido,Non serve,380,640
    ATS-325,Bus,Manca,300,900
    ATS-325,Bus,Va bene,500,900
    ATS-326,Bus,Manca,100,700
    ATS-326,Bus,Va bene,500,700

    """

  private static func with(
    _ pairs: String, language: String = "it", _ body: (SmallMapping) throws -> Void
  ) throws {
    try SmallMapping.with { mapping in
      try mapping.write("sources/tabella.csv", table)
      try mapping.write("profiles/tabella.yaml", profile)
      try mapping.write(
        "mappatura.yaml",
        """
        titolo: Mappatura di prova
        territorio: R03
        lingua: \(language)
        data_riferimento: 2026-06-30
        confronti_territori: \(pairs)
        fonti:
          - {nome: tabella, file: sources/tabella.csv, profilo: profiles/tabella.yaml}

        """)
      try body(mapping)
    }
  }

  @Test("without an order of needs a sheet keeps its declared comparison, and says why no order")
  func sheet() throws {
    try Self.with("[{territorio: ATS-325, con: ATS-321}]") { mapping in
      let (status, _, errors) = mapping.run()
      #expect(status == .done, "\(errors)")
      let page = try mapping.read("reports/scheda-ATS-325.md")
      #expect(page.contains("## 6. Il territorio: i confronti che la mappatura dichiara"))
      #expect(page.contains("### Territori che la mappatura mette a confronto"))
      #expect(
        page.contains(#/\| Posto nei servizi per la prima infanzia F1\.1 \|.+\| più alta \|/#))
      #expect(
        page.contains("vengono da tabelle fatte da altri, che non dicono se alle domande"),
        "\(page)")
      #expect(!page.contains("Nessun bisogno ha un valore abbastanza affidabile"))
      #expect(!page.contains("non chiesti a quasi tutti"))
      let shown = ExampleRun.mappa(["explain", "ATS-325:F1.1", mapping.folder.path]).output
      #expect(shown.contains("le loro risposte si prendono come indipendenti, Cov = 0"), "\(shown)")
      #expect(!shown.contains("Cov è calcolata su tutte le persone insieme"))
    }
    try Self.with("[{territorio: ATS-325, con: ATS-321}]", language: "en") { mapping in
      #expect(mapping.run().0 == .done)
      let page = try mapping.read("reports/scheda-ATS-325.md")
      #expect(page.contains("## 6. The territory: the comparisons that the mapping declares"))
      #expect(page.contains("### Territories that the mapping compares"))
      #expect(page.contains("they come from tables that others made, which do not tell whether"))
      let shown = ExampleRun.mappa([
        "explain", "ATS-325:F1.1", mapping.folder.path, "--lang", "en",
      ]).output
      #expect(shown.contains("their answers are taken as independent, Cov = 0"), "\(shown)")
    }
  }

  @Test(
    "a declared pair of which nothing can be said is told by check and run",
    arguments: [
      (
        "[{territorio: ATS-325, con: ATS-328}]",
        "«ATS di Pavia [ATS-328]» non ha nessuna risposta a un’indagine sui bisogni, e il confronto con «ATS di Bergamo [ATS-325]» non si può fare."
      ),
      (
        "[{territorio: ATS-321, con: ATS-326}]",
        "hanno risposte, ma a nessuna domanda in comune della stessa rilevazione"
      ),
    ])
  func untold(_ pairs: String, _ message: String) throws {
    try Self.with(pairs) { mapping in
      let (status, _, errors) = mapping.run()
      #expect(status == .done)
      #expect(errors.contains("mappatura.yaml, riga 5"), "\(errors)")
      #expect(errors.contains(message) && errors.contains("togliere la coppia"), "\(errors)")
      let (_, output, said) = mapping.check()
      #expect((output + said).contains(message), "\(output)\(said)")
    }
  }

  @Test("a pair that shows something is not complained about")
  func told() throws {
    try Self.with("[{territorio: ATS-325, con: ATS-321}]") { mapping in
      #expect(!mapping.run().errors.contains("confronti_territori"))
    }
  }
}
