import Foundation

do {
  try Bench.run(Array(CommandLine.arguments.dropFirst()))
} catch {
  FileHandle.standardError.write(Data("mappa-bench: \(error)\n".utf8))
  exit(1)
}
