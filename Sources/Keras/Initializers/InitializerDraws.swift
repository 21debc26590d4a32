/// Which of JAX's draws an initializer makes.
public enum InitializerDraws {
  /// JAX's name of the draw; nil for an initializer that draws nothing, or draws in float32.
  public static func name(_ initializer: Initializer) -> String? {
    if let random = initializer as? RandomInitializer {
      switch random.distribution {
      case .normal: return "normal"
      case .truncatedNormal: return "truncated_normal"
      case .uniform: return "uniform"
      }
    }
    guard let scaled = initializer as? ScaledInitializer else { return nil }
    switch scaled.distribution {
    case .truncated: return "truncated_normal"
    case .untruncated: return "normal"
    case .uniform: return "uniform"
    }
  }
}
