scores = {"ann": [3, 4], "bob": [], "cy": [5]}
ranked = sorted(scores, key=lambda name: sum(scores[name]) / len(scores[name]), reverse=True)
print(ranked)
