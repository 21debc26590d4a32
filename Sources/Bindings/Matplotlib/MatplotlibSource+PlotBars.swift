extension MatplotlibSource {
  /// Bars and histograms.
  static let plotBars = #"""
    # Bars

    def bar(self, x, height, width=0.8, bottom=None, *, align="center", data=None, **kwargs):
        return self._bars(x, height, width, bottom, align, "vertical", data, kwargs)

    def barh(self, y, width, height=0.8, left=None, *, align="center", data=None, **kwargs):
        return self._bars(y, width, height, left, align, "horizontal", data, kwargs)

    def _bars(self, at, length, thick, base, align, orientation, data, kwargs):
        if data is not None:
            at, length = [data[v] if isinstance(v, str) and v in data else v for v in (at, length)]
        if align not in ("center", "edge"):
            raise ValueError(f"{align!r} is not a valid value for align. Supported values are 'center', 'edge'")
        upright = orientation == "vertical"
        main, cross = (self.xaxis, self.yaxis) if upright else (self.yaxis, self.xaxis)
        pop = kwargs.pop
        color = pop("color", None)
        face = pop("facecolor", pop("fc", None))
        if color is None and face is None:
            color = self._next_color(1)
        elif color is None:
            color = face
        elif face is not None:
            color = face
        edge = pop("edgecolor", pop("ec", None))
        lw = pop("linewidth", pop("lw", None))
        hatch = pop("hatch", None)
        labels = pop("tick_label", None)
        label = pop("label", "")
        log = pop("log", False)
        xerr, yerr = pop("xerr", None), pop("yerr", None)
        ecolor, capsize = pop("ecolor", "k"), pop("capsize", 0)
        error_kw = pop("error_kw", None) or {}
        if log:
            (self.set_yscale if upright else self.set_xscale)("log")
        at0 = at
        at = np.asarray(main._convert(at))
        length = np.asarray(cross._convert(length))
        thick0 = np.asarray(thick, dtype=float)
        base0 = 0 if base is None else base
        base_a = np.asarray(cross._convert(base0))
        thick0, length = _from_first(thick0, at0, at), _from_first(length, base0, base_a)
        if xerr is not None:
            xerr = _from_first(xerr, *((at0, at) if upright else (base0, base_a)))
        if yerr is not None:
            yerr = _from_first(yerr, *((base0, base_a) if upright else (at0, at)))
        named = (("x", at), ("height", length), ("width", thick0), ("bottom", base_a)) if upright else (("y", at), ("width", length), ("height", thick0), ("left", base_a))
        try:
            at, length, thick, start = np.broadcast_arrays(np.atleast_1d(at), length, thick0, base_a)
        except ValueError:
            first = np.atleast_1d(at)
            names = [(n, np.atleast_1d(v).shape if n in ("x", "y") else v.shape) for n, v in named]
            for i, (n, shape) in enumerate(names):
                if shape and shape != first.shape and i:
                    raise ValueError(f"shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between {names[0][0]!r} with shape {names[0][1]} and {n!r} with shape {shape}.") from None
            raise
        n = len(at)
        if isinstance(label, str) or not np.iterable(label):
            labels_each, own = ["_nolegend_"] * n, label
        else:
            if len(label) != n:
                raise ValueError(f"number of labels ({len(label)}) does not match number of bars ({n}).")
            labels_each, own = list(label), "_nolegend_"
        edges = at - thick / 2 if align == "center" else at
        colors = to_rgba_array(color)
        if not len(colors):
            colors = np.zeros((1, 4))
        colors = [tuple(c) for c in colors.tolist()]
        edge_colors = [None] if edge is None else [tuple(c) for c in to_rgba_array(edge).tolist()] or ["none"]
        hatches = _each(hatch, n) if not isinstance(hatch, str) else [hatch] * n
        widths = _each(lw, n)
        patches = []
        for i in range(n):
            box = (edges[i], start[i], thick[i], length[i]) if upright else (start[i], edges[i], length[i], thick[i])
            r = Rectangle((box[0], box[1]), box[2], box[3], facecolor=colors[i % len(colors)], edgecolor=edge_colors[i % len(edge_colors)], linewidth=widths[i] if widths[i] is not None else None, hatch=hatches[i], label=labels_each[i])
            r._internal_update(r._normal(kwargs))
            k = 1 if upright else 0
            r._sticky = ((), (box[1],)) if upright else ((box[0],), ())
            self._add(r)
            x, y = r._outline()
            self._extend(x, y)
            patches.append(r)
        if xerr is not None or yerr is not None:
            options = {"ecolor": ecolor, "capsize": capsize}
            options.update(error_kw)
            ends = start + length
            options.setdefault("label", "_nolegend_")
            err = self.errorbar(at if upright else ends, ends if upright else at, xerr=xerr, yerr=yerr, fmt="none", **options)
        else:
            err = None
        container = BarContainer(patches, err, datavalues=length, orientation=orientation, label=own)
        container._join(self)
        if labels is not None:
            main.set_ticks(at)
            main.set_ticklabels(labels if not isinstance(labels, str) else [labels])
        return container

    def bar_label(self, container, labels=None, *, fmt="%g", label_type="edge", padding=0, **kwargs):
        if label_type not in ("edge", "center"):
            raise ValueError(f"{label_type!r} is not a valid value for label_type. Supported values are 'edge', 'center'")
        upright = container.orientation == "vertical"
        out = []
        for i, (p, v) in enumerate(zip(container.patches, np.asarray(container.datavalues).ravel().tolist())):
            if labels is not None:
                text = labels[i]
            elif isinstance(fmt, str):
                text = fmt % v if "%" in fmt else fmt.format(v)
            else:
                text = fmt(v)
            x, y, w, h = [float(q) for q in p._box]
            start, length = (y, h) if upright else (x, w)
            if label_type == "center":
                spot, ha, va, off = 0.5 * (start + start + length), "center", "center", 0
            else:
                spot = start + length
                up = v >= 0
                off = padding if up else -padding
                ha = "center" if upright else "left" if up else "right"
                va = "center" if not upright else "bottom" if up else "top"
            xy = (x + w / 2, spot) if upright else (spot, y + h / 2)
            kw = dict(kwargs)
            kw.setdefault("ha", ha)
            kw.setdefault("va", va)
            extra = 1.5 if label_type == "edge" else 0
            note = self.annotate(text, xy, xytext=(0, off) if upright else (off, 0), textcoords="offset points", **kw)
            nudge = extra if v >= 0 else -extra
            note._as_text, note._nudge = True, (0.0, nudge) if upright else (nudge, 0.0)
            out.append(note)
        return out

    def broken_barh(self, xranges, yrange, align="bottom", **kwargs):
        v = [[(x, yrange[0]), (x + w, yrange[0]), (x + w, yrange[0] + yrange[1]), (x, yrange[0] + yrange[1])] for x, w in xranges]
        color = kwargs.pop("facecolors", kwargs.pop("facecolor", None))
        if "color" not in kwargs:
            kwargs["facecolors"] = self._next_color(1) if color is None else color
        return self.add_collection(PolyCollection(v, **kwargs))

    def hist(self, x, bins=None, *, range=None, density=False, weights=None, cumulative=False, bottom=None, histtype="bar", align="mid", orientation="vertical", rwidth=None, log=False, color=None, label=None, stacked=False, data=None, **kwargs):
        bins = _rc("hist.bins") if bins is None else bins
        if histtype not in ("bar", "barstacked", "step", "stepfilled"):
            raise ValueError(f"{histtype!r} is not a valid value for histtype. Supported values are 'bar', 'barstacked', 'step', 'stepfilled'")
        if align not in ("left", "mid", "right"):
            raise ValueError(f"{align!r} is not a valid value for align. Supported values are 'left', 'mid', 'right'")
        if histtype == "barstacked" and not stacked:
            stacked = True
        if isinstance(x, str) and data is not None:
            x = data[x]
        if not np.iterable(x):
            x = [x]
        sets = _datasets(x)
        sets = [np.asarray((self.xaxis if orientation == "vertical" else self.yaxis)._convert(s)) for s in sets]
        n = len(sets)
        if color is None:
            colors = [self._next_color(0) for _ in sets]
        elif n == 1 and (isinstance(color, str) or is_color_like(color)):
            colors = [color]
        else:
            colors = [color] if isinstance(color, str) else list(color)
            if len(colors) != n:
                raise ValueError(f"The 'color' keyword argument must have one color per dataset, but {n} datasets and {len(colors)} colors were provided")
        w = _datasets(weights) if weights is not None else [None] * n
        if len(w) != n:
            raise ValueError("weights should have the same shape as x")
        for s, wi in zip(sets, w):
            if wi is not None and len(wi) != len(s):
                raise ValueError("weights should have the same shape as x")
        filled = [s for s in sets if len(s)]
        if range is None and filled:
            low, high = min(np.nanmin(s) for s in filled), max(np.nanmax(s) for s in filled)
            span = (low, high)
        else:
            span = range
        if n > 1:
            whole = np.concatenate(sets)
            bins = np.histogram_bin_edges(whole, bins, span, None if weights is None else np.concatenate(w))
        else:
            if isinstance(bins, str) or not np.iterable(bins):
                bins = np.histogram_bin_edges(sets[0], bins, span, w[0])
        tops = []
        for s, wi in zip(sets, w):
            m, bins = np.histogram(s, bins, weights=wi, density=density and not stacked)
            tops.append(m)
        tops = np.array(tops, float)
        bins = np.array(bins, float)
        if stacked:
            tops = tops.cumsum(axis=0)
            if density:
                tops = (tops / np.diff(bins)) / tops[-1].sum()
        if cumulative:
            turn = np.isscalar(cumulative) and cumulative < 0
            if turn:
                tops = tops[:, ::-1]
            tops = (tops * np.diff(bins)).cumsum(axis=1) if density else tops.cumsum(axis=1)
            if turn:
                tops = tops[:, ::-1]
        patches = []
        labels = [None] * n if label is None else [label] if isinstance(label, str) else [str(l) for l in label]
        labels = (labels + [None] * n)[:n]
        upright = orientation == "vertical"
        if histtype.startswith("bar"):
            total = np.diff(bins)
            if rwidth is not None:
                dr = min(max(float(rwidth), 0.0), 1.0)
            elif n > 1 and not stacked:
                dr = 0.8
            else:
                dr = 1.0
            if histtype == "bar" and not stacked:
                width = dr * total / n
                step = width
                boffset = -0.5 * dr * total * (1 - 1 / n)
            else:
                width, step, boffset = dr * total, 0.0, 0.0
            if align == "mid":
                boffset = boffset + 0.5 * total
            elif align == "right":
                boffset = boffset + total
            under = np.zeros(len(total)) if bottom is None else np.broadcast_to(np.asarray(bottom, dtype=float), (len(total),))
            first_under = under
            for m, c in zip(tops, colors):
                height = m - under if stacked else m
                bars = (self.bar if upright else self.barh)(bins[:-1] + boffset, height, width, under if stacked or bottom is not None else None, align="center", log=log, color=c)
                patches.append(bars)
                if stacked:
                    under = m if bottom is None else m + first_under
                boffset = boffset + step
            for p, l in zip(patches, labels):
                for k, bar in enumerate(p):
                    bar._internal_update(bar._normal(kwargs))
                if l is not None:
                    p.patches[0].set_label(l)
        else:
            if log:
                (self.set_yscale if upright else self.set_xscale)("log")
            under = np.zeros(len(bins) - 1)
            fill = histtype == "stepfilled"
            for m, c, l in zip(tops, colors, labels):
                xs, ys = np.repeat(bins, 2), np.concatenate([[0.0], np.repeat(m, 2), [0.0]])
                if align != "mid":
                    xs = xs - (1 if align == "left" else -1) * 0.5 * (bins[1] - bins[0])
                if fill and stacked:
                    back = np.concatenate([[0.0], np.repeat(under, 2), [0.0]])
                    xs, ys = np.concatenate([xs, xs[::-1]]), np.concatenate([ys, back[::-1]])
                    under = m
                p = Polygon(np.column_stack([xs, ys] if upright else [ys, xs]), closed=fill, facecolor=c if fill else None, edgecolor=None if fill else c, fill=fill)
                if l is not None:
                    p.set_label(l)
                p._internal_update(p._normal(kwargs))
                if fill:
                    p._sticky = ((), (0.0,)) if upright else ((0.0,), ())
                else:
                    p._sticky = ((), (0.0,)) if upright else ((0.0,), ())
                patches.append([p])
            for (p,) in reversed(patches) if fill is False else reversed(patches):
                self._add(p)
                x, y = p._outline()
                self._extend(x, y)
        if n == 1:
            return tops[0], bins, patches[0]
        return tops, bins, silent_list("BarContainer" if histtype.startswith("bar") else "list[Polygon]", patches)

    def stairs(self, values, edges=None, *, orientation="vertical", baseline=0, fill=False, data=None, **kwargs):
        edges = np.arange(len(values) + 1) if edges is None else np.asarray(edges)
        if len(edges) != len(values) + 1:
            raise ValueError(f"Size mismatch between \"values\" and \"edges\". Expected `len(values) + 1 == len(edges)`, but `len(values) = {len(values)}` and `len(edges) = {len(edges)}`.")
        color = kwargs.pop("color", None)
        color = self._next_color(0) if color is None else color
        kwargs.setdefault("facecolor" if fill else "edgecolor", color)
        p = StepPatch(values, edges, orientation=orientation, baseline=baseline, fill=fill, **kwargs)
        p._sticky = ((), (0.0,)) if orientation == "vertical" else ((0.0,), ())
        self.add_patch(p)
        self._extend(*p._outline())
        return p

    def hist2d(self, x, y, bins=10, *, range=None, density=False, weights=None, cmin=None, cmax=None, data=None, **kwargs):
        h, xedges, yedges = np.histogram2d(x, y, bins=bins, range=range, density=density, weights=weights)
        if cmin is not None:
            h[h < cmin] = np.nan
        if cmax is not None:
            h[h > cmax] = np.nan
        mesh = self.pcolormesh(xedges, yedges, h.T, **kwargs)
        self.set_xlim(xedges[0], xedges[-1])
        self.set_ylim(yedges[0], yedges[-1])
        return h, xedges, yedges, mesh

    def hexbin(self, *args, **kwargs):
        raise NotImplementedError("lectern has no hexbin: use hist2d, which counts in squares.")

"""#
}
