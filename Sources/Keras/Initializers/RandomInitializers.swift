import Random
import Tensors

/// Normal, truncated normal (within two standard deviations) or uniform values.
///
/// normal: mean + stddev·z; uniform: in [minval, maxval).
public final class RandomInitializer: Initializer {
  public enum Distribution { case normal, truncatedNormal, uniform }
  public let distribution: Distribution
  /// Mean and standard deviation, or lower and upper bound.
  public let first: Double
  public let second: Double
  public let seed: Seed

  public init(_ distribution: Distribution, _ first: Double, _ second: Double, seed: Seed) {
    self.distribution = distribution
    self.first = first
    self.second = second
    self.seed = seed
    super.init()
  }

  public override var className: String {
    switch distribution {
    case .normal: return "RandomNormal"
    case .truncatedNormal: return "TruncatedNormal"
    case .uniform: return "RandomUniform"
    }
  }

  public override func make(_ shape: [Int], _ dtype: DType) throws(KerasError) -> NDArray {
    let key = try seed.nextKey()
    switch distribution {
    case .normal:
      return RandomDraws.normal(key, shape, mean: first, stddev: second, dtype)
    case .truncatedNormal:
      return RandomDraws.truncatedNormal(key, shape, mean: first, stddev: second, dtype)
    case .uniform: return RandomDraws.uniform(key, shape, first, second, dtype)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    if distribution == .uniform {
      return Config([
        ("seed", seed.config), ("minval", arguments.number("minval", first)),
        ("maxval", arguments.number("maxval", second)),
      ])
    }
    return Config([
      ("seed", seed.config), ("mean", arguments.number("mean", first)),
      ("stddev", arguments.number("stddev", second)),
    ])
  }
}

/// Values whose variance is scale/n, n being the number of inputs, outputs or their mean.
///
/// uniform: ±√(3·scale/n); truncated normal: stddev √(scale/n)/0.8796…, which is the standard
/// deviation of a normal cut at ±2.
public final class ScaledInitializer: Initializer {
  public enum Mode: String { case fanIn = "fan_in", fanOut = "fan_out", average = "fan_avg" }
  public enum Distribution: String {
    case truncated = "truncated_normal", untruncated = "untruncated_normal", uniform
  }
  public let scale: Double
  public let mode: Mode
  public let distribution: Distribution
  public let seed: Seed
  private let shownClass: String

  public override var className: String { shownClass }

  public init(
    scale: Double, mode: Mode, distribution: Distribution, seed: Seed, className: String
  ) {
    self.scale = scale
    self.mode = mode
    self.distribution = distribution
    self.seed = seed
    shownClass = className
    super.init()
  }

  static func custom(_ config: Config, _ seed: Seed) throws(KerasError) -> ScaledInitializer {
    let scale = config["scale"]?.double ?? 1
    if scale <= 0 {
      throw .value(
        "Argument `scale` must be positive float. Received: scale="
          + "\((config["scale"] ?? .none).displayText)")
    }
    let modeText = config["mode"]?.string ?? "fan_in"
    guard let mode = Mode(rawValue: modeText) else {
      throw .value(
        "Invalid `mode` argument: \(modeText). Please use one of "
          + "{'fan_avg', 'fan_out', 'fan_in'}")
    }
    var text = (config["distribution"]?.string ?? "truncated_normal").lowercased()
    if text == "normal" { text = "truncated_normal" }
    guard let distribution = Distribution(rawValue: text) else {
      throw .value(
        "Invalid `distribution` argument: \(text).Please use one of "
          + "{'untruncated_normal', 'truncated_normal', 'uniform'}")
    }
    return ScaledInitializer(
      scale: scale, mode: mode, distribution: distribution, seed: seed,
      className: "VarianceScaling")
  }

  /// Inputs and outputs per unit: the last two axes, times the receptive field before them.
  public static func fans(_ shape: [Int]) -> (Int, Int) {
    if shape.isEmpty { return (1, 1) }
    if shape.count == 1 { return (shape[0], shape[0]) }
    let field = shape.dropLast(2).reduce(1, *)
    return (shape[shape.count - 2] * field, shape[shape.count - 1] * field)
  }

  public override func make(_ shape: [Int], _ dtype: DType) throws(KerasError) -> NDArray {
    make(shape, dtype, fans: ScaledInitializer.fans(shape), key: try seed.nextKey())
  }

  /// The values with given fans, for kernels whose axes mean something else.
  public func make(
    _ shape: [Int], _ dtype: DType, fans: (Int, Int), key: Threefry.Key
  ) -> NDArray {
    let count: Double
    switch mode {
    case .fanIn: count = Double(max(1, fans.0))
    case .fanOut: count = Double(max(1, fans.1))
    case .average: count = max(1, Double(fans.0 + fans.1) / 2)
    }
    let variance = scale / count
    switch distribution {
    case .truncated:
      let stddev = variance.squareRoot() / 0.87962566103423978
      return RandomDraws.truncatedNormal(key, shape, mean: 0, stddev: stddev, dtype)
    case .untruncated:
      return RandomDraws.normal(key, shape, mean: 0, stddev: variance.squareRoot(), dtype)
    case .uniform:
      let limit = (3 * variance).squareRoot()
      return RandomDraws.uniform(key, shape, -limit, limit, dtype)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    var config = Config([("seed", seed.config)])
    if shownClass == "VarianceScaling" {
      config["scale"] = arguments.number("scale", scale)
      config["mode"] = .string(mode.rawValue)
      config["distribution"] = .string(distribution.rawValue)
    }
    config["input_axes"] = ConfigValue.none
    config["output_axes"] = ConfigValue.none
    return config
  }
}

/// A random orthogonal matrix: Q of the QR decomposition of a normal matrix, each column's sign
/// turned so that R has a positive diagonal; transposed when there are more columns than rows.
public final class OrthogonalInitializer: Initializer {
  public let gain: Double
  public let seed: Seed

  public override var className: String { "Orthogonal" }

  public init(gain: Double, seed: Seed) {
    self.gain = gain
    self.seed = seed
    super.init()
  }

  public override func make(_ shape: [Int], _ dtype: DType) throws(KerasError) -> NDArray {
    if shape.count < 2 {
      throw .value(
        "The tensor to initialize must be at least two-dimensional. Received: "
          + "shape=\(PythonText.tuple(shape)) of rank \(shape.count).")
    }
    let rows = shape.dropLast().reduce(1, *)
    let columns = shape[shape.count - 1]
    let (m, n) = (max(rows, columns), min(rows, columns))
    let normal = RandomDraws.normal(try seed.nextKey(), [m, n], mean: 0, stddev: 1, .float32)
    let a = normal.array(Float.self).map { Double($0) }
    let q = OrthogonalInitializer.orthonormal(a, m, n)
    var values = [Float](repeating: 0, count: rows * columns)
    for i in 0..<rows {
      for j in 0..<columns {
        let entry = rows < columns ? q[j * n + i] : q[i * n + j]
        values[i * columns + j] = Float(gain) * Float(entry)
      }
    }
    return NDArray(values, shape).astype(dtype)
  }

  /// Q (m × n, m ≥ n) with the signs of R's diagonal taken out, by Householder reflections.
  static func orthonormal(_ matrix: [Double], _ m: Int, _ n: Int) -> [Double] {
    var a = matrix
    var reflectors: [[Double]] = []
    var signs = [Double](repeating: 1, count: n)
    for k in 0..<n {
      var v = [Double](repeating: 0, count: m)
      var norm = 0.0
      for i in k..<m { norm += a[i * n + k] * a[i * n + k] }
      norm = norm.squareRoot()
      let alpha = a[k * n + k] > 0 ? -norm : norm
      for i in k..<m { v[i] = a[i * n + k] }
      v[k] -= alpha
      var length = 0.0
      for i in k..<m { length += v[i] * v[i] }
      if length > 0 {
        for j in k..<n {
          var dot = 0.0
          for i in k..<m { dot += v[i] * a[i * n + j] }
          let factor = 2 * dot / length
          for i in k..<m { a[i * n + j] -= factor * v[i] }
        }
        let scale = length.squareRoot()
        for i in k..<m { v[i] /= scale }
      }
      signs[k] = a[k * n + k] < 0 ? -1 : (a[k * n + k] > 0 ? 1 : 0)
      reflectors.append(v)
    }
    var q = [Double](repeating: 0, count: m * n)
    for j in 0..<n { q[j * n + j] = 1 }
    for k in stride(from: n - 1, through: 0, by: -1) {
      let v = reflectors[k]
      for j in 0..<n {
        var dot = 0.0
        for i in k..<m { dot += v[i] * q[i * n + j] }
        for i in k..<m { q[i * n + j] -= 2 * dot * v[i] }
      }
    }
    for i in 0..<m { for j in 0..<n { q[i * n + j] *= signs[j] } }
    return q
  }

  public override func getConfig() throws(KerasError) -> Config {
    Config([("seed", seed.config), ("gain", arguments.number("gain", gain))])
  }
}
