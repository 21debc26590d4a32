import math

def sigmoid(z):
    return 1 / (1 + math.exp(-z))

for z in (0.0, 10.0, -1000.0):
    print(round(sigmoid(z), 4))
