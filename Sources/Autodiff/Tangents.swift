/// Which values carry a derivative: while a function is being differentiated, everything floating
/// that depends on what it is differentiated by. Computing asks nobody; texts that programs see do.
public enum Tangents {
  /// The differentiations going on, the innermost last.
  nonisolated(unsafe) static var frames: [Int] = []
  nonisolated(unsafe) private static var count = 0

  /// Begins a differentiation by the given leaves; they nest.
  public static func begin(_ leaves: [Node]) {
    count += 1
    frames.append(count)
    for leaf in leaves { leaf.tangentFrame = count }
  }

  public static func end() { frames.removeLast() }

  /// The frame that a value made of `inputs` belongs to; 0 for none.
  static func frame(of inputs: [Node]) -> Int {
    var found = 0
    for input in inputs where input.tangentFrame > found {
      if frames.contains(input.tangentFrame) { found = input.tangentFrame }
    }
    return found
  }
}

extension Node {
  /// Whether a derivative with respect to this value is being recorded.
  public var carriesTangent: Bool {
    tangentFrame != 0 && Tangents.frames.contains(tangentFrame)
  }
}
