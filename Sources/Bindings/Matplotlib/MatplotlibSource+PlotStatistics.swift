extension MatplotlibSource {
  /// Error bars, stems, boxes, violins and pies.
  static let plotStatistics = #"""
    # Errors and statistics

    def errorbar(self, x, y, yerr=None, xerr=None, fmt="", *, ecolor=None, elinewidth=None, capsize=None, barsabove=False, lolims=False, uplims=False, xlolims=False, xuplims=False, errorevery=1, capthick=None, elinestyle=None, data=None, **kwargs):
        x = np.atleast_1d(np.asarray(self.xaxis._convert(x)))
        y = np.atleast_1d(np.asarray(self.yaxis._convert(y)))
        if len(x) != len(y):
            raise ValueError("'x' and 'y' must have the same size")
        label = kwargs.pop("label", None)
        zorder = kwargs.pop("zorder", 2)
        probe = Line2D([], [])
        kwargs = probe._normal(kwargs)
        if fmt.lower() == "none":
            color = kwargs.pop("color", None)
            base = color or (self._next_color(0) if ecolor is None else ecolor)
            line = None
            for k in ("marker", "markersize", "markerfacecolor", "markeredgecolor", "markeredgewidth", "linestyle"):
                kwargs.pop(k, None)
        else:
            line = self._plot_one([x, y, fmt] if fmt else [x, y], dict(kwargs))[0]
            line.zorder = zorder
            self.add_line(line, True)
            base = line.get_color()
        ecolor = base if ecolor is None else ecolor
        capsize = _rc("errorbar.capsize") if capsize is None else capsize
        width = elinewidth if elinewidth is not None else kwargs.get("linewidth", _rc("lines.linewidth"))
        alpha = kwargs.get("alpha")
        bars, caps = [], []
        every = slice(None, None, errorevery) if isinstance(errorevery, int) else errorevery
        for name, err, upright in (("xerr", xerr, False), ("yerr", yerr, True)):
            if err is None:
                continue
            e = np.asarray(err, dtype=float)
            if (e < 0).any():
                raise ValueError(f"{name!r} must not contain negative values")
            try:
                low, high = np.broadcast_to(e, (2, len(x)))
            except ValueError:
                raise ValueError(f"{name!r} (shape: {e.shape}) must be a scalar or a 1D or (2, n) array-like whose shape matches {name[0]!r} (shape: {x.shape})") from None
            mid = np.asarray(y if upright else x, dtype=float)
            a, b = (mid - low)[every], (mid + high)[every]
            xs, ys = x[every], y[every]
            c = (self.vlines(xs, a, b, colors=ecolor, linewidth=width, alpha=alpha) if upright else self.hlines(ys, a, b, colors=ecolor, linewidth=width, alpha=alpha))
            c.zorder = zorder
            c._alt = "skip"
            bars.append(c)
            if capsize > 0:
                for v in (a, b):
                    cap = Line2D(xs if upright else v, v if upright else ys, marker="_" if upright else "|", markersize=2.0 * capsize, linestyle="None", color=ecolor, alpha=alpha)
                    if capthick is not None:
                        cap.set_markeredgewidth(capthick)
                    cap._alt = "skip"
                    cap.zorder = zorder
                    self.add_line(cap, True)
                    caps.append(cap)
        container = ErrorbarContainer((line, tuple(caps), tuple(bars)), has_xerr=xerr is not None, has_yerr=yerr is not None, label=label)
        container._join(self)
        return container

    def stem(self, *args, linefmt=None, markerfmt=None, basefmt=None, bottom=0, label=None, orientation="vertical", data=None):
        if not 1 <= len(args) <= 5:
            raise TypeError(f"stem expected between 1 or 5 positional arguments, got {args}")
        if len(args) == 1:
            heads = np.asarray(args[0])
            at = np.arange(len(heads))
            rest = ()
        else:
            at, heads, *rest = args
            at = np.asarray(self.xaxis._convert(at))
            heads = np.asarray(heads)
            if isinstance(args[1], str):
                raise TypeError("stem needs the heights of its heads")
        linefmt = rest[0] if rest else linefmt
        ls, _, lc = _format("C0-" if linefmt is None else linefmt)
        if linefmt is None:
            lc = self._next_color(0)
        ls = ls or "-"
        ml, mm, mc = (None, "o", lc) if markerfmt is None else _format(markerfmt)
        bl, _, bc = _format("C3-" if basefmt is None else basefmt)
        upright = orientation == "vertical"
        stems = (self.vlines if upright else self.hlines)(at, bottom, heads, colors=lc, linestyles=ls, label="_nolegend_")
        stems._alt = "skip"
        pair = (at, heads) if upright else (heads, at)
        marker, = self.plot(*pair, color=mc or lc, linestyle="None", marker=mm or "o", label="_nolegend_")
        ends = np.array([at.min(), at.max()])
        flat = np.array([bottom, bottom])
        base, = self.plot(*((ends, flat) if upright else (flat, ends)), color=bc, linestyle=bl or "-", label="_nolegend_")
        base._alt = "skip"
        container = StemContainer((marker, stems, base), label=label)
        container._join(self)
        return container

    def boxplot(self, x, notch=None, sym=None, vert=None, orientation="vertical", whis=None, positions=None, widths=None, patch_artist=None, bootstrap=None, usermedians=None, conf_intervals=None, meanline=None, showmeans=None, showcaps=None, showbox=None, showfliers=None, boxprops=None, tick_labels=None, flierprops=None, medianprops=None, meanprops=None, capprops=None, whiskerprops=None, manage_ticks=True, autorange=False, zorder=None, capwidths=None, label=None, data=None):
        upright = orientation == "vertical" and vert is not False
        whis = 1.5 if whis is None else whis
        sets = _datasets(x)
        stats = []
        if tick_labels is not None and len(tick_labels) != len(sets):
            raise ValueError(f"The number of labels ({len(tick_labels)}) must match the number of columns ({len(sets)}).")
        for i, s in enumerate(sets):
            s = np.asarray(s)
            if not len(s):
                stats.append(None)
                continue
            q1, med, q3 = [float(v) for v in np.percentile(s, [25, 50, 75])]
            if isinstance(whis, (int, float)):
                low, high = q1 - whis * (q3 - q1), q3 + whis * (q3 - q1)
            else:
                low, high = [float(v) for v in np.percentile(s, whis)]
            above, below = s[s <= high], s[s >= low]
            top = above.max() if len(above) and above.max() >= q3 else q3
            bottom = below.min() if len(below) and below.min() <= q1 else q1
            stats.append({"label": tick_labels[i] if tick_labels is not None else i + 1, "mean": float(s.mean()), "med": med, "q1": q1, "q3": q3, "whislo": bottom, "whishi": top, "fliers": np.concatenate([s[s < bottom], s[s > top]])})
        return self.bxp(stats, positions=positions, widths=widths, orientation="vertical" if upright else "horizontal", patch_artist=patch_artist, shownotches=notch, showmeans=showmeans, showcaps=showcaps, showbox=showbox, showfliers=showfliers if sym != "" else False, boxprops=boxprops, whiskerprops=whiskerprops, flierprops=flierprops, medianprops=medianprops, capprops=capprops, meanprops=meanprops, meanline=meanline, manage_ticks=manage_ticks, capwidths=capwidths, label=label)

    def bxp(self, bxpstats, positions=None, *, widths=None, vert=None, orientation="vertical", patch_artist=False, shownotches=False, showmeans=False, showcaps=True, showbox=True, showfliers=True, boxprops=None, whiskerprops=None, flierprops=None, medianprops=None, capprops=None, meanprops=None, meanline=False, manage_ticks=True, zorder=None, capwidths=None, label=None):
        n = len(bxpstats)
        upright = orientation == "vertical"
        if positions is None:
            positions = list(range(1, n + 1))
        elif len(positions) != n:
            raise ValueError(f"List of boxplot statistics and `positions` must have the same length")
        positions = [float(p) if isinstance(p, np.generic) else p for p in positions]
        if widths is None:
            widths = [min(max(0.15 * max(positions) - 0.15 * min(positions), 0.15), 0.5)] * n if n else []
        elif np.isscalar(widths):
            widths = [widths] * n
        on = lambda v: True if v is None else v
        parts = {"whiskers": [], "caps": [], "boxes": [], "medians": [], "fliers": [], "means": []}

        def draw(xs, ys, props, **base):
            options = dict(base)
            options.update({Line2D._short.get(k, k): v for k, v in (props or {}).items()})
            if not upright:
                xs, ys = ys, xs
            return self.plot(xs, ys, **options)[0]

        saved = list(self._cycles)
        names = []
        for pos, w, s in zip(positions, widths, bxpstats):
            if s is None:
                continue
            names.append(s["label"])
            l, r = pos - w / 2, pos + w / 2
            cw = w * 0.5 if capwidths is None else capwidths if np.isscalar(capwidths) else capwidths[positions.index(pos)]
            cl, cr = pos - cw / 2, pos + cw / 2
            if on(showbox):
                bx, by = [l, r, r, l, l], [s["q1"], s["q1"], s["q3"], s["q3"], s["q1"]]
                if patch_artist:
                    options = {"edgecolor": "black", "facecolor": "C0", "linewidth": 1.0}
                    options.update(boxprops or {})
                    if "color" in options:
                        options.pop("edgecolor"), options.pop("facecolor")
                    p = PathPatch(Path(np.column_stack([bx, by] if upright else [by, bx])), **options)
                    p.zorder = 2
                    parts["boxes"].append(self.add_patch(p))
                    self._extend(*p._outline())
                else:
                    parts["boxes"].append(draw(bx, by, boxprops, color="black", linewidth=1.0))
            parts["whiskers"].append(draw([pos, pos], [s["q1"], s["whislo"]], whiskerprops, color="black", linewidth=1.0, linestyle="-"))
            parts["whiskers"].append(draw([pos, pos], [s["q3"], s["whishi"]], whiskerprops, color="black", linewidth=1.0, linestyle="-"))
            if on(showcaps):
                parts["caps"].append(draw([cl, cr], [s["whislo"]] * 2, capprops, color="black", linewidth=1.0))
                parts["caps"].append(draw([cl, cr], [s["whishi"]] * 2, capprops, color="black", linewidth=1.0))
            parts["medians"].append(draw([l, r], [s["med"]] * 2, medianprops, color="C1", linewidth=1.0))
            if showmeans:
                if meanline:
                    parts["means"].append(draw([l, r], [s["mean"]] * 2, meanprops, color="C2", linestyle="--", linewidth=1.0))
                else:
                    parts["means"].append(draw([pos], [s["mean"]], meanprops, color="C2", linestyle="None", marker="^", markersize=6.0))
            if on(showfliers):
                parts["fliers"].append(draw([pos] * len(s["fliers"]), s["fliers"], flierprops, color="black", linestyle="None", marker="o", markerfacecolor="none", markeredgecolor="black", markersize=6.0))
        self._cycles = saved
        for group in parts.values():
            for a in group:
                a._alt = "skip"
        for m, s in zip(parts["medians"], [q for q in bxpstats if q is not None]):
            self._boxes = getattr(self, "_boxes", []) + [(str(s["label"]), s)]
        if label is not None and parts["boxes"]:
            for b, t in zip(parts["boxes"], [label] if isinstance(label, str) else label):
                b.set_label(t)
        if manage_ticks and n:
            main = self.xaxis if upright else self.yaxis
            lim = self._lim
            k = 0 if upright else 2
            edges = [min(positions) - 0.5, max(positions) + 0.5]
            self._extend(edges if upright else (), () if upright else edges)
            core = main._core
            from matplotlib.ticker import FixedLocator
            main.set_major_locator(FixedLocator(positions))
            main.set_ticklabels([str(t) for t in names])
            for a in parts["medians"]:
                a._sticky = (edges, ()) if upright else ((), edges)
                break
        return parts

    def violinplot(self, dataset, positions=None, vert=None, orientation="vertical", widths=0.5, showmeans=False, showextrema=True, showmedians=False, quantiles=None, points=100, bw_method=None, side="both", facecolor=None, linecolor=None, data=None):
        sets = [np.asarray(s, dtype=float) for s in _datasets(dataset)]
        upright = orientation == "vertical" and vert is not False
        n = len(sets)
        positions = list(range(1, n + 1)) if positions is None else list(positions)
        widths = [widths] * n if np.isscalar(widths) else list(widths)
        color = self._next_color(0)
        bodies = []
        for s, p, w in zip(sets, positions, widths):
            grid = np.linspace(s.min(), s.max(), points)
            if np.all(s == s[0]):
                dens = (grid == s[0]).astype(float)
            else:
                k = len(s) ** (-1 / 5) * s.std(ddof=1)
                dens = np.exp(-0.5 * ((grid[:, None] - s[None, :]) / k) ** 2).sum(axis=1)
            dens = 0.5 * w * dens / dens.max()
            f = self.fill_betweenx if upright else self.fill_between
            bodies.append(f(grid, p - dens, p + dens, facecolor=color, alpha=0.3, linewidth=0))
        parts = {"bodies": bodies}
        def across(values, k):
            a = [p - w * k for p, w in zip(positions, widths)]
            b = [p + w * k for p, w in zip(positions, widths)]
            return (self.hlines if upright else self.vlines)(values, a, b, colors=color)
        if showmeans:
            parts["cmeans"] = across([s.mean() for s in sets], 0.125)
        if showextrema:
            low, high = [s.min() for s in sets], [s.max() for s in sets]
            parts["cmaxes"], parts["cmins"] = across(high, 0.125), across(low, 0.125)
            parts["cbars"] = (self.vlines if upright else self.hlines)(positions, low, high, colors=color)
        if showmedians:
            parts["cmedians"] = across([np.median(s) for s in sets], 0.125)
        return parts

    def pie(self, x, explode=None, labels=None, colors=None, autopct=None, pctdistance=0.6, shadow=False, labeldistance=1.1, startangle=0, radius=1, counterclock=True, wedgeprops=None, textprops=None, center=(0, 0), frame=False, rotatelabels=False, *, normalize=True, hatch=None, data=None):
        self.set_aspect("equal")
        x = np.asarray(x, dtype=np.float64)
        if x.ndim > 1:
            raise ValueError("x must be 1D")
        if np.any(x < 0):
            raise ValueError("Wedge sizes 'x' must be non negative values")
        sx = x.sum()
        if sx == 0:
            raise ValueError("All wedge sizes are zero")
        fracs = x / sx if normalize else x
        if not normalize and sx > 1:
            raise ValueError("Cannot plot an unnormalized pie with sum(x) > 1")
        if labels is not None and len(labels) != len(x):
            raise ValueError(f"'labels' must be of length 'x', not {len(labels)}")
        if explode is not None and len(explode) != len(x):
            raise ValueError(f"'explode' must be of length 'x', not {len(explode)}")
        explode = [0] * len(x) if explode is None else explode
        wedges, texts, autotexts = [], [], []
        theta = startangle / 360
        cycle = [s.get("color", "C0") for s in self._cycle()]
        wedgeprops, textprops = wedgeprops or {}, textprops or {}
        names = [""] * len(x) if labels is None else labels
        for i, f in enumerate(fracs):
            end = theta + f if counterclock else theta - f
            mid = 2 * math.pi * 0.5 * (theta + end)
            cx, cy = center[0] + explode[i] * math.cos(mid), center[1] + explode[i] * math.sin(mid)
            w = Wedge((cx, cy), radius, 360.0 * min(theta, end), 360.0 * max(theta, end), facecolor=colors[i % len(colors)] if colors is not None else cycle[i % len(cycle)])
            w.set(**wedgeprops)
            w.set_label(str(names[i]))
            wedges.append(w)
            self._add(w)
            if labeldistance is not None and (labels is not None):
                xt, yt = cx + labeldistance * radius * math.cos(mid), cy + labeldistance * radius * math.sin(mid)
                t = self.text(xt, yt, names[i], ha="left" if xt > 0 else "right", va="center", fontsize=_rc("xtick.labelsize"))
                t.set(**textprops)
                t._alt = "skip"
                texts.append(t)
            if autopct is not None:
                xt, yt = cx + pctdistance * radius * math.cos(mid), cy + pctdistance * radius * math.sin(mid)
                s = autopct % (100.0 * f) if isinstance(autopct, str) else autopct(100.0 * f)
                t = self.text(xt, yt, s, ha="center", va="center")
                t.set(**textprops)
                t._on_fill = colors is None
                t._alt = "skip"
                autotexts.append(t)
            theta = end
        if frame:
            self._extend([-1.25 + center[0], 1.25 + center[0]], [-1.25 + center[1], 1.25 + center[1]])
        else:
            self.set(frame_on=False, xticks=[], yticks=[], xlim=(-1.25 + center[0], 1.25 + center[0]), ylim=(-1.25 + center[1], 1.25 + center[1]))
        out = PieContainer(wedges, x, normalize)
        if labels is None and labeldistance is not None:
            texts = [self.text(w.center[0], w.center[1], "") for w in wedges]
        out._texts = [texts] + ([autotexts] if autopct is not None else [])
        return out

"""#
}
