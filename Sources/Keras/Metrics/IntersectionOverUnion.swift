import Autodiff
import Tensors

/// TP/(TP + FP + FN) of chosen classes, from a confusion matrix, averaged.
public final class IntersectionOverUnion: Metric {
  private let classes: Int
  private let targets: [Int]?
  private let ignored: Int?
  private let threshold: Double?
  private let sparseTrue: Bool
  private let sparsePred: Bool
  private let axis: Int
  private let matrix: Weight

  public init(_ className: String, _ config: Config) throws(KerasError) {
    let isBinary = className == "BinaryIoU"
    let isHot = className.hasPrefix("OneHot")
    let count = isBinary ? 2 : config["num_classes"]?.int ?? 0
    classes = count
    let given = config["target_class_ids"]?.items?.compactMap({ $0.int })
    targets = className.hasSuffix("MeanIoU") ? nil : given ?? (isBinary ? [0, 1] : nil)
    if let targets, let largest = targets.max(), largest >= count {
      throw .value(
        "Target class id \(largest) is out of range, which is [0, \(count)).")
    }
    ignored = config["ignore_class"]?.int
    threshold = isBinary ? config["threshold"]?.double ?? 0.5 : nil
    sparseTrue = config["sparse_y_true"]?.bool ?? !isHot
    sparsePred = config["sparse_y_pred"]?.bool ?? !isHot
    axis = config["axis"]?.int ?? -1
    let isFloat = config["dtype"]?.string?.hasPrefix("float") ?? false
    let label = config["name"]?.string ?? Session.names.unique(snakeCase(className))
    let type: DType = isFloat ? .float32 : .int32
    matrix = Weight(
      .zeros([count, count], type), name: "total_confusion_matrix",
      path: "\(label)/total_confusion_matrix", trainable: false)
    super.init(name: label, className: className)
    track(matrix)
    direction = 1
  }

  public override func update(
    _ yTrue: Structure, _ yPred: Structure, sampleWeight: Node?
  ) throws(KerasError) {
    guard var t = yTrue.tensor, var p = yPred.tensor else { return }
    do throws(GraphError) {
      if let threshold { p = try p.greaterEqual(p.like(threshold)) }
      if !sparseTrue { t = try t.argmax(axis: axis) }
      if !sparsePred { p = try p.argmax(axis: axis) }
      // One label, where the argmax ran over a flat list of them, counts for every prediction.
      if t.rank == 0 { t = try t.broadcast(to: [p.shape.reduce(1, *)]) }
      let flatT = try t.cast(.int32).reshape([-1])
      let flatP = try p.cast(.int32).reshape([-1])
      if flatT.shape != flatP.shape, flatT.shape != [1], flatP.shape != [1] {
        throw GraphError.type(
          "and got incompatible shapes for broadcasting: \(Shapes.text(flatT.shape)), "
            + "\(Shapes.text(flatP.shape)).")
      }
      var weight = try Node.ones(flatT.shape)
      // Where the matrix counts in whole numbers, so do the weights.
      if let sampleWeight {
        weight = try sampleWeight.cast(matrix.dtype).cast(.float32).reshape([-1])
        if weight.shape != flatT.shape {
          weight = try weight.cast(matrix.dtype).broadcast(to: flatT.shape).cast(.float32)
        }
      }
      if let ignored {
        weight = try weight.multiply(flatT.notEqual(flatT.like(Double(ignored))).cast(.float32))
      }
      let rows = try flatT.oneHot(classes).multiply(weight.expandDims(-1))
      let counts = try rows.transpose().matmul(flatP.oneHot(classes))
      try matrix.set(matrix.node.add(counts.cast(matrix.dtype)))
    } catch {
      throw KerasError(error)
    }
  }

  public override func result() throws(KerasError) -> Structure {
    do {
      let m = try matrix.node.cast(.float32)
      let eye = Node.eye(classes)
      let hits = try m.multiply(eye).sum(axes: [1])
      let union = try m.sum(axes: [0]).add(m.sum(axes: [1])).subtract(hits)
      var chosen = [Float](repeating: targets == nil ? 1 : 0, count: classes)
      for target in targets ?? [] { chosen[target] = 1 }
      let mask = Node(NDArray(chosen))
      let valid = try union.greater(union.like(1e-9)).cast(.float32).multiply(mask)
      let ratio = try hits.divide(union.add(Session.epsilon)).multiply(valid)
      return .tensor(try ratio.sum().divide(valid.sum().add(Session.epsilon)))
    } catch {
      throw KerasError(error)
    }
  }

  public override var dtype: String { matrix.dtype.name }

  public override func getConfig() throws(KerasError) -> Config {
    let base: [(String, ConfigValue)] = [("name", .string(name)), ("dtype", .string(dtype))]
    let ids: [(String, ConfigValue)] =
      targets.map { [("target_class_ids", .list($0.map { .int($0) }))] } ?? []
    if let threshold { return Config(ids + [("threshold", .float(threshold))] + base) }
    var rest: [(String, ConfigValue)] = [("ignore_class", ConfigValue(optional: ignored))]
    if !className.hasPrefix("OneHot") { rest.append(("sparse_y_true", .bool(sparseTrue))) }
    rest += [("sparse_y_pred", .bool(sparsePred)), ("axis", .int(axis))]
    let count: [(String, ConfigValue)] = [("num_classes", .int(classes))]
    return Config(className == "IoU" ? base + count + ids + rest : count + ids + base + rest)
  }
}
