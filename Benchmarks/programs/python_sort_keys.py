"""Sorts records by keys: attributes, tuples, lengths, in both directions."""
from operator import itemgetter

rows = [((k * 7919) % 1000, "name" + str(k % 313), k * 0.5) for k in range(5000)]
total = 0
for round in range(12):
    total += sorted(rows, key=lambda r: r[0])[10][0]
    total += sorted(rows, key=lambda r: (r[1], -r[0]))[10][0]
    total += len(sorted(rows, key=itemgetter(1), reverse=True)[0][1])
    total += len(sorted((r[1] for r in rows), key=len)[0])
    total += sorted(r[2] for r in rows)[7]
    total += max(rows, key=lambda r: (r[0] % 10, r[2]))[0]
print(total)
