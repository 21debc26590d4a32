# Recursion and backtracking: queens, permutations, hanoi, flood fill, memo, depth limit.
import functools
import sys

def queens(n, row=0, cols=()):
    if row == n:
        yield cols
        return
    for c in range(n):
        if all(c != q and abs(c - q) != row - r for r, q in enumerate(cols)):
            yield from queens(n, row + 1, cols + (c,))

print(sum(1 for _ in queens(6)), next(queens(8)), list(queens(4)))
for sol in list(queens(5))[:1]:
    print("\n".join("".join("Q" if c == q else "." for c in range(5)) for q in sol))

def hanoi(n, a="A", b="B", c="C"):
    return [] if n == 0 else hanoi(n - 1, a, c, b) + [(n, a, c)] + hanoi(n - 1, b, a, c)

moves = hanoi(3)
print(len(moves), moves, len(hanoi(8)))

def permute(items, chosen=[]):
    if not items:
        print("".join(chosen), end=" ")
    for i in range(len(items)):
        permute(items[:i] + items[i + 1:], chosen + [items[i]])
permute(list("abc"))
print()

def subsets(xs):
    return [[]] if not xs else [s for rest in subsets(xs[1:]) for s in (rest, [xs[0]] + rest)]
print(subsets([1, 2, 3]))

@functools.lru_cache(maxsize=None)
def ways(amount, coins=(1, 2, 5, 10)):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return ways(amount - coins[-1], coins) + ways(amount, coins[:-1])
print(ways(20), ways(100), ways.cache_info())

grid = ["##..#", "#...#", "..#..", "#.#.."]
def fill(r, c, seen):
    if not (0 <= r < len(grid) and 0 <= c < len(grid[0])) or grid[r][c] == "#" or (r, c) in seen:
        return 0
    seen.add((r, c))
    return 1 + sum(fill(r + dr, c + dc, seen) for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)))
seen, sizes = set(), []
for r in range(4):
    for c in range(5):
        if size := fill(r, c, seen):
            sizes.append((r, c, size))
print(sizes, len(seen))

def ackermann(m, n):
    if m == 0:
        return n + 1
    return ackermann(m - 1, 1) if n == 0 else ackermann(m - 1, ackermann(m, n - 1))
print([ackermann(2, n) for n in range(5)])
def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)
print(even(10), odd(7), even(301))
def depth(n):
    try:
        return depth(n + 1)
    except RecursionError as e:
        return str(e), n > 900
print(depth(0), sys.getrecursionlimit())
def flatten(x):
    match x:
        case [first, *rest]:
            return flatten(first) + flatten(rest)
        case []:
            return []
        case _:
            return [x]
print(flatten([1, [2, [3, [], [4]]], 5]))
def gcd(a, b): return a if b == 0 else gcd(b, a % b)
power = lambda b, e: 1 if e == 0 else power(b * b, e // 2) * (b if e % 2 else 1)
print(gcd(1071, 462), power(3, 13), power(2, 64))
def binary(n): return str(n) if n < 2 else binary(n // 2) + str(n % 2)
def collatz(n, steps=0):
    return steps if n == 1 else collatz(3 * n + 1 if n % 2 else n // 2, steps + 1)
print(binary(37), [collatz(n) for n in (1, 6, 7, 27)])
def tree(n, indent=""):
    print(indent + f"+- node {n}")
    for child in range(n - 1, 0, -1):
        tree(child, indent + "|  ")
tree(3)
def merge_sort(xs):
    if len(xs) < 2:
        return xs
    mid = len(xs) // 2
    left, right, out = merge_sort(xs[:mid]), merge_sort(xs[mid:]), []
    while left and right:
        out.append((left if left[0] <= right[0] else right).pop(0))
    return out + left + right
print(merge_sort([5, 2, 9, 1, 5, 6]))
