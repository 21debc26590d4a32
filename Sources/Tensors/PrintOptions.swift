/// What `np.set_printoptions` sets.
public struct PrintOptions: Sendable {
  public enum FloatMode: String, Sendable { case fixed, unique, maxprec, maxprecEqual = "maxprec_equal" }

  public var precision = 8
  public var threshold = 1000
  public var edgeItems = 3
  public var lineWidth = 75
  public var suppress = false
  public var nanText = "nan"
  public var infText = "inf"
  public var sign: Character = "-"
  public var floatMode = FloatMode.maxprec

  public init() {}

  /// The options in force.
  nonisolated(unsafe) public static var current = PrintOptions()
}
