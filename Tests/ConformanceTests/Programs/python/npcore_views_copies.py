# Which operations share memory, and what base says.
import numpy as np
a = np.arange(12)
v = a[2:8]
v[0] = 99
print(a, v.base is a, np.shares_memory(a, v))
f = a[[1, 3]]
f[:] = 0
print(a[:4], f.base is None, np.may_share_memory(a, f))
r = a.reshape(3, 4)
r[1] = -1
print(a)
t = r.T
print(t.flags["C_CONTIGUOUS"], t.flags["F_CONTIGUOUS"], t.base is a)
print(r.ravel().base is a, r.T.ravel().base is None, r.flatten().base is None)
c = r.copy(order="F")
print(c.flags.f_contiguous, c.strides, r.strides, t.strides)
print(r[:, 1:3].strides, r[::2].strides, r[::-1].strides, r[:, ::-2].strides)
b = a.view(np.int32)
print(b.shape, b[:4])
x = np.array([1.0, 2.0, 3.0])
y = x
y += 1
print(x, y is x)
y = y + 1
print(x, y)
m = x > 2
x[m] *= 10
print(x)
d = np.diagonal(np.arange(9).reshape(3, 3))
print(d, d.flags.writeable)
try:
    d[0] = 5
except ValueError as e:
    print(e)
s = np.arange(6).reshape(2, 3)
s.shape = (3, 2)
print(s)
try:
    s.shape = (4, 2)
except ValueError as e:
    print(e)
print(s)
print(np.squeeze(np.ones((1, 3, 1))).shape, np.expand_dims(np.ones(3), (0, 2)).shape)
w = np.asarray(s)
print(w is s, np.array(s) is s, np.ascontiguousarray(s.T) is s)
e = np.frombuffer(b"\x01\x02\x03\x04", dtype=np.uint8)
print(e, e.flags.writeable)
s.flags.writeable = False
try:
    s[0] = 1
except ValueError as err:
    print(err)
print(s.flags)
z = np.lib.stride_tricks.sliding_window_view(np.arange(6), 3)
print(z, z.base is None, z.flags.writeable)
