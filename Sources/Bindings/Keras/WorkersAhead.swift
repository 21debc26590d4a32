import Keras
import Python
import Random

/// The order of batches that a `PyDataset` with several workers gives.
///
/// Keras's workers fill a queue, which holds `max_queue_size` batches and one more that waits for a
/// place. What they have ready when an epoch ends (or the look at one batch before the first) comes
/// first in the next epoch, and only then batches in the order drawn for that one.
final class WorkersAhead {
  private let count: Int
  private let shuffles: Bool
  private let capacity: Int
  private var order: [Int] = []
  private var ready: [Batch] = []
  private var taken = 0
  private var isRunning = false
  /// Whether the next batch is the first of a walk.
  var isStarting = true

  /// Nil for a dataset whose batches are made one after another.
  init?(
    _ bridge: KerasBridge, _ dataset: Value, count: Int, shuffles: Bool
  ) throws(PyError) {
    let vm = bridge.vm
    // Other indexed data has no workers.
    guard let workers = try? vm.getAttribute(dataset, "workers"), workers.isInt else { return nil }
    let isShared = try vm.isTrue(vm.getAttribute(dataset, "use_multiprocessing"))
    guard workers.int > 1 || isShared && workers.int > 0 else { return nil }
    let size = try vm.getAttribute(dataset, "max_queue_size")
    // A queue without a size takes everything.
    let places = size.isInt && size.int > 0 ? Int(truncatingIfNeeded: min(size.int, 1 << 30)) : count
    capacity = places + 1
    self.count = count
    self.shuffles = shuffles
  }

  /// The next batch, nil when an epoch's number of them was given.
  func next(_ make: (Int) throws(KerasError) -> Batch) throws(KerasError) -> Batch? {
    if isStarting {
      isStarting = false
      taken = 0
    }
    if taken >= count { return nil }
    if !isRunning {
      isRunning = true
      order = shuffles ? PythonRandom.shared.shuffled(count) : Array(0..<count)
    }
    taken += 1
    if !ready.isEmpty { return ready.removeFirst() }
    return order.isEmpty ? nil : try make(order.removeFirst())
  }

  /// The end of an epoch: what the workers had ready is kept for the next.
  func stop(_ make: (Int) throws(KerasError) -> Batch) throws(KerasError) {
    guard isRunning else { return }
    isRunning = false
    for index in order.prefix(capacity) { ready.append(try make(index)) }
    order = []
  }
}
