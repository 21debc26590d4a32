/// A layered drawing of a directed graph, after Sugiyama, Tagawa and Toda (1981).
///
/// Nodes are put into layers so that edges point one way, the order within a layer is chosen for
/// few crossings, and positions for straight edges. Layers follow each other along the *main* axis,
/// the nodes of one layer stand side by side along the *cross* axis; whoever draws turns the axes
/// as it likes. Equal input gives an equal drawing on every machine.
public struct LayeredLayout {
  public struct Size {
    /// The extent along the layer.
    public var cross: Double
    /// The extent from layer to layer.
    public var main: Double
    public init(cross: Double, main: Double) {
      self.cross = cross
      self.main = main
    }
  }
  public struct Point: Equatable {
    public var cross: Double
    public var main: Double
    public init(cross: Double, main: Double) {
      self.cross = cross
      self.main = main
    }
  }
  public struct Gaps {
    public var betweenNodes: Double
    public var betweenLayers: Double
    public init(betweenNodes: Double = 28, betweenLayers: Double = 44) {
      self.betweenNodes = betweenNodes
      self.betweenLayers = betweenLayers
    }
  }

  /// The layer of each node, from 0.
  public private(set) var ranks: [Int]
  /// The centre of each node.
  public private(set) var centres: [Point]
  /// For each edge the points it passes, from the border of its source to the border of its target.
  ///
  /// Points come in pairs: a straight stretch through a layer between two bends. An edge from a
  /// node to itself has no points.
  public private(set) var routes: [[Point]]
  public private(set) var extent: Size

  /// Lays out nodes of the given sizes; cycles are allowed.
  public init(sizes: [Size], edges: [(from: Int, to: Int)], gaps: Gaps = Gaps()) {
    var layers = Layers(sizes: sizes, edges: edges)
    layers.reduceCrossings()
    let cross = layers.crossPositions(gap: gaps.betweenNodes)
    ranks = Array(layers.rank.prefix(sizes.count))
    centres = []
    routes = []
    extent = Size(cross: 0, main: 0)
    guard !sizes.isEmpty else { return }

    var tops: [Double] = []
    var bottoms: [Double] = []
    var main = 0.0
    for row in layers.rows {
      var depth = 0.0
      for vertex in row { depth = max(depth, layers.size[vertex].main) }
      tops.append(main)
      bottoms.append(main + depth)
      main += depth + gaps.betweenLayers
    }
    var low = Double.infinity
    var high = -Double.infinity
    for (vertex, position) in cross.enumerated() {
      low = min(low, position - layers.size[vertex].cross / 2)
      high = max(high, position + layers.size[vertex].cross / 2)
    }
    extent = Size(cross: high - low, main: bottoms[bottoms.count - 1])
    for vertex in sizes.indices {
      let rank = layers.rank[vertex]
      centres.append(Point(cross: cross[vertex] - low, main: (tops[rank] + bottoms[rank]) / 2))
    }

    let ports = layers.arrivalOffsets(cross)
    for chain in layers.chains {
      guard let first = chain.vertices.first, let last = chain.vertices.last, first != last else {
        routes.append([])
        continue
      }
      var points = [
        Point(
          cross: cross[first] - low,
          main: centres[first].main + layers.size[first].main / 2)
      ]
      for vertex in chain.vertices.dropFirst().dropLast() {
        points.append(Point(cross: cross[vertex] - low, main: tops[layers.rank[vertex]]))
        points.append(Point(cross: cross[vertex] - low, main: bottoms[layers.rank[vertex]]))
      }
      points.append(
        Point(
          cross: cross[last] - low + ports[chain.edge],
          main: centres[last].main - layers.size[last].main / 2))
      routes.append(chain.isReversed ? points.reversed() : points)
    }
  }
}
