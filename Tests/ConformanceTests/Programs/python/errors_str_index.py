word = "tensor"
print(word.index("s"), word.find("z"))
word.index("z")
