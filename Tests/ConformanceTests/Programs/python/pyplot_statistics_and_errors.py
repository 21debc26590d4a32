# Statistics, bands, error bars and words; errors with their text.
import numpy as np
import matplotlib.pyplot as plt

rng = np.random.default_rng(1)
data = [rng.normal(m, 1, 50) for m in (0, 1, 3)]
fig, ax = plt.subplots()
bp = ax.boxplot(data, tick_labels=["a", "b", "c"], showmeans=True, patch_artist=True)
print(sorted(bp), len(bp["boxes"]), len(bp["whiskers"]), bp["medians"][0].get_ydata().round(4), [t.get_text() for t in ax.get_xticklabels()])
vp = ax.violinplot(data, showmedians=True)
print(sorted(vp), len(vp["bodies"]))
eb = ax.errorbar([1, 2, 3], [1, 4, 9], yerr=[0.5, 1, 0.2], xerr=0.1, fmt="o-", capsize=3, label="fit")
print(type(eb).__name__, eb, len(eb), eb[0].get_ydata(), eb.has_yerr, eb.get_label())
fb = ax.fill_between([0, 1, 2], [0, 1, 0], [1, 2, 3], alpha=0.3, color="orange", label="band", where=[True, True, False])
print(type(fb).__name__, fb.get_alpha(), fb.get_label(), len(ax.collections))
st = ax.stem([1, 2], [3, 4]); print(type(st).__name__, st.markerline.get_marker(), st.baseline.get_color())
s, = ax.step([0, 1, 2], [1, 3, 2], where="mid"); print(s.get_drawstyle())
w, t, at = plt.pie([3, 5, 2], labels=["x", "y", "z"], autopct="%1.1f%%", startangle=90, explode=(0, 0.1, 0))
print(len(w), [i.get_text() for i in t], [i.get_text() for i in at], round(w[0].theta2, 2))
sp = plt.stackplot([1, 2, 3], [1, 2, 1], [2, 1, 3], labels=["u", "v"]); print(len(sp))
hl = plt.hlines([1, 2], 0, 5); vl = plt.vlines(3, 0, 1, colors="r"); print(type(hl).__name__, len(hl.get_segments()))
q = plt.quiver([0, 1], [0, 1], [1, 0], [0, 1]); print(type(q).__name__)
lines = plt.plot([1, 2, 3], np.array([[1, 2], [3, 4], [5, 6]]), label=["p", "q"]); print(len(lines), [l.get_label() for l in lines])
plt.semilogy([1, 10, 100]); plt.loglog([1, 2], [3, 4]); plt.semilogx([1, 2]); print(plt.gca().get_xscale(), plt.gca().get_yscale())
h, xe, ye, im = plt.hist2d([1, 2, 3], [1, 2, 2], bins=2); print(h, xe, ye, type(im).__name__)
leg = plt.legend(["one", "two"], loc="best", frameon=False, ncol=2); print(len(leg.get_texts()), leg.get_frame_on(), [t.get_text() for t in leg.get_texts()])
for bad in (lambda: plt.plot([1, 2, 3], [1, 2]), lambda: plt.bar([1, 2], [1, 2, 3]), lambda: plt.plot([1], "zz"), lambda: plt.plot([1], marker="?"), lambda: plt.plot([1], linestyle="??"), lambda: ax.set_xlim("a"), lambda: ax.set_foo(1), lambda: ax.set(foo=1), lambda: plt.imshow(np.zeros((2, 2, 5))), lambda: plt.legend(loc="nowhere"), lambda: plt.subplots(0, 1), lambda: plt.get_cmap("nope"), lambda: plt.scatter([1, 2], [1, 2], c=[1, 2, 3]), lambda: plt.hist([1, 2], bins=-1), lambda: ax.set_xscale("weird"), lambda: plt.fill_between([1, 2], [1, 2, 3]), lambda: plt.axis("foo"), lambda: plt.contour([1, 2, 3]), lambda: ax.set_xticks([1, 2], ["a"]), lambda: plt.figure(figsize=(0, 1)), lambda: ax.annotate(), lambda: plt.style.use("nope"), lambda: plt.rcParams["nope"], lambda: ax.axhline(1, 2, 3, 4), lambda: plt.errorbar([1, 2], [1, 2], yerr=[1, 2, 3]), lambda: plt.pie([-1, 2]), lambda: ax.text(1), lambda: plt.title()):
    try:
        print("ok", type(bad()).__name__)
    except Exception as e:
        print(type(e).__name__ + ":", str(e).split("\n")[0])
plt.close("all")
