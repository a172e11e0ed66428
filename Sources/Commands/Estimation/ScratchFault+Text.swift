import Estimation
import Language

extension ScratchFault {
  /// What stood in the way, in the user's words.
  func text(_ book: Phrasebook) -> String {
    switch reason {
    case .full: book.text("fault.scratch.full", ["path": folder])
    case .unwritable: book.text("fault.scratch.unwritable", ["path": folder])
    case .failed(let number):
      book.text("fault.scratch.failed", ["path": folder, "number": "\(number)"])
    }
  }
}
