import Foundation
import Testing

@testable import Commands

/// Measures of a territory beside those of the regional registry.
struct LocalMeasureTests {
  private func said(measure: String, line: String) throws -> (CommandStatus, String) {
    try SmallMapping.with { mapping in
      try mapping.write(
        "sources/misure.csv",
        "codice,etichetta_it,etichetta_en,atti,diffusione_it,diffusione_en,clausola\n"
          + "\(measure),Spesa,Shopping,,Lodi,,scheda 4\n")
      try mapping.write(
        "sources/linee.csv",
        "codice,misura,etichetta_it,etichetta_en,destinatari,eta_nota,obiettivi,"
          + "obiettivi_possibili,dal,al,vigenza,clausola,condizioni\n"
          + "\(line),\(measure),Spesa a casa,Shopping,0-17;*;*,si,B1,,2026-01-01,,nota,x,\n")
      try mapping.write(
        "mappatura.yaml",
        SmallMapping.descriptor
          + "misure_locali: {misure: sources/misure.csv, linee: sources/linee.csv}\n")
      let (status, output, errors) = mapping.check()
      return (status, output + errors)
    }
  }

  @Test("a code of its own is taken, one of the regional registry is told to belong there")
  func takenCode() throws {
    #expect(try said(measure: "spesa", line: "spesa.casa").0 == .done)
    let (status, text) = try said(measure: "nidi-gratis", line: "nidi-gratis")
    #expect(status == .dataFaults)
    #expect(
      text.contains(
        "sources/misure.csv, riga 2, colonna «codice»: il codice «nidi-gratis» è già del registro "
          + "regionale"), "\(text)")
    #expect(text.contains("sources/linee.csv, riga 2"), "\(text)")
    #expect(!text.contains("due volte"), "\(text)")
  }

  @Test("a line that bears the code of its measure is told as such")
  func lineAsMeasure() throws {
    let (status, text) = try said(measure: "spesa", line: "spesa")
    #expect(status == .dataFaults)
    #expect(text.contains("il codice «spesa» è già quello di una misura"), "\(text)")
  }
}
