import Diagnostics

/// Where the program is.
extension VM {
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
