"""Scalar automatic differentiation with operator methods, as a lesson writes it."""


class Value:
    def __init__(self, data, parents=(), backward=None):
        self.data, self.grad, self.parents, self.backward = data, 0.0, parents, backward

    def __add__(self, other):
        out = Value(self.data + other.data, (self, other))

        def backward():
            self.grad += out.grad
            other.grad += out.grad
        out.backward = backward
        return out

    def __mul__(self, other):
        out = Value(self.data * other.data, (self, other))

        def backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad
        out.backward = backward
        return out


def order(root):
    seen, done = set(), []

    def visit(v):
        if v not in seen:
            seen.add(v)
            for p in v.parents:
                visit(p)
            done.append(v)
    visit(root)
    return reversed(done)


w = [Value(0.1 * k) for k in range(8)]
for step in range(400):
    loss = Value(0.0)
    for k in range(6):
        y = Value(0.0)
        for j, v in enumerate(w):
            y = y + v * Value(0.01 * (j + k))
        loss = loss + y * y
    for v in w:
        v.grad = 0.0
    loss.grad = 1.0
    for v in order(loss):
        if v.backward:
            v.backward()
    for v in w:
        v.data -= 0.1 * v.grad
print(round(loss.data, 6))
