import Diagnostics
import Foundation
import class Host.Host
import Python
import Testing

extension RunningTests {
  /// Runs whole programs and compares with what CPython 3.11 printed (`Fixtures/programs/record.py`).
  @Suite struct LanguageTests {
    static let programs = ["language", "calls", "exceptions", "objects", "traceback_chain"]

    @Test(arguments: programs) func programPrintsWhatCPythonPrints(_ name: String) throws {
      let run = try Run(program: name)
      #expect(run.output == (try Run.expected(name, "out")))
      #expect(run.errors == (try Run.expected(name, "err")))
      #expect((run.status != 0) == (try Run.expected(name, "err")).contains("Traceback"))
    }

    /// A collection at every call and loop finds values that nothing keeps.
    @Test(arguments: programs) func programSurvivesCollectionsEverywhere(_ name: String) throws {
      let run = try Run(program: name, collectsAlways: true)
      #expect(run.output == (try Run.expected(name, "out")))
    }

    @Test func globalsOfModuleStayForTheNextCell() throws {
      let vm = VM()
      defer { vm.dispose() }
      let first = SourceFile(name: "a.md", text: "x = 20\n")
      let second = SourceFile(name: "a.md", text: "x += 1\nx * 2\n")
      _ = try vm.run(SourceText(first, id: vm.sources.add(first)), file: first)
      let value = try vm.run(
        SourceText(second, id: vm.sources.add(second)), file: second, display: true)
      #expect(value.int == 42)
    }

    @Test func endlessLoopEndsAtItsStepLimit() {
      let run = Run(text: "while True:\n    pass\n") { $0.limits.steps = 100_000 }
      #expect(run.status == 1)
      #expect(run.errors.contains("LimitExceeded: the program ran for more than 100000 steps"))
    }

    @Test func exceptExceptionDoesNotCatchALimit() {
      let text = "while True:\n    try:\n        while True: pass\n    except Exception: pass\n"
      let run = Run(text: text) { $0.limits.steps = 100_000 }
      #expect(run.errors.contains("LimitExceeded"))
    }

    @Test func growingListEndsInMemoryError() {
      let text = "x = []\nwhile True:\n    x.append([0] * 100)\n"
      let run = Run(text: text) { $0.heap.limit = 50 << 20 }
      #expect(run.errors.contains("MemoryError"))
    }

    @Test func hugeRepetitionIsRefusedBeforeItIsMade() {
      let run = Run(text: "x = 'a' * 10 ** 10\n") { $0.heap.limit = 1 << 30 }
      #expect(run.errors.contains("MemoryError"))
    }

    @Test func deepRecursionThroughNativeFunctionsEndsInRecursionError() {
      let text = "def f(n):\n    return max([n], key=lambda x: f(x + 1))\nf(0)\n"
      let run = Run(text: text) { _ in }
      #expect(run.errors.contains("RecursionError: maximum recursion depth exceeded"))
    }

    @Test func framesCarryFileLineAndColumns() throws {
      let vm = VM()
      defer { vm.dispose() }
      let file = SourceFile(name: "lesson.md", text: "# Title\n\n    x = {}['key']\n")
      let id = vm.sources.add(file)
      do throws(PyError) {
        _ = try vm.run(SourceText(file, id: id, lines: [13..<27]), file: file)
        Issue.record("no error")
      } catch {
        let frame = try #require(vm.frames(of: error.exception).last)
        #expect(frame.file == "lesson.md")
        #expect(frame.line == 3)
        #expect(frame.text == "x = {}['key']")
        #expect(frame.marked == 4..<13)
        #expect(frame.anchor == 6..<13)
      }
    }

    /// Random arrangements of statements never bring the interpreter down.
    @Test func randomProgramsEndInValuesOrExceptions() {
      var state: UInt64 = 88_172_645_463_325_252
      func draw(_ n: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(n))
      }
      let atoms = [
        "a", "b", "c", "1", "2.5", "'s'", "None", "[]", "[1, 2]", "(1, 'x')", "{}", "{'k': 1}",
        "range(3)", "len", "print", "(lambda x: x)", "True", "2 ** 70", "{1, 2}", "b'q'", "f",
      ]
      let forms = [
        "# + #", "# - #", "# * #", "#[#]", "#(#)", "#.append", "# < #", "# == #", "# in #",
        "[x for x in #]", "not #", "-#", "(#, #)", "# if # else #", "#[#:#]", "# and #", "f'{#}'",
        "{#: #}", "*#, #", "str(#)", "list(#)", "(yield #)", "# % #", "sorted(#)", "sum(#)",
      ]
      func expression(_ depth: Int) -> String {
        if depth == 0 || draw(3) == 0 { return atoms[draw(atoms.count)] }
        var text = ""
        for c in forms[draw(forms.count)] {
          if c == "#" { text += "(" + expression(depth - 1) + ")" } else { text.append(c) }
        }
        return text
      }
      func statements(_ depth: Int, _ indent: String) -> String {
        var text = ""
        for _ in 0...draw(3) {
          let inner = depth > 0 ? statements(depth - 1, indent + "  ") : indent + "  pass\n"
          switch draw(9) {
          case 0: text += "\(indent)if \(expression(2)):\n\(inner)"
          case 1: text += "\(indent)for c in \(expression(2)):\n\(inner)"
          case 2: text += "\(indent)try:\n\(inner)\(indent)except Exception as c:\n\(inner)"
          case 3: text += "\(indent)try:\n\(inner)\(indent)finally:\n\(inner)"
          case 4: text += "\(indent)a, b = \(expression(2))\n"
          case 5: text += "\(indent)del \("abc".randomElementByDraw(draw))\n"
          case 6: text += "\(indent)a += \(expression(2))\n"
          case 7: text += "\(indent)while \(expression(1)):\n\(inner)\(indent)  break\n"
          default: text += "\(indent)b = \(expression(3))\n"
          }
        }
        return text
      }
      for _ in 0..<60 {
        let text =
          "def f(a=1, b=[2], c=3):\n\(statements(2, "  "))\ntry:\n  list(f())\n"
          + "except BaseException as e: repr(e)\n"
        let run = Run(text: text) { vm in
          vm.limits.steps = 200_000
          vm.heap.limit = 64 << 20
        }
        #expect(run.status >= 0)
      }
    }
  }
}

extension String {
  fileprivate func randomElementByDraw(_ draw: (Int) -> Int) -> Character {
    self[index(startIndex, offsetBy: draw(count))]
  }
}

/// One program's run with what it printed.
struct Run {
  var output = ""
  var errors = ""
  var status: Int32 = 0

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/programs")

  static func expected(_ name: String, _ kind: String) throws -> String {
    let url = folder.appending(path: "\(name).\(kind)")
    guard FileManager.default.fileExists(atPath: url.path) else { return "" }
    return try String(contentsOf: url, encoding: .utf8)
  }

  init(program name: String, collectsAlways: Bool = false) throws {
    let url = Run.folder.appending(path: name + ".py")
    let text = try String(contentsOf: url, encoding: .utf8)
    self.init(text: text, name: name + ".py") { $0.heap.collectsAlways = collectsAlways }
  }

  init(text: String, name: String = "test.py", _ prepare: (VM) -> Void = { _ in }) {
    let before = Host.current
    let host = RecordingHost()
    Host.current = host
    defer { Host.current = before }
    let vm = VM()
    defer { vm.dispose() }
    prepare(vm)
    status = vm.runFile(SourceFile(name: name, text: text))
    output = String(decoding: host.output, as: UTF8.self)
    errors = String(decoding: host.errors, as: UTF8.self)
  }
}

final class RecordingHost: Host {
  var output: [UInt8] = []
  var errors: [UInt8] = []

  override func write(_ text: UnsafeBufferPointer<UInt8>, to stream: Stream) {
    if stream == .output { output += text } else { errors += text }
  }
}
