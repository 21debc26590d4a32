import Autodiff
import Foundation
import Keras
import Tensors

/// Numbers recorded from real Keras, and our answers to the same questions.
enum Recorded {
  nonisolated(unsafe) static let all: [String: Any] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/keras.json")
    guard let data = try? Data(contentsOf: file),
      let json = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
    else { return [:] }
    return json
  }()

  static func rows(_ key: String) -> [Any] { all[key] as? [Any] ?? [] }

  static func value(_ any: Any) -> ConfigValue {
    if let text = any as? String { return .string(text) }
    if let items = any as? [Any] { return .list(items.map(value)) }
    if let table = any as? [String: Any] { return .dict(config(table)) }
    guard let number = any as? NSNumber else { return .none }
    let type = String(cString: number.objCType)
    if type == "c" || type == "B" { return .bool(number.boolValue) }
    return type == "d" || type == "f" ? .float(number.doubleValue) : .int(number.intValue)
  }

  static func config(_ table: [String: Any]) -> Config {
    Config(table.keys.sorted().map { ($0, value(table[$0] ?? 0)) })
  }

  static func numbers(_ any: Any?) -> [Double] {
    (any as? [Any] ?? []).map { ($0 as? NSNumber)?.doubleValue ?? .nan }
  }

  static func shape(_ any: Any?) -> [Int] { numbers(any).map { Int($0) } }

  /// sin(0.37·i) in float32, as the recorder makes it.
  static func wave(_ shape: [Int], times factor: Float = 1, plus offset: Float = 0) -> NDArray {
    let n = shape.reduce(1, *)
    return NDArray((0..<n).map { sinf(Float($0) * 0.37) * factor + offset }, shape)
  }

  static func floats(_ node: Node?) -> [Double] {
    (node?.value?.array(Float.self) ?? []).map { Double($0) }
  }

  /// nil when equal within tolerance, else what differs.
  static func difference(
    _ got: [Double], _ want: [Double], _ tolerance: Double = 2e-5
  ) -> String? {
    if got.count != want.count { return "\(got.count) numbers instead of \(want.count)" }
    for (i, (a, b)) in zip(got, want).enumerated()
    where !(abs(a - b) <= tolerance * max(1, abs(b))) {
      return "[\(i)] is \(a) instead of \(b)"
    }
    return nil
  }

  /// Output, weights and input gradient of one recorded layer.
  static func checkLayer(_ row: [String: Any]) throws -> [String] {
    Session.clear()
    let name = row["layer"] as? String ?? ""
    let layer = try LayerCatalogue.make(name, config(row["options"] as? [String: Any] ?? [:]))
    let shapes = (row["shapes"] as? [Any] ?? []).map { shape($0) }
    let arrays = shapes.enumerated().map { wave($0.element, times: 1 + 0.5 * Float($0.offset)) }
    func structure(_ nodes: [Node]) -> Structure {
      nodes.count == 1 ? .tensor(nodes[0]) : .list(nodes.map { .tensor($0) })
    }
    _ = try layer(structure(arrays.map { Node($0) }))
    var problems: [String] = []
    let wanted = (row["weights"] as? [Any] ?? []).map { shape($0) }
    if layer.weights.map(\.shape) != wanted {
      problems.append("weights \(layer.weights.map(\.shape)) instead of \(wanted)")
    }
    let paths = row["paths"] as? [String] ?? []
    if layer.weights.map(\.path) != paths {
      problems.append("paths \(layer.weights.map(\.path)) instead of \(paths)")
    }
    try layer.setWeights(
      layer.weights.map { wave($0.shape, plus: $0.name.contains("variance") ? 1.5 : 0) })
    let output = try layer(structure(arrays.map { Node($0) })).tensor
    if output?.shape != shape(row["outputShape"]) {
      problems.append("output \(output?.shape ?? []) instead of \(shape(row["outputShape"]))")
    }
    if let text = difference(floats(output), numbers(row["output"])) {
      problems.append("output " + text)
    }
    // The same by the shape rule on symbolic tensors.
    let symbols = try shapes.map { try InputLayer.input(Array($0.dropFirst())) }
    let spec = try layer(structure(symbols)).tensor?.shape ?? []
    if Array(spec.dropFirst()) != Array(shape(row["outputShape"]).dropFirst()) {
      problems.append("symbolic shape \(spec)")
    }
    let trace = Trace()
    trace.begin()
    defer { trace.end() }
    let inputs = arrays.map { Node.placeholder($0.shape) }
    let y = try layer(structure(inputs))
    guard let node = y.tensor else { return problems }
    let slope = try gradients(of: node.square().sum(), wrt: [inputs[0]])
    let program = try Program(inputs: inputs, outputs: slope)
    let gradient = try program.run(arrays)[0].array(Float.self).map { Double($0) }
    if let text = difference(gradient, numbers(row["gradient"]), 1e-4) {
      problems.append("gradient " + text)
    }
    return problems
  }

  static func stack() throws -> Sequential {
    Session.clear()
    Session.setRandomSeed(42)
    return try Sequential([
      try LayerCatalogue.make("InputLayer", Config([("shape", .tuple([.int(4)]))])),
      try LayerCatalogue.make("Dense", Config([("units", .int(8)), ("activation", .string("relu"))])),
      try LayerCatalogue.make("Dropout", Config([("rate", .float(0.3))])),
      try LayerCatalogue.make("Dense", Config([("units", .int(1))])),
    ])
  }

  static func checkTraining(_ row: [String: Any]) throws -> [String] {
    let model = try stack()
    let x = wave([30, 4])
    let values = x.array(Float.self)
    var sums: [Float] = []
    for i in 0..<30 {
      var sum = values[4 * i] + values[4 * i + 1]
      sum += values[4 * i + 2]
      sums.append(sum + values[4 * i + 3])
    }
    let data = Batch(x: .tensor(Node(x)), y: .tensor(Node(NDArray(sums, [30, 1]))))
    try model.compile(
      optimizer: .string(row["name"] as? String ?? ""), loss: .string("mse"),
      metrics: .list([.string("mae")]))
    var options = FitOptions()
    options.epochs = 3
    options.verbose = 0
    let history = try model.fit(try ArraySource(data, batchSize: 8, shuffle: true), options)
    var problems: [String] = []
    let wanted = row["history"] as? [[Any]] ?? []
    if history.history.map(\.key) != wanted.map({ $0[0] as? String ?? "" }) {
      problems.append("keys \(history.history.map(\.key))")
    }
    for entry in wanted {
      let key = entry[0] as? String ?? ""
      if let text = difference(history[key], numbers(entry[1]), 1e-5) {
        problems.append("\(key) " + text)
      }
    }
    let logs = try model.evaluate(try ArraySource(data, batchSize: nil), verbose: 0)
    let evaluated = try model.flattened(logs).compactMap(\.number)
    if let text = difference(evaluated, numbers(row["evaluate"]), 1e-5) {
      problems.append("evaluate " + text)
    }
    let rows = Batch(x: .tensor(Node(wave([30, 4]))))
    let predicted = floats(try model.predict(try ArraySource(rows, batchSize: nil), verbose: 0).tensor)
    if let text = difference(Array(predicted.prefix(3)), numbers(row["predict"]), 1e-5) {
      problems.append("predict " + text)
    }
    return problems
  }

  static func checkLoss(_ row: [Any]) throws -> [String] {
    let name = row[0] as? String ?? ""
    let kind = row[1] as? String ?? ""
    let t = wave([3, 4]).array(Float.self).map { abs($0) }
    let p = NDArray(t.map { $0 * 0.7 + 0.1 }, [3, 4])
    var hot = [Float](repeating: 0, count: 12)
    for (i, label) in [1, 3, 0].enumerated() { hot[4 * i + label] = 1 }
    var target = NDArray(t, [3, 4])
    if kind == "hot" || kind == "logits" { target = NDArray(hot, [3, 4]) }
    if kind == "labels" { target = NDArray([1, 3, 0] as [Int32]) }
    let options = Config(kind == "logits" ? [("from_logits", .bool(true))] : [])
    guard let loss = try Losses.make(name, options) else { return ["no such loss"] }
    let got = floats(try loss(.tensor(Node(target)), .tensor(Node(p))))
    return difference(got, numbers([row[2]]), 1e-5).map { [$0] } ?? []
  }

  static func checkMetric(_ row: [Any]) throws -> [String] {
    let name = row[0] as? String ?? ""
    guard let metric = try Metrics.make(name, config(row[1] as? [String: Any] ?? [:])) else {
      return ["no such metric"]
    }
    let t: [Float] = [1, 0, 1, 0, 0, 1, 1, 0, 1, 1, 0, 0]
    let p = wave([3, 4]).array(Float.self).map { abs($0) }
    func node(_ v: ArraySlice<Float>) -> Structure {
      .tensor(Node(NDArray(Array(v), [v.count / 4, 4])))
    }
    try metric.update(node(t[0..<12]), node(p[0..<12]), sampleWeight: nil)
    try metric.update(node(t[0..<8]), node(p[4..<12]), sampleWeight: nil)
    return difference(floats(try metric.result().tensor), numbers([row[2]]), 1e-5).map { [$0] } ?? []
  }

  static func checkInitializer(_ row: [Any]) throws -> [String] {
    Session.setRandomSeed(5)
    let layer = try LayerCatalogue.make(
      "Dense", Config([("units", .int(4)), ("kernel_initializer", .string(row[0] as? String ?? ""))]))
    try layer.buildFromShapes(BuildShapes(.shape([-1, 4])))
    let got = layer.weights[0].value.array(Float.self).map { Double($0) }
    return difference(got, numbers(row[1]), 2e-6).map { [$0] } ?? []
  }

  static func checkSchedule(_ row: [Any]) throws -> [String] {
    guard let kind = StandardSchedule.Kind(rawValue: row[0] as? String ?? "") else {
      return ["no such schedule"]
    }
    let schedule = try StandardSchedule(kind, config(row[1] as? [String: Any] ?? [:]))
    var got: [Double] = []
    for step in [0, 1, 5, 10, 15, 20, 40] {
      got += floats(try schedule(Node.scalar(Double(step), .int32)))
    }
    return difference(got, numbers(row[2]), 1e-6).map { [$0] } ?? []
  }
}
