import warnings
def old():
    warnings.warn("old() is deprecated, use new()", DeprecationWarning, stacklevel=2)
    return 1
old()
warnings.warn("plain")
for _ in range(2): warnings.warn("looped", UserWarning)
print("done")
