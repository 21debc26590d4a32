# Graph algorithms: BFS, DFS, Dijkstra, A*, topological order, union-find, MST, PageRank, Floyd-Warshall.
from collections import defaultdict, deque, OrderedDict
import heapq, math
edges = [("A", "B", 4), ("A", "C", 2), ("B", "C", 1), ("B", "D", 5), ("C", "D", 8), ("C", "E", 10), ("D", "E", 2), ("D", "F", 6), ("E", "F", 3)]
graph = defaultdict(dict)
for u, v, w in edges:
    graph[u][v] = w
    graph[v][u] = w
print(dict(graph)["D"], {k: len(v) for k, v in graph.items()})
def bfs(start):
    seen, queue, order = {start}, deque([(start, 0)]), []
    while queue:
        node, d = queue.popleft()
        order.append((node, d))
        for n in sorted(graph[node]):
            if n not in seen:
                seen.add(n)
                queue.append((n, d + 1))
    return order
def dfs(node, seen=None):
    seen = seen if seen is not None else []
    seen.append(node)
    for n in sorted(graph[node]):
        if n not in seen:
            dfs(n, seen)
    return seen
print(bfs("A"), dfs("A"))
def dijkstra(src):
    dist, prev, heap = {src: 0}, {}, [(0, src)]
    while heap:
        d, u = heapq.heappop(heap)
        if d > dist.get(u, math.inf):
            continue
        for v, w in graph[u].items():
            if (nd := d + w) < dist.get(v, math.inf):
                dist[v], prev[v] = nd, u
                heapq.heappush(heap, (nd, v))
    return dist, prev
dist, prev = dijkstra("A")
path, at = [], "F"
while at:
    path.insert(0, at)
    at = prev.get(at)
print(dist, " -> ".join(path))
class UnionFind:
    def __init__(self, items): self.parent = {i: i for i in items}; self.count = len(self.parent)
    def find(self, x):
        while self.parent[x] != x:
            self.parent[x] = self.parent[self.parent[x]]
            x = self.parent[x]
        return x
    def union(self, a, b):
        ra, rb = self.find(a), self.find(b)
        if ra == rb: return False
        self.parent[ra] = rb; self.count -= 1
        return True
uf = UnionFind("ABCDEF")
mst = [(u, v, w) for u, v, w in sorted(edges, key=lambda e: e[2]) if uf.union(u, v)]
print(mst, sum(w for *_, w in mst), uf.count)
tasks = {"deploy": ["test", "build"], "test": ["compile"], "build": ["compile"], "compile": ["fetch"], "fetch": []}
def topo(deps):
    order, state = [], {}
    def visit(n):
        if state.get(n) == 1: raise ValueError(f"cycle at {n}")
        if state.get(n) == 2: return
        state[n] = 1
        for m in deps[n]: visit(m)
        state[n] = 2; order.append(n)
    for n in deps: visit(n)
    return order
print(topo(tasks))
try:
    topo({"a": ["b"], "b": ["a"]})
except ValueError as e:
    print(e)
maze = ["S.#.", "..#.", "#...", "..#G"]
def astar():
    find = lambda ch: next((r, c) for r, row in enumerate(maze) for c, x in enumerate(row) if x == ch)
    start, goal = find("S"), find("G")
    h = lambda p: abs(p[0] - goal[0]) + abs(p[1] - goal[1])
    heap, came = [(h(start), 0, start, None)], {}
    while heap:
        _, g, p, parent = heapq.heappop(heap)
        if p in came: continue
        came[p] = parent
        if p == goal:
            out = []
            while p: out.append(p); p = came[p]
            return out[::-1]
        for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            q = p[0] + dr, p[1] + dc
            if 0 <= q[0] < 4 and 0 <= q[1] < 4 and maze[q[0]][q[1]] != "#":
                heapq.heappush(heap, (g + 1 + h(q), g + 1, q, p))
route = astar()
print(route, len(route) - 1)
print("\n".join("".join("*" if (r, c) in route else x for c, x in enumerate(row)) for r, row in enumerate(maze)))
links = {"a": ["b", "c"], "b": ["c"], "c": ["a"], "d": ["c"]}
rank = {p: 1 / 4 for p in links}
for _ in range(50):
    rank = {p: 0.15 / 4 + 0.85 * sum(rank[q] / len(o) for q, o in links.items() if p in o) for p in links}
print({k: round(v, 4) for k, v in rank.items()}, round(sum(rank.values()), 6), max(rank, key=rank.get))
n = 4
D = [[0 if i == j else math.inf for j in range(n)] for i in range(n)]
for i, j, w in [(0, 1, 3), (1, 2, -2), (2, 3, 2), (3, 1, 1), (0, 2, 5)]: D[i][j] = w
for k in range(n):
    for i in range(n):
        for j in range(n):
            D[i][j] = min(D[i][j], D[i][k] + D[k][j])
for row in D: print(" ".join(f"{x:>4}" for x in row))
class LRU(OrderedDict):
    def __init__(self, cap): super().__init__(); self.cap = cap
    def __setitem__(self, k, v):
        super().__setitem__(k, v); self.move_to_end(k)
        if len(self) > self.cap: print("evict", self.popitem(last=False), end="; ")
c = LRU(2)
for k in "abcab": c[k] = ord(k)
print(c, list(c), c.get("b"))
