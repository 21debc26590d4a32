import Autodiff
import Tensors
import Testing

@Suite struct HeldStateTests {
  @Test func heldVariablesReadWhatIsGivenAndKeepWhatTheyHad() throws {
    let held = Variable(NDArray([1, 2] as [Float]))
    let free = Variable(NDArray([10] as [Float]))
    let scope = Trace(holding: [(held, Node(NDArray([5, 6] as [Float])))])
    let read = try scope.record { () throws(GraphError) in
      try held.assign(held.node.add(free.node))
      return held.node
    }
    #expect(read.value?.array(Float.self) == [15, 16])
    #expect(held.value.array(Float.self) == [1, 2])
    #expect(free.value.array(Float.self) == [10])
  }

  @Test func aWaitingNodeOfAConstantCanBeDifferentiated() throws {
    let x = Node(NDArray([2, 3] as [Float])).waiting()
    #expect(x.value == nil)
    let slope = try gradients(of: try x.multiply(x).multiply(x).sum(), wrt: [x])[0]
    let value = try Program(inputs: [], outputs: [slope]).run([])[0]
    #expect(value.array(Float.self) == [12, 27])
    #expect(x.constantValue()?.array(Float.self) == [2, 3])
  }
}
