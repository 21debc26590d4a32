import Python
import Testing

@Suite(.serialized) struct ScopeTests {
  /// Locals, cells and free names of every block are those of CPython's code objects.
  @Test func namesLiveWhereCPythonKeepsThem() throws {
    let module = try SyntaxFixtures.parse(try SyntaxFixtures.text("grammar.py"))
    let expected = try SyntaxFixtures.text("grammar.scopes")
    #expect(ScopeText.of(module) + "\n" == expected)
  }

  @Test func parametersTakeTheFirstSlotsInTheOrderOfCalls() throws {
    let module = try SyntaxFixtures.parse(
      "def f(a, /, b, *args, c, **kw):\n  x = lambda: a + x\n  return y\n")
    guard case .function(let function) = module.body[0].kind else {
      Issue.record("no function")
      return
    }
    let scope: Scope = function.scope
    #expect(scope.slots == ["a", "b", "c", "args", "kw", "x"])
    #expect(scope.resolve("a").place == .cell)
    #expect(scope.resolve("b").place == .local)
    #expect(scope.resolve("b").index == 1)
    #expect(scope.resolve("x").place == .cell)
    #expect(scope.resolve("y").place == .global)
    #expect(scope.resolve("never").place == .global)
    #expect(scope.children[0].frees == ["a", "x"])
    #expect(scope.children[0].resolve("x").place == .free)
    #expect(scope.children[0].resolve("x").index == 1)
  }

  @Test func classBodiesSeeTheirNamespaceAndOuterFunctions() throws {
    let module = try SyntaxFixtures.parse(
      """
      def f(x):
        class A:
          x = x
          y = 1
          def m(self): return super().m() + x + y
      """)
    let inside = module.scope.children[0].children[0]
    #expect(inside.kind == .class)
    #expect(inside.resolve("x").place == .namespace)
    #expect(inside.needsClassCell)
    let method = inside.children[0]
    #expect(method.resolve("x").place == .free)
    #expect(method.resolve("y").place == .global)
    #expect(method.resolve("__class__").place == .free)
    // The class passes the cell on, though its own `x` is another.
    #expect(inside.frees == ["x"])
  }

  @Test func walrusBindsOutsideOfComprehensions() throws {
    let module = try SyntaxFixtures.parse("def f(): return [last := i for i in y], last\n")
    let function = module.scope.children[0]
    #expect(function.resolve("last").place == .cell)
    #expect(function.children[0].resolve("last").place == .free)
    #expect(function.children[0].resolve("i").place == .local)
    #expect(function.children[0].slots == [".0", "i"])
  }
}
