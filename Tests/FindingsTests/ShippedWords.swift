import Findings
import Foundation
import ReferenceData

extension ServiceVocabulary {
  /// The words of `Data/reference`.
  static let shipped: ServiceVocabulary = {
    let project = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let library = try? ReferenceLibrary.load(at: project.appending(path: "Data/reference"))
    return ServiceVocabulary(library?.serviceWords ?? [])
  }()
}
