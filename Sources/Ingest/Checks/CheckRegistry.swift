/// The checks of a table: one file each beside this one, and one line here.
enum CheckRegistry {
  /// The checks that a source goes through, in the order in which their findings are told.
  static func checks(for profile: Profile) -> [any TableCheck] { [] }
}
