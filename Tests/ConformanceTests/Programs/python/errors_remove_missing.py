layers = ["conv", "pool"]
layers.remove("pool")
print(layers)
layers.remove("dense")
