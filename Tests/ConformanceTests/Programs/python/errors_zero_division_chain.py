def mean(xs):
    return sum(xs) / len(xs)

def normalise(xs):
    m = mean(xs)
    return [x - m for x in xs]

batches = [[1, 2, 3], [], [4]]
result = list(map(normalise, batches))
