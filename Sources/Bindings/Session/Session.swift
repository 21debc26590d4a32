import Autodiff
import Diagnostics
import Host
import Keras
import Python
import Results
import Tensors

/// One namespace in which cells run, as in a notebook, or a program file.
///
/// What cells print goes to the host as it is printed; richer results are handed to `emit` in the
/// same order, or returned by `run` where there is no `emit`.
public final class Session {
  /// Bounds on what a program may use.
  public struct Limits: Sendable {
    /// Jumps back and calls, in all.
    public var steps: Int64
    public var heapBytes: Int
    /// Bytes printed by one cell.
    public var outputBytes: Int
    /// Frees memory at one in so many chances instead of when it is due, which finds what nothing
    /// keeps; 0 for the usual pace.
    public var safepointsPerCollection = 0

    public init(steps: Int64 = .max, heapBytes: Int = .max, outputBytes: Int = .max) {
      self.steps = steps
      self.heapBytes = heapBytes
      self.outputBytes = outputBytes
    }

    public static let none = Limits()
  }

  /// Gets every result that is not plain text, at once.
  public var emit: ((Output) -> Void)?
  /// Why and where the last cell was stopped, if it crossed a limit.
  public struct Stop {
    public var reason: String
    public var isOutOfTime: Bool
    /// The line of the cells' file, 0 if unknown.
    public var line: Int
  }
  public private(set) var stop: Stop?
  /// The host's time, in seconds, at which the program is stopped.
  public var deadline: Double {
    get { vm.limits.deadline }
    set { vm.limits.deadline = newValue }
  }

  let vm: VM
  let host: SessionHost
  private let limits: Limits
  private let observer = SessionObserver()
  private var collected: [Output] = []
  private var files: [ObjectIdentifier: FileID] = [:]
  /// The name of the file whose cells run, whose warnings become notes.
  private var cellFile: String?
  /// The line that printed too much.
  private var overflowLine = 0

  public init(host: Host, limits: Limits) {
    self.limits = limits
    self.host = SessionHost(host, outputLimit: limits.outputBytes)
    Host.current = self.host
    vm = VM()
    Modules.register(vm)
    vm.heap.limit = limits.heapBytes
    if limits.safepointsPerCollection > 0 {
      vm.heap.safepointsPerCollection = limits.safepointsPerCollection
      vm.heap.collectsAlways = true
    }
    ArrayMemory.grants = { [unowned(unsafe) vm] in vm.hasRoom($0) }
    if limits.steps < Int64(Int.max) { vm.limits.steps = Int(limits.steps) }
    observer.session = self
    vm.warningHandler = { [unowned(unsafe) self] category, message, file, line in
      guard let cellFile, file == cellFile else { return false }
      put(.warning(category: category, message: message, line: line))
      return true
    }
    self.host.onOverflow = { [unowned(unsafe) self] in
      vm.limits.stopReason =
        "the cell prints more than \(NumberText.grouped(limits.outputBytes)) bytes and was stopped"
      overflowLine = currentLine
    }
  }

  /// `keras.utils.set_random_seed(seed)`.
  public func setRandomSeed(_ seed: Int64) {
    Keras.Session.setRandomSeed(Int(truncatingIfNeeded: seed))
  }

  // MARK: Programs

  /// Runs a program file as `python FILE` would; the result is the exit status.
  public func runFile(_ source: SourceFile) -> Int32 {
    let id = vm.sources.add(source)
    vm.mainModule.dict.set(vm.intern("__file__"), vm.text(source.name))
    do throws(PyError) {
      _ = try vm.run(SourceText(source, id: id), file: source)
      try vm.flushFiles()
      return 0
    } catch {
      let (status, hint) = vm.holding { () -> (Int32, String) in
        let status = vm.report(error)
        return (status, status == 0 ? "" : Hints.hint(vm, error))
      }
      if !hint.isEmpty { host.write("hint: " + hint + "\n", to: .error) }
      return status
    }
  }

  // MARK: Cells

  /// Runs one cell, given as lines of the lesson file; with `display` the value of a last
  /// expression is shown.
  public func run(
    cell source: SourceFile, lines: [(offset: Int, length: Int)], display: Bool
  ) -> [Output] {
    collected = []
    host.beginCell()
    KerasBridge.of(vm).observer = observer
    FigureStage.of(vm).show = { [unowned(unsafe) self] figure in
      put(.figure(svg: figure.svg(), alternative: figure.textAlternative))
    }
    let file: FileID
    if let known = files[ObjectIdentifier(source)] {
      file = known
    } else {
      file = vm.sources.add(source)
      files[ObjectIdentifier(source)] = file
    }
    cellFile = source.name
    let text = SourceText(source, id: file, lines: lines.map { $0.offset..<($0.offset + $0.length) })
    do throws(PyError) {
      let value = try vm.run(text, file: source, display: display)
      try vm.holding { () throws(PyError) in
        if display { try show(value) }
        try FigureStage.of(vm).endCell(vm)
      }
    } catch {
      vm.holding {
        // What was drawn before the error is seen before it.
        try? FigureStage.of(vm).endCell(vm)
        report(error)
      }
    }
    try? vm.flushFiles()
    // The cell may end before the interpreter looks up from its work.
    if stop == nil, let reason = vm.limits.stopReason {
      stop = Stop(reason: reason, isOutOfTime: false, line: overflowLine)
    }
    return collected
  }

  /// The last expression: a model is drawn, None shows nothing, else its `repr`.
  private func show(_ value: Value) throws(PyError) {
    if value.isNone || value.isUndefined { return }
    if let model = value.as(LayerObject.self)?.layer as? Model, model.built {
      put(.graph(observer.graph(model, LayerGraph.Options())))
      return
    }
    if value.as(KerasObject.self)?.payload is History { return }
    // A figure is a picture, not its name.
    let showing = try vm.optionalAttribute(value, vm.intern("_show_as_value"))
    if !showing.isUndefined {
      _ = try vm.call(showing)
      return
    }
    put(.value(try vm.repr(value)))
  }

  func put(_ output: Output) {
    if let emit { emit(output) } else { collected.append(output) }
  }

  private func report(_ error: PyError) {
    let exception = error.exception
    let found = vm.frames(of: exception)
    if exception.type === vm.types.limitExceeded {
      stop = Stop(
        reason: (try? vm.str(Value(exception))) ?? "", isOutOfTime: vm.isOutOfTime,
        line: found.last { $0.file == cellFile }?.line ?? 0)
      return
    }
    let frames = found.map { frame in
      ErrorReport.Frame(
        file: frame.file, line: frame.line, function: frame.function, sourceLine: frame.text,
        start: frame.marked?.lowerBound ?? 0, end: frame.marked?.upperBound ?? 0)
    }
    put(
      .error(
        ErrorReport(
          className: exception.type.name, message: (try? vm.str(Value(exception))) ?? "",
          frames: frames, traceback: vm.tracebackText(exception), hint: Hints.hint(vm, error))))
  }

  /// The line of the cells' file that runs now, 0 if none does.
  public var currentLine: Int { cellFile.map { vm.currentLine(in: $0) } ?? 0 }

  // MARK: Pairs

  public func beginPairMember(pair: String, api: String) { observer.pairs.begin(pair, api) }

  public func endPairMember() { observer.pairs.end() }

  public func verdict(pair: String) -> PairVerdict {
    observer.pairs.verdict(pair) { [unowned(unsafe) self] layer in observer.line(of: layer) }
  }
}
