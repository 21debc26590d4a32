def total(*values):
    return sum(values)

print(total(*[1, 2, 3]))
n = 5
print(total(*n))
