import Foundation
import Testing

@testable import Commands

/// Tables that somebody else aggregated, from the file to the pages.
@Suite("A table of shares, from file to pages")
struct AggregateRunTests {
  /// The part of a profile that says what table it is and how its answers are found.
  static let source = """
    tipo: aggregati
    titolo: Multiscopo di prova
    rilevazione: multiscopo-2026
    popolazione: popolazione
    campionamento: probabilistico
    modalita: telefono
    periodo: {dal: 2026-01-10, al: 2026-01-31}
    luogo: {ats: {colonna: ats}}
    domanda: {colonna: domanda}
    risposta: {colonna: risposta}

    """
  private static let profile = """
    \(source)quota: {colonna: quota}
    intervallo: {inferiore: {colonna: da}, superiore: {colonna: a}}
    base: {colonna: n}
    voci:
      - {domanda: Nido, risposta: Non trovato, obiettivo: F1.1, quantita: non_coperto}
      - {domanda: Nido, risposta: Non serve, obiettivo: F1.1, quantita: nessun_bisogno}
      - {domanda: Bus, risposta: Manca, obiettivo: C1, quantita: non_coperto}

    """
  private static let table = """
    ats,domanda,risposta,quota,da,a,n
    ATS-325,Nido,Non trovato,"32,4","28,1","37,0",812
    ATS-325,Nido,Non serve,"51","45","57",812
    ATS-321,Nido,Non trovato,24 %,,,640
    ATS-321,Nido,Non serve,60 %,,,640
    ATS-325,Bus,Manca,0,,,900
    ATS-321,Bus,Manca,"12,5",,,

    """

  private static func with(
    profile: String = profile, table: String = table, _ body: (SmallMapping) throws -> Void
  ) throws {
    try SmallMapping.with { mapping in
      try mapping.write("sources/tabella.csv", table)
      try mapping.write("profiles/tabella.yaml", profile)
      try mapping.write(
        "mappatura.yaml",
        SmallMapping.descriptor
          + "  - {nome: tabella, file: sources/tabella.csv, profilo: profiles/tabella.yaml}\n")
      try body(mapping)
    }
  }

  private static func cell(_ mapping: SmallMapping, _ territory: String, _ objective: String)
    throws -> [String: String]
  {
    try #require(
      try rowsOfCSV(mapping.folder.appendingPathComponent("reports/data/celle.csv")).first {
        $0["rilevazione"] == "multiscopo-2026" && $0["territorio"] == territory
          && $0["obiettivo"] == objective && $0["destinatari"] == "tutti"
      })
  }

  private static func values(_ cell: [String: String], _ keys: String...) -> [String] {
    keys.map { cell[$0] ?? "?" }
  }

  @Test("shares, published intervals, assumptions and what is not known reach data and pages")
  func run() throws {
    try Self.with { mapping in
      let (status, output, errors) = mapping.run()
      #expect(status == .done, "\(errors)")
      #expect(output.contains("tabella: 7 righe = 6 accolte + 0 respinte + 1 non dati"))
      #expect(
        errors.contains(
          "riga 7, colonna «n»: 1 riga non dice quante persone hanno risposto (riga 7): la sua risposta non conta"
        ), "\(errors)")
      let published = try Self.cell(mapping, "ATS-325", "F1.1")
      #expect(
        Self.values(published, "stato", "n", "non_coperto", "non_coperto_inf", "non_coperto_sup")
          == ["published", "812", "0.3240", "0.2810", "0.3700"])
      // (.37 − .281)/2/1.96: the ends are as far from .324 as one decimal tells. n_eff = p(1−p)/se².
      #expect(
        Self.values(
          published, "non_coperto_se", "non_coperto_n_eff", "non_coperto_df",
          "non_coperto_varianza") == ["0.0228", "422.9", "", "publishedInterval"])
      // 100 − 51, and its interval turned round.
      #expect(
        Self.values(published, "bisogno", "bisogno_inf", "bisogno_sup")
          == ["0.4900", "0.4300", "0.5500"])
      let assumed = try Self.cell(mapping, "ATS-321", "F1.1")
      // scipy: √(.24·.76/639); beta.ppf at n* = 639 from 23.5 % and 24.5 %.
      #expect(
        Self.values(
          assumed, "non_coperto", "non_coperto_inf", "non_coperto_sup", "non_coperto_se",
          "non_coperto_df", "non_coperto_varianza")
          == ["0.2400", "0.2026", "0.2803", "0.0169", "639", "simpleRandom"])
      // 0 % of 900 people may be four of them; without a base nothing is known.
      let states = try ["ATS-325", "ATS-321"].map { try Self.cell(mapping, $0, "C1")["stato"] }
      #expect(states == ["suppressed", "insufficient"])

      let page = try mapping.read("reports/scheda-ATS-325.md")
      #expect(page.contains("**32** [f] (28–37)"))
      #expect(page.contains("è l’intervallo pubblicato dalla fonte, non calcolato qui"))
      #expect(
        try mapping.read("reports/scheda-ATS-321.md").contains("**24** [a] (20–28)"))
    }
  }

  @Test("explain tells what was printed, what was computed and what was assumed")
  func explanation() throws {
    try Self.with { mapping in
      #expect(mapping.run().0 == .done)
      func explain(_ id: String) -> String {
        ExampleRun.mappa(["explain", "COP:multiscopo-2026:\(id):tutti", mapping.folder.path]).output
      }
      let published = explain("ATS-325:F1.1")
      for line in [
        "(28–37; tabella altrui, incertezza della fonte)",
        "812 persone nella base, secondo una tabella fatta da altri",
        "quota 0,3240, prima dell’arrotondamento tra 0,3235 e 0,3245: tra 53 e 702 persone",
        "intervallo al 95 % pubblicato dalla fonte, non calcolato qui: da 0,2810 a 0,3700",
        "se ne ricava l’errore standard 0,0228; n_eff = p(1−p)/V = 422,9; gradi di libertà non dichiarati",
        "la tabella dà la quota degli altri, 0,5100: questa è ciò che resta",
      ] { #expect(published.contains(line), "\(published)") }
      let assumed = explain("ATS-321:F1.1")
      for line in [
        "(20–28; tabella altrui, come campione casuale semplice)",
        "ipotesi: campione casuale semplice, errore standard √(p(1−p)/(n−1)) = 0,0169; n* = min(n; p(1−p)/V) = 639,0",
        "intervallo al 95 %: BetaInv(0,025; 150,2; 488,8+1) = 0,2026, BetaInv(0,975; 156,6+1; 482,4) = 0,2803",
      ] { #expect(assumed.contains(line), "\(assumed)") }
    }
  }

  @Test("shares that are all at most 1 stop the run until the profile says how they are written")
  func scale() throws {
    let table = "ats,domanda,risposta,quota,da,a,n\nATS-325,Bus,Manca,\"0,32\",,,900\n"
    try Self.with(table: table) { mapping in
      let (status, _, errors) = mapping.run()
      #expect(status == .dataFaults)
      #expect(
        errors.contains(
          "nessuna quota della tabella supera 1: possono essere percentuali molto piccole o frazioni da 0 a 1 (1 riga)."
        ), "\(errors)")
    }
    let declared = Self.profile.replacing(
      "{colonna: quota}", with: "{colonna: quota, scala: frazione}")
    try Self.with(profile: declared, table: table) { mapping in
      #expect(mapping.run().0 == .done)
      let cell = try Self.cell(mapping, "ATS-325", "C1")
      #expect(cell["non_coperto"] == "0.3200")
    }
  }

  @Test("rows that contradict one another are named with their numbers")
  func contradiction() throws {
    let table = """
      ats,domanda,risposta,quota,da,a,n
      ATS-325,Nido,Non trovato,45,,,812
      ATS-325,Nido,Non serve,70,,,812

      """
    try Self.with(table: table) { mapping in
      let (status, _, errors) = mapping.run()
      #expect(status == .done)
      #expect(
        errors.contains(
          "riga 2: chi non trova risposta (45,0 %) è più di chi ha il bisogno (30,0 %): una delle due quote è sbagliata, o sono di basi diverse. La cella non conta."
        ), "\(errors)")
    }
  }

  /// A table of one question with three answers that exclude each other.
  private static let answers = profile.replacing(
    "  - {domanda: Bus, risposta: Manca, obiettivo: C1, quantita: non_coperto}",
    with: "  - {domanda: Nido, risposta: Trovato, obiettivo: F1.1, quantita: bisogno}")

  @Test("an answer that was rejected is looked for among the rejected rows, not in the profile")
  func rejectedAnswer() throws {
    let rows = """
      ats,domanda,risposta,quota,da,a,n
      ATS-325,Nido,Non trovato,dodici,,,612
      ATS-325,Nido,Non serve,"61,0",,,612
      ATS-325,Nido,Trovato,"26,6",,,612

      """
    try Self.with(profile: Self.answers, table: rows) { mapping in
      let (status, output, errors) = mapping.run()
      #expect(status == .done, "\(errors)")
      let said = output + errors
      #expect(
        said.contains(
          "sources/tabella.csv, riga 3: in questa cella le risposte accolte fanno il 87,6 %, e di questa fonte 1 riga è stata respinta"
        ), "\(said)")
      #expect(!said.contains("aggiungere alle «voci»"), "\(said)")
    }
    // Another cell tells how the answers are to be read: this one stays.
    let other = """
      ATS-321,Nido,Non trovato,"20,0",,,400
      ATS-321,Nido,Non serve,"50,0",,,400
      ATS-321,Nido,Trovato,"30,0",,,400

      """
    try Self.with(profile: Self.answers, table: rows + other) { mapping in
      let (status, _, errors) = mapping.run()
      #expect(status == .done, "\(errors)")
      #expect(errors.contains("manca la riga con «quantita: non_coperto»"), "\(errors)")
      let cell = try Self.cell(mapping, "ATS-325", "F1.1")
      #expect(
        Self.values(cell, "stato", "n", "non_coperto") == ["published", "612", ""], "\(cell)")
      #expect(cell["bisogno"] == "0.3900")
    }
  }

  @Test("an answer without its base leaves the others, and the message names its row")
  func answerWithoutBase() throws {
    let rows = """
      ats,domanda,risposta,quota,da,a,n
      ATS-325,Nido,Non trovato,"12,4",,,612
      ATS-325,Nido,Non serve,"61,0",,,
      ATS-325,Nido,Trovato,"26,6",,,612

      """
    // Shares of people each counting once: weights would leave open how many are not in need.
    let plain = Self.answers.split(separator: "\n").filter { !$0.hasPrefix("intervallo") }
    try Self.with(profile: plain.joined(separator: "\n") + "\n", table: rows) { mapping in
      let (status, _, errors) = mapping.run()
      #expect(status == .done, "\(errors)")
      #expect(errors.contains("non dice quante persone hanno risposto (riga 3)"), "\(errors)")
      #expect(!errors.contains("«voci»"), "\(errors)")
      let cell = try Self.cell(mapping, "ATS-325", "F1.1")
      // Sought in vain and found: 76 and 163 of 612 people.
      #expect(cell["bisogno"] == "0.3905", "\(cell)")
      #expect(cell["stato"] == "published" && cell["n"] == "612")
    }
  }

  @Test("counts that contradict the shares are named, beside the way out that works")
  func countsBesideShares() throws {
    let rows = """
      ats,domanda,risposta,quota,da,a,n,persone
      ATS-325,Nido,Non trovato,"12,4",,,612,200
      ATS-325,Nido,Non serve,"61,0",,,612,373
      ATS-325,Nido,Trovato,"26,6",,,612,163

      """
    let counted = Self.answers + "conteggio: {colonna: persone}\n"
    try Self.with(profile: counted, table: rows) { mapping in
      let said = mapping.check().output
      #expect(said.contains("le persone contate fanno 736 su una base di 612"), "\(said)")
      #expect(said.contains("«pesata: sì»"), "\(said)")
    }
    try Self.with(
      profile: Self.answers.replacing(
        "quota: {colonna: quota}", with: "quota: {colonna: quota, pesata: sì}"),
      table: rows
    ) { mapping in
      #expect(mapping.run().0 == .done)
      let cell = try Self.cell(mapping, "ATS-325", "F1.1")
      #expect(cell["non_coperto"] == "0.1240")
    }
  }

  @Test("shares on two scales stop the run, and nothing is said of the numbers they would be")
  func twoScales() throws {
    let rows = """
      ats,domanda,risposta,quota,da,a,n
      ATS-325,Nido,Non trovato,"0,124",,,612
      ATS-325,Nido,Non serve,61 %,,,612

      """
    try Self.with(profile: Self.answers, table: rows) { mapping in
      let (status, output, errors) = mapping.run()
      #expect(status == .dataFaults)
      #expect(
        errors.contains(
          "sources/tabella.csv, riga 2, colonna «quota»: la colonna delle quote mescola due scale: «0,124» è senza segno e non supera 1, «61 %» (riga 3) è in percento."
        ), "\(errors)")
      #expect(!mapping.check().output.contains("pesata"), "\(output)")
    }
  }
}
