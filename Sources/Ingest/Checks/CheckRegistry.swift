/// The checks of a table: one file each beside this one, and one line here.
enum CheckRegistry {
  /// The checks that a source goes through, in the order in which their findings are told.
  ///
  /// - Parameters:
  ///   - adapter: bound to the columns that the profile reads.
  ///   - binder: of the adapter.
  static func checks(for adapter: any RowAdapter, _ binder: ColumnBinder) -> [any TableCheck] {
    guard type(of: adapter).holdsPeople else { return [] }
    let kept = binder.keptAsText.subtracting(adapter.quoteColumns)
    return [LateIdentifiers(kept, file: binder.file)]
  }
}
