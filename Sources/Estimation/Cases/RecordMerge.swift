/// Sorted runs read as one, through a heap of their first records.
final class RecordMerge<Key: Comparable> {
  /// A run that is being read, through its part of `buffer`.
  private struct Run {
    var offset: Int
    let end: Int
    var place = 0
    var filled = 0
  }

  private struct Head {
    var key: Key
    let run: Int

    static func < (a: Head, b: Head) -> Bool { a.key < b.key || (a.key == b.key && a.run < b.run) }
  }

  private let file: ScratchFile
  private let stride: Int
  private let key: (UnsafeRawPointer) -> Key
  /// Bytes of each run in memory.
  private let width: Int
  private let buffer: UnsafeMutableRawPointer
  private var runs: [Run]
  private var heap: [Head] = []
  private var isStarted = false

  init(
    _ file: ScratchFile, runs ranges: [Range<Int>], stride: Int, room: ScratchRoom,
    key: @escaping (UnsafeRawPointer) -> Key
  ) throws(ScratchFault) {
    self.file = file
    self.stride = stride
    self.key = key
    // More runs, less of each at a time: the memory stays the same.
    width = max(1, room.chunk / max(1, ranges.count) / stride) * stride
    buffer = .allocate(byteCount: max(16, width * ranges.count), alignment: 16)
    runs = ranges.map { Run(offset: $0.lowerBound, end: $0.upperBound) }
    for run in runs.indices where try fill(run) {
      heap.append(Head(key: key(buffer + run * width), run: run))
    }
    for place in heap.indices.reversed() { sink(place) }
  }

  deinit { buffer.deallocate() }

  /// The next record, to be used before the one after it is asked for.
  func next() throws(ScratchFault) -> UnsafeRawPointer? {
    if isStarted { try advance() }
    isStarted = true
    return heap.first.map { UnsafeRawPointer(buffer + $0.run * width + runs[$0.run].place) }
  }

  /// Puts the record after the first one of the first run into the heap.
  private func advance() throws(ScratchFault) {
    guard let run = heap.first?.run else { return }
    runs[run].place += stride
    let isThere = runs[run].place < runs[run].filled ? true : try fill(run)
    if isThere {
      heap[0].key = key(buffer + run * width + runs[run].place)
    } else {
      heap[0] = heap[heap.count - 1]
      heap.removeLast()
    }
    sink(0)
  }

  /// Reads on; false at the end of the run.
  private func fill(_ run: Int) throws(ScratchFault) -> Bool {
    let count = min(width, runs[run].end - runs[run].offset)
    guard count > 0 else { return false }
    try file.read(at: runs[run].offset, into: buffer + run * width, count: count)
    runs[run].offset += count
    runs[run].place = 0
    runs[run].filled = count
    return true
  }

  private func sink(_ start: Int) {
    var place = start
    while 2 * place + 1 < heap.count {
      var least = 2 * place + 1
      if least + 1 < heap.count, heap[least + 1] < heap[least] { least += 1 }
      guard heap[least] < heap[place] else { return }
      heap.swapAt(place, least)
      place = least
    }
  }
}
