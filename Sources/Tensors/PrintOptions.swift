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

  /// 113 for `legacy='1.13'`, 121 for `'1.21'` and so on; 0 for today's form.
  public var legacy = 0
  /// Whether the floats of a record show as scalars do, on their own and not in a column.
  var scalarFloats = false

  public init() {}

  /// The options in force.
  nonisolated(unsafe) public static var current = PrintOptions()
}
