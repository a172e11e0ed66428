import Foundation
import Region

@testable import ReferenceData

/// Root of the package.
let packageRoot = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

let referenceFolder = packageRoot.appendingPathComponent("Data/reference")

/// The reference data of the package, read once for all tests.
let library: ReferenceLibrary = {
  do {
    return try ReferenceLibrary.load(at: referenceFolder)
  } catch {
    fatalError("reference data: \(error)")
  }
}()

/// Real files that are not part of the package.
let shared = URL(
  fileURLWithPath: ProcessInfo.processInfo.environment["MAPPA_SHARED"]
    ?? packageRoot.deletingLastPathComponent().appendingPathComponent("shared").path)

let hasSharedInputs = FileManager.default.fileExists(
  atPath: shared.appendingPathComponent("inputs/catalog/lombardia-rsa.csv").path)

func day(_ text: String) -> CalendarDate { CalendarDate(iso: text)! }

/// The day at which tests look at the register.
let today = day("2026-06-30")

/// A copy of the reference data in a new folder, with some files rewritten.
func referenceCopy(_ change: (String, String) -> String?) throws -> URL {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("mappa-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  for file in try FileManager.default.contentsOfDirectory(atPath: referenceFolder.path) {
    let text = try String(
      contentsOf: referenceFolder.appendingPathComponent(file), encoding: .utf8)
    try change(file, text)?.write(
      to: folder.appendingPathComponent(file), atomically: true, encoding: .utf8)
  }
  return folder
}
