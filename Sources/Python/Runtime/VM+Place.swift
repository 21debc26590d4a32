import Diagnostics

/// Where the program is.
extension VM {
  /// The name of the module whose code runs; nil outside any.
  public var runningModule: StrObject? {
    guard frameCount > 0 else { return nil }
    return frames[frameCount - 1].globals._withUnsafeGuaranteedRef { $0.get(names.name) }.asStr
  }

  /// The line of the source file that is being executed; 0 outside any program.
  public var currentLine: Int {
    guard frameCount > 0 else { return 0 }
    let frame = frames[frameCount - 1]
    return frame.code._withUnsafeGuaranteedRef { code in
      let instruction = frame.next - code.instructions - 1
      return code.source.line(at: Int(code.span(at: max(0, instruction)).start))
    }
  }
}

extension VM {
  /// The line of a file that runs now: that of the innermost frame whose code stands there, else 0.
  public func currentLine(in file: String) -> Int {
    for k in stride(from: frameCount - 1, through: 0, by: -1) {
      let code = frames[k].code.takeUnretainedValue()
      guard code.source.name == file else { continue }
      let instruction = frames[k].next - code.instructions - 1
      return code.source.line(at: Int(code.span(at: max(0, instruction)).start))
    }
    return 0
  }
}
