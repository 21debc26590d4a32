extension MatplotlibSource {
  /// Words in the data, and curves of counts.
  static let plotWords = #"""
    # Text

    def text(self, x, y, s, fontdict=None, **kwargs):
        options = dict(fontdict or {})
        options.update(kwargs)
        transform = options.pop("transform", None)
        t = Text(x, y, s, **{Text._short.get(k, k): v for k, v in options.items()})
        if transform is not None:
            t.set_transform(transform)
        return self._add(t)

    def annotate(self, text, xy, xytext=None, xycoords="data", textcoords=None, arrowprops=None, annotation_clip=None, **kwargs):
        return self._add(Annotation(text, xy, xytext, xycoords, textcoords, arrowprops, annotation_clip, **{Text._short.get(k, k): v for k, v in kwargs.items()}))

    def arrow(self, x, y, dx, dy, **kwargs):
        a = self.add_patch(FancyArrow(x, y, dx, dy, **kwargs))
        self._extend(*a._outline())
        return a

    def table(self, *args, **kwargs):
        raise NotImplementedError("lectern draws no tables into figures: print the numbers, or show an array.")

    # Spectra

    def acorr(self, x, **kwargs):
        return self.xcorr(x, x, **kwargs)

    def xcorr(self, x, y, *, normed=True, detrend=None, usevlines=True, maxlags=10, data=None, **kwargs):
        x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
        n = len(x)
        c = np.correlate(x, y, mode="full")
        if normed:
            c = c / np.sqrt(np.dot(x, x) * np.dot(y, y))
        lags = np.arange(-maxlags, maxlags + 1)
        c = c[n - 1 - maxlags:n + maxlags]
        a = self.vlines(lags, [0], c, **kwargs)
        return lags, c, a, self.axhline(**kwargs)

    def ecdf(self, x, weights=None, *, complementary=False, orientation="vertical", compress=False, data=None, **kwargs):
        x = np.sort(np.asarray(x, dtype=float))
        p = np.arange(1, len(x) + 1) / len(x)
        if complementary:
            return self.plot(np.r_[x, x[-1]], np.r_[1.0, 1 - p], drawstyle="steps-pre", **kwargs)[0]
        line, = self.plot(np.r_[x[0], x], np.r_[0.0, p], drawstyle="steps-post", **kwargs)
        line._sticky = ((), (0.0, 1.0))
        return line


class _Quiver(Collection):
    def __init__(self, x, y, u, v, scale, in_data, pivot, **kwargs):
        self._at = (x, y, u, v)
        self._scale, self._in_data, self._pivot = scale, in_data, pivot
        Collection.__init__(self, **kwargs)

    def set_UVC(self, U, V, C=None):
        self._at = (*self._at[:2], np.ravel(U), np.ravel(V))

    def _draw(self, out):
        x, y, u, v = self._at
        ax = self.axes
        box = ax._pixels()
        (x0, x1), (y0, y1) = ax.get_xlim(), ax.get_ylim()
        px, py = box[2] / (x1 - x0), box[3] / (y1 - y0)
        if self._in_data:
            s = self._scale or 1.0
            dx, dy = u / s, v / s
        else:
            size = np.hypot(u, v)
            mean = float(size.mean()) or 1.0
            n = max(10, min(25, math.sqrt(len(x))))
            s = self._scale or 1.8 * mean * n
            dx, dy = u / s * box[2] / px, v / s * box[2] / py
        if self._pivot in ("mid", "middle"):
            x, y = x - dx / 2, y - dy / 2
        elif self._pivot == "tip":
            x, y = x - dx, y - dy
        colors = self.get_facecolor()
        for i in range(len(x)):
            if dx[i] or dy[i]:
                out.append(("arrow", float(x[i]), float(y[i]), float(x[i] + dx[i]), float(y[i] + dy[i]), tuple(colors[i % len(colors)].tolist()), 1.2, "-|>", "dd", "dd", 0.0, 0.0, 0.0, 0.0, 0.0))


_Quiver.__name__ = "Quiver"


def _datasets(x):
    """One dataset or several, as a list of arrays."""
    if isinstance(x, np.ndarray) or hasattr(x, "shape"):
        a = np.asarray(x)
        if a.ndim <= 1:
            return [np.atleast_1d(a)]
        if a.ndim == 2:
            return [a[:, i] for i in range(a.shape[1])]
        raise ValueError("x must have 2 or fewer dimensions")
    x = list(x)
    if x and np.iterable(x[0]) and not isinstance(x[0], str):
        return [np.asarray(s).ravel() for s in x]
    return [np.asarray(x)]

"""#
}
