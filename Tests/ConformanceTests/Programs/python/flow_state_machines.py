# Control flow in small simulations: vending machine, elevator, bank, text adventure, game of life, scheduler by generators.
from collections import deque, Counter, defaultdict
import itertools, random, heapq
class Vending:
    PRICES = {"tea": 120, "soda": 150}
    def __init__(self): self.state, self.credit, self.log = "idle", 0, []
    def send(self, event, arg=None):
        match (self.state, event):
            case ("idle" | "paid", "coin") if arg in (10, 20, 50, 100):
                self.credit += arg; self.state = "paid"
            case (_, "coin"): self.log.append(f"reject {arg}")
            case ("paid", "select") if arg not in self.PRICES: self.log.append(f"no {arg}")
            case ("paid", "select") if self.credit >= (p := self.PRICES[arg]):
                self.credit -= p; self.log.append(f"vend {arg}"); self.state = "paid" if self.credit else "idle"
            case ("paid", "select"): self.log.append(f"need {self.PRICES[arg] - self.credit} more")
            case ("paid", "cancel"): self.log.append(f"return {self.credit}"); self.credit, self.state = 0, "idle"
            case (state, other): self.log.append(f"{other} ignored in {state}")
        return self.state
v = Vending()
print([v.send(*e) for e in [("select", "tea"), ("coin", 100), ("coin", 3), ("select", "tea"), ("coin", 50), ("select", "x"), ("select", "tea"), ("cancel",), ("cancel",)]])
print(v.log, v.credit)
def life(cells):
    counts = Counter((x + dx, y + dy) for x, y in cells for dx in (-1, 0, 1) for dy in (-1, 0, 1) if (dx, dy) != (0, 0))
    return {c for c, n in counts.items() if n == 3 or n == 2 and c in cells}
glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for gen in range(3):
    print(f"gen {gen}"); print("\n".join("".join("#" if (x, y) in glider else "." for x in range(5)) for y in range(5)))
    glider = life(glider)
def task(name, steps):
    for i in range(steps):
        got = yield f"{name}{i}"
        if got: print(f"[{name} got {got}]", end=" ")
    return name.upper()
def scheduler(*tasks):
    queue, done = deque(tasks), []
    while queue:
        t = queue.popleft()
        try: print(next(t), end=" ")
        except StopIteration as e: done.append(e.value)
        else: queue.append(t)
    print(); return done
print(scheduler(task("a", 3), task("b", 1), task("c", 2)))
events, clock = [], 0
for i, (at, what) in enumerate([(5, "stop"), (1, "start"), (3, "tick"), (3, "tock")]): heapq.heappush(events, (at, i, what))
while events:
    clock, _, what = heapq.heappop(events)
    print(f"t={clock} {what}", end="; ")
    if what == "tick": heapq.heappush(events, (clock + 1, 99, "late"))
print()
random.seed(7)
balance, history = 100, []
while 0 < balance < 130 and len(history) < 40:
    bet = min(10, balance); win = random.random() < 0.48
    balance += bet if win else -bet; history.append("W" if win else "L")
else:
    print("ended by condition", end=" ")
print(balance, "".join(history), len(list(itertools.groupby(history))), max(len(list(g)) for _, g in itertools.groupby(history)))
pos, heading, path = 0 + 0j, 1j, []
for op, n in [(c[0], int(c[1:])) for c in "R2 L3 R5 F1".split()]:
    heading *= {"R": -1j, "L": 1j, "F": 1}[op]; pos += n * heading; path.append((int(pos.real), int(pos.imag)))
print(path, abs(path[-1][0]) + abs(path[-1][1]))
stack, pairs = [], {")": "(", "]": "[", "}": "{"}
for text in ("([]{})", "([)]", "((", "]", ""):
    stack.clear()
    for i, ch in enumerate(text):
        if ch in pairs.values(): stack.append(ch)
        elif not stack or stack.pop() != pairs[ch]:
            print(f"{text!r} bad at {i}"); break
    else: print(f"{text!r}", "balanced" if not stack else f"open {stack}")
def rpn(expr):
    st = []
    for tok in expr.split():
        match tok:
            case "+" | "-" | "*" | "/" if len(st) < 2: raise ValueError(f"too few operands for {tok!r}")
            case "+": st.append(st.pop() + st.pop())
            case "*": st.append(st.pop() * st.pop())
            case "-": b = st.pop(); st.append(st.pop() - b)
            case "/": b = st.pop(); st.append(st.pop() / b)
            case num: st.append(float(num))
    if len(st) != 1: raise ValueError(f"left over: {st}")
    return st[0]
for e in ("3 4 + 2 *", "5 1 2 + 4 * + 3 -", "1 +", "1 0 /", "1 2", "a", ""):
    try: print(f"{e!r} = {rpn(e):g}")
    except (ValueError, ZeroDivisionError) as err: print(f"{e!r}: {type(err).__name__}: {err}")
room = {"hall": {"n": "lab", "e": "yard"}, "lab": {"s": "hall"}, "yard": {"w": "hall", "n": None}}
where, moves = "hall", []
for step in "nsnwene":
    nxt = room[where].get(step, "wall")
    if nxt == "wall": moves.append("bump"); continue
    if nxt is None: moves.append("locked"); break
    where = nxt; moves.append(where)
print(moves, where)
sand, grains = [[0] * 5 for _ in range(5)], 30
sand[2][2] = grains
while any(c > 3 for r in sand for c in r):
    for y, x in itertools.product(range(5), repeat=2):
        if sand[y][x] > 3:
            sand[y][x] -= 4
            for dy, dx in ((0, 1), (1, 0), (0, -1), (-1, 0)):
                if 0 <= y + dy < 5 and 0 <= x + dx < 5: sand[y + dy][x + dx] += 1
print(*sand, sum(map(sum, sand)), sep="\n")
