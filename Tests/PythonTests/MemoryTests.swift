import Python
import Testing

extension RunningTests {
  /// Garbage that is made under native functions is collected while they run.
  @Suite struct MemoryTests {
    /// Programs that make many times more than the limit, but need little at a time.
    static let bounded: [(String, String)] = [
      ("sorted(range(3000), key=lambda i: len(bytes(16000)))", "list"),
      ("max(range(3000), key=lambda i: len(bytes(16000)))", "int"),
      ("functools.reduce(lambda a, b: [b] + a[:999], range(3000), [])", "list"),
      ("list(map(lambda i: len(bytes(16000)), range(3000)))", "list"),
      ("[len(list(map(lambda x: [x] * 20, range(50)))) for _ in range(500)]", "list"),
      ("sum(len(bytes(16000)) for i in range(3000))", "int"),
      ("sum(([i] * 1000 for i in range(100)), [])[:1]", "list"),
      ("sum(bytes(16000) == b'' for i in range(3000))", "int"),
      ("max(([i % 7] * 1000 for i in range(3000)))", "list"),
      ("min([i % 7] * 1000 for i in range(3000))", "list"),
      ("any(len(bytes(16000)) == 0 for i in range(3000))", "bool"),
      ("dict((i, len(bytes(16000))) for i in range(3000))", "dict"),
      ("''.join(str(len(bytes(16000))) for i in range(3000))", "str"),
      ("re.sub('a', lambda m: str(len(bytes(16000))), 'a' * 3000)", "str"),
      ("next(filter(lambda i: bytes(16000) == b'', range(3000)), None)", "NoneType"),
      ("collections.deque(map(lambda i: bytes(16000), range(3000)), maxlen=3)", "deque"),
      ("list(itertools.accumulate(range(3000), lambda a, b: len([b] * 500)))", "list"),
      ("next(map(lambda _: [len(bytes(16000)) for x in range(3000)], [0]))", "list"),
      ("sorted([Big(i % 7) for i in range(300)])", "list"),
      ("json.dumps([0], default=None) and max([1], key=lambda _: loop(3000))", "int"),
      ("functools.reduce(lambda a, b: max([b], key=lambda x: loop(30)), range(100))", "int"),
      ("sorted(range(3), key=lambda i: failing(1000))", "list"),
    ]

    static let definitions = """
      def loop(n):
          for i in range(n):
              x = bytes(16000)
          return n
      def failing(n):
          for i in range(n):
              try:
                  max([bytes(16000)], key=lambda v: v[16000])
              except IndexError:
                  pass
          return n
      class Big:
          def __init__(self, v): self.v = v
          def __lt__(self, other):
              return ([self.v] * 1000)[0] < other.v

      """

    /// The modules that an expression names: each takes its time to import.
    private static func imports(_ expression: String) -> String {
      var lines = ""
      for name in ["functools", "re", "collections", "itertools", "json", "copy"]
      where expression.contains(name + ".") { lines += "import \(name)\n" }
      return lines
    }

    @Test(arguments: bounded.indices) func garbageUnderANativeIsCollected(_ i: Int) {
      let (expression, type) = Self.bounded[i]
      let text = Self.imports(expression) + Self.definitions
      let run = Run(text: text + "print(type(\(expression)).__name__)\n") {
        $0.heap.limit = 16 << 20
      }
      #expect(run.output == type + "\n", "\(expression): \(run.errors)")
    }

    /// What natives hold while Python code runs must stay, wherever a collection comes.
    static let held: [(String, String)] = [
      ("sorted([[3], [1], [2]], key=lambda x: [x[0]] * 3)", "[[1], [2], [3]]"),
      ("sorted(([i] for i in (3, 1, 2)), key=lambda x: str(x) + 'abc')", "[[1], [2], [3]]"),
      ("functools.reduce(lambda a, b: a + [[b]], range(5), [])", "[[0], [1], [2], [3], [4]]"),
      ("max(([i, str(i)] for i in range(5)), key=lambda x: [x[0] % 3, x[0]])", "[2, '2']"),
      ("list(map(lambda a, b: [a, b, a + b], 'ab', 'cd'))",
        "[['a', 'c', 'ac'], ['b', 'd', 'bd']]"),
      ("dict(zip(map(str, range(300, 302)), map(lambda i: [i] * 2, range(2))))",
        "{'300': [0, 0], '301': [1, 1]}"),
      ("re.sub('[ab]', lambda m: m.group() * 2 + str([m.start()]), 'xaby')", "xaa[1]bb[2]y"),
      ("sum(([i] for i in range(4)), [])", "[0, 1, 2, 3]"),
      ("[next(g) + next(g) for g in [iter([str(i) + 'x' for i in range(4)])]]", "['0x1x']"),
      ("list(itertools.starmap(lambda a, b: [a] * b, [('u' + str(i), i) for i in range(3)]))",
        "[[], ['u1'], ['u2', 'u2']]"),
      ("[list(g) for _, g in itertools.groupby((str(i // 2) + 'k' for i in range(4)))]",
        "[['0k', '0k'], ['1k', '1k']]"),
      ("copy.deepcopy({'a': [1, (2, [3])], 'b': {'c'}})", "{'a': [1, (2, [3])], 'b': {'c'}}"),
      ("json.loads('{\"k\": [1, \"v\", {\"w\": null}]}', object_hook=lambda d: [*d.items()])",
        "[('k', [1, 'v', [('w', None)]])]"),
      ("collections.Counter(str(i % 3) + 'c' for i in range(7)).most_common(1)", "[('0c', 3)]"),
      ("' '.join(map('{:>4}'.format, (str(i) + 'f' for i in range(3))))", "  0f   1f   2f"),
      ("[*map(list, filter(lambda p: p[0] != '1z', ((str(i) + 'z', i) for i in range(3))))]",
        "[['0z', 0], ['2z', 2]]"),
    ]

    @Test(arguments: held.indices) func whatNativesHoldSurvivesCollectionsEverywhere(_ i: Int) {
      let (expression, value) = Self.held[i]
      let text = Self.imports(expression) + "print(\(expression))\n"
      let run = Run(text: text) { $0.heap.collectsAlways = true }
      #expect(run.output == value + "\n", "\(expression): \(run.errors)")
    }
  }
}
