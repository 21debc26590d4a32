import math
print(math.log(1), math.sqrt(4))
values = [4, 1, -1]
print([math.sqrt(v) for v in values])
