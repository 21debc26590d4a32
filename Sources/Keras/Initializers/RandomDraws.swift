import Random
import Tensors

/// Scaled draws of a threefry key, each operation rounded to the type as JAX does.
enum RandomDraws {
  static func uniform(
    _ key: Threefry.Key, _ shape: [Int], _ low: Double, _ high: Double, _ dtype: DType
  ) -> NDArray {
    if dtype.isShortFloat {
      return Threefry.draw(.uniform(Float(low), Float(high)), key, shape, dtype)
    }
    return Threefry.uniform(key, shape, Float(low), Float(high)).astype(dtype)
  }

  static func normal(
    _ key: Threefry.Key, _ shape: [Int], mean: Double, stddev: Double, _ dtype: DType
  ) -> NDArray {
    if dtype.isShortFloat {
      return rounded(Threefry.draw(.normal, key, shape, dtype), mean, stddev)
    }
    return scaled(Threefry.normal(key, shape), mean, stddev).astype(dtype)
  }

  static func truncatedNormal(
    _ key: Threefry.Key, _ shape: [Int], mean: Double, stddev: Double, _ dtype: DType
  ) -> NDArray {
    if dtype.isShortFloat {
      return rounded(Threefry.draw(.truncatedNormal, key, shape, dtype), mean, stddev)
    }
    return scaled(Threefry.truncatedNormal(key, shape), mean, stddev).astype(dtype)
  }

  /// Scaled in a type of 16 bits: product and sum are rounded.
  private static func rounded(_ draws: NDArray, _ mean: Double, _ stddev: Double) -> NDArray {
    let dtype = draws.dtype
    let (scale, offset) = (dtype.roundedShort(stddev), dtype.roundedShort(mean))
    let sums = draws.astype(.float32).array(Float.self).map {
      dtype.roundedShort(Double($0 * scale)) + offset
    }
    return NDArray(sums, draws.shape).astype(dtype)
  }

  private static func scaled(_ draws: NDArray, _ mean: Double, _ stddev: Double) -> NDArray {
    let (scale, offset) = (Float(stddev), Float(mean))
    let p = draws.data.assumingMemoryBound(to: Float.self)
    for i in 0..<draws.count { p[i] = p[i] * scale + offset }
    return draws
  }
}
