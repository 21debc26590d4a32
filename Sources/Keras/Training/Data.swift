import Autodiff
import Tensors

/// Turns a program's arrays into what training works on.
public enum TrainingData {
  /// An array as JAX holds it without 64-bit types: float32, int32.
  public static func node(_ array: NDArray) -> Node {
    Node(array.astype(InputLayer.canonical(array.dtype)))
  }

  /// Splits off the last part of the rows: split at ⌊n·(1 − share)⌋.
  public static func split(
    _ data: Batch, validationShare: Double
  ) throws(KerasError) -> (train: Batch, validation: Batch) {
    let rows = data.x.tensors.first?.shape.first ?? 0
    var at = Int((Double(rows) * (1 - validationShare)).rounded(.down))
    // Beyond 0 and 1 Keras slices as Python does.
    if at < 0 { at = max(0, at + rows) }
    if at == 0 || at >= rows {
      throw .value(
        "Training data contains \(rows) samples, which is not sufficient to split it into a "
          + "validation and training set as specified by "
          + "`validation_split=\(PythonText.float(validationShare))`. Either provide more data, or "
          + "a different value for the `validation_split` argument.")
    }
    func part(_ structure: Structure, _ low: Int, _ high: Int) -> Structure {
      structure.packing(
        structure.leaves.map { leaf in
          guard let value = leaf.tensor?.value else { return leaf }
          return .tensor(Node(rowsOf(value, low, high)))
        })
    }
    func batch(_ low: Int, _ high: Int) -> Batch {
      Batch(
        x: part(data.x, low, high), y: part(data.y, low, high),
        sampleWeight: part(data.sampleWeight, low, high))
    }
    return (batch(0, at), batch(at, rows))
  }

  /// A copy of some rows.
  static func rowsOf(_ array: NDArray, _ low: Int, _ high: Int) -> NDArray {
    let packed = array.contiguous()
    let rows = packed.shape.first ?? 0
    let rowBytes = rows > 0 ? packed.byteCount / rows : 0
    let part = NDArray(uninitialized: [high - low] + packed.shape.dropFirst(), packed.dtype)
    part.data.copyMemory(from: packed.data + low * rowBytes, byteCount: (high - low) * rowBytes)
    return part
  }

  /// The weight of each label's class; labels may be one-hot.
  public static func sampleWeights(
    _ y: Structure, classWeights: [(label: Int, weight: Double)]
  ) throws(KerasError) -> Structure {
    guard let labels = y.tensor?.value else {
      throw .value("`class_weight` is only supported for Models with a single output.")
    }
    let rows = labels.shape.first ?? 0
    var values: [Double] = []
    if labels.rank > 1, let width = labels.shape.last, width != 1 {
      let all = labels.array(Double.self)
      for row in 0..<rows {
        var best = 0
        for i in 1..<width where all[row * width + i] > all[row * width + best] { best = i }
        values.append(Double(best))
      }
    } else {
      values = labels.array(Double.self)
    }
    let weights = values.map { value -> Float in
      let label = Int(value.rounded(.toNearestOrEven))
      return Float(classWeights.first { $0.label == label }?.weight ?? 1)
    }
    return .tensor(Node(NDArray(weights)))
  }

  /// One sample weight for several outputs is repeated for each.
  public static func spread(_ sampleWeight: Structure, over y: Structure) -> Structure {
    guard y.isNested, !sampleWeight.isNested, !sampleWeight.isNone else { return sampleWeight }
    return y.packing(y.leaves.map { _ in sampleWeight })
  }
}
