def softmax_check(p):
    total = sum(p)
    assert abs(total - 1) < 1e-6 and min(p) >= 0, "not a distribution"
    return total

print(softmax_check([0.5, 0.5]))
softmax_check([0.7, 0.7])
