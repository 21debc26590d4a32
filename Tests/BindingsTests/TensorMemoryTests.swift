import Bindings
import Diagnostics
import Host
import Results
import Testing

/// The value that a cell shows at its end when it is run in a new session.
private func value(of code: String) -> String {
  let session = Session(host: Host(), limits: .none)
  let source = SourceFile(name: "cell", utf8: Array(code.utf8))
  var lines: [(offset: Int, length: Int)] = []
  for line in 1...source.lineStarts.count {
    lines.append((source.lineStarts[line - 1], source.lineBytes(line).count))
  }
  let outputs = session.run(cell: source, lines: lines, display: true)
  if case .value(let text) = outputs.last { return text }
  return "\(outputs)"
}

/// A tensor never changes, whoever writes into the array it came from or the array it shows.
///
/// Under JAX this depends on the address of the array, so no program can be recorded.
@Suite(.serialized) struct TensorMemoryTests {
  @Test(arguments: [
    "t = ops.convert_to_tensor(a)", "t = ops.reshape(a, (2, 2))", "t = layers.Flatten()(a[None])",
    "t = keras.Variable(a)", "v = keras.Variable(a * 0); v.assign(a); t = v",
    "d = layers.Dense(4, use_bias=False); d.build((None, 1)); d.set_weights([a[None]]); t = d.kernel",
    "t = keras.initializers.Constant(a)((4,))",
  ])
  func writingIntoAnArrayLeavesTensorsAlone(_ line: String) {
    let text = value(
      of: """
      import numpy as np, keras
      from keras import layers, ops
      a = np.ones(4, dtype="float32")
      \(line)
      a[:] = 7
      float(ops.sum(t))

      """)
    #expect(text == "4.0")
  }

  @Test func anArrayThatShowsATensorIsReadOnly() {
    let text = value(
      of: """
      import numpy as np
      from keras import ops
      t = ops.ones((2,))
      shown, own, said = np.asarray(t), np.array(t), []
      own[0] = 3
      try:
          shown[0] = 3
      except ValueError as e:
          said.append(str(e))
      try:
          shown.flags.writeable = True
      except ValueError as e:
          said.append(str(e))
      said, t.tolist(), own.tolist()

      """)
    #expect(
      text == "(['assignment destination is read-only', "
        + "'cannot set WRITEABLE flag to True of this array'], [1.0, 1.0], [3.0, 1.0])")
  }
}
