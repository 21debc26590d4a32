def step(x):
    return x

step.calls = 1
print(step.calls)
print(step.cals)
