import Foundation
import GRDB
import Store
import Testing

/// A file that this tool did not make, or whose version says nothing, is never migrated over.
@Suite struct ForeignFileTests {
  private static let ours = 0x4D41_5050

  private func refuses(_ sql: String, sourceLocation: Testing.SourceLocation = #_sourceLocation)
    throws
  {
    let folder = try TemporaryFolder()
    do {
      let queue = try DatabaseQueue(path: folder.store)
      try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
      try queue.close()
    }
    let before = try Data(contentsOf: URL(filePath: folder.store))
    #expect(throws: StoreError.notAStore(path: folder.store), sourceLocation: sourceLocation) {
      _ = try RegionalStore(path: folder.store)
    }
    #expect(
      try Data(contentsOf: URL(filePath: folder.store)) == before, sourceLocation: sourceLocation)
  }

  @Test(arguments: [0, -1])
  func aStoreOfOursWithoutAVersion(version: Int) throws {
    try refuses(
      "CREATE TABLE source (code TEXT); PRAGMA application_id = \(Self.ours);"
        + "PRAGMA user_version = \(version)")
  }

  @Test(arguments: [0, 1, -3])
  func tablesOfSomebodyElse(version: Int) throws {
    try refuses("CREATE TABLE source (code TEXT); PRAGMA user_version = \(version)")
  }

  @Test func anEmptyFileWithAVersionOrAnotherOwner() throws {
    try refuses("PRAGMA user_version = 1")
    try refuses("PRAGMA user_version = -1")
    try refuses("PRAGMA application_id = 1196444487")
  }

  @Test func anEmptyFileBecomesAStore() throws {
    let folder = try TemporaryFolder()
    try Data().write(to: URL(filePath: folder.store))
    _ = try RegionalStore(path: folder.store)
    _ = try RegionalStore(path: folder.store, access: .readOnly)
  }
}
