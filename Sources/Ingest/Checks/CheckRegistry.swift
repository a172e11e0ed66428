/// The checks of a table: one file each beside this one, and one line here.
enum CheckRegistry {
  /// The checks that a source goes through, in the order in which their findings are told.
  ///
  /// - Parameters:
  ///   - adapter: bound to the columns that the profile reads.
  ///   - binder: of the adapter.
  ///   - opening: the first rows, and what the door said of them.
  static func checks(
    for adapter: any RowAdapter, _ binder: ColumnBinder, _ opening: OpeningRows, _ door: DoorCheck
  ) -> [any TableCheck] {
    guard type(of: adapter).holdsPeople else { return [] }
    let apart = adapter.quoteColumns.union(binder.pseudonymised).union(binder.dropped)
    let unread = binder.unread.subtracting(apart).subtracting(door.outside)
    return [
      LateIdentifiers(
        read: binder.mapped.subtracting(apart), unread: unread.sorted().map(binder.passing),
        opening: opening, table: binder.table, file: binder.file)
    ]
  }
}
