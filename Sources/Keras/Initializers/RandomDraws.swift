import Random
import Tensors

/// Scaled draws of a threefry key, each operation rounded to float32 as JAX does.
enum RandomDraws {
  static func uniform(
    _ key: Threefry.Key, _ shape: [Int], _ low: Double, _ high: Double
  ) -> NDArray {
    Threefry.uniform(key, shape, Float(low), Float(high))
  }

  static func normal(
    _ key: Threefry.Key, _ shape: [Int], mean: Double, stddev: Double
  ) -> NDArray {
    scaled(Threefry.normal(key, shape), mean, stddev)
  }

  static func truncatedNormal(
    _ key: Threefry.Key, _ shape: [Int], mean: Double, stddev: Double
  ) -> NDArray {
    scaled(Threefry.truncatedNormal(key, shape), mean, stddev)
  }

  private static func scaled(_ draws: NDArray, _ mean: Double, _ stddev: Double) -> NDArray {
    let (scale, offset) = (Float(stddev), Float(mean))
    let p = draws.data.assumingMemoryBound(to: Float.self)
    for i in 0..<draws.count { p[i] = p[i] * scale + offset }
    return draws
  }
}
