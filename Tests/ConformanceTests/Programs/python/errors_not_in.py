def check(word, banned):
    return word not in banned

print(check("a", ["b"]))
print(check("a", None))
