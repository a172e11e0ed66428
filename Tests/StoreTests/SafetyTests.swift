import Foundation
import GRDB
import Region
import Testing

@testable import Store

/// What a failed, killed or misdirected run leaves behind.
@Suite struct SafetyTests {
  private struct Interrupted: Error, Equatable {}

  private static func people(_ count: Int) -> [Respondent] {
    var seeded = Seeded(7)
    return (0..<count).map { seeded.respondent(line: $0 + 2, items: 2) }
  }

  @Test func aThrownErrorLeavesTheFileByteForByte() throws {
    let folder = try TemporaryFolder()
    let store = try RegionalStore(path: folder.store)
    try store.load(Self.people(200), of: survey("indagine"), fingerprint: "prima")
    let before = try Data(contentsOf: URL(filePath: folder.store))

    #expect(throws: Interrupted()) {
      try store.transaction { writer in
        try writer.setRun(CompletedRun(fingerprint: "x", toolVersion: "1"))
        try writer.removeSources(notIn: [])
        try writer.replaceSource(record(survey("nuova"))) { sink in
          for person in Self.people(5000) { try sink.add(person) }
          throw Interrupted()
        }
      }
    }
    #expect(try Data(contentsOf: URL(filePath: folder.store)) == before)
    #expect(try store.respondents(of: "indagine").count == 200)
    #expect(try store.read { try $0.source("nuova") } == nil)
    #expect(try store.read { try $0.run() } == nil)
  }

  @Test func insideTheTransactionTheReaderSeesWhatWasWritten() throws {
    let folder = try TemporaryFolder()
    let store = try RegionalStore(path: folder.store)
    let seen = try store.transaction { writer in
      try writer.replaceSource(record(survey("indagine"))) { sink in
        for person in Self.people(10) { try sink.add(person) }
        return RowAccounting(accepted: 10)
      }
      return try writer.reader.respondentCount(of: "indagine")
    }
    #expect(seen == 10)
  }

  @Test func aKilledRunLeavesTheOldState() async throws {
    let folder = try TemporaryFolder()
    let path = folder.store
    do {
      let store = try RegionalStore(path: path)
      try store.load(Self.people(50), of: survey("indagine"), fingerprint: "prima")
      try store.close()
    }
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let store = try RegionalStore(path: path)
      try store.transaction { writer in
        try writer.replaceSource(record(survey("indagine"), fingerprint: "dopo")) { sink in
          // More than the page cache holds, so that half-written pages do reach the file.
          let padding = String(repeating: "x", count: 4000)
          for line in 2...40_000 {
            try sink.add(
              Respondent(
                line: line, territory: nil, stratum: padding,
                answers: [NeedAnswer(.unmet), NeedAnswer(.none)]))
          }
          kill(getpid(), SIGKILL)
          return RowAccounting()
        }
      }
    }
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    #expect(size > 1_000_000, "the killed run did write into the file")
    let store = try RegionalStore(path: path)
    #expect(try store.respondents(of: "indagine") == Self.people(50))
    #expect(try store.read { try $0.source("indagine") }?.fingerprint == "prima")
  }

  @Test func aNewerStoreIsRefusedAndLeftAlone() throws {
    let folder = try TemporaryFolder()
    try RegionalStore(path: folder.store).close()
    let newer = RegionalStore.schemaVersion + 1
    try DatabaseQueue(path: folder.store).write {
      try $0.execute(sql: "PRAGMA user_version = \(newer)")
    }
    let before = try Data(contentsOf: URL(filePath: folder.store))
    #expect(
      throws: StoreError.newerSchema(path: folder.store, found: newer, known: newer - 1)
    ) { try RegionalStore(path: folder.store) }
    #expect(try Data(contentsOf: URL(filePath: folder.store)) == before)
  }

  @Test func anotherProgramsDatabaseIsRefusedAndLeftAlone() throws {
    let folder = try TemporaryFolder()
    try DatabaseQueue(path: folder.store).write {
      try $0.execute(sql: "CREATE TABLE photo (id INTEGER)")
    }
    let before = try Data(contentsOf: URL(filePath: folder.store))
    #expect(throws: StoreError.notAStore(path: folder.store)) {
      try RegionalStore(path: folder.store)
    }
    #expect(try Data(contentsOf: URL(filePath: folder.store)) == before)
  }

  @Test func aFileThatIsNoDatabaseIsRefused() throws {
    let folder = try TemporaryFolder()
    try Data("codice;nome\n1;Nido\n".utf8).write(to: URL(filePath: folder.store))
    #expect(throws: StoreError.notAStore(path: folder.store)) {
      try RegionalStore(path: folder.store)
    }
  }

  @Test func whereNoFileCanBeMadeTheStoreSaysSo() throws {
    let folder = try TemporaryFolder()
    let missing = folder.path("non-esiste/mappatura.sqlite")
    #expect(throws: StoreError.cannotOpen(path: missing)) { try RegionalStore(path: missing) }
    let directory = folder.url.path
    #expect(throws: StoreError.cannotOpen(path: directory)) { try RegionalStore(path: directory) }
  }

  @Test(.enabled(if: getuid() != 0, "permissions do not bind root"))
  func aReadOnlyFolderIsNamedAsSuch() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.url.path)
    defer {
      try? FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: folder.url.path)
    }
    #expect(throws: StoreError.cannotOpen(path: folder.store)) {
      try RegionalStore(path: folder.store)
    }
  }

  @Test func aJournalThatCannotBeMadeStopsTheRunAndKeepsTheState() throws {
    let folder = try TemporaryFolder()
    let store = try RegionalStore(path: folder.store)
    try store.load(Self.people(5), of: survey("indagine"))
    // Stands in for a folder that became read-only, also for root.
    try FileManager.default.createDirectory(
      atPath: folder.store + "-journal/x", withIntermediateDirectories: true)
    #expect(throws: StoreError.self) { try store.load([], of: survey("indagine")) }
    try FileManager.default.removeItem(atPath: folder.store + "-journal")
    #expect(try store.respondents(of: "indagine").count == 5)
  }

  @Test func aStoreOpenForReadingCannotBeWritten() throws {
    let folder = try TemporaryFolder()
    try RegionalStore(path: folder.store).close()
    let store = try RegionalStore(path: folder.store, access: .readOnly)
    #expect(throws: StoreError.readOnly(path: folder.store)) {
      try store.load([], of: survey("indagine"))
    }
  }

  @Test func readingAStoreThatIsNotThereDoesNotMakeIt() throws {
    let folder = try TemporaryFolder()
    #expect(throws: StoreError.cannotOpen(path: folder.store)) {
      try RegionalStore(path: folder.store, access: .readOnly)
    }
    #expect(!FileManager.default.fileExists(atPath: folder.store))
  }

  @Test func aStoreThatSomebodyElseIsWritingIsBusy() throws {
    let folder = try TemporaryFolder()
    let store = try RegionalStore(path: folder.store)
    let other = try DatabaseQueue(path: folder.store)
    try other.inTransaction(.immediate) { _ in
      #expect(throws: StoreError.busy(path: folder.store)) {
        try store.load([], of: survey("indagine"))
      }
      return .rollback
    }
  }

  @Test func aValueOutsideTheVocabularyIsADamagedStore() throws {
    let folder = try TemporaryFolder()
    let store = try RegionalStore(path: folder.store)
    try store.load(Self.people(1), of: survey("indagine"))
    try DatabaseQueue(path: folder.store).write {
      try $0.execute(sql: "UPDATE respondent SET worker = 'astronaut'")
    }
    #expect(throws: StoreError.damaged(path: folder.store, detail: "WorkerType: 'astronaut'")) {
      try store.respondents(of: "indagine")
    }
  }

  @Test func aTemporaryStoreWithoutRoomNamesItsFolder() throws {
    let store = try RegionalStore.temporary()
    let fault = #expect(throws: StoreError.self) {
      try store.transaction { writer in
        try writer.database.execute(sql: "PRAGMA max_page_count = 200")
        try writer.replaceSource(record(survey("grande"))) { sink in
          for person in Self.people(50_000) { try sink.add(person) }
          return RowAccounting(accepted: 50_000)
        }
      }
    }
    guard case .temporaryFull(let folder)? = fault else {
      Issue.record("another fault: \(String(describing: fault))")
      return
    }
    #expect(!folder.isEmpty && FileManager.default.isWritableFile(atPath: folder))
  }

  @Test func whatTheEstimatesSaidIsKeptInItsOrder() throws {
    let folder = try TemporaryFolder()
    let store = try RegionalStore(path: folder.store)
    let said = ["b", "a"].map { code in
      StoredDiagnostic(
        code: "design.\(code)", severity: "warning", file: "profiles/x.yaml", line: 3, column: nil,
        columnName: nil, arguments: ["stratum": "LO"])
    }
    try store.transaction { try $0.replaceCubeDiagnostics([said[1]]) }
    try store.transaction { try $0.replaceCubeDiagnostics(said) }
    #expect(try store.read { try $0.cubeDiagnostics() } == said)
  }
}
