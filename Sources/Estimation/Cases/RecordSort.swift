/// Sorts records of one size by a key: runs of a chunk each, merged when they are read (Knuth, The Art
/// of Computer Programming 3, 5.4).
final class RecordSort<Key: Comparable> {
  private struct Entry {
    let key: Key
    let place: Int
  }

  private let stride: Int
  private let room: ScratchRoom
  private let key: (UnsafeRawPointer) -> Key
  private let file: ScratchFile
  private let capacity: Int
  private var chunk: UnsafeMutableRawPointer?
  private var entries: [Entry] = []
  private var runs: [Range<Int>] = []

  init(stride: Int, room: ScratchRoom, key: @escaping (UnsafeRawPointer) -> Key) {
    self.stride = stride
    self.room = room
    self.key = key
    file = ScratchFile(room)
    capacity = max(1, room.chunk / stride)
  }

  deinit { chunk?.deallocate() }

  func add(_ record: UnsafeRawPointer) throws(ScratchFault) {
    if entries.count == capacity { try endRun() }
    if chunk == nil { chunk = .allocate(byteCount: capacity * stride, alignment: 16) }
    let place = entries.count * stride
    chunk!.advanced(by: place).copyMemory(from: record, byteCount: stride)
    entries.append(Entry(key: key(record), place: place))
  }

  private func endRun() throws(ScratchFault) {
    guard let chunk, !entries.isEmpty else { return }
    entries.sort { $0.key < $1.key }
    let start = file.count
    for entry in entries { try file.append(chunk + entry.place, count: stride) }
    runs.append(start..<file.count)
    entries.removeAll(keepingCapacity: true)
  }

  /// Everything added so far, by rising key. More can be added afterwards.
  func merge() throws(ScratchFault) -> RecordMerge<Key> {
    try endRun()
    entries = []
    chunk?.deallocate()
    chunk = nil
    return try RecordMerge(file, runs: runs, stride: stride, room: room, key: key)
  }
}
