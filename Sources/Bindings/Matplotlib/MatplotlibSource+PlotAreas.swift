extension MatplotlibSource {
  /// Filled areas.
  static let plotAreas = #"""
    # Areas

    def fill(self, *args, data=None, **kwargs):
        out = []
        args = list(args)
        while args:
            x, y, *args = args if len(args) > 1 else ([], args[0])
            color = kwargs.get("color", kwargs.get("facecolor"))
            if args and isinstance(args[0], str):
                color = _format(args.pop(0))[2]
            own = dict(kwargs)
            if "facecolor" not in own and "color" not in own and "fc" not in own:
                own["facecolor"] = color or self._next_color(1)
            p = self.add_patch(Polygon(np.column_stack([np.asarray(x, dtype=float), np.asarray(y, dtype=float)]), closed=True, **own))
            self._extend(*p._outline())
            out.append(p)
        return out

    def _between(self, along, a, b, where, interpolate, step, upright, kwargs):
        names = ("x", "y1", "y2") if upright else ("y", "x1", "x2")
        if not any(k in kwargs for k in ("color", "facecolor", "facecolors", "fc")):
            kwargs["facecolor"] = self._next_color(1)
        main, cross = (self.xaxis, self.yaxis) if upright else (self.yaxis, self.xaxis)
        x = np.asarray(main._convert(along), dtype=float)
        a, b = np.asarray(cross._convert(a), dtype=float), np.asarray(cross._convert(b), dtype=float)
        for name, v in zip(names, (x, a, b)):
            if v.ndim > 1:
                raise ValueError(f"{name!r} is not 1-dimensional")
        for name, v in zip(names[1:], (a, b)):
            if x.size != 1 and v.size not in (1, x.size):
                raise ValueError(f"{names[0]!r} has size {x.size}, but {name!r} has an unequal size of {v.size}")
        x = np.broadcast_to(x, np.broadcast_shapes(x.shape, a.shape, b.shape))
        ok = np.ones(x.shape, dtype=bool) if where is None else np.asarray(where, dtype=bool)
        if ok.size != x.size:
            raise ValueError(f"where size ({ok.size}) does not match {names[0]!r} size ({x.size})")
        a, b = np.broadcast_to(a, x.shape), np.broadcast_to(b, x.shape)
        ok = ok & np.isfinite(x) & np.isfinite(a) & np.isfinite(b)
        verts = []
        flags = ok.tolist()
        i = 0
        while i < len(flags):
            if not flags[i]:
                i += 1
                continue
            j = i
            while j < len(flags) and flags[j]:
                j += 1
            p, q, r = x[i:j], a[i:j], b[i:j]
            if step is not None:
                if step == "pre":
                    p, q, r = np.repeat(p, 2)[:-1], np.repeat(q, 2)[1:], np.repeat(r, 2)[1:]
                elif step == "post":
                    p, q, r = np.repeat(p, 2)[1:], np.repeat(q, 2)[:-1], np.repeat(r, 2)[:-1]
                else:
                    mid = (p[1:] + p[:-1]) / 2
                    p, q, r = np.concatenate([p[:1], np.repeat(mid, 2), p[-1:]]), np.repeat(q, 2), np.repeat(r, 2)
            elif interpolate:
                def cross_at(k0, k1):
                    d0, d1 = float(a[k0] - b[k0]), float(a[k1] - b[k1])
                    if d0 == d1 or d0 * d1 > 0:
                        return None
                    t = d0 / (d0 - d1)
                    return float(x[k0] + t * (x[k1] - x[k0])), float(a[k0] + t * (a[k1] - a[k0]))
                c0 = cross_at(i - 1, i) if i > 0 else None
                c1 = cross_at(j - 1, j) if j < len(flags) else None
                if c0:
                    p, q, r = np.concatenate([[c0[0]], p]), np.concatenate([[c0[1]], q]), np.concatenate([[c0[1]], r])
                if c1:
                    p, q, r = np.concatenate([p, [c1[0]]]), np.concatenate([q, [c1[1]]]), np.concatenate([r, [c1[1]]])
            if len(p) > 1:
                px, py = np.concatenate([p, p[::-1]]), np.concatenate([q, r[::-1]])
                verts.append(np.column_stack([px, py] if upright else [py, px]))
            i = j
        c = FillBetweenPolyCollection(verts, linewidths=kwargs.pop("linewidth", kwargs.pop("linewidths", kwargs.pop("lw", 1.0))), **kwargs)
        self._add(c)
        keep = ok
        both = np.concatenate([a[keep], b[keep]])
        self._extend(x[keep] if upright else both, both if upright else x[keep])
        return c

    def fill_between(self, x, y1, y2=0, where=None, interpolate=False, step=None, *, data=None, **kwargs):
        return self._between(x, y1, y2, where, interpolate, step, True, kwargs)

    def fill_betweenx(self, y, x1, x2=0, where=None, step=None, interpolate=False, *, data=None, **kwargs):
        return self._between(y, x1, x2, where, interpolate, step, False, kwargs)

    def stackplot(self, x, *args, labels=(), colors=None, hatch=None, baseline="zero", data=None, **kwargs):
        y = np.vstack(args).astype(float)
        stack = np.cumsum(y, axis=0)
        labels = list(labels)
        out = []
        under = np.zeros(y.shape[1])
        for i, top in enumerate(stack):
            color = colors[i % len(colors)] if colors is not None else self._next_color(0)
            out.append(self.fill_between(x, under, top, facecolor=color, label=labels[i] if i < len(labels) else "", **kwargs))
            under = top
        for c in out:
            c._sticky = ((), (0.0,))
        return out

"""#
}
