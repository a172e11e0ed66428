import Estimation
import Language
import Store
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

  @Test("a check without room for its answers names the folder, not the store")
  func temporaryStore() {
    func told(_ fault: StoreError) -> String { StoreFault(fault).text(Phrasebook(.it)) }
    let full = told(.temporaryFull(folder: "/spazio"))
    #expect(full.hasPrefix("Non c’è più spazio nella cartella temporanea «/spazio»"))
    #expect(full.contains("SQLITE_TMPDIR=/cartella mappa check"))
    #expect(told(.temporaryUnwritable(folder: "/spazio")).contains("Non si può creare un file"))
    #expect(
      told(.temporaryFailed(folder: "/spazio", detail: "disk I/O error")).contains("«/spazio»"))
  }
}
