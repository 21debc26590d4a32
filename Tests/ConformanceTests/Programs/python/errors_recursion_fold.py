def depth(tree):
    return 1 + max(depth(child) for child in tree)

def count(n):
    if n == 0:
        return 0
    return 1 + count(n + 1)

print(count(5))
