import Bindings
import Diagnostics
import Foundation
import class Host.Host
import Testing

/// Keeps what a program prints.
private final class Recorder: Host {
  var output: [UInt8] = []
  var errors: [UInt8] = []

  override func write(_ text: UnsafeBufferPointer<UInt8>, to stream: Stream) {
    if stream == .output { output += text } else { errors += text }
  }
}

private func run(_ code: String, _ limits: Session.Limits) -> (output: String, errors: String) {
  let before = Host.current
  defer { Host.current = before }
  let host = Recorder()
  let session = Session(host: host, limits: limits)
  _ = session.runFile(SourceFile(name: "program.py", utf8: Array(code.utf8)))
  return (
    String(decoding: host.output, as: UTF8.self), String(decoding: host.errors, as: UTF8.self)
  )
}

extension FigureTests {
  /// Long native calls that run the program's code: memory is freed under them, and only what may be.
  @Suite struct MemoryTests {
    static let model = """
      import numpy as np, keras
      keras.utils.set_random_seed(1)
      model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
      model.compile(loss="mse", optimizer="sgd")
      x = np.ones((64, 2), "float32")
      def work(*_, **__):
          for i in range(20):
              a = [i] * 2000
          return len(a)

      """

    static let fits = [
      """
      class Busy(keras.callbacks.Callback):
          def on_train_batch_end(self, batch, logs=None):
              self.last = work()
      model.fit(x, x[:, :1], epochs=10, batch_size=4, verbose=0, callbacks=[Busy()])
      """,
      """
      call = keras.callbacks.LambdaCallback(on_epoch_end=work)
      model.fit(x, x[:, :1], epochs=150, batch_size=64, verbose=0, callbacks=[call])
      """,
      """
      def batches():
          while True:
              yield x[:1].repeat(work(), axis=0), x[:1, :1].repeat(2000, axis=0)
      model.fit(batches(), steps_per_epoch=60, epochs=2, verbose=0)
      """,
      """
      class Rows(keras.utils.PyDataset):
          def __len__(self): return 30
          def __getitem__(self, i):
              work()
              return x[:4], x[:4, :1]
      model.fit(Rows(), epochs=4, verbose=0)
      """,
      """
      np.apply_along_axis(lambda row: work() * row, 1, np.ones((120, 2)))
      """,
      """
      np.vectorize(lambda v: work() + v)(np.arange(120))
      """,
    ]

    @Test(arguments: fits) func garbageUnderFitIsCollected(_ code: String) {
      let (output, errors) = run(
        Self.model + code + "\nprint('done')\n", .init(heapBytes: 28 << 20))
      #expect(output == "done\n", "\(code): \(errors)")
    }

    static let programs = [
      "python/classes_07_mini_framework", "python/core_07_containers", "python/flow_01_loops",
    ]

    /// Recorded programs, with memory freed at any time.
    @Test(arguments: programs) func aProgramSurvivesCollectionsAtAnyTime(_ name: String) throws {
      let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "ConformanceTests/Programs")
      let code = try String(contentsOf: folder.appending(path: name + ".py"), encoding: .utf8)
      let expected = try String(contentsOf: folder.appending(path: name + ".out"), encoding: .utf8)
      var limits = Session.Limits.none
      limits.safepointsPerCollection = 397
      #expect(run(code, limits).output == expected)
    }

    static let talkative = """
      class Talk:
          def __repr__(self):
              for i in range(200): last = [str(i)]
              return "talk" + last[0]
      class Loud(ValueError):
          def __str__(self):
              return "loud " + repr([Talk(), Talk()])

      """

    private var often: Session.Limits {
      var limits = Session.Limits.none
      limits.safepointsPerCollection = 7
      return limits
    }

    @Test func anErrorStaysUntilItIsTold() {
      let code = Self.talkative + "try: raise Loud()\nexcept Loud: raise KeyError([Talk(), Talk()])\n"
      let errors = run(code, often).errors
      #expect(errors.contains("Loud: loud [talk199, talk199]\n"))
      #expect(errors.contains("KeyError: [talk199, talk199]\n"))
    }

    @Test func aCellsValueStaysUntilItIsShown() {
      let session = Session(host: Host(), limits: often)
      let code = Self.talkative + "[Talk(), Talk()]\n"
      let source = SourceFile(name: "cell", utf8: Array(code.utf8))
      let lines = (1...source.lineStarts.count).map {
        (offset: source.lineStarts[$0 - 1], length: source.lineBytes($0).count)
      }
      let shown = session.run(cell: source, lines: lines, display: true)
      guard case .value(let text) = shown.last else {
        Issue.record("no value")
        return
      }
      #expect(text == "[talk199, talk199]")
    }
  }
}
