extension MatplotlibSource {
  /// Scattered points.
  static let plotPoints = #"""
    # Points

    def scatter(self, x, y, s=None, c=None, *, marker=None, cmap=None, norm=None, vmin=None, vmax=None, alpha=None, linewidths=None, edgecolors=None, colorizer=None, plotnonfinite=False, data=None, **kwargs):
        if data is not None:
            x, y, s, c = [data[v] if isinstance(v, str) and v in data else v for v in (x, y, s, c)]
        for long, short in (("edgecolors", "edgecolor"), ("linewidths", "linewidth"), ("linewidths", "lw"), ("edgecolors", "ec")):
            if short in kwargs:
                v = kwargs.pop(short)
                if long == "edgecolors":
                    edgecolors = v
                else:
                    linewidths = v
        x = np.asarray(self.xaxis._convert(x), dtype=float).ravel()
        y = np.asarray(self.yaxis._convert(y), dtype=float).ravel()
        if x.size != y.size:
            raise ValueError("x and y must be the same size")
        if s is None:
            s = _rc("lines.markersize") ** 2.0
        s = np.asarray(s).ravel()
        if s.dtype.kind not in "iufb":
            raise ValueError(f"s must be float, but has type {s.dtype}")
        if len(s) not in (1, x.size):
            raise ValueError(f"s (size {len(s)}) cannot be broadcast to match x and y (size {x.size})")
        face = kwargs.pop("facecolors", kwargs.pop("facecolor", kwargs.pop("fc", None)))
        color = kwargs.pop("color", None)
        if c is not None and color is not None:
            raise ValueError("Supply a 'c' argument or a 'color' kwarg but not both; they differ but their functionalities overlap.")
        if color is not None:
            to_rgba_array(color)
            face = color if face is None else face
            edgecolors = color if edgecolors is None else edgecolors
        values = None
        if c is None:
            face = self._next_color(1) if face is None else face
        else:
            array = None
            if not (isinstance(c, str) or isinstance(c, (list, tuple)) and len(c) and isinstance(c[0], str)):
                try:
                    array = np.asarray(c, dtype=float)
                except (TypeError, ValueError):
                    array = None
            if array is not None and array.shape not in ((3,), (4,), (1, 3), (1, 4)) and array.size == x.size or array is not None and array.ndim == 1 and array.size == x.size:
                values = array.ravel()
            else:
                try:
                    face = to_rgba_array(c)
                except (TypeError, ValueError):
                    if array is not None and array.size != x.size:
                        raise ValueError(f"'c' argument has {array.size} elements, which is inconsistent with 'x' and 'y' with size {x.size}.") from None
                    raise ValueError(f"'c' argument must be a color, a sequence of colors, or a sequence of numbers, not {c!r}") from None
                if len(face) not in (0, 1, x.size):
                    raise ValueError(f"'c' argument has {len(face)} elements, which is inconsistent with 'x' and 'y' with size {x.size}.")
        marker = _check_marker("o" if marker is None else marker)
        if edgecolors is None:
            edgecolors = "face"
        keep = np.isfinite(x) & np.isfinite(y)
        good = PathCollection(x, y, s, marker, facecolors=face, edgecolors=edgecolors, linewidths=1.5 if linewidths is None else linewidths, cmap=cmap, norm=norm, vmin=vmin, vmax=vmax, alpha=alpha)
        if values is not None:
            good.set_array(values)
            good.autoscale_None()
        elif cmap is not None or vmin is not None or vmax is not None:
            if cmap is not None:
                import warnings
                warnings.warn("No data for colormapping provided via 'c'. Parameters 'cmap' will be ignored", stacklevel=3)
        good._apply(good._normal(kwargs))
        self._add(good)
        self._extend(x[keep], y[keep])
        return good

"""#
}
