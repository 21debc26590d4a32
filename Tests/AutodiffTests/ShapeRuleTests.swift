import Autodiff
import Tensors
import Testing

/// The words of shape errors, as real Keras 3.15 on JAX prints them.
@Suite(.serialized)
struct ShapeRuleTests {
  private func message(_ body: () throws(GraphError) -> Node) -> String {
    do throws(GraphError) {
      _ = try body()
      return "no error"
    } catch {
      return error.className + ": " + error.message
    }
  }

  private func ones(_ shape: [Int]) throws(GraphError) -> Node { try Node.ones(shape) }
  private func symbol(_ shape: [Int]) -> Node { .placeholder(shape) }

  @Test func concreteShapesFailInJAXWords() {
    #expect(
      message { () throws(GraphError) in try ones([2, 3]).add(ones([4])) }
        == "ValueError: Incompatible shapes for broadcasting: shapes=[(2, 3), (4,)]")
    #expect(
      message { () throws(GraphError) in try ones([2, 3]).matmul(ones([4, 2])) }
        == "TypeError: dot_general requires contracting dimensions to have the same shape, got "
        + "(3,) and (4,).")
    #expect(
      message { () throws(GraphError) in
        try Node.concatenate([ones([2, 3]), ones([2, 2])], axis: 0)
      }
        == "TypeError: Cannot concatenate arrays with shapes that differ in dimensions other than "
        + "the one being concatenated: concatenating along dimension 0 for shapes (2, 3), (2, 2).")
    #expect(
      message { () throws(GraphError) in try ones([2, 3]).reshape([4]) }
        == "TypeError: cannot reshape array of shape (2, 3) (size 6) into shape 4 (size 4)")
    #expect(
      message { () throws(GraphError) in try ones([2, 3]).sum(axes: [5]) }
        == "ValueError: axis 5 is out of bounds for array of dimension 2")
    #expect(
      message { () throws(GraphError) in try ones([2, 3]).broadcast(to: [3, 3]) }
        == "ValueError: Incompatible types for broadcasting: input type=float32[2,3] and requested "
        + "type=float32[3,3]")
    #expect(
      message { () throws(GraphError) in try ones([2, 3]).transpose([0, 0]) }
        == "TypeError: transpose permutation isn't a permutation of operand dimensions, got "
        + "permutation (0, 0) for operand shape (2, 3).")
    #expect(
      message { () throws(GraphError) in try Node.stack([ones([2, 3]), ones([4])]) }
        == "ValueError: Cannot stack arrays with different numbers of dimensions: got (2, 3), (4,).")
    #expect(
      message { () throws(GraphError) in try ones([2, 3]).squeeze([0]) }
        == "ValueError: cannot select an axis to squeeze out which has size not equal to one, got "
        + "shape=(2, 3) and dimensions=(0,)")
    #expect(
      message { () throws(GraphError) in try ones([2, 3]).split(2, axis: 1)[0] }
        == "ValueError: array split does not result in an equal division: rest is 1")
  }

  @Test func symbolicShapesFailInKerasWords() {
    #expect(
      message { () throws(GraphError) in try symbol([-1, 3]).add(symbol([-1, 4])) }
        == "ValueError: Cannot broadcast shape, the failure dim has value 3, which cannot be "
        + "broadcasted to 4. Input shapes are: [None, 3] and [None, 4].")
    #expect(
      message { () throws(GraphError) in try symbol([-1, 3]).matmul(symbol([4, 2])) }
        == "ValueError: Inner dimensions (`x1.shape[-1]` and `x2.shape[-2]`) must be equal, but "
        + "received `x1.shape=(None, 3)` and `x2.shape=(4, 2)`.")
    #expect(
      message { () throws(GraphError) in
        try Node.concatenate([symbol([-1, 3]), symbol([-1, 4])], axis: 0)
      }
        == "ValueError: Every value in `xs` must have the same shape except on the `axis` dim. But "
        + "found element of shape (None, 4), which is different from the first element's shape "
        + "(None, 3).")
  }

  @Test func unknownSizesPassThroughRules() throws {
    let x = symbol([-1, 28, 28, 3])
    let window = Window(strides: [2, 2], dilations: [1, 1], padding: .same)
    #expect(try x.conv(ones([3, 3, 3, 8]), window).shape == [-1, 14, 14, 8])
    #expect(try x.maxPool(Pool(size: [2, 2], strides: [2, 2], padding: .valid)).shape
      == [-1, 14, 14, 3])
    #expect(try x.mean(axes: [1, 2]).shape == [-1, 3])
    #expect(try x.reshape([-1, 28 * 28 * 3]).shape == [-1, 28 * 28 * 3])
    #expect(try symbol([-1, -1, 4]).transpose([0, 2, 1]).shape == [-1, 4, -1])
    #expect(try symbol([-1, 7]).cast(.int32).oneHot(5).shape == [-1, 7, 5])
    #expect(try ones([10, 6]).take(Node.placeholder([-1, 7], .int32), axis: 0).shape == [-1, 7, 6])
  }

  @Test func dtypesMeetAsInJAX() throws {
    let i = Node(NDArray([1, 2] as [Int32]))
    let f = Node(NDArray([0.5, 1] as [Float]))
    #expect(try (i + f).dtype == .float32)
    #expect(try (i * 2).dtype == .int32)
    #expect(try (i * 2.5).dtype == .float32)
    #expect(try (i / i).dtype == .float32)
    #expect(try i.equal(i).sum().dtype == .int32)
    #expect(try i.sqrt().dtype == .float32)
    #expect(Promotion.common(.uint8, .int8) == .int16)
    #expect(Promotion.common(.bool, .uint8) == .uint8)
  }

  @Test func notANumberSurvivesExtremes() throws {
    let x = Node(NDArray([1, .nan, 3] as [Float]))
    #expect(try x.max().value?.item().double.isNaN == true)
    #expect(try x.min().value?.item().double.isNaN == true)
    #expect(try x.maximum(2).value?.item(1).double.isNaN == true)
    #expect(try x.relu().value?.item(1).double.isNaN == true)
    #expect(try x.clip(0, 2).value?.item(1).double.isNaN == true)
    #expect(try x.take(Node(NDArray([5] as [Int32])), axis: 0).value?.item().double.isNaN == true)
  }

  @Test func graphsPrintOneLinePerValue() throws {
    let x = Node.placeholder([-1, 3])
    let text = GraphText.text([try (x * x).relu()])
    #expect(
      text == """
        %0 = placeholder() : float32(None, 3)
        %1 = multiply(%0, %0) : float32(None, 3)
        %2 = relu(%1) : float32(None, 3)

        """)
  }
}
