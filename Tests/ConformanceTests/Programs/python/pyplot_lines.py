# Lines: what plot returns, colours of the cycle, format strings, autoscaled limits.
import numpy as np
import matplotlib.pyplot as plt
fig, ax = plt.subplots()
print(fig, ax)
x = np.linspace(0, 10, 50)
lines = ax.plot(x, np.sin(x), x, np.cos(x), "--")
print(len(lines), [l.get_color() for l in lines], [l.get_linestyle() for l in lines])
l, = ax.plot([1, 2, 3], "ro", label="three", ms=8)
print(l.get_label(), l.get_marker(), l.get_markersize(), l.get_linestyle(), l.get_xdata(), l)
print(ax.get_xlim(), ax.get_ylim())
print(ax.get_xticks(), ax.get_yticks())
print([t.get_text() for t in ax.get_yticklabels()])
m = ax.plot(np.arange(6).reshape(3, 2), label=["a", "b"])
print(len(m), [k.get_label() for k in m], len(ax.lines), ax.lines)
ax.plot(x, x**2 * 1e5)
print(ax.get_ylim(), [t.get_text() for t in ax.get_yticklabels()], repr(ax.yaxis.get_major_formatter().get_offset()))
for spec in ("g^:", "k", "C3--", "1", ".", "xr-.", "tab:pink"):
    k, = ax.plot([0, 1], spec)
    print(spec, k.get_color(), k.get_marker(), k.get_linestyle())
k.set(color="0.5", lw=4, alpha=0.25)
print(k.get_color(), k.get_linewidth(), k.get_alpha(), k.get_zorder(), k.get_visible())
print(l.get_xydata())
l.set_data([5, 6], [7, 8])
print(l.get_ydata(), l.get_drawstyle())
print(plt.setp(l, "linewidth", 3), l.get_lw(), plt.getp(l, "marker"))
for bad in (lambda: ax.plot([1, 2], [1]), lambda: ax.plot([1], "q"), lambda: ax.plot([1], [1], colr="r"), lambda: ax.plot([1], ls="dotdot"), lambda: ax.plot([1], marker="zz"), lambda: ax.plot([1], c="r", color="b"), lambda: ax.plot([1], alpha=2), lambda: l.set_xdata(3), lambda: ax.plot([1], [1], [1])):
    try:
        bad()
        print("ok")
    except Exception as e:
        print(type(e).__name__, e)
