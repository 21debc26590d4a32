/// A regular expression as instructions for the backtracking matcher.
final class RegexProgram {
  /// Each instruction names where to go on, unless that is the next one.
  enum Instruction {
    case character(UInt32)
    case set(Int)
    case any
    case anyButNewline
    /// Try the first place, then the second.
    case split(Int, Int)
    case jump(Int)
    case save(Int)
    case assertion(RegexNode.Assertion)
    case backreference(Int)
    /// A one-character item repeated.
    case run(item: Int, least: Int, most: Int, mode: RegexNode.RepeatMode)
    case loopStart(Int)
    case loopTest(Int, least: Int, most: Int, lazy: Bool, body: Int)
    /// A lookaround: the program of its own starts right after; then go to `next`.
    case look(next: Int, back: Int, negative: Bool)
    case atomic(next: Int)
    case condition(Int, no: Int)
    /// The end of a lookaround's or atomic group's program, or of the whole.
    case match
  }

  private(set) var code: [Instruction] = []
  private(set) var sets: [RegexSet] = []
  private(set) var loopCount = 0
  let groupCount: Int
  let groupNames: [(name: String, index: Int)]
  let flags: RegexFlags
  let ignoresCase: Bool
  /// A character that every match starts with, to skip ahead by.
  private(set) var firstCharacter: UInt32?

  init(_ pattern: [UInt32], flags: RegexFlags, isBytes: Bool = false) throws(RegexError) {
    var parser = RegexParser(pattern, flags: flags, isBytes: isBytes)
    let node = try parser.parse()
    var final = parser.flags
    if !isBytes && !final.contains(.ascii) { final.formUnion(.unicode) }
    self.flags = final
    ignoresCase = final.contains(.ignoreCase)
    groupCount = parser.groupCount
    groupNames = parser.groupNames
    firstCharacter = RegexProgram.first(of: node)
    emit(node)
    code.append(.match)
  }

  private static func first(of node: RegexNode) -> UInt32? {
    switch node {
    case .character(let c): return c
    case .group(let body, _), .atomic(let body): return first(of: body)
    case .sequence(let items): return items.first.flatMap { first(of: $0) }
    case .repeated(let body, let least, _, _): return least > 0 ? first(of: body) : nil
    default: return nil
    }
  }

  private func add(_ set: RegexSet) -> Int {
    sets.append(set)
    return sets.count - 1
  }

  private func emit(_ node: RegexNode) {
    switch node {
    case .empty: break
    case .character(let c): code.append(.character(c))
    case .set(let set): code.append(.set(add(set)))
    case .any(let newline): code.append(newline ? .any : .anyButNewline)
    case .sequence(let items): for item in items { emit(item) }
    case .alternatives(let items):
      var ends: [Int] = []
      for (i, item) in items.enumerated() {
        if i + 1 < items.count {
          let split = code.count
          code.append(.match)
          emit(item)
          ends.append(code.count)
          code.append(.match)
          code[split] = .split(split + 1, code.count)
        } else {
          emit(item)
        }
      }
      for end in ends { code[end] = .jump(code.count) }
    case .group(let body, let index):
      if let index { code.append(.save(2 * index)) }
      emit(body)
      if let index { code.append(.save(2 * index + 1)) }
    case .repeated(let body, let least, let most, let mode):
      emitRepeat(body, least, most, mode)
    case .backreference(let index): code.append(.backreference(index))
    case .look(let body, let ahead, let negative):
      let here = code.count
      code.append(.match)
      emit(body)
      code.append(.match)
      code[here] = .look(
        next: code.count, back: ahead ? 0 : body.width.least, negative: negative)
    case .atomic(let body):
      let here = code.count
      code.append(.match)
      emit(body)
      code.append(.match)
      code[here] = .atomic(next: code.count)
    case .conditional(let index, let yes, let no):
      let here = code.count
      code.append(.match)
      emit(yes)
      let end = code.count
      code.append(.match)
      code[here] = .condition(index, no: code.count)
      emit(no)
      code[end] = .jump(code.count)
    case .assertion(let kind): code.append(.assertion(kind))
    }
  }

  private func emitRepeat(_ body: RegexNode, _ least: Int, _ most: Int, _ mode: RegexNode.RepeatMode)
  {
    if body.isSingle {
      code.append(.run(item: code.count + 1, least: least, most: most, mode: mode))
      emit(body)
      return
    }
    if mode == .possessive {
      let here = code.count
      code.append(.match)
      emitRepeat(body, least, most, .greedy)
      code.append(.match)
      code[here] = .atomic(next: code.count)
      return
    }
    if least == 0 && most == 1 {
      let split = code.count
      code.append(.match)
      emit(body)
      let (inside, after) = (split + 1, code.count)
      code[split] = mode == .lazy ? .split(after, inside) : .split(inside, after)
      return
    }
    let loop = loopCount
    loopCount += 1
    code.append(.loopStart(loop))
    let test = code.count
    code.append(.match)
    // The body follows the jump that leaves the loop, so that the test's next instruction is the exit.
    let exit = code.count
    code.append(.match)
    let start = code.count
    emit(body)
    code.append(.jump(test))
    code[exit] = .jump(code.count)
    code[test] = .loopTest(loop, least: least, most: most, lazy: mode == .lazy, body: start)
  }
}
