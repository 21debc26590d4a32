import Autodiff
import Host
import Tensors
import Testing

/// Draws graphs of all kinds of operations over a few shapes.
private struct RandomGraph {
  var state: UInt64

  mutating func next(_ n: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(n))
  }

  mutating func array(_ shape: [Int]) -> NDArray {
    let out = NDArray(uninitialized: shape, .float32)
    for i in 0..<out.count { out.float32[i] = Float(next(2000)) / 1000 - 1 }
    return out
  }

  /// Builds the same graph for the same state, on any inputs of shapes [4, 6], [6], [4, 1], [6, 6].
  mutating func build(_ inputs: [Node], _ size: Int) throws -> [Node] {
    var full = [inputs[0]]
    let (row, column, square) = (inputs[1], inputs[2], inputs[3])
    for _ in 0..<size {
      let a = full[next(full.count)]
      let b = full[next(full.count)]
      let node: Node
      switch next(14) {
      case 0: node = try a + b
      case 1: node = try a * b
      case 2: node = try a + row
      case 3: node = try a * column
      case 4: node = try a.tanh()
      case 5: node = try (a.matmul(square) + row).relu()
      case 6: node = try a - a.mean(axes: [1], keepDims: true)
      case 7: node = try a.greater(b).select(a, b * 0.5)
      case 8: node = try a.reshape([6, 4]).transpose()
      case 9: node = try Node.concatenate([a.slice(axis: 1, start: 3, length: 3),
                                           b.slice(axis: 1, start: 0, length: 3)], axis: 1)
      case 10: node = try a.transpose().matmul(b).matmul(a.transpose()).transpose() * 0.1
      case 11: node = try a.softmax()
      case 12: node = try a.reshape([24]).sigmoid().reshape([4, 6]) - b
      default: node = try a / (b.square() + 1)
      }
      full.append(node)
    }
    return [full[full.count - 1], try full[full.count / 2].sum(axes: [0]), full[full.count - 2]]
  }
}

@Suite(.serialized)
struct ProgramTests {
  private static let shapes = [[4, 6], [6], [4, 1], [6, 6]]

  @Test func plansComputeWhatEagerCallsCompute() throws {
    for seed in 1...120 {
      var dice = RandomGraph(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
      let data = ProgramTests.shapes.map { dice.array($0) }
      let (start, size) = (dice.state, 3 + seed % 25)
      let eager = try dice.build(data.map { Node($0) }, size)
      dice.state = start
      let inputs = ProgramTests.shapes.map { Node.placeholder($0) }
      let traced = try dice.build(inputs, size)
      let program = try Program(inputs: inputs, outputs: traced)
      #expect(program.verify().isEmpty, "seed \(seed): \(program.verify())")
      for round in 0..<2 {
        for (got, want) in zip(try program.run(data), eager) {
          let expected = try #require(want.value)
          for i in 0..<expected.count {
            let (x, y) = (got.item(i).double, expected.item(i).double)
            let isClose = abs(x - y) <= 1e-4 * max(1, abs(y)) || x.isNaN && y.isNaN
            if !isClose {
              Issue.record("seed \(seed) round \(round): \(x), not \(y)\n\(program.text)")
              return
            }
          }
        }
      }
    }
  }

  @Test func gradientsOfRandomGraphsArePlannedSoundly() throws {
    for seed in 1...60 {
      var dice = RandomGraph(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
      let data = ProgramTests.shapes.map { dice.array($0) }
      let (start, size) = (dice.state, 3 + seed % 15)
      let inputs = ProgramTests.shapes.map { Node.placeholder($0) }
      let loss = try dice.build(inputs, size)[0].square().mean()
      let program = try Program(
        inputs: inputs, outputs: try gradients(of: loss, wrt: inputs) + [loss])
      #expect(program.verify().isEmpty)
      dice.state = start
      let eager = try dice.build(data.map { Node($0) }, size)[0].square().mean()
      let got = try program.run(data)[4].item().double
      let want = try #require(eager.value).item().double
      #expect(abs(got - want) <= 1e-4 * max(1, abs(want)))
    }
  }

  @Test func variablesChangeInPlaceAndOldValuesSurvive() throws {
    let a = Variable(NDArray([1, 2] as [Float]), name: "a")
    let b = Variable(NDArray([3, 4] as [Float]), name: "b")
    let trace = Trace()
    let old = try trace.record { () throws(GraphError) -> Node in
      let old = a.node
      // Swap: each takes the other's old value.
      let keep = b.node
      try b.assign(a.node)
      try a.assign(keep)
      return old
    }
    let program = try Program(inputs: [], outputs: [old], updates: trace.updates)
    #expect(program.verify().isEmpty)
    #expect(try program.run([])[0].array(Float.self) == [1, 2])
    #expect(a.value.array(Float.self) == [3, 4])
    #expect(b.value.array(Float.self) == [1, 2])
  }

  @Test func aValueHandedOutDoesNotChangeLater() throws {
    let v = Variable(NDArray([1, 1] as [Float]), name: "v")
    let trace = Trace()
    try trace.record { () throws(GraphError) in try v.assign(v.node + 1) }
    let program = try Program(inputs: [], outputs: [], updates: trace.updates)
    let before = v.value
    _ = try program.run([])
    _ = try program.run([])
    #expect(before.array(Float.self) == [1, 1])
    #expect(v.value.array(Float.self) == [3, 3])
  }

  @Test func biasAndActivationGoIntoTheProduct() throws {
    let x = Node.placeholder([4, 3])
    let w = Node.placeholder([3, 5])
    let b = Node.placeholder([5])
    let program = try Program(
      inputs: [x, w, b], outputs: [try (x.matmul(w) + b).relu().matmul(w.transpose())])
    #expect(program.kernelCount == 2)
  }

  /// A host that says it has threads and runs the parts backwards.
  private final class BackwardHost: Host {
    let count: Int
    var calls = 0
    init(_ count: Int) { self.count = count }
    override var threads: Int { count }
    override func parallelFor(_ count: Int, _ body: (Int) -> Void) {
      calls += 1
      for i in (0..<count).reversed() { body(i) }
    }
  }

  @Test func resultsDoNotDependOnTheNumberOfThreads() throws {
    var dice = RandomGraph(state: 99)
    let shapes = [[6, 20, 20, 8], [3, 3, 8, 16], [300, 512], [512, 300], [4, 90, 90], [4, 90, 90]]
    let data = shapes.map { dice.array($0) }
    let ordinary = Host.current
    defer { Host.current = ordinary }
    var results: [[NDArray]] = []
    for threads in [1, 2, 5] {
      let host = BackwardHost(threads)
      Host.current = host
      let x = shapes.map { Node.placeholder($0) }
      let window = Window(strides: [1, 1], dilations: [1, 1], padding: .same)
      let parts = [
        try x[0].conv(x[1], window), try x[2].matmul(x[3]).tanh(), try x[4].matmul(x[5]),
        try (x[2] * x[2] + 1).sqrt().exp(),
      ]
      var loss = Node.scalar(0)
      for part in parts { loss = try loss + part.square().mean() }
      let program = try Program(
        inputs: x, outputs: parts + (try gradients(of: loss, wrt: x)))
      results.append(try program.run(data))
      #expect(host.calls > 0)
    }
    for other in results.dropFirst() {
      for (a, b) in zip(results[0], other) {
        #expect(a.array(Float.self) == b.array(Float.self))
      }
    }
  }

  @Test func deepGraphsAreReleasedWithoutRecursion() throws {
    let x = Node.placeholder([1])
    var y = x
    for _ in 0..<200_000 { y = try y + x }
    #expect(y.shape == [1])
  }

  @Test func divisionByAConstantMultipliesByItsReciprocal() throws {
    let x = Node.placeholder([2])
    let y = try (x * 100).round() / 100
    let got = try Program(inputs: [x], outputs: [y]).run([NDArray([0.724, 0.5] as [Float])])[0]
    // As real Keras prints ops.round: the reciprocal of 100 is not exact.
    #expect(got.array(Float.self) == [72 * (1 / 100 as Float), 50 * (1 / 100 as Float)])
  }

  @Test func divisionByWhatIsBroadcastMultipliesByItsReciprocal() throws {
    let rows: [[Float]] = [[1.3, 2.9, 7.7, 9.1], [0.1, 4.4, 5.3, 6.7]]
    let divisors: [Float] = [3, 7, 11, 13]
    let x = Node(NDArray(rows.flatMap { $0 }, [2, 4]))
    let d = Node(NDArray(divisors, [4]))
    let want = rows.flatMap { row in zip(row, divisors).map { $0 * (1 / $1) } }
    #expect(try x.divide(d).value?.array(Float.self) == want)
    let a = Node.placeholder([2, 4], .float32)
    let b = Node.placeholder([4], .float32)
    let program = try Program(inputs: [a, b], outputs: [a.divide(b)])
    #expect(try program.run([x.value!, d.value!])[0].array(Float.self) == want)
    // A divisor of the quotient's own size divides.
    let row = Node(NDArray(rows[0], [4]))
    let exact = zip(rows[0], divisors).map { $0 / $1 }
    #expect(try row.divide(d).value?.array(Float.self) == exact)
  }

  @Test func productsThatAreOnlyAddedAreNotRounded() throws {
    let (x, y, z) = (Node.placeholder([3]), Node.placeholder([3]), Node.placeholder([3]))
    let data: [[Float]] = [[0.1, 1.7, -2.3], [0.3, 0.9, 1.1], [-0.03, 1.53, 2.53]]
    let sums = [try x * y + z, try x * y - z, try z - x * y]
    for contracts in [true, false] {
      let program = try Program(inputs: [x, y, z], outputs: sums, contracts: contracts)
      let got = try program.run(data.map { NDArray($0) })
      for i in 0..<3 {
        let (a, b, c) = (data[0][i], data[1][i], data[2][i])
        // A product used three times is rounded.
        #expect(got[0].float32[i] == a * b + c)
        #expect(got[1].float32[i] == a * b - c)
        #expect(got[2].float32[i] == c - a * b)
      }
    }
    let one = try Program(inputs: [x, y, z], outputs: [x * y + z]).run(data.map { NDArray($0) })
    let chain = try Program(inputs: [x, y], outputs: [(x * y).sum()])
      .run(data.prefix(2).map { NDArray($0) })[0].item().double
    for i in 0..<3 {
      #expect(one[0].float32[i] == data[2][i].addingProduct(data[0][i], data[1][i]))
    }
    let pair = (data[0][1] * data[1][1]).addingProduct(data[0][0], data[1][0])
    #expect(chain == Double(pair.addingProduct(data[0][2], data[1][2])))
  }

  @Test func sumsAreAddedInWindows() throws {
    // 70 numbers are three windows, the first and the last padded with thirteen zeros.
    var values = [Float](repeating: 1e-8, count: 70)
    values[0] = 1
    let sum = try Node(NDArray(values)).sum().value?.item().double
    func run(_ part: Range<Int>) -> Float { values[part].reduce(0, +) }
    #expect(sum == Double(run(0..<19) + run(19..<51) + run(51..<70)))
    let columns = try Node(NDArray(values.flatMap { [$0, $0] }, [70, 2])).sum(axes: [0])
    #expect(columns.value?.float32[1] == columns.value?.float32[0])
    #expect(columns.value.map { Double($0.float32[0]) } == sum)
  }

  @Test func largeLoopsAgreeWithSmallOnes() throws {
    // 300 × 700 elements pass through many tiles, with a repeating row, a column and a scalar.
    let (x, row) = (Node.placeholder([300, 700]), Node.placeholder([700]))
    let column = Node.placeholder([300, 1])
    let y = try ((x * row + column).tanh() * 2 + x).sum(axes: [1])
    let program = try Program(inputs: [x, row, column], outputs: [y])
    var dice = RandomGraph(state: 77)
    let data = [dice.array([300, 700]), dice.array([700]), dice.array([300, 1])]
    let got = try program.run(data)[0]
    for i in [0, 1, 150, 299] {
      let (a, c) = (data[0], data[2].float32[i])
      var want = 0.0
      for j in 0..<700 {
        let v = a.float32[i * 700 + j]
        want += Double(Node.scalar(Double(v * data[1].float32[j] + c)).tanhValue * 2 + v)
      }
      #expect(abs(Double(got.float32[i]) - want) < 1e-2)
    }
  }
}

extension Node {
  fileprivate var tanhValue: Float { Float((try? tanh().value?.item().double) ?? .nan) }
}
