import Autodiff
import Tensors
import Testing

@Suite(.serialized)
struct AutodiffTests {
  @Test func eagerArithmeticGivesValues() throws {
    let a = Node(NDArray([1, 2, 3] as [Float]))
    let b = try (a * 2 + 1).relu()
    #expect(b.value?.array(Float.self) == [3, 5, 7])
    let s = try a.square().sum()
    #expect(s.value?.item().double == 14)
  }

  @Test func aTracedStepChangesItsVariables() throws {
    let w = Variable(NDArray([1, 2] as [Float], [2, 1]), name: "w")
    let trace = Trace()
    let x = Node.placeholder([3, 2])
    let loss = try trace.record { () throws(GraphError) -> Node in
      let y = try x.matmul(w.node)
      let loss = try y.square().sum()
      let g = try gradients(of: loss, wrt: [trace.leaf(w)])[0]
      try w.assign(w.node - g * 0.01)
      return loss
    }
    let program = try Program(inputs: [x], outputs: [loss], updates: trace.updates)
    let data = NDArray([1, 0, 0, 1, 1, 1] as [Float], [3, 2])
    let first = try program.run([data])[0].item().double
    #expect(first == 1 + 4 + 9)
    // ∂/∂w Σ(xw)² = 2·xᵀ(xw) = (8, 10)
    #expect(w.value.array(Float.self) == [1 - 0.08, 2 - 0.1])
    let second = try program.run([data])[0].item().double
    #expect(second < first)
  }

  @Test func constantsOfATraceCanStillBeRead() throws {
    let x = Node.placeholder([2])
    try Trace().record { () throws(GraphError) in
      let ones = try Node.ones([2]) * 3
      #expect(ones.constantValue()?.array(Float.self) == [3, 3])
      #expect(try (ones + x).constantValue() == nil)
    }
  }

  @Test func symbolicNodesInferShapes() throws {
    let x = Node.placeholder([-1, 3])
    #expect(try x.matmul(Node.ones([3, 5])).shape == [-1, 5])
    #expect(throws: GraphError.self) { try x.matmul(Node.ones([4, 5])) }
    #expect(try Node.concatenate([x, x], axis: 1).shape == [-1, 6])
    #expect(try x.flatten().shape == [-1])
  }
}
