/// Bounds that keep memory and work in hand whatever the file.
public struct ReadingLimits: Hashable, Sendable {
  /// Bytes of one record; a longer one is a fault.
  public var recordBytes: Int
  /// Bytes asked of the file at a time.
  public var chunkBytes: Int
  /// Bytes that an archive may unpack to.
  public var unpackedBytes: Int
  /// Times its packed size that an archive may unpack to, once it gave `freelyUnpackedBytes`.
  public var unpackedRatio: Int
  /// Bytes that an archive may unpack to whatever the ratio.
  public var freelyUnpackedBytes: Int

  /// Makes limits; a record may have 4 MiB, the file is read by the mebibyte. An archive may give
  /// 16 GiB, and beyond 64 MiB not more than 200 times its size: tables of answers pack to a tenth
  /// or a fiftieth, while deflate can reach a thousandth.
  public init(
    recordBytes: Int = 4 << 20, chunkBytes: Int = 1 << 20, unpackedBytes: Int = 16 << 30,
    unpackedRatio: Int = 200, freelyUnpackedBytes: Int = 64 << 20
  ) {
    self.recordBytes = max(1, recordBytes)
    self.chunkBytes = max(1, chunkBytes)
    self.unpackedBytes = unpackedBytes
    self.unpackedRatio = unpackedRatio
    self.freelyUnpackedBytes = freelyUnpackedBytes
  }

  /// The failure of an archive that gave more than it may.
  func excess(packed: Int, unpacked: Int) -> ByteFailure? {
    if unpacked > unpackedBytes {
      return ByteFailure(
        code: "csv.archive-too-large", arguments: ["limit": String(unpackedBytes >> 20)])
    }
    guard unpacked > freelyUnpackedBytes, unpacked / unpackedRatio > packed else { return nil }
    return ByteFailure(
      code: "csv.archive-bomb", arguments: ["ratio": String(unpackedRatio)])
  }
}
