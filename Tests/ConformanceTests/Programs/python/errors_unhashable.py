cache = {}
def lookup(key):
    if key not in cache:
        cache[key] = sum(key)
    return cache[key]

print(lookup((1, 2, 3)))
print(lookup([1, 2, 3]))
