def sign(x):
    return "positive" if x > 0 else "negative" if x < 0 else undefined_name

print(sign(3), sign(-2))
print(sign(0))
