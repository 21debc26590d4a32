/// One named part of a record.
public struct RecordField: Hashable, Sendable {
  public let name: String
  public let dtype: DType
  /// The axes of a field that is itself an array; empty for a single value.
  public let shape: Shape
  /// Where the field lies in our memory, in bytes.
  public internal(set) var offset = 0
  /// Where NumPy would put it, which is what programs are shown.
  public var shownOffset = 0

  public init(_ name: String, _ dtype: DType, _ shape: Shape = []) {
    self.name = name
    self.dtype = dtype
    self.shape = shape
  }

  /// The number of values in one record.
  public var count: Int { shape.reduce(1, *) }
  var byteCount: Int { count * dtype.itemSize }
}

/// How the fields of a structured type lie in one element.
///
/// Strides count elements, so every field must step through the records by a whole number of its own
/// sizes: records are padded to a common multiple of these. What programs see (`itemsize`, offsets,
/// bytes) is NumPy's packed or aligned form.
public struct RecordLayout: Hashable, Sendable {
  public private(set) var fields: [RecordField]
  /// Bytes of one element here, and as NumPy counts them.
  public let itemSize: Int
  public let shownSize: Int
  public let isAligned: Bool
  /// Whether elements are `np.record`, whose fields are attributes.
  public let isNamed: Bool

  /// Packs fields one after another; with `aligned` each at a multiple of its own size.
  public init(_ given: [RecordField], aligned: Bool = false, named: Bool = false) {
    var fields = given
    var (at, shown, unit, widest) = (0, 0, 1, 1)
    for i in 0..<fields.count {
      let natural = fields[i].dtype.naturalAlignment
      at = (at + natural - 1) / natural * natural
      fields[i].offset = at
      at += fields[i].byteCount
      unit = RecordLayout.multiple(unit, max(fields[i].dtype.itemSize, 1))
      unit = RecordLayout.multiple(unit, natural)
      if aligned {
        shown = (shown + natural - 1) / natural * natural
        widest = max(widest, natural)
      }
      fields[i].shownOffset = shown
      shown += fields[i].count * fields[i].dtype.shownSize
    }
    self.fields = fields
    itemSize = max((at + unit - 1) / unit * unit, unit)
    shownSize = (shown + widest - 1) / widest * widest
    isAligned = aligned
    isNamed = named
  }

  private init(
    fields: [RecordField], itemSize: Int, shownSize: Int, isAligned: Bool, isNamed: Bool
  ) {
    self.fields = fields
    self.itemSize = itemSize
    self.shownSize = shownSize
    self.isAligned = isAligned
    self.isNamed = isNamed
  }

  /// The same memory showing only some fields, as indexing with a list of names does.
  public func choosing(_ numbers: [Int]) -> RecordLayout {
    RecordLayout(
      fields: numbers.map { fields[$0] }, itemSize: itemSize, shownSize: shownSize,
      isAligned: false, isNamed: isNamed)
  }

  /// The same memory under other names.
  public func renamed(_ names: [String]) -> RecordLayout {
    var copy = self
    for i in 0..<min(names.count, fields.count) {
      let old = fields[i]
      var new = RecordField(names[i], old.dtype, old.shape)
      new.offset = old.offset
      new.shownOffset = old.shownOffset
      copy.fields[i] = new
    }
    return copy
  }

  /// The same memory, its elements being `np.record` or plain.
  public func asNamed(_ named: Bool) -> RecordLayout {
    RecordLayout(
      fields: fields, itemSize: itemSize, shownSize: shownSize, isAligned: isAligned,
      isNamed: named)
  }

  public func index(of name: String) -> Int? { fields.firstIndex { $0.name == name } }

  private static func multiple(_ a: Int, _ b: Int) -> Int {
    var (x, y) = (a, b)
    while y != 0 { (x, y) = (y, x % y) }
    return a / x * b
  }

  // MARK: Text

  /// `[('x', '<i8'), ('y', '<f8', (3,))]`, or the form with offsets where there are gaps.
  public var description: String {
    let form = isPacked ? list : gapped
    return isNamed ? "(numpy.record, \(form))" : form
  }

  private var isPacked: Bool {
    var at = 0
    for f in fields {
      if f.shownOffset != at { return false }
      at += f.count * f.dtype.shownSize
    }
    return at == shownSize && !isAligned
  }

  /// The list of fields without offsets.
  public var list: String {
    let parts = fields.map { f -> String in
      let type = f.dtype.fieldText
      return "('\(f.name)', \(type)" + (f.shape.isEmpty ? ")" : ", \(tupleText(f.shape)))")
    }
    return "[" + parts.joined(separator: ", ") + "]"
  }

  private var gapped: String {
    func listed(_ words: [String]) -> String { "[" + words.joined(separator: ", ") + "]" }
    let formats = fields.map { f in
      f.shape.isEmpty ? f.dtype.fieldText : "(\(f.dtype.fieldText), \(tupleText(f.shape)))"
    }
    return "{'names': " + listed(fields.map { "'\($0.name)'" })
      + ", 'formats': " + listed(formats)
      + ", 'offsets': " + listed(fields.map { String($0.shownOffset) })
      + ", 'itemsize': \(shownSize)" + (isAligned ? ", 'aligned': True}" : "}")
  }

  // MARK: Elements

  private func cell(_ f: RecordField, _ p: UnsafeMutableRawPointer) -> NDArray {
    NDArray(
      storage: Storage(borrowing: p, byteCount: f.dtype.itemSize, owner: RecordLayout.nobody),
      data: p, dtype: f.dtype, shape: [], strides: [])
  }

  nonisolated(unsafe) private static let nobody = Storage(byteCount: 1)

  func load(_ p: UnsafeMutableRawPointer) -> Scalar {
    var parts: [Scalar] = []
    for f in fields {
      if f.shape.isEmpty {
        parts.append(cell(f, p + f.offset).item())
        continue
      }
      var inner: [Scalar] = []
      for i in 0..<f.count { inner.append(cell(f, p + f.offset + i * f.dtype.itemSize).item()) }
      parts.append(.record(inner))
    }
    return .record(parts)
  }

  func store(_ value: Scalar, at p: UnsafeMutableRawPointer) {
    for (i, f) in fields.enumerated() {
      var part = value
      if case .record(let parts) = value { part = i < parts.count ? parts[i] : .int(0) }
      for k in 0..<f.count {
        let at = p + f.offset + k * f.dtype.itemSize
        if !f.shape.isEmpty, case .record(let inner) = part, !inner.isEmpty {
          cell(f, at).store(inner[min(k, inner.count - 1)], at: at)
        } else {
          cell(f, at).store(part, at: at)
        }
      }
    }
  }
}

extension DType {
  /// All layouts there are, each once: a record's type carries only its number.
  nonisolated(unsafe) private static var layouts: [RecordLayout] = []

  /// The structured type of a layout.
  public static func record(_ layout: RecordLayout) -> DType {
    if let known = layouts.firstIndex(of: layout) {
      return DType(.record, layout.itemSize, detail: UInt32(known))
    }
    layouts.append(layout)
    return DType(.record, layout.itemSize, detail: UInt32(layouts.count - 1))
  }

  /// The layout of a structured type.
  public var layout: RecordLayout { DType.layouts[Int(detail)] }

  /// Bytes of one element as programs are told.
  public var shownSize: Int { isRecord ? layout.shownSize : isObject ? 8 : itemSize }

  /// The boundary on which a field of this type lies.
  public var naturalAlignment: Int {
    switch code {
    case .text, .complex64: 4
    case .bytes: 1
    case .record: layout.fields.map { $0.dtype.naturalAlignment }.max() ?? 1
    default: min(itemSize, 8)
    }
  }

  /// The type inside a list of fields: `'<i8'`, `'S3'`, or a nested list.
  var fieldText: String {
    switch code {
    case .bool: "'?'"
    case .int8: "'i1'"
    case .uint8: "'u1'"
    case .bytes: "'S\(itemSize)'"
    case .object: "'O'"
    case .record: layout.description
    default: "'\(typeString)'"
    }
  }

  /// The type as `repr(dtype)` shows it.
  public var reprText: String {
    if isRecord {
      let layout = layout
      if layout.isNamed { return "dtype(\(description))" }
      return layout.isAligned ? "dtype(\(layout.list), align=True)" : "dtype(\(description))"
    }
    return "dtype('\(isText && itemSize == 0 ? "<U" : isBytes && itemSize == 0 ? "S" : typeText)')"
  }
}

extension NDArray {
  /// One field of all records, sharing their memory.
  public func field(_ number: Int) -> NDArray {
    let f = dtype.layout.fields[number]
    let size = max(f.dtype.itemSize, 1)
    let step = dtype.itemSize / size
    return NDArray(
      storage: storage, data: data + f.offset, dtype: f.dtype, shape: shape + f.shape,
      strides: strides.map { $0 * step } + NDArray.rowMajorStrides(f.shape), base: base ?? self,
      isWriteable: isWriteable)
  }

  /// The same memory under another type of the same size.
  public func retyped(_ dtype: DType) -> NDArray {
    NDArray(
      storage: storage, data: data, dtype: dtype, shape: shape, strides: strides,
      base: base ?? self, isWriteable: isWriteable)
  }

  /// The one element at `pointer`, which must lie in this array's memory.
  func view(at pointer: UnsafeMutableRawPointer) -> NDArray {
    NDArray(
      storage: storage, data: pointer, dtype: dtype, shape: [], strides: [], base: base ?? self)
  }

  /// The elements in NumPy's own form, packed one after another.
  public func packedBytes() -> [UInt8] {
    let packed = contiguous()
    var out: [UInt8] = []
    func add(_ type: DType, _ p: UnsafeMutableRawPointer) {
      guard type.isRecord else {
        out += UnsafeRawBufferPointer(start: p, count: type.itemSize)
        return
      }
      let layout = type.layout
      let start = out.count
      for f in layout.fields {
        while out.count < start + f.shownOffset { out.append(0) }
        for k in 0..<f.count { add(f.dtype, p + f.offset + k * f.dtype.itemSize) }
      }
      while out.count < start + layout.shownSize { out.append(0) }
    }
    for i in 0..<count { add(dtype, packed.data + i * dtype.itemSize) }
    return withExtendedLifetime(packed) { out }
  }
}

extension NDArray {
  /// Sets the elements of a packed array from NumPy's own form.
  public func unpack(_ bytes: [UInt8]) {
    func put(_ type: DType, _ p: UnsafeMutableRawPointer, _ from: Int) {
      guard type.isRecord else {
        for i in 0..<type.itemSize where from + i < bytes.count {
          p.storeBytes(of: bytes[from + i], toByteOffset: i, as: UInt8.self)
        }
        return
      }
      for f in type.layout.fields {
        for k in 0..<f.count {
          put(
            f.dtype, p + f.offset + k * f.dtype.itemSize,
            from + f.shownOffset + k * f.dtype.shownSize)
        }
      }
    }
    for i in 0..<count { put(dtype, data + i * dtype.itemSize, i * dtype.shownSize) }
  }
}

extension RecordLayout {
  /// The same fields shown at other places, in elements of another size.
  public func placed(_ offsets: [Int]?, size: Int?) -> RecordLayout {
    var copy = self
    var end = 0
    for i in 0..<copy.fields.count {
      if let offsets, i < offsets.count { copy.fields[i].shownOffset = offsets[i] }
      let f = copy.fields[i]
      end = max(end, f.shownOffset + f.count * f.dtype.shownSize)
    }
    return RecordLayout(
      fields: copy.fields, itemSize: itemSize, shownSize: size ?? max(end, 1),
      isAligned: isAligned, isNamed: isNamed)
  }
}
