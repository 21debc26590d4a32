def best(scores):
    return max(scores, key=lambda s: s[1])

print(best([("a", 1), ("b", 3)]))
print(best([]))
