import Findings
import Foundation
import ReferenceData
import Region

/// The reference data of the package, read once for all tests.
enum Shipped {
  static let library: ReferenceLibrary = {
    let project = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    do {
      return try ReferenceLibrary.load(at: project.appending(path: "Data/reference"))
    } catch {
      fatalError("reference data: \(error)")
    }
  }()

  /// All comuni of the region by name.
  static let frame = TerritoryFrame(
    places: library.territories.territories(at: .comune).map {
      TerritoryFrame.Place(
        code: $0.code, level: .comune, name: $0.name, parent: nil, comuni: [$0.code])
    })
}

extension ServiceVocabulary {
  /// The words of `Data/reference`.
  static let shipped = ServiceVocabulary(Shipped.library.serviceWords)
}
