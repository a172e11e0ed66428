extension Catalogue {
  /// What was found in the bytes of a file: encodings, archives, formats that are no CSV.
  static let bytesEn = #"""
    diagnostic.csv.encoding-differs = the profile says “codifica: {declared}”, but the file is beyond doubt in {found}: read as {found}.
    diagnostic.csv.encoding-differs.fix = nothing to do; to be rid of this note write “codifica: {found}” in the profile.
    diagnostic.csv.inner-byte-order-mark = in front of this row stands the invisible mark with which a UTF-8 file begins ({count} {count:time|times} in the file): removed. It usually stays where two files were joined.
    diagnostic.csv.inner-byte-order-mark.fix = check that the row is no second header, and that no part is there twice.
    diagnostic.csv.utf32 = the file is in UTF-32, an encoding that programs for tables do not write.
    diagnostic.csv.utf32.fix = open it in a text editor and save it as “UTF-8”.
    """#
}
