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

    /// Ways in which an old object comes to hold a new one. Each line runs eight times between
    /// collections, with a new list `n`, and `held` says what is there in the end.
    static let stores: [(setUp: String, line: String, held: String)] = [
      ("old = [0] * 8", "old[i] = n", "old"),
      ("old = []", "old.append(n)", "old"),
      ("old = []", "old.insert(0, n)", "old[::-1]"),
      ("old = []", "old.extend([n])", "old"),
      ("old = []", "old += (n,)", "old"),
      ("old = [0] * 8", "old[i:i + 1] = [n]", "old"),
      ("old = [0] * 16", "old[i:i + 9:8] = [n, i]", "old[:8]"),
      ("old = []", "old.append(n); old.reverse(); old.append(i); old.pop(); old.reverse()", "old"),
      ("old = []", "old.append(n); old.sort(key=lambda v: v[0])", "old"),
      ("old = [[9]]", "old.append(n); last = old.pop(0); old.insert(0, last)", "old[1:]"),
      ("old = []; import heapq", "heapq.heappush(old, (i, n))", "[v for _, v in sorted(old)]"),
      ("old = []; import bisect", "bisect.insort(old, n)", "old"),
      ("old = {}", "old[i] = n", "list(old.values())"),
      ("old = dict.fromkeys(range(8))", "old[i] = n", "list(old.values())"),
      ("old = {}", "old.setdefault(str(i) + 'k', n)", "list(old.values())"),
      ("old = {}", "old.update({i: n})", "list(old.values())"),
      ("old = {}", "old |= {str(i) + 'k': n}", "list(old.values())"),
      ("old = {-1: 0}", "old[i] = n; v = old.pop(i); old[-1] = 0; old[i] = v",
        "list(old.values())[1:]"),
      ("old = {k: 0 for k in range(50, 70)}", "old.pop(50 + i); old[i] = n",
        "list(old.values())[12:]"),
      ("old = set()", "old.add((i, str(i) + 'm'))", "[[int(m[0]), i + i] for i, m in sorted(old)]"),
      ("old = set()", "old |= {(i, str(i) + 'm')}", "[[int(m[0]), i + i] for i, m in sorted(old)]"),
      ("old = set()", "old ^= {(i, str(i) + 'm')}", "[[int(m[0]), i + i] for i, m in sorted(old)]"),
      ("class A: pass\nold = [A() for _ in range(8)]", "old[i].v = n", "[a.v for a in old]"),
      ("class A: v = None\nold = A()\nall = []",
        "old.v = n; all.append(old.v)", "all[:7] + [old.v]"),
      ("class A: pass\nold = A()", "setattr(old, 'a%d' % i, n)", "list(vars(old).values())"),
      ("class A: pass\nold = A(); d = old.__dict__", "d['a%d' % i] = n",
        "list(vars(old).values())"),
      ("class A: pass", "setattr(A, 'a%d' % i, n)", "[getattr(A, 'a%d' % i) for i in range(8)]"),
      ("class A: __slots__ = ('v',)\nold = [A() for _ in range(8)]", "old[i].v = n",
        "[a.v for a in old]"),
      ("def counter():\n    got = []; last = None\n    def put(v):\n        nonlocal last\n"
        + "        last = v; got.append(last); return got\n    return put\nput = counter()",
        "put(n)", "put(0)[:8]"),
      ("def f(a=None): return a", "f.__defaults__ = (n,)",
        "[[k, k + k] for k in range(7)] + [f()]"),
      ("def f(): pass", "f.note = n", "[[k, k + k] for k in range(7)] + [f.note]"),
      ("import collections\nold = collections.deque()", "old.appendleft(n)", "list(old)[::-1]"),
      ("import collections\nold = collections.defaultdict(list)", "old[0].append(n)", "old[0]"),
      ("import collections\nold = collections.OrderedDict()", "old[i] = n; old.move_to_end(i)",
        "list(old.values())"),
      ("def g():\n    got = []\n    while True: got.append((yield got))\nold = g(); next(old)",
        "got = old.send(n)", "got"),
      ("import itertools\nold = itertools.cycle([[k, k + k] for k in range(8)])\nall = []",
        "all.append(next(old))", "[next(old) for _ in range(8)]"),
      ("old = ValueError()", "old.args = (*old.args, n)", "list(old.args)"),
      ("old = slice(None); all = []", "old = (n, old); all.append(old)", "[v for v, _ in all]"),
    ]

    @Test(arguments: stores.indices) func whatOldObjectsComeToHoldSurvives(_ i: Int) {
      let (setUp, line, held) = Self.stores[i]
      let text = """
        def step(): pass
        \(setUp)
        for i in range(8):
            for k in range(3): step()
            n = [i, i + i]
            \(line)
            n = None
            for k in range(3): junk = [str(k) + 'junk', [k]]
        print(\(held))

        """
      let run = Run(text: text) { $0.heap.collectsAlways = true }
      let expected = (0..<8).map { "[\($0), \($0 + $0)]" }.joined(separator: ", ")
      #expect(run.output == "[\(expected)]\n", "\(line): \(run.errors)")
    }
  }
}
