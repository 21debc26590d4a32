/// Named arrays in nested groups with texts beside them: what an HDF5 file holds. Paths have no
/// leading slash; the empty path is the file itself.
public struct ArrayFile {
  /// Texts that belong to a group or an array; one text alone is a plain attribute.
  public struct Attribute {
    public var path: String
    public var name: String
    public var texts: [String]
    /// Whether a single text is an array of one all the same.
    public var isList: Bool

    public init(_ path: String, _ name: String, _ texts: [String], isList: Bool = false) {
      self.path = path
      self.name = name
      self.texts = texts
      self.isList = isList || texts.count != 1
    }
  }

  /// The numbers of one array, in the machine's byte order, the last axis fastest.
  public struct Item {
    public var path: String
    /// NumPy's name of the element type: `float32`.
    public var type: String
    public var shape: [Int]
    public var bytes: [UInt8]

    public init(_ path: String, type: String, shape: [Int], bytes: [UInt8]) {
      self.path = path
      self.type = type
      self.shape = shape
      self.bytes = bytes
    }
  }

  public var groups: [String] = []
  public var attributes: [Attribute] = []
  public var arrays: [Item] = []

  public init() {}
}
