# Contours: levels, labels, errors.
import numpy as np
import matplotlib.pyplot as plt
x = np.linspace(-2, 2, 21)
X, Y = np.meshgrid(x, x)
Z = X**2 + Y**2
fig, ax = plt.subplots()
cs = ax.contour(X, Y, Z)
print(type(cs).__name__, cs.levels, cs.zmin, cs.zmax, ax.get_xlim(), ax.get_ylim())
labels = ax.clabel(cs, fontsize=8)
print([t.get_text() for t in sorted(labels, key=lambda t: float(t.get_text()))][:3])
cf = ax.contourf(X, Y, Z, levels=5, cmap="coolwarm", alpha=0.6)
print(cf.levels, cf.get_clim(), cf.get_cmap().name)
cf = ax.contourf(X, Y, Z, levels=[0, 1, 4, 8], colors=["r", "g", "b"])
print(cf.levels, cf.layers)
cs = ax.contour(Z, [1, 2])
print(cs.levels, ax.get_xlim())
print(ax.contour(np.sin(X)).levels, ax.contourf(np.exp(Z), 3).levels, ax.contourf(X > 0).levels)
cb = fig.colorbar(cf, ax=ax)
print(cb.get_ticks(), cb.vmin, cb.vmax)
for bad in (lambda: ax.contour([1, 2, 3]), lambda: ax.contour([[1]]), lambda: ax.contourf(x, x[:3], Z), lambda: ax.contourf(Z, levels=[1]), lambda: ax.contour(Z, levels=[2, 1]), lambda: ax.contour(X[:2], Y, Z)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
