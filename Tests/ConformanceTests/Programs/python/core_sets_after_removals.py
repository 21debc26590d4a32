# Sets in which members were taken out and others put in: the freed places are used again.
def show(title, s):
    print(title, list(s))


s = {1, 33, 65, 2, 3, 40, 50}
s.discard(1)
s.discard(2)
show("taken out", s)
for new in (97, 129, 1):
    s.add(new)
    show(f"with {new}", s)

numbers = set(range(20))
numbers -= {3, 5}
numbers |= {131, 133}
show("replaced", numbers)

small = {0, 8, 16}
small.discard(0)
small.discard(8)
small.add(24)
show("small", small)
small.add(0)
show("again", small)

print({3, 32, 13, 0, -3, 58} ^ {29, 23, 23, 32, 70})
print({52, 69, 61, 67, 35} ^ {69, 67, 53, 18, 42, 67, 65})
a, b = {3, 32, 13, 0, -3, 58}, {29, 23, 32, 70}
a ^= b
print(a, b ^ a)

queue = {0}
seen = []
while queue:
    node = queue.pop()
    seen.append(node)
    queue |= {n for n in (node * 2 + 1, node * 3 + 2) if n < 60} - set(seen)
print(seen)

print([x for x in {21, 40, 26, 23, 17, 29}], list({21, 40, 26, 23, 17, 29}))
print([(i, x) for i in range(2) for x in {21, 40, 26, 23, 17, 29}])
for x in {21, 40, 26, 23, 17, 29}:
    print(x, end=" ")
print()
for x in {5, *seen[:3]}:
    print(x, end=" ")
print()
