import Results
import Testing

private func layout(_ count: Int, _ edges: [(Int, Int)]) -> LayeredLayout {
  LayeredLayout(
    sizes: (0..<count).map { LayeredLayout.Size(cross: 100 + Double($0 % 3) * 40, main: 60) },
    edges: edges.map { (from: $0.0, to: $0.1) })
}

private let residual = [
  (0, 1), (1, 2), (2, 3), (3, 4), (0, 5), (5, 4), (4, 6), (1, 6), (6, 7), (0, 8), (6, 8),
]

@Test func everyEdgeLeadsToALaterLayer() {
  let drawn = layout(9, residual)
  for (from, to) in residual { #expect(drawn.ranks[from] < drawn.ranks[to]) }
  for (route, edge) in zip(drawn.routes, residual) {
    #expect(route.count == 2 * (drawn.ranks[edge.1] - drawn.ranks[edge.0]))
    #expect(zip(route, route.dropFirst()).allSatisfy { $0.main <= $1.main })
  }
}

@Test func nodesOfOneLayerDoNotOverlap() {
  let drawn = layout(9, residual)
  for a in 0..<9 {
    for b in 0..<a where drawn.ranks[a] == drawn.ranks[b] {
      let widths = (100 + Double(a % 3) * 40) / 2 + (100 + Double(b % 3) * 40) / 2
      #expect((drawn.centres[a].cross - drawn.centres[b].cross).magnitude >= widths + 27.9)
    }
  }
}

@Test func drawingStaysInsideItsExtent() {
  let drawn = layout(9, residual)
  for centre in drawn.centres {
    #expect(centre.cross >= 0 && centre.cross <= drawn.extent.cross)
    #expect(centre.main >= 0 && centre.main <= drawn.extent.main)
  }
}

@Test func crossedTwinsAreUncrossed() {
  // 0→3 and 1→2 cross in the order given.
  let drawn = layout(4, [(0, 3), (1, 2)])
  let leftIsLeft = drawn.centres[0].cross < drawn.centres[1].cross
  #expect((drawn.centres[3].cross < drawn.centres[2].cross) == leftIsLeft)
}

@Test func chainIsStraight() {
  let drawn = layout(4, [(0, 1), (1, 2), (2, 3)])
  #expect(Set(drawn.centres.map { $0.cross }).count == 1)
}

@Test func lateInputStandsBesideItsConsumer() {
  let drawn = layout(5, [(0, 1), (1, 2), (2, 4), (3, 4)])
  #expect(drawn.ranks == [0, 1, 2, 2, 3])
}

@Test func layerThatFeedsAnEarlierOneAndItselfIsLaidOut() {
  let drawn = layout(3, [(0, 1), (1, 2), (2, 1), (1, 1)])
  #expect(drawn.ranks == [0, 1, 2])
  #expect(drawn.routes[3].isEmpty)
  // The edge back is drawn from its own source.
  #expect(drawn.routes[2][0].main > drawn.routes[2][1].main)
}

@Test func emptyGraphHasNoExtent() {
  let drawn = layout(0, [])
  #expect(drawn.centres.isEmpty)
  #expect(drawn.extent.main == 0)
}
