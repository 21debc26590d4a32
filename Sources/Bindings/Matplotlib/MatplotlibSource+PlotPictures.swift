extension MatplotlibSource {
  /// Pictures, meshes, contours and arrows.
  static let plotPictures = #"""
    # Pictures

    def imshow(self, X, cmap=None, norm=None, *, aspect=None, interpolation=None, alpha=None, vmin=None, vmax=None, colorizer=None, origin=None, extent=None, interpolation_stage=None, filternorm=True, filterrad=4.0, resample=None, url=None, data=None, **kwargs):
        from matplotlib.image import AxesImage
        im = AxesImage(cmap=cmap, norm=norm, vmin=vmin, vmax=vmax, interpolation=interpolation, origin=origin or _rc("image.origin"), extent=extent, **kwargs)
        im.axes = self
        im.set_data(X)
        im.set_alpha(alpha)
        if aspect is None:
            aspect = _rc("image.aspect")
        self.set_aspect(aspect)
        im.set_extent(im.get_extent())
        if extent is None:
            im._extent = None
        if im._A.ndim == 2:
            im.autoscale_None()
        self._add(im)
        return im

    def matshow(self, Z, **kwargs):
        Z = np.asarray(Z)
        options = {"origin": "upper", "interpolation": "nearest", "aspect": "equal"}
        options.update(kwargs)
        im = self.imshow(Z, **options)
        self.title._y = 1.05
        self.xaxis.tick_top()
        self.xaxis._params["near"] = True
        from matplotlib.ticker import MaxNLocator
        for a in (self.xaxis, self.yaxis):
            a.set_major_locator(MaxNLocator(nbins=9, steps=[1, 2, 5, 10], integer=True))
        return im

    def spy(self, Z, **kwargs):
        return self.imshow(np.asarray(Z) != 0, cmap="binary", interpolation="nearest", origin="upper")

    def pcolormesh(self, *args, alpha=None, norm=None, cmap=None, vmin=None, vmax=None, colorizer=None, shading=None, antialiased=False, data=None, **kwargs):
        return self._mesh("pcolormesh", args, shading, dict(alpha=alpha, norm=norm, cmap=cmap, vmin=vmin, vmax=vmax), kwargs)

    def pcolor(self, *args, shading=None, alpha=None, norm=None, cmap=None, vmin=None, vmax=None, data=None, **kwargs):
        return self._mesh("pcolor", args, shading, dict(alpha=alpha, norm=norm, cmap=cmap, vmin=vmin, vmax=vmax), kwargs)

    def _mesh(self, name, args, shading, options, kwargs):
        shading = "auto" if shading is None else shading
        if len(args) == 1:
            C = np.asarray(args[0])
            X, Y = np.meshgrid(np.arange(C.shape[1] + 1), np.arange(C.shape[0] + 1))
            shading = "flat" if shading == "auto" else shading
        elif len(args) == 3:
            X, Y, C = [np.asarray(a) for a in args]
            X, Y = X.astype(float), Y.astype(float)
            rows, columns = C.shape
            if X.ndim != 2 or X.shape[0] == 1:
                X = np.repeat(X.reshape(1, -1), Y.shape[0], axis=0)
            if Y.ndim != 2 or Y.shape[1] == 1:
                Y = np.repeat(Y.reshape(-1, 1), X.shape[1], axis=1)
            if X.shape != Y.shape:
                raise TypeError(f"Incompatible X, Y inputs to {name}; see help({name})")
            if shading == "auto":
                shading = "nearest" if X.shape == C.shape else "flat"
            if shading == "flat" and X.shape != (rows + 1, columns + 1):
                raise TypeError(f"Dimensions of C {C.shape} should be one smaller than X({X.shape[1]}) and Y({Y.shape[0]}) while using shading='flat' see help({name})")
            if shading in ("nearest", "gouraud") and X.shape != C.shape:
                raise TypeError(f"Dimensions of C {C.shape} are incompatible with X ({X.shape[1]}) and/or Y ({Y.shape[0]}); see help({name})")
        else:
            raise TypeError(f"{name}() takes 1 or 3 positional arguments but {len(args)} were given")
        X, Y = X.astype(float), Y.astype(float)
        if shading in ("nearest", "gouraud"):
            def edges(a):
                if a.shape[1] > 1:
                    d = np.diff(a, axis=1) / 2
                    a = np.hstack((a[:, :1] - d[:, :1], a[:, :-1] + d, a[:, -1:] + d[:, -1:]))
                else:
                    a = np.hstack((a - 0.5, a + 0.5))
                return a
            X = edges(edges(X).T).T
            Y = edges(edges(Y.T)).T if False else edges(edges(Y).T).T
        kwargs = {({"edgecolor": "edgecolors", "ec": "edgecolors", "linewidth": "linewidths", "lw": "linewidths"}.get(k, k)): v for k, v in kwargs.items()}
        m = QuadMesh(X, Y, C, linewidths=kwargs.pop("linewidths", 1.0), **options, **kwargs)
        m.autoscale_None()
        x0, x1, y0, y1 = float(X.min()), float(X.max()), float(Y.min()), float(Y.max())
        m._sticky = ((x0, x1), (y0, y1))
        self._add(m)
        self._extend([x0, x1], [y0, y1])
        return m

    def contour(self, *args, data=None, **kwargs):
        return self._contours(False, args, kwargs)

    def contourf(self, *args, data=None, **kwargs):
        return self._contours(True, args, kwargs)

    def _contours(self, filled, args, kwargs):
        from matplotlib.contour import QuadContourSet
        label = kwargs.pop("label", None)
        c = QuadContourSet(self, *args, filled=filled, **kwargs)
        self._add(c)
        x, y, z = c._mesh
        c._sticky = ((float(x.min()), float(x.max())), (float(y.min()), float(y.max())))
        return c

    def clabel(self, CS, levels=None, **kwargs):
        return CS.clabel(levels, **kwargs)

    def tricontour(self, *args, **kwargs):
        raise NotImplementedError("lectern has no contours of scattered points: put the values on a grid, and use contour.")

    tricontourf = tripcolor = triplot = tricontour

    def quiver(self, *args, scale=None, angles="uv", scale_units=None, units="width", pivot="tail", width=None, color=None, cmap=None, data=None, **kwargs):
        if len(args) in (2, 3):
            U, V = [np.asarray(a, dtype=float) for a in args[:2]]
            rest = args[2:]
            X, Y = np.meshgrid(np.arange(U.shape[-1]), np.arange(U.shape[0])) if U.ndim == 2 else (np.arange(U.size), np.zeros(U.size))
        else:
            X, Y, U, V = [np.asarray(a, dtype=float) for a in args[:4]]
            rest = args[4:]
            if U.ndim == 2 and X.ndim == 1:
                X, Y = np.meshgrid(X, Y)
        X, Y, U, V = [a.ravel() for a in np.broadcast_arrays(X, Y, U, V)]
        q = _Quiver(X, Y, U, V, scale, scale_units == "xy" or angles == "xy" and scale is not None, pivot, facecolors=color if color is not None else "black", cmap=cmap, linewidths=1.0, **kwargs)
        if rest:
            q.set_array(np.asarray(rest[0], dtype=float).ravel())
        self._add(q)
        self._extend(X, Y)
        return q

    def quiverkey(self, *args, **kwargs):
        return None

    def barbs(self, *args, **kwargs):
        raise NotImplementedError("lectern has no wind barbs: use quiver.")

    def streamplot(self, *args, **kwargs):
        raise NotImplementedError("lectern has no streamplot: use quiver.")

    def eventplot(self, positions, orientation="horizontal", lineoffsets=1, linelengths=1, linewidths=None, colors=None, alpha=None, linestyles="solid", data=None, **kwargs):
        rows = [np.asarray(p, dtype=float) for p in positions] if len(positions) and np.iterable(positions[0]) else [np.asarray(positions, dtype=float)]
        offs = [lineoffsets] * len(rows) if np.isscalar(lineoffsets) and len(rows) == 1 else np.arange(len(rows)) + (lineoffsets if np.isscalar(lineoffsets) else 0) if np.isscalar(lineoffsets) else lineoffsets
        out = []
        for p, o in zip(rows, offs):
            f = self.vlines if orientation == "horizontal" else self.hlines
            out.append(f(p, o - linelengths / 2, o + linelengths / 2, colors=colors, linewidths=linewidths))
        return out

"""#
}
