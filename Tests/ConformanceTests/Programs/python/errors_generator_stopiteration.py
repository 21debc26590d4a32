def take(iterator, n):
    for _ in range(n):
        yield next(iterator)

print(list(take(iter("abcdef"), 3)))
print(list(take(iter("ab"), 3)))
