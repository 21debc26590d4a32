extension VM {
  /// Module `graphlib`, written in Python.
  static let graphlibSource = #"""
__all__ = ["TopologicalSorter", "CycleError"]


class CycleError(ValueError):
    pass


class TopologicalSorter:
    def __init__(self, graph=None):
        self._needs = {}
        self._followers = {}
        self._ready = None
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _known(self, node):
        if node not in self._needs:
            self._needs[node] = 0
            self._followers[node] = []

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        self._known(node)
        self._needs[node] += len(predecessors)
        for p in predecessors:
            self._known(p)
            self._followers[p].append(node)

    def prepare(self):
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [n for n, k in self._needs.items() if k == 0]
        cycle = self._cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)
        self._out = 0
        self._done = 0

    def _cycle(self):
        stack, places, seen = [], {}, set()
        iterators = []
        for node in self._followers:
            if node in seen:
                continue
            while True:
                if node in seen:
                    if node in places:
                        return stack[places[node]:] + [node]
                else:
                    seen.add(node)
                    iterators.append(iter(self._followers[node]))
                    places[node] = len(stack)
                    stack.append(node)
                found = False
                while stack:
                    node = next(iterators[-1], None)
                    if node is not None:
                        found = True
                        break
                    del places[stack.pop()]
                    iterators.pop()
                if not found:
                    break
        return None

    def get_ready(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        out = tuple(self._ready)
        self._ready = []
        self._out += len(out)
        return out

    def is_active(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        return self._done < self._out or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        for node in nodes:
            self._done += 1
            for follower in self._followers[node]:
                self._needs[follower] -= 1
                if self._needs[follower] == 0:
                    self._ready.append(follower)

    def static_order(self):
        self.prepare()
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)
"""#
}
