import numpy as np
for seed in (0, 42, 2**40, [1, 2, 3]):
    print(seed, np.random.default_rng(seed).integers(0, 1000, 4), np.random.RandomState(seed if not (isinstance(seed, int) and seed > 2**32) else 7).randint(0, 1000, 4))
ss = np.random.SeedSequence(12345)
print(ss, ss.entropy, ss.generate_state(4))
kids = ss.spawn(3)
print(kids[1], ss.n_children_spawned, [np.random.default_rng(k).random() for k in kids])
for cls in (np.random.PCG64, np.random.MT19937, np.random.Philox, np.random.SFC64):
    g = np.random.Generator(cls(99))
    print(cls.__name__, g.random(2), g.integers(0, 100, 3), g.standard_normal(), g)if False else print(cls.__name__, g.random(2), g.integers(0, 100, 3), g.standard_normal())
g = np.random.default_rng(7)
saved = g.bit_generator.state
first = g.random(3)
g.bit_generator.state = saved
print(np.array_equal(first, g.random(3)), saved["state"]["inc"], saved["has_uint32"])
rs = np.random.RandomState(3)
st = rs.get_state()
a = rs.normal(size=3)
rs.set_state(st)
print(a, np.array_equal(a, rs.normal(size=3)), st[0], st[3:])
d = rs.get_state(legacy=False)
print(sorted(d), d["state"]["pos"], d["has_gauss"], d["gauss"])
print(np.random.PCG64(1).state)
print(np.random.Philox(1).state["state"]["key"], np.random.SFC64(1).state["state"]["state"])
print(np.random.default_rng(np.random.default_rng(5)).random() == np.random.default_rng(5).random())
rng = np.random.default_rng(np.random.SeedSequence([1, 2]))
print(rng.random(), np.random.default_rng([1, 2]).random())
for f in (lambda: np.random.default_rng(-5), lambda: np.random.default_rng(1.5), lambda: np.random.RandomState(2**33), lambda: np.random.SeedSequence("x"), lambda: setattr(g.bit_generator, "state", {"bit_generator": "X"})):
    try:
        f()
        print("fine")
    except Exception as e:
        print(type(e).__name__, e)
np.random.seed(5)
one = np.random.rand(3)
np.random.seed(5)
two = np.array([np.random.rand() for _ in range(3)])
print(one == two, np.random.random() != np.random.random())
