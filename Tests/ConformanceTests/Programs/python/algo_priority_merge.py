# Heaps, lazy merging, bisecting and a little scheduling.
import heapq, bisect, itertools
from dataclasses import dataclass, field
def noisy(name, values):
    for v in values:
        print(f"<{name}{v}", end="> ")
        yield v
merged = heapq.merge(noisy("a", [1, 4, 7]), noisy("b", [2, 3, 9]), noisy("c", []))
print(type(merged).__name__)
print(next(merged), next(merged))
print(list(itertools.islice(merged, 3)))
evens, odds = itertools.count(0, 2), itertools.count(1, 2)
print(list(itertools.islice(heapq.merge(evens, odds), 6)))
print(list(heapq.merge(["apple", "fig"], ["kiwi", "pear"], key=len)), list(heapq.merge([9, 4], [7, 1], reverse=True)))
@dataclass(order=True)
class Task:
    priority: int
    name: str = field(compare=False)
    def __str__(self): return f"{self.name}@{self.priority}"
q = []
for p, n in [(3, "eval"), (1, "load"), (2, "train"), (1, "split")]:
    heapq.heappush(q, Task(p, n))
print([str(heapq.heappop(q)) for _ in range(len(q))])
data = [5, 1, 8, 3, 9, 2]
h = data[:]; heapq.heapify(h)
print(h, heapq.heapreplace(h, 7), heapq.heappushpop(h, 0), h, heapq.nlargest(2, data), heapq.nsmallest(2, data, key=lambda v: -v))
for f in (lambda: heapq.heappop([]), lambda: heapq.heappush([1], "a"), lambda: heapq.heapify((1,)), lambda: heapq.heapify({3, 1})):
    try:
        print(f())
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
grades = [60, 70, 80, 90]
print(["FDCBA"[bisect.bisect(grades, s)] for s in (33, 99, 77, 70, 89, 90)])
xs = []
for v in (3, 1, 2, 2):
    bisect.insort(xs, v)
print(xs, bisect.bisect_left(xs, 2), bisect.bisect_right(xs, 2), bisect.bisect_left(["a", "ccc"], 2, key=len))
def dijkstra(graph, start):
    best, todo = {start: 0}, [(0, start)]
    while todo:
        d, n = heapq.heappop(todo)
        if d > best[n]: continue
        for m, w in graph[n].items():
            if d + w < best.get(m, float("inf")):
                best[m] = d + w
                heapq.heappush(todo, (d + w, m))
    return best
print(dijkstra({"a": {"b": 4, "c": 1}, "b": {"d": 1}, "c": {"b": 2, "d": 7}, "d": {}}, "a"))
