def optimizer(params, *, lr, momentum, nesterov=False):
    return lr

def build(kind):
    table = {"sgd": lambda: optimizer([1, 2])}
    return table[kind]()

print("building")
build("sgd")
