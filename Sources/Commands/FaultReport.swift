import Diagnostics
import Estimation
import Foundation
import Language
import Report
import Store

/// Says what stopped a command, in the user's words, and how the shell shall see it.
struct FaultReport {
  private static let mostOfAKind = 4

  let console: Console
  let asJSON: Bool
  /// Key of the closing words, which say what is left as it was.
  var closing = "fault.stopped"

  /// Runs a command; what it throws becomes messages and an exit status.
  func guarding(_ body: () throws -> CommandStatus) -> CommandStatus {
    do {
      return try body()
    } catch let faults as DataFaults {
      print(faults.diagnostics)
      return .dataFaults
    } catch let fault as StoreError {
      console.warn(StoreFault(fault).text(console.book))
      return .storage
    } catch let fault as ScratchFault {
      console.warn(fault.text(console.book))
      return .storage
    } catch let fault as OutputFault {
      console.warn(
        console.book.text("fault.output", ["path": fault.path, "reason": fault.reason]))
      return .storage
    } catch let taken as FolderTaken {
      console.warn(
        console.book.text("fault.folderTaken", ["path": taken.path, "file": taken.file]))
      return .storage
    } catch let missing as StoreMissing {
      console.warn(console.book.text("store.missing", ["path": missing.path]))
      return .storage
    } catch {
      console.warn(console.book.text("fault.unexpected", ["reason": "\(error)"]))
      return .storage
    }
  }

  /// Prints diagnostics by place; in JSON one array on standard output.
  ///
  /// - Parameters:
  ///   - stopping: how many of them stop the work; nil for all errors.
  ///   - sources: what became of the rows, for JSON.
  func print(
    _ diagnostics: [Diagnostic], stopping: Int? = nil, sources: [ControlReport.Source] = []
  ) {
    let sorted = diagnostics.sorted(by: Self.precedes)
    if asJSON {
      console.say(
        JSONText.object([
          ("diagnostics", .array(sorted.map(DiagnosticText(console.book).json))),
          ("sources", .array(sources.compactMap(Self.json))),
        ]).text)
      return
    }
    let book = console.book
    // What repeats is told a few times and then counted: a screen is no ledger.
    var told: [String: Int] = [:]
    var left: [String: Int] = [:]
    for diagnostic in sorted {
      let kind = diagnostic.code + (diagnostic.location?.file ?? "")
      told[kind, default: 0] += 1
      if told[kind]! <= Self.mostOfAKind {
        console.warn(DiagnosticText(book).text(diagnostic))
      } else {
        left[kind, default: 0] += 1
      }
    }
    let more = left.values.reduce(0, +)
    if more > 0 {
      console.warn(book.text("fault.more", ["count": book.whole(more), "n": "\(more)"]))
    }
    let errors = stopping ?? sorted.filter { $0.severity == .error }.count
    if errors > 0 {
      console.warn(book.text(closing, ["count": book.whole(errors), "n": "\(errors)"]))
    }
  }

  /// The account of a source; what belongs to none has no rows.
  private static func json(_ source: ControlReport.Source) -> JSONText? {
    guard let name = source.name else { return nil }
    let rows = source.rows
    return .object([
      ("name", .string(name)), ("file", .string(source.file)),
      ("rows", rows.map { .whole($0.total) } ?? .null),
      ("accepted", rows.map { .whole($0.accepted) } ?? .null),
      ("corrected", rows.map { .whole($0.corrected) } ?? .null),
      ("rejected", rows.map { .whole($0.rejected) } ?? .null),
      ("nonData", rows.map { .whole($0.nonDataCount) } ?? .null),
    ])
  }

  private static func precedes(_ a: Diagnostic, _ b: Diagnostic) -> Bool {
    switch (a.location, b.location) {
    case (let x?, let y?) where x != y: x < y
    case (nil, _?): true
    case (_?, nil): false
    default: a.code < b.code
    }
  }
}

/// A failure of the disk while writing the outputs.
struct OutputFault: Error {
  let path: String
  let reason: String
}

/// A failure of the store, worded.
struct StoreFault {
  private let fault: StoreError

  init(_ fault: StoreError) { self.fault = fault }

  func text(_ book: Phrasebook) -> String {
    let (key, values): (String, [String: String]) =
      switch fault {
      case .cannotOpen(let path): ("cannotOpen", ["path": path])
      case .newerSchema(let path, let found, let known):
        ("newerSchema", ["path": path, "found": "\(found)", "known": "\(known)"])
      case .olderSchema(let path, let found, let known):
        ("olderSchema", ["path": path, "found": "\(found)", "known": "\(known)"])
      case .notAStore(let path): ("notAStore", ["path": path])
      case .busy(let path): ("busy", ["path": path])
      case .readOnly(let path): ("readOnly", ["path": path])
      case .diskFull(let path): ("diskFull", ["path": path])
      case .temporaryFull(let folder): ("temporaryFull", ["path": folder])
      case .temporaryUnwritable(let folder): ("temporaryUnwritable", ["path": folder])
      case .temporaryFailed(let folder, let detail):
        ("temporaryFailed", ["path": folder, "detail": detail])
      case .damaged(let path, let detail): ("damaged", ["path": path, "detail": detail])
      case .failed(let path, let detail): ("failed", ["path": path, "detail": detail])
      }
    return book.text("store.\(key)", values)
  }
}
