import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    warnings.warn("first", FutureWarning)
    print(len(w), w[0].category.__name__, w[0].message)
class MyWarning(UserWarning): pass
warnings.warn(MyWarning("mine"))
warnings.warn("pending", PendingDeprecationWarning)
warnings.warn("res", ResourceWarning)
print("end")
