"""Splits a text into words, cleans and counts them, and ranks them by frequency."""
text = "the quick brown fox jumps over the lazy dog, and runs away from it. Again! " * 400
counts = {}
for round in range(12):
    for word in text.split():
        word = word.strip(".,!").lower()
        counts[word] = counts.get(word, 0) + 1
ranked = sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))
print(ranked[:3])
fields = 0
for k in range(20000):
    fields += len("alpha,beta,gamma,delta,1.5,2.5".split(","))
print(fields)
