import Estimation
import Language
import Testing

@testable import Commands

/// A disk without room for a large survey stops the work and tells what to do.
struct ScratchFaultTests {
  private static func told(_ reason: ScratchFault.Reason, _ tongue: Tongue) -> String {
    var errors = ""
    let console = Console(
      book: Phrasebook(tongue), isWatched: false, output: { _ in }, errors: { errors += $0 })
    let status = FaultReport(console: console, asJSON: false).guarding {
      throw ScratchFault(folder: "/spazio", reason: reason)
    }
    #expect(status == .storage)
    return errors
  }

  @Test("the folder, what is missing and the way out are named in both languages")
  func messages() {
    let full = Self.told(.full, .it)
    #expect(full.hasPrefix("Non c’è più spazio nella cartella temporanea «/spazio»"))
    #expect(full.contains("La banca dati e le schede sono come prima"))
    #expect(full.contains("TMPDIR=/cartella mappa run"))
    #expect(Self.told(.full, .en).hasPrefix("No space is left in the temporary folder “/spazio”"))
    #expect(Self.told(.unwritable, .it).contains("Controlli che la cartella esista"))
    #expect(Self.told(.unwritable, .en).contains("Check that the folder exists"))
    #expect(Self.told(.failed(5), .it).contains("(errore 5 del sistema)"))
    #expect(Self.told(.failed(5), .en).contains("Store and sheets are as before"))
  }
}
