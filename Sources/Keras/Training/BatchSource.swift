import Autodiff
import Random
import Tensors

/// Inputs, targets and sample weights of one batch.
public struct Batch {
  public var x: Structure
  public var y: Structure
  public var sampleWeight: Structure
  /// Whether it was handed over by itself, not by an epoch.
  public var isGivenAlone = false
  public init(x: Structure, y: Structure = .none, sampleWeight: Structure = .none) {
    self.x = x
    self.y = y
    self.sampleWeight = sampleWeight
  }

  var leaves: [Structure] { x.leaves + y.leaves + sampleWeight.leaves }
}

/// Gives the batches of an epoch, one after another.
open class BatchSource {
  public init() {}

  /// Batches per epoch, nil where unknown.
  open var batchCount: Int? { nil }

  /// Goes back to the start; draws the order of the epoch where rows are shuffled.
  open func begin() throws(KerasError) {}

  /// A batch to learn shapes from, before training begins.
  open func peek() throws(KerasError) -> Batch? {
    try begin()
    return try next()
  }

  /// Is told that an epoch begins, or the look at a batch.
  open func beginEpoch() throws(KerasError) {}

  /// Is told that an epoch is over, or the look at a batch.
  open func endEpoch() throws(KerasError) {}

  /// The next batch, or nil at the end. The arrays may be reused for the batch after it.
  open func next() throws(KerasError) -> Batch? { nil }
}

/// Batches cut from arrays in memory.
public final class ArraySource: BatchSource {
  private let data: Batch
  private let rows: Int
  public let batchSize: Int
  private let shuffles: Bool
  private var order: [Int] = []
  private var position = 0
  /// Reused memory: one set of arrays per number of rows (full batches and the last one).
  private var buffers: [Int: (arrays: [NDArray], batch: Batch)] = [:]
  private let arrays: [NDArray]

  /// `steps` fixes the batch size where none is given.
  public init(
    _ data: Batch, batchSize: Int?, steps: Int? = nil, shuffle: Bool = false
  ) throws(KerasError) {
    self.data = data
    shuffles = shuffle
    try ArraySource.checkSizes(data)
    var arrays: [NDArray] = []
    for leaf in data.leaves {
      if let value = leaf.tensor?.value { arrays.append(value.contiguous()) }
    }
    self.arrays = arrays
    let count = arrays.first?.shape.first ?? 0
    // With a negative size no batch begins before the end.
    rows = (batchSize ?? 1) < 0 ? 0 : count
    if let batchSize {
      self.batchSize = max(1, batchSize)
    } else if let steps, steps > 0 {
      self.batchSize = max(1, (count + steps - 1) / steps)
    } else {
      self.batchSize = 32
    }
  }

  public override var batchCount: Int? { (rows + batchSize - 1) / batchSize }

  private static func checkSizes(_ data: Batch) throws(KerasError) {
    func sizes(_ structure: Structure) -> [Int] { structure.tensors.map { $0.shape.first ?? 0 } }
    let all = Set(sizes(data.x) + sizes(data.y) + sizes(data.sampleWeight))
    if all.count <= 1 { return }
    var text =
      "Data cardinality is ambiguous. Make sure all arrays contain the same number of samples."
    for (label, part) in [("x", data.x), ("y", data.y), ("sample_weight", data.sampleWeight)] {
      if part.isNone { continue }
      text += "'\(label)' sizes: \(sizes(part).map { "\($0)" }.joined(separator: ", "))\n"
    }
    throw .value(text)
  }

  public override func begin() throws(KerasError) {
    position = 0
    if shuffles { order = LegacyRandom.shared.permutation(rows) }
  }

  public override func next() throws(KerasError) -> Batch? {
    if position >= rows { return nil }
    let count = min(batchSize, rows - position)
    let target: (arrays: [NDArray], batch: Batch)
    if let known = buffers[count] {
      target = known
    } else {
      target = makeBuffers(count)
      buffers[count] = target
    }
    for (array, target) in zip(arrays, target.arrays) {
      let rowBytes = array.byteCount / rows
      if shuffles {
        for i in 0..<count {
          (target.data + i * rowBytes).copyMemory(
            from: array.data + order[position + i] * rowBytes, byteCount: rowBytes)
        }
      } else {
        target.data.copyMemory(
          from: array.data + position * rowBytes, byteCount: count * rowBytes)
      }
    }
    position += count
    return target.batch
  }

  /// Memory for batches of so many rows, and the batch that shows it.
  private func makeBuffers(_ count: Int) -> (arrays: [NDArray], batch: Batch) {
    let targets = arrays.map {
      NDArray(uninitialized: [count] + $0.shape.dropFirst(), $0.dtype)
    }
    var next = 0
    func packed(_ structure: Structure) -> Structure {
      structure.packing(
        structure.leaves.map { leaf in
          guard leaf.tensor != nil else { return leaf }
          next += 1
          return .tensor(Node(targets[next - 1]))
        })
    }
    let x = packed(data.x)
    let y = packed(data.y)
    return (targets, Batch(x: x, y: y, sampleWeight: packed(data.sampleWeight)))
  }
}
