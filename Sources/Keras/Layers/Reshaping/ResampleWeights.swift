import Autodiff
import Tensors

/// How much each old place counts for each new one when an axis is resampled: JAX's rule, with
/// half-pixel centres, weights that sum to one, and no smoothing before shrinking.
public enum ResampleWeights {
  /// The kernel of a method, as a function of the distance; nil for an unknown method.
  private static func kernel(_ method: String) -> ((Float) -> Float)? {
    switch method {
    case "bilinear": return { max(0, 1 - $0) }
    case "bicubic":
      return { x in
        if x >= 2 { return 0 }
        if x >= 1 { return ((-0.5 * x + 2.5) * x - 4) * x + 2 }
        return ((1.5 * x - 2.5) * x) * x + 1
      }
    case "lanczos3": return { lanczos(3, $0) }
    case "lanczos5": return { lanczos(5, $0) }
    default: return nil
    }
  }

  private static func lanczos(_ radius: Float, _ x: Float) -> Float {
    if x > radius { return 0 }
    if x <= 1e-3 { return 1 }
    let y = radius * Float.sin(Float.pi * x) * Float.sin(Float.pi * x / radius)
    return y / (Float.pi * Float.pi * x * x)
  }

  /// The matrix [old, new]; nil for an unknown method.
  public static func matrix(_ method: String, from n: Int, to m: Int) -> NDArray? {
    guard let kernel = kernel(method) else { return nil }
    var weights = [Float](repeating: 0, count: n * m)
    let step = Float(n) / Float(m)
    for j in 0..<m {
      let place = (Float(j) + 0.5) * step - 0.5
      var total: Float = 0
      for i in 0..<n {
        let weight = kernel(abs(place - Float(i)))
        weights[i * m + j] = weight
        total += weight
      }
      if abs(total) > 1000 * Float.ulpOfOne {
        for i in 0..<n { weights[i * m + j] /= total }
      } else {
        for i in 0..<n { weights[i * m + j] = 0 }
      }
      if place < -0.5 || place > Float(n) - 0.5 {
        for i in 0..<n { weights[i * m + j] = 0 }
      }
    }
    return NDArray(weights, [n, m])
  }
}
