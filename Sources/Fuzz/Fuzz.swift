import Foundation

/// The entry that libFuzzer calls with bytes of its making; `make fuzz` builds and starts it. The
/// environment variable `MAPPA_FUZZ` names the reader that gets them.
@_cdecl("LLVMFuzzerTestOneInput")
public func takeInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  target(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}

private let target: @Sendable ([UInt8]) -> Void =
  switch ProcessInfo.processInfo.environment["MAPPA_FUZZ"] {
  case "records": RecordsTarget.take
  case "dialect": DialectTarget.take
  case "descriptor": DescriptorTarget.take
  default: fatalError("MAPPA_FUZZ must be records, dialect or descriptor")
  }
