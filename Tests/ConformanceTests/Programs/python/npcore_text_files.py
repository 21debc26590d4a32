# Tables of text in and out: loadtxt, genfromtxt, savetxt, npz files.
import io, os, tempfile
import numpy as np
print(np.loadtxt(io.StringIO("1 2\n3 4")), np.loadtxt(io.StringIO("a,b\n1,2\n3,4"), delimiter=",", skiprows=1, dtype=int))
print(np.loadtxt(io.StringIO("1 2 3\n4 5 6"), usecols=(0, 2), unpack=True), np.loadtxt(["7 8"], ndmin=2), np.loadtxt(io.StringIO("1;2"), delimiter=";", converters={0: lambda s: float(s) * 10}))
print(np.genfromtxt(io.StringIO("1,,3\n4,x,6"), delimiter=","), np.genfromtxt(io.StringIO("1,NA"), delimiter=",", missing_values="NA", filling_values=0), np.genfromtxt(io.StringIO("a,b\nc,d"), delimiter=",", dtype=str))
buffer = io.StringIO()
np.savetxt(buffer, [[1, 2.5], [3, 4]], fmt=["%d", "%.2f"], header="n value", footer="end", delimiter="\t")
print(repr(buffer.getvalue()))
folder = tempfile.mkdtemp()
path = os.path.join(folder, "weights.npz")
np.savez(path, np.arange(3), w=np.eye(2))
with np.load(path) as data:
    print(data.files, data["w"], "arr_0" in data, len(data), data.f.w.shape)
np.save(os.path.join(folder, "names"), np.array(["ab", "c"]))
print(np.load(os.path.join(folder, "names.npy")))
for bad in (lambda: np.loadtxt(io.StringIO("1 a")), lambda: np.loadtxt(io.StringIO("1 2\n3")), lambda: np.loadtxt(io.StringIO("1.5 2"), dtype=int), lambda: np.genfromtxt(io.StringIO("1,2\n3"), delimiter=","), lambda: np.savetxt(io.StringIO(), np.zeros((2, 2, 2))), lambda: np.savetxt(io.StringIO(), np.array(["a"])), lambda: np.load(path)["zzz"]):
    try:
        print("ok", bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
