print(chr(97), ord("b"))
print("".join(chr(c) for c in (72, 105, 1114112)))
