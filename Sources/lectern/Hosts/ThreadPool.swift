import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Threads that sleep until there is a loop to share.
///
/// The caller takes part. Indices are handed out one by one, so which thread computes what differs from
/// run to run, and results do not: a body writes to its own place, and how the work is split into
/// bodies is the caller's choice.
final class ThreadPool: @unchecked Sendable {
  let threads: Int
  private var started = 0
  private var mutex = pthread_mutex_t()
  private var wake = pthread_cond_t()
  private var rest = pthread_cond_t()

  // The loop that runs now; written under the mutex.
  private var body: ((Int) -> Void)?
  private var count = 0
  private var sleepers = 0
  private let next = Atomic<Int>(0)
  private let generation = Atomic<Int>(0)
  private let busy = Atomic<Int>(0)
  private var isRunning = false

  /// A few microseconds: loops that follow one another need no wake-up.
  private static let spins = 10_000

  init(threads: Int) {
    self.threads = max(1, threads)
    pthread_mutex_init(&mutex, nil)
    pthread_cond_init(&wake, nil)
    pthread_cond_init(&rest, nil)
  }

  /// Calls `body(i)` for every `i` in `0..<count`, and returns when all have returned.
  func run(_ count: Int, _ body: (Int) -> Void) {
    // A loop inside a loop, or too little to share, runs here.
    guard threads > 1, count > 1, !isRunning else {
      for i in 0..<count { body(i) }
      return
    }
    isRunning = true
    defer { isRunning = false }
    withoutActuallyEscaping(body) { body in
      startThreads()
      pthread_mutex_lock(&mutex)
      self.body = body
      self.count = count
      next.store(0, ordering: .relaxed)
      generation.wrappingAdd(1, ordering: .releasing)
      if sleepers > 0 { pthread_cond_broadcast(&wake) }
      pthread_mutex_unlock(&mutex)
      work(body, count)
      var spins = 0
      while busy.load(ordering: .acquiring) > 0, spins < Self.spins { spins += 1 }
      pthread_mutex_lock(&mutex)
      // A thread that comes too late finds nothing to do.
      self.body = nil
      while busy.load(ordering: .acquiring) > 0 { pthread_cond_wait(&rest, &mutex) }
      pthread_mutex_unlock(&mutex)
    }
  }

  private func work(_ body: (Int) -> Void, _ count: Int) {
    while true {
      let i = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard i < count else { return }
      body(i)
    }
  }

  /// Threads start with the first loop that is worth sharing: most programs never have one.
  private func startThreads() {
    guard started == 0 else { return }
    for _ in 1..<threads {
      var thread = pthread_t()
      let me = Unmanaged.passUnretained(self).toOpaque()
      let status = pthread_create(&thread, nil, { me in
        Unmanaged<ThreadPool>.fromOpaque(me!).takeUnretainedValue().loop()
        return nil
      }, me)
      if status == 0 { started += 1 }
    }
  }

  private func loop() {
    var seen = 0
    while true {
      var spins = 0
      while generation.load(ordering: .acquiring) == seen, spins < Self.spins { spins += 1 }
      pthread_mutex_lock(&mutex)
      while generation.load(ordering: .relaxed) == seen {
        sleepers += 1
        pthread_cond_wait(&wake, &mutex)
        sleepers -= 1
      }
      seen = generation.load(ordering: .relaxed)
      guard takePart() else { continue }
      pthread_mutex_lock(&mutex)
      if busy.wrappingSubtract(1, ordering: .releasing).newValue == 0 { pthread_cond_signal(&rest) }
      pthread_mutex_unlock(&mutex)
    }
  }

  /// Works on the present loop, if there is one; entered with the mutex, left without it.
  ///
  /// A function of its own, so that the loop's body is let go before the thread reports back: the
  /// caller's closure must not outlive `run`.
  @inline(never)
  private func takePart() -> Bool {
    guard let body else {
      pthread_mutex_unlock(&mutex)
      return false
    }
    let count = count
    busy.wrappingAdd(1, ordering: .relaxed)
    pthread_mutex_unlock(&mutex)
    work(body, count)
    return true
  }
}
