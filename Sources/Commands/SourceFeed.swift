import Foundation
import Region

/// Reads sources side by side and hands on what they hold in the order of the sources: a store has
/// one writer, and what it writes must not depend on who was read first.
///
/// As many sources are read at once as there are processors. They may be ahead of the writer by so
/// many rows and no more, so that memory does not grow with the sources.
final class SourceFeed: @unchecked Sendable {
  private typealias Event = SourceReading.Event

  private struct Line {
    var waiting: [[Event]] = []
    var result: Result<SourceReading.Result, any Error>?
  }

  /// Nobody wants the rows any more.
  private struct Stopped: Error {}

  /// Reads one source and hands on what it holds.
  typealias Read = @Sendable ((SourceReading.Event) throws -> Void) throws -> SourceReading.Result

  /// Rows that change hands at once.
  private static let batchSize = 256
  /// Batches that the source being written may be ahead.
  private static let room = 32
  /// Batches that may wait of all sources after it: those of a survey of usual size.
  private static let roomBehind = 96

  private let readings: [(source: InstrumentCode, read: Read)]
  /// Guards what follows.
  private let turn = NSCondition()
  private var lines: [Line]
  private var readerCount = 0
  private var started = 0
  /// Batches that wait, of all sources.
  private var waiting = 0
  private var taken = 0
  private var isStopped = false
  /// What first went wrong with a source that was being taken.
  private var failure: (any Error)?

  /// Begins to read sources.
  convenience init(_ readings: [SourceReading]) {
    self.init(readings.map { reading in (reading.source.code, { try reading.read($0) }) })
  }

  /// Begins to read.
  ///
  /// - Parameter workers: how many sources are read at once.
  init(
    _ readings: [(source: InstrumentCode, read: Read)],
    workers: Int = ProcessInfo.processInfo.activeProcessorCount
  ) {
    self.readings = readings
    lines = readings.map { _ in Line() }
    readerCount = min(readings.count, workers)
    for _ in 0..<readerCount {
      // Threads of their own: one that waits for the writer must not hold up a shared pool.
      Thread { [self] in
        while let number = nextSource() { read(number) }
        turn.withLock {
          readerCount -= 1
          turn.broadcast()
        }
      }.start()
    }
  }

  /// Takes what a source holds, row by row. To be called in the order of the sources; one that is
  /// passed over is not read to its end.
  ///
  /// - Throws: what `take` or the reader throws. Then no source is begun any more, those being read
  ///   end with the batch they are at, and whatever is taken later fails for the same reason.
  func take(_ source: InstrumentCode, _ take: (SourceReading.Event) throws -> Void) throws
    -> SourceReading.Result
  {
    let number = readings.firstIndex { $0.source == source }!
    do {
      turn.withLock {
        for passed in taken..<number {
          waiting -= lines[passed].waiting.count
          lines[passed].waiting = []
        }
        taken = number
        turn.broadcast()
      }
      while let batch = try nextBatch(number) { for event in batch { try take(event) } }
      return try turn.withLock {
        taken = number + 1
        turn.broadcast()
        return lines[number].result!
      }.get()
    } catch {
      turn.withLock { failure = failure ?? error }
      stop()
      throw error
    }
  }

  /// Stops reading, each source at the batch it is at, and waits until nobody reads; sources that
  /// were taken to their end are not hurt. Only a file too faulty to be handed on is counted to its
  /// end.
  func stop() {
    turn.withLock {
      isStopped = true
      turn.broadcast()
      while readerCount > 0 { turn.wait() }
    }
  }

  // MARK: - The writer

  /// Rows of a source that wait; nil when it has no more. Once reading has stopped nobody brings any.
  private func nextBatch(_ number: Int) throws -> [SourceReading.Event]? {
    try turn.withLock {
      while !isStopped, lines[number].waiting.isEmpty, lines[number].result == nil { turn.wait() }
      if isStopped { throw failure ?? Stopped() }
      guard !lines[number].waiting.isEmpty else { return nil }
      turn.broadcast()
      waiting -= 1
      return lines[number].waiting.removeFirst()
    }
  }

  // MARK: - The readers

  /// The next source to read; nil when there is none.
  private func nextSource() -> Int? {
    turn.withLock {
      guard started < readings.count, !isStopped else { return nil }
      started += 1
      return started - 1
    }
  }

  private func read(_ number: Int) {
    var batch: [Event] = []
    let result = Result {
      let result = try readings[number].read { event in
        batch.append(event)
        if batch.count == Self.batchSize {
          try hand(batch, of: number)
          batch.removeAll(keepingCapacity: true)
        }
      }
      try hand(batch, of: number)
      return result
    }
    turn.withLock {
      lines[number].result = result
      turn.broadcast()
    }
  }

  private func hand(_ batch: [Event], of number: Int) throws {
    try turn.withLock {
      while !isStopped, number >= taken, !hasRoom(number) { turn.wait() }
      if isStopped || number < taken { throw Stopped() }
      if batch.isEmpty { return }
      lines[number].waiting.append(batch)
      waiting += 1
      turn.broadcast()
    }
  }

  /// Whether a source may hand on more. The one being written always may in its turn, so that
  /// nobody waits for ever.
  private func hasRoom(_ number: Int) -> Bool {
    number == taken ? lines[number].waiting.count < Self.room : waiting < Self.roomBehind
  }
}
