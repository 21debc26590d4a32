import Python
import Testing

extension RunningTests {
  /// What would take all memory or never end is one exception, or the end of the program.
  @Suite struct LimitTests {
    static let oversized = [
      "[0] * 10**12", "(0,) * 10**12", "'a' * 10**12", "b'a' * 10**12", "bytes(10**12)",
      "bytearray(10**12)", "list(range(10**12))", "tuple(range(10**12))", "sorted(range(10**12))",
      "[*range(10**12)]", "x = [1]\nwhile True: x = x + x", "x = [1]\nwhile True: x += x",
      "x = 'a'\nwhile True: x += x", "x = b'a'\nwhile True: x += x", "x = (1,)\nwhile True: x += x",
      "'x'.ljust(10**12)", "'x'.center(10**12)", "'x'.zfill(10**12)",
      "'{:1000000000000}'.format(1)",
      "f'{1:>1000000000000}'", "'%1000000000000d' % 1", "10 ** 10 ** 10", "2 ** 10**9",
      "2 ** 10**11",
      "pow(3, 10**9)", "1 << 10**12", "1 << 10**9", "(1 << 60000000) << 60000000",
      "import math\nmath.factorial(10**8)", "import math\nmath.comb(10**9, 10**8)",
      "import itertools\nlist(x for x in itertools.count())",
      "{i: i for i in range(10**9)}", "set(range(10**9))",
      "import itertools\nlist(itertools.repeat(0))", "[[] for _ in range(10**9)]",
      "from collections import deque\ndeque(range(10**9))",
    ]

    @Test(arguments: oversized) func whatDoesNotFitIsAMemoryError(_ text: String) {
      let run = Run(text: text + "\n") {
        $0.heap.limit = 12 << 20
        $0.limits.steps = 20_000_000
      }
      #expect(run.errors.contains("MemoryError"), "\(run.errors)")
    }

    @Test func aProgramGoesOnAfterAMemoryError() {
      let run = Run(text: "try:\n  [0] * 10**12\nexcept MemoryError as e:\n  print('no', e)\n") {
        $0.heap.limit = 64 << 20
      }
      #expect(run.output == "no \n")
    }

    static let endless = [
      "while True: pass", "sum(iter(int, 1))", "max(iter(int, 1))", "any(iter(int, 1))",
      "for x in iter(int, 1): pass", "1 in iter(lambda: 2, 1)", "sum(x for x in iter(int, 1))",
      "sum(range(10**12))", "min(range(10**12))", "all(range(1, 10**12))",
      "from functools import reduce\nreduce(lambda a, b: b, iter(int, 1))",
      "next(filter(None, iter(int, 1)))", "next(x for x in range(10**12) if x < 0)",
      "import itertools\nnext(itertools.dropwhile(lambda x: True, itertools.count()))",
      "while True:\n  try:\n    while True: pass\n  except: pass",
      "while True:\n  try:\n    while True: pass\n  finally: continue",
      "from contextlib import suppress\nwhile True:\n  with suppress(BaseException):\n"
        + "    while True: pass",
      "class A:\n  def __lt__(self, o):\n    while True: pass\nsorted([A(), A()])",
      "def g():\n  while True:\n    try: yield 1\n    except GeneratorExit: pass\n"
        + "for x in g(): pass",
    ]

    @Test(arguments: endless) func whatNeverEndsIsStopped(_ text: String) {
      let run = Run(text: text + "\nprint('on')\n") { $0.limits.steps = 100_000 }
      #expect(run.errors.contains("LimitExceeded: the program ran for more than 100000 steps"))
      #expect(run.output.isEmpty)
    }

    @Test(arguments: endless) func timeIsALimitToo(_ text: String) {
      let run = Run(text: text + "\n") { $0.limits.deadline = -1 }
      #expect(run.errors.contains("LimitExceeded: the program ran for more than"))
    }

    /// A function that puts something inside itself, so often.
    private static func nest(_ inner: String, _ outer: String) -> String {
      "def nest(n):\n  x = \(inner)\n  for i in range(n): x = \(outer)\n  return x\n"
    }

    /// Definitions, then an expression that would go on for ever.
    static let bottomless: [(String, String)] = [
      (nest("[]", "[x]"), "repr(nest(50000))"),
      (nest("[]", "[x]"), "nest(50000) == nest(50000)"),
      (nest("()", "(x,)"), "nest(50000) < nest(50000)"),
      (nest("{}", "{1: x}"), "nest(50000) == nest(50000)"),
      ("x = []\nx.append(x)\ny = []\ny.append(y)\n", "x == y"),
      ("class A:\n  def __getattr__(self, n): return getattr(self, n)\n", "A().x"),
      ("class A:\n  @property\n  def p(self): return self.p\n", "A().p"),
      ("class A:\n  def __eq__(self, o): return self == o\n", "A() == A()"),
      ("class A:\n  def __hash__(self): return hash(self)\n", "{A(): 1}"),
      ("class A:\n  def __repr__(self): return f'{self!r}'\n", "repr([A()])"),
      ("class A:\n  def __iter__(self): return iter(self)\n", "list(A())"),
      ("class A:\n  def __call__(self): return self()\n", "A()()"),
      ("class A(dict):\n  def __missing__(self, k): return self[k]\n", "A()[1]"),
      ("class A:\n  def __init__(self): A()\n", "A()"),
      ("def g(): yield from g()\n", "list(g())"),
      ("def f(x): return sorted([1, 2], key=f)\n", "f(1)"),
      ("def f(x): return list(map(f, [1]))\n", "f(1)"),
      ("def f(x): return any(f(y) for y in [1])\n", "f(1)"),
      ("import json\nx = []\nfor i in range(50000): x = [x]\n", "json.dumps(x)"),
      ("import json\n", "json.loads('[' * 50000)"),
      ("import copy\nx = []\nfor i in range(50000): x = [x]\n", "copy.deepcopy(x)"),
    ]

    /// What the messages say was going on, as CPython's do.
    static let doing: [(String, String)] = [
      ("def __eq__(self, o): return self == o", "A() == 1", " in comparison"),
      ("def __lt__(self, o): return self < o", "A() < 1", " in comparison"),
      ("def __str__(self): return str(self)", "str(A())", " while getting the str of an object"),
      ("def __hash__(self): return hash(self)", "hash(A())", " while calling a Python object"),
      ("def __call__(self): return self()", "A()()", " while calling a Python object"),
      ("def __len__(self): return len(self)", "len(A())", ""),
    ].map { ("class A:\n  \($0.0)\ntry: \($0.1)\nexcept RecursionError as e: print(e)\n", $0.2) }

    @Test(arguments: doing.indices) func recursionErrorsSayWhatWasGoingOn(_ i: Int) {
      let (text, words) = Self.doing[i]
      #expect(Run(text: text).output == "maximum recursion depth exceeded\(words)\n")
    }

    @Test(arguments: bottomless.indices) func endlessRecursionIsARecursionError(_ i: Int) {
      let (definitions, expression) = Self.bottomless[i]
      let text =
        "\(definitions)try: \(expression)\n"
        + "except RecursionError as e: print(str(e)[:32])\n"
      let run = Run(text: text) { $0.heap.limit = 512 << 20 }
      #expect(run.output == "maximum recursion depth exceeded\n", "\(expression): \(run.errors)")
    }
  }
}
