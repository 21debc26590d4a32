# A table of grades: selecting, ranking, summarising, formatting.
import numpy as np
names = np.array(["Ann", "Bo", "Cy", "Di", "Ed"]); g = np.array([[90, 80, 70], [60, 75, 88], [100, 95, 92], [55, 65, 45], [78, 82, 91]])
mean, best = g.mean(axis=1), g.argmax(axis=1)
print(mean, mean.round(1), g.mean(axis=0), g.std(axis=0).round(3), best, np.array(["math", "art", "bio"])[best], sep="\n")
order = np.argsort(-mean)
for r, i in enumerate(order, 1): print(f"{r}. {names[i]:<4}{mean[i]:7.2f} {'*' * int(mean[i] // 10)}", g[i])
print(names[mean > 75], g[mean > 75][:, 0], (g >= 60).all(axis=1), np.where(g < 60), (g < 60).sum(), np.count_nonzero(g > 90, axis=0), g[names == "Di"], g[np.isin(names, ["Bo", "Ed"])], sep="\n")
curve = np.minimum(g + (100 - g.max(axis=0)), 100); z = (g - g.mean(0)) / g.std(0); letter = np.select([mean >= 90, mean >= 80, mean >= 70], ["A", "B", "C"], default="F"); print(curve, z.round(2), letter, dict(zip(names.tolist(), letter.tolist())), np.unique(letter, return_counts=True), sep="\n")
print(np.percentile(g, [25, 50, 75], axis=0), np.corrcoef(g.T).round(3), np.histogram(g, bins=[0, 60, 70, 80, 90, 101]), np.c_[g, mean.round(1)][:2], np.vstack([g, g.mean(0)]).shape, np.insert(g, 1, 0, axis=1)[0], np.delete(names, 2), np.append(names, "Flo"), g.T.tolist()[0], g.flatten()[::4], np.cumsum(g[0]), np.diff(g[:, 0]), sep="\n")
g2 = g.copy(); g2[3] += 10; g2[:, 1] = np.clip(g2[:, 1] * 1.1, 0, 100); g2[g2 < 60] = 60; print(g2, g2 - g, np.array_equal(g, g2), np.shares_memory(g, g2), g.dtype, g2.max(), (g2 != g).any(axis=0))
w = np.array([0.5, 0.3, 0.2]); print(g @ w, np.average(g, axis=1, weights=w), np.dot(w, [1, 2, 3]), (g * w).sum(1) == g @ w, names[(g @ w).argmax()], "%.2f" % (g @ w).max(), f"{mean.mean():.3f} {np.median(mean):.1f} {mean.min()} {mean.max():.4f}")
for bad in (lambda: g[5], lambda: g[:, 3], lambda: g + [1, 2], lambda: g[names == "x"].mean(axis=0).max() + g["Ann"], lambda: np.vstack([g, [1, 2]]), lambda: g.reshape(4, 4), lambda: names + 1, lambda: g[mean > 75, [0, 1, 2, 0]]):
    try:
        with np.errstate(all="ignore"): print("ok", bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
