import numpy as np
from keras import ops

flags = np.array([0b0011, 0b0101, 0b1001, 0b1111])
mask = ops.convert_to_tensor([0b0001, 0b0100, 0b1000, 0b0110])
print(ops.bitwise_and(flags, mask))
print(ops.bitwise_or(flags, mask), ops.bitwise_xor(flags, mask))
print(ops.bitwise_not(flags))
print(ops.left_shift(flags, 2), ops.right_shift(flags, 1))
print(ops.bitwise_and(flags, 1) == 1)
print(ops.gcd(np.array([12, 18, 7]), 6), ops.lcm(np.array([4, 6]), np.array([6, 8])))
for f in (lambda: ops.bitwise_and(ops.ones((2,)), 1), lambda: ops.left_shift(ops.ones((2,)), 1),
          lambda: ops.gcd(np.array([1.5]), 2)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
# count the bits of each number
n = ops.convert_to_tensor(flags)
count = ops.zeros_like(n)
for k in range(4):
    count = count + ops.bitwise_and(ops.right_shift(n, k), 1)
print(count, count.dtype)
