/// Runs a program over a subject by backtracking on an explicit stack.
struct RegexMatcher {
  private let program: RegexProgram
  private let subject: CharacterView
  private let end: Int
  /// Start and end of each group, -1 where it took no part.
  private(set) var groups: [Int]
  /// The group closed last.
  private(set) var lastIndex = -1
  private var counts: [Int]
  private var lasts: [Int]
  private var stack: [Entry] = []
  /// Where the whole match may not end, or -1.
  private var forbiddenEnd = -1

  private struct Entry {
    enum Kind { case branch, group, count, last, greedyRun, lazyRun, lastIndex }
    var kind: Kind
    var a: Int
    var b: Int
    var c = 0
  }

  init(_ program: RegexProgram, _ subject: CharacterView, end: Int) {
    self.program = program
    self.subject = subject
    self.end = end
    groups = [Int](repeating: -1, count: 2 * program.groupCount + 2)
    counts = [Int](repeating: 0, count: program.loopCount)
    lasts = [Int](repeating: -1, count: program.loopCount)
  }

  /// Matches at exactly `start`; with `full`, up to the end; with `nonEmpty`, at least a character.
  mutating func match(at start: Int, full: Bool = false, nonEmpty: Bool = false) -> Bool {
    reset()
    forbiddenEnd = nonEmpty ? start : -1
    guard let stop = run(from: 0, at: start, full: full) else { return false }
    groups[0] = start
    groups[1] = stop
    return true
  }

  /// Finds the first match that starts at or after `start`.
  mutating func search(from start: Int) -> Bool {
    var at = start
    while at <= end {
      if let c = program.firstCharacter {
        while at < end, subject[at] != c { at += 1 }
        if at >= end { return false }
      }
      if match(at: at) { return true }
      at += 1
    }
    return false
  }

  private mutating func reset() {
    for i in 0..<groups.count { groups[i] = -1 }
    lastIndex = -1
    stack.removeAll(keepingCapacity: true)
  }

  @inline(__always) private func accepts(_ item: Int, _ c: UInt32) -> Bool {
    switch program.code[item] {
    case .character(let expected): c == expected
    case .set(let index): program.sets[index].contains(c)
    case .any: true
    default: c != 10
    }
  }

  private func isWord(_ at: Int, _ ascii: Bool) -> Bool {
    at >= 0 && at < end && RegexSet.isWord(subject[at], ascii: ascii)
  }

  private func holds(_ assertion: RegexNode.Assertion, _ at: Int) -> Bool {
    switch assertion {
    case .start: at == 0
    case .lineStart: at == 0 || subject[at - 1] == 10
    case .end: at == end || at == end - 1 && subject[at] == 10
    case .lineEnd: at == end || subject[at] == 10
    case .absoluteEnd: at == end
    case .boundary(let ascii): isWord(at - 1, ascii) != isWord(at, ascii)
    case .noBoundary(let ascii): end > 0 && isWord(at - 1, ascii) == isWord(at, ascii)
    }
  }

  /// The end of the match, or nil. Lookarounds run their part of the program by recursion, no deeper
  /// than the pattern nests them.
  private mutating func run(from start: Int, at position: Int, full: Bool) -> Int? {
    let base = stack.count
    var pc = start
    var at = position
    while true {
      var failed = false
      switch program.code[pc] {
      case .character(let c):
        if at < end && subject[at] == c {
          at += 1
          pc += 1
        } else {
          failed = true
        }
      case .set(let index):
        if at < end && program.sets[index].contains(subject[at]) {
          at += 1
          pc += 1
        } else {
          failed = true
        }
      case .any:
        if at < end {
          at += 1
          pc += 1
        } else {
          failed = true
        }
      case .anyButNewline:
        if at < end && subject[at] != 10 {
          at += 1
          pc += 1
        } else {
          failed = true
        }
      case .split(let first, let second):
        stack.append(Entry(kind: .branch, a: second, b: at))
        pc = first
      case .jump(let target): pc = target
      case .save(let slot):
        stack.append(Entry(kind: .group, a: slot, b: groups[slot]))
        groups[slot] = at
        if slot & 1 == 1 {
          stack.append(Entry(kind: .lastIndex, a: lastIndex, b: 0))
          lastIndex = slot / 2
        }
        pc += 1
      case .assertion(let kind):
        if holds(kind, at) { pc += 1 } else { failed = true }
      case .backreference(let index):
        let (a, b) = (groups[2 * index], groups[2 * index + 1])
        if a < 0 || b < a || at + b - a > end {
          failed = true
        } else {
          for i in 0..<b - a where !same(subject[a + i], subject[at + i]) {
            failed = true
            break
          }
          if !failed {
            at += b - a
            pc += 1
          }
        }
      case .run(let item, let least, let most, let mode):
        let limit = most > end - at ? end : at + most
        if mode == .lazy {
          var here = at
          let needed = at + least
          while here < needed, here < end, accepts(item, subject[here]) { here += 1 }
          if here < needed {
            failed = true
          } else {
            stack.append(Entry(kind: .lazyRun, a: pc, b: here, c: limit))
            at = here
            pc = item + 1
          }
        } else {
          var here = at
          while here < limit, accepts(item, subject[here]) { here += 1 }
          if here - at < least {
            failed = true
          } else {
            if mode == .greedy && here - at > least {
              stack.append(Entry(kind: .greedyRun, a: item + 1, b: here - 1, c: at + least))
            }
            at = here
            pc = item + 1
          }
        }
      case .loopStart(let loop):
        stack.append(Entry(kind: .count, a: loop, b: counts[loop]))
        stack.append(Entry(kind: .last, a: loop, b: lasts[loop]))
        counts[loop] = 0
        lasts[loop] = -1
        pc += 1
      case .loopTest(let loop, let least, let most, let lazy, let body):
        let count = counts[loop]
        if count < least {
          enter(loop, at)
          pc = body
        } else if count < most && at != lasts[loop] {
          if lazy {
            // Trying once more later must find the counter as it is now.
            stack.append(Entry(kind: .branch, a: -1 - pc, b: at))
            pc += 1
          } else {
            stack.append(Entry(kind: .branch, a: pc + 1, b: at))
            enter(loop, at)
            pc = body
          }
        } else {
          pc += 1
        }
      case .look(let next, let back, let negative):
        let from = at - back
        let kept = groups
        let keptLast = lastIndex
        let height = stack.count
        let found = from >= 0 && run(from: pc + 1, at: from, full: false) != nil
        if stack.count > height { stack.removeLast(stack.count - height) }
        if found && !negative {
          remember(kept, keptLast)
        } else {
          groups = kept
          lastIndex = keptLast
        }
        if found != negative { pc = next } else { failed = true }
      case .atomic(let next):
        let kept = groups
        let keptLast = lastIndex
        let height = stack.count
        if let stop = run(from: pc + 1, at: at, full: false) {
          if stack.count > height { stack.removeLast(stack.count - height) }
          remember(kept, keptLast)
          at = stop
          pc = next
        } else {
          failed = true
        }
      case .condition(let index, let no):
        pc = groups[2 * index + 1] >= 0 ? pc + 1 : no
      case .match:
        if (!full || at == end) && (at != forbiddenEnd || pc != program.code.count - 1) { return at }
        failed = true
      }
      if !failed { continue }
      guard backtrack(to: base, &pc, &at) else { return nil }
    }
  }

  private func same(_ a: UInt32, _ b: UInt32) -> Bool {
    a == b
      || program.ignoresCase
        && CharacterProperties.simpleLower(a) == CharacterProperties.simpleLower(b)
  }

  private mutating func enter(_ loop: Int, _ at: Int) {
    stack.append(Entry(kind: .count, a: loop, b: counts[loop]))
    stack.append(Entry(kind: .last, a: loop, b: lasts[loop]))
    counts[loop] += 1
    lasts[loop] = at
  }

  /// Lets backtracking undo what a finished lookaround or atomic group captured.
  private mutating func remember(_ before: [Int], _ last: Int) {
    for slot in 0..<groups.count where groups[slot] != before[slot] {
      stack.append(Entry(kind: .group, a: slot, b: before[slot]))
    }
    if lastIndex != last { stack.append(Entry(kind: .lastIndex, a: last, b: 0)) }
  }

  private mutating func backtrack(to base: Int, _ pc: inout Int, _ at: inout Int) -> Bool {
    while stack.count > base {
      let entry = stack.removeLast()
      switch entry.kind {
      case .group: groups[entry.a] = entry.b
      case .count: counts[entry.a] = entry.b
      case .last: lasts[entry.a] = entry.b
      case .lastIndex: lastIndex = entry.a
      case .branch:
        at = entry.b
        pc = entry.a
        if pc < 0, case .loopTest(let loop, _, _, _, let body) = program.code[-1 - pc] {
          enter(loop, at)
          pc = body
        }
        return true
      case .greedyRun:
        at = entry.b
        pc = entry.a
        if entry.b > entry.c {
          stack.append(Entry(kind: .greedyRun, a: entry.a, b: entry.b - 1, c: entry.c))
        }
        return true
      case .lazyRun:
        guard case .run(let item, _, _, _) = program.code[entry.a], entry.b < entry.c,
          accepts(item, subject[entry.b])
        else { continue }
        stack.append(Entry(kind: .lazyRun, a: entry.a, b: entry.b + 1, c: entry.c))
        at = entry.b + 1
        pc = item + 1
        return true
      }
    }
    return false
  }
}
