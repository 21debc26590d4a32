def fit(x, y, *, epochs=1, batch_size=32):
    return len(x) * epochs // batch_size

print(fit([1] * 64, [0] * 64, epochs=2))
print(fit([1] * 64, [0] * 64, epoch=2))
