import Tensors

/// What is read outside of an image.
public enum FillMode: String {
  case constant, nearest, wrap, mirror, reflect

  /// The index inside 0..<size that an index stands for; for `constant` any inside one.
  func inside(_ index: Node, _ size: Int) throws(GraphError) -> Node {
    switch self {
    case .constant, .nearest: return try index.clip(0, Double(size - 1))
    case .wrap: return try index.remainder(index.like(Double(size)))
    case .mirror: return try FillMode.mirrored(index, size)
    case .reflect:
      let twice = try FillMode.mirrored(index.multiply(2).add(1), 2 * size + 1)
      return try twice.subtract(1).floorDivide(twice.like(2))
    }
  }

  /// A triangle wave of whole numbers: …, 1, 0, 1, …, size − 1, size − 2, …
  private static func mirrored(_ index: Node, _ size: Int) throws(GraphError) -> Node {
    let half = Double(size - 1)
    if size == 1 { return try index.multiply(0) }
    return try index.add(half).remainder(index.like(2 * half)).subtract(half).abs()
  }
}

extension Node {
  /// Rounded to the nearest whole number, halves away from zero.
  func roundedAwayFromZero() throws(GraphError) -> Node {
    let whole = try trunc()
    let rest = try subtract(whole)
    let step = try rest.abs().greaterEqual(like(0.5)).cast(dtype).multiply(sign())
    return try whole.add(step)
  }

  /// The neighbours of each coordinate along an axis of `size`: index, whether inside, weight.
  private static func neighbours(
    _ place: Node, _ size: Int, _ order: Int, _ mode: FillMode
  ) throws(GraphError) -> [(index: Node, isInside: Node?, weight: Node?)] {
    func neighbour(_ index: Node, _ weight: Node?) throws(GraphError) -> (Node, Node?, Node?) {
      var isInside: Node?
      if mode == .constant {
        isInside = try index.greaterEqual(index.like(0)).logicalAnd(
          index.less(index.like(Double(size))))
      }
      return (try mode.inside(index, size), isInside, weight)
    }
    if order == 0 {
      return [try neighbour(place.roundedAwayFromZero().cast(.int32), nil)]
    }
    let low = try place.floor()
    let share = try place.subtract(low)
    let index = try low.cast(.int32)
    return [
      try neighbour(index, try 1 - share),
      try neighbour(index.add(1), share),
    ]
  }

  /// The values at real coordinates: one node of coordinates for each axis, all of one shape. Order
  /// 1 interpolates linearly, order 0 takes the nearest. Further axes are carried along.
  ///
  /// Gradient: with order 1 for the values and the coordinates, with order 0 for the values.
  public func mapped(
    to coordinates: [Node], order: Int, mode: FillMode, fill: Double = 0
  ) throws(GraphError) -> Node {
    let rest = Array(shape.dropFirst(coordinates.count))
    var flat = self
    if coordinates.count > 1 {
      flat = try reshape([shape[..<coordinates.count].reduce(1, *)] + rest)
    }
    var axes: [[(index: Node, isInside: Node?, weight: Node?)]] = []
    for (axis, place) in coordinates.enumerated() {
      axes.append(try Node.neighbours(place.floating(), shape[axis], order, mode))
    }
    func widened(_ node: Node) throws(GraphError) -> Node {
      rest.isEmpty ? node : try node.reshape(node.shape + rest.map { _ in 1 })
    }
    var total: Node?
    for corner in 0..<(1 << (order == 0 ? 0 : axes.count)) {
      var (index, isInside, weight): (Node?, Node?, Node?)
      for (i, choices) in axes.enumerated() {
        let chosen = choices[order == 0 ? 0 : corner >> (axes.count - 1 - i) & 1]
        index = try index.map { (n) throws(GraphError) in
          try n.multiply(Double(shape[i])).add(chosen.index)
        } ?? chosen.index
        if let inside = chosen.isInside {
          isInside = try isInside.map { (n) throws(GraphError) in try n.logicalAnd(inside) }
            ?? inside
        }
        if let share = chosen.weight {
          weight = try weight.map { (n) throws(GraphError) in try n.multiply(share) } ?? share
        }
      }
      guard let index else { break }
      var value = try flat.take(index, axis: 0)
      if let isInside { value = try widened(isInside).select(value, value.like(fill)) }
      if let weight { value = try widened(weight).multiply(value) }
      total = try total.map { (n) throws(GraphError) in try n.add(value) } ?? value
    }
    let result = total ?? self
    if dtype.isFloating || result.dtype == dtype { return result }
    return try result.roundedAwayFromZero().cast(dtype)
  }
}

extension OperationSample {
  static var coordinateMaps: [OperationSample] {
    func places() -> [Node] {
      [
        Node(NDArray([0.3, 1.6, -0.7] as [Float], [3])),
        Node(NDArray([1.2, 0.4, 2.8] as [Float], [3])),
      ]
    }
    return [
      OperationSample("map_coordinates", [3, 3]) { (x) throws(GraphError) in
        try x[0].mapped(to: places(), order: 1, mode: .reflect)
      },
      OperationSample("map_coordinates constant", [3, 3, 2]) { (x) throws(GraphError) in
        try x[0].mapped(to: places(), order: 1, mode: .constant, fill: 2)
      },
      OperationSample(
        "map_coordinates places", [([3], 0.1...0.9), ([3], 1.1...1.9)]
      ) { (x) throws(GraphError) in
        let image = Node(NDArray((0..<9).map { Float($0 * $0 % 7) }, [3, 3]))
        return try image.cast(x[0].dtype).mapped(to: [x[0], x[1]], order: 1, mode: .nearest)
      },
    ]
  }
}
