"""Pipelines of generators, comprehensions and iterator functions."""
from itertools import accumulate, chain, islice


def numbers(n):
    for k in range(n):
        yield k * k % 97


def pairs(items):
    last = None
    for item in items:
        if last is not None:
            yield last, item
        last = item


total = 0
for round in range(20):
    total += sum(a * b for a, b in pairs(numbers(10000)) if a < b)
    total += len({(a, b) for a, b in zip(numbers(3000), islice(numbers(9000), 5, None))})
    total += max(accumulate(chain(numbers(1000), numbers(1000))))
    total += sum(map(lambda v: v + 1, filter(lambda v: v % 3, numbers(3000))))
print(total)
