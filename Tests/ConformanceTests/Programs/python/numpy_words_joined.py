import numpy as np

words = np.array(["ab", "cd", "éf"])
print(" ".join(words), "".join(w for w in words), "-".join(words[:1]), ",".join([words[0], "x"]))
letters = np.random.RandomState(0).choice(list("xyz"), 5)
print("".join(letters), type(letters[0]).__name__)
counts = {}
for w in np.array(["a", "b", "a"]):
    counts[w] = counts.get(w, 0) + 1
print(counts)
print({str(k): v for k, v in counts.items()})
print(words[0].upper(), words[1].startswith("c"), words[0] + "!", len(words[2]), words[0] in "xaby")
