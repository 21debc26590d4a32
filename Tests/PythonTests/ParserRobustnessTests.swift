import Diagnostics
import Python
import Testing

@Suite(.serialized) struct ParserRobustnessTests {
  /// The text under an expression's span is that expression.
  @Test func everySpanHoldsItsExpression() throws {
    var texts = [try SyntaxFixtures.text("grammar.py")]
    // Every sixth, for the sake of time.
    for (i, program) in try SyntaxFixtures.programs().enumerated() where i % 6 == 0 {
      texts.append(program)
    }
    var checked = 0
    for text in texts {
      let file = SyntaxFixtures.file(text)
      guard let module = try? Parser.parse(file: file, id: FileID(0)) else { continue }
      var collector = ExpressionCollector()
      collector.collect(module.body)
      for expression in collector.found {
        let bytes = file.utf8[Int(expression.span.start)..<Int(expression.span.end)]
        // In a lambda, where also a `yield` may stand.
        let own = "lambda: (" + String(decoding: bytes, as: UTF8.self) + "\n)"
        guard let shown = try? SyntaxFixtures.parse(own).displayExpression,
          case .lambda(let function) = shown.kind, let again = function.expression
        else {
          Issue.record("does not stand alone: \(own)")
          continue
        }
        #expect(Self.shape(again) == Self.shape(expression), "\(own)")
        checked += 1
      }
    }
    #expect(checked > 3_000)
  }

  private static func shape(_ expression: Expression) -> String {
    let module = ModuleNode(
      body: [Statement(.expression(expression), expression.span)], span: expression.span)
    return ParserTests.shape(module)
  }

  /// Damaged programs give an error or a tree, and nothing else, soon.
  @Test func damagedProgramsNeitherCrashNorHang() throws {
    let programs = try SyntaxFixtures.programs() + [try SyntaxFixtures.text("grammar.py")]
    let junk = [
      "(", ")", "[", "]", "{", "}", ":", "=", ",", "\n", "\n        ", "\t", "'", "\"\"\"", "f'{",
      "\\", "#", "0x", "1_", "é", "\u{0}", "\u{200B}", "lambda", "if", "else", "for", "in", "def",
      "class", "*", "**", "->", ":=", "match x:\n case", "async", "@", "!", "\r", "\u{FEFF}",
    ]
    var random = SplitMix(state: 42)
    var errors = 0
    let clock = ContinuousClock()
    for round in 0..<300 {
      var bytes = Array(programs[round % programs.count].utf8)
      if bytes.count > 1200 { bytes = Array(bytes.prefix(1200)) }
      for _ in 0...random.below(4) where !bytes.isEmpty {
        let at = random.below(bytes.count)
        switch random.below(4) {
        case 0: bytes.remove(at: at)
        case 1: bytes.insert(contentsOf: junk[random.below(junk.count)].utf8, at: at)
        case 2: bytes[at] = UInt8(random.below(256))
        default: bytes.removeSubrange(at..<min(bytes.count, at + random.below(40)))
        }
      }
      let file = SourceFile(name: "case.py", utf8: bytes)
      let start = clock.now
      do throws(SyntaxError) {
        _ = try Parser.parse(file: file, id: FileID(0))
      } catch {
        errors += 1
        #expect(!error.rendered(fileName: "case.py").isEmpty)
        #expect(error.line >= 1 && error.line <= file.lineStarts.count)
      }
      #expect(clock.now - start < .seconds(10), "round \(round)")
    }
    #expect(errors > 200)
  }
}

/// A small generator of random numbers, so that a failure can be repeated.
struct SplitMix {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(max(bound, 1)))
  }
}

/// Finds the expressions that statements hold directly, outside classes (which rename) and f-strings.
struct ExpressionCollector {
  var found: [Expression] = []

  mutating func collect(_ body: [Statement]) {
    for statement in body {
      switch statement.kind {
      case .expression(let value): descend(value)
      case .assign(_, let value), .augmentedAssign(_, _, let value): descend(value)
      case .if(let branches, let orelse):
        for branch in branches {
          descend(branch.test)
          collect(branch.body)
        }
        collect(orelse)
      case .for(_, let iterable, let body, let orelse):
        descend(iterable)
        collect(body)
        collect(orelse)
      case .while(let test, let body, _):
        descend(test)
        collect(body)
      case .function(let function): collect(function.body)
      case .with(let items, let body):
        for item in items { descend(item.context) }
        collect(body)
      case .try(let node): collect(node.body)
      case .return(let value?): descend(value)
      default: break
      }
    }
  }

  private mutating func descend(_ value: Expression) {
    found.append(value)
    switch value.kind {
    case .binary(_, let left, let right):
      descend(left)
      descend(right)
    case .unary(_, let operand): descend(operand)
    case .boolean(_, let operands): operands.forEach { descend($0) }
    case .compare(let first, let links):
      descend(first)
      links.forEach { descend($0.right) }
    case .conditional(let test, let body, let orelse):
      descend(test)
      descend(body)
      descend(orelse)
    case .call(let call):
      descend(call.callee)
      for argument in call.arguments { descend(argument.value) }
    case .attribute(let object, _, _): descend(object)
    case .subscript(let object, _, _): descend(object)
    case .list(let elements), .tuple(let elements), .set(let elements):
      for element in elements {
        if case .starred = element.kind { continue }
        descend(element)
      }
    default: break
    }
  }
}
