# A comparison or a repr may change the deque that is being searched or shown.
from collections import deque
import sys


class Sweeper:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        queue.clear()
        return False

    def __repr__(self):
        return f"Sweeper({self.name})"


for method in ("index", "count", "remove", "__contains__"):
    queue = deque(Sweeper(k) for k in range(40))
    try:
        print(method, getattr(queue, method)(7))
    except (RuntimeError, IndexError, ValueError) as error:
        print(method, type(error).__name__, error)

queue = deque([1, 2, 3, 2, 5], maxlen=6)
print(queue.count(2), queue.index(2, 2), 3 in queue, 9 in queue)
queue.remove(2)
print(queue, queue * 2, queue * 0, deque() * 10**18)
try:
    queue.index(9)
except ValueError as error:
    print(error)
try:
    queue.index(5, 0, 2)
except ValueError as error:
    print(error)

far = sys.maxsize
numbers = [1, 2, 3, 4, 5]
print(numbers[1::far], numbers[::-far], numbers[-far:far:far], "abcde"[::far], (1, 2, 3)[::-far])
numbers[3::far] = ["x"]
del numbers[1::far]
print(numbers, range(0, far, 1)[::far], slice(None, None, -far).indices(5))

from bisect import bisect_left, bisect_right
print(bisect_left(range(far - 1), far - 3) == far - 3, bisect_right(range(far - 1), far - 9) == far - 8)
