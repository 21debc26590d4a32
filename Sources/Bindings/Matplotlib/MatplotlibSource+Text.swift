extension MatplotlibSource {
  /// Words in figures, and notes with arrows.
  static let text = #"""
import numpy as np
from matplotlib.artist import Artist, _accessors, _points, _rc
from matplotlib.colors import _check, to_rgba
from matplotlib.patches import _head, _bend


class Text(Artist):
    zorder = 3

    def __init__(self, x=0, y=0, text="", *, color=None, verticalalignment="baseline", horizontalalignment="left", rotation=None, fontsize=None, fontweight=None, **kwargs):
        Artist.__init__(self)
        self._x, self._y = x, y
        p = self._p
        p["color"] = _rc("text.color") if color is None else color
        self.set_horizontalalignment(horizontalalignment)
        self.set_verticalalignment(verticalalignment)
        p["fontweight"] = "normal" if fontweight is None else fontweight
        p["fontstyle"] = "normal"
        self.set_fontsize(fontsize)
        self.set_rotation(rotation)
        self.set_text(text)
        self.update(self._normal(kwargs))

    def __repr__(self):
        return f"{type(self).__name__}({self._x}, {self._y}, {self._text!r})"

    def set_text(self, s):
        self._text = "" if s is None else str(s)

    def get_text(self):
        return self._text

    def set_color(self, c):
        if not (isinstance(c, str) and c == "auto"):
            _check(c)
        self._p["color"] = c

    def set_fontsize(self, size):
        self._p["fontsize"] = _points(size)

    def set_rotation(self, r):
        if isinstance(r, str):
            if r not in ("horizontal", "vertical"):
                raise ValueError(f"rotation must be 'vertical', 'horizontal' or a number, not {r}")
            r = 90.0 if r == "vertical" else 0.0
        self._p["rotation"] = 0.0 if r is None else float(r) % 360

    def set_horizontalalignment(self, align):
        if align not in ("center", "right", "left"):
            raise ValueError(f"{align!r} is not a valid value for align. Supported values are 'center', 'right', 'left'")
        self._p["horizontalalignment"] = align

    def set_verticalalignment(self, align):
        if align not in ("baseline", "bottom", "center", "center_baseline", "top"):
            raise ValueError(f"{align!r} is not a valid value for align. Supported values are 'baseline', 'bottom', 'center', 'center_baseline', 'top'")
        self._p["verticalalignment"] = align

    def set_fontdict(self, d):
        if d:
            self.set(**d)

    def set_position(self, xy):
        self._x, self._y = xy

    def get_position(self):
        return self._x, self._y

    def set_x(self, x):
        self._x = x

    def set_y(self, y):
        self._y = y

    def get_unitless_position(self):
        return self._x, self._y

    _code = "dd"
    _on_fill = False

    def _box(self):
        b = self._p.get("bbox")
        if self._p.get("backgroundcolor") is not None:
            return to_rgba(self._p["backgroundcolor"]), None
        if b is None:
            return None, None
        a = b.get("alpha")
        fc = b.get("facecolor", b.get("fc", b.get("color", "C0")))
        ec = b.get("edgecolor", b.get("ec", b.get("color", "black")))
        return (None if fc in ("none", None) else to_rgba(fc, a)), (None if ec in ("none", None) else to_rgba(ec, a))

    def _spec(self, x=None, y=None, code=None, dx=0.0, dy=0.0):
        p = self._p
        x, y = self._x if x is None else x, self._y if y is None else y
        if self.axes is not None:
            code = code or self._code
            x = self.axes.xaxis._convert(x) if code[0] == "d" else x
            y = self.axes.yaxis._convert(y) if code[1] == "d" else y
        weight = p["fontweight"]
        bold = weight in ("bold", "heavy", "semibold", "demibold", "black", "extra bold") or isinstance(weight, (int, float)) and weight >= 600
        face, edge = self._box()
        color = self._rgba(p["color"])
        if self._on_fill and color == (0.0, 0.0, 0.0, 1):
            # On a slice of the page's own colours, the page's ground reads best.
            color = (1.0, 1.0, 1.0, 1.0)
        mono = "mono" in str(p.get("fontfamily") or "")
        return ("text", float(x), float(y), self._text, color, p["fontsize"], p["horizontalalignment"], p["verticalalignment"], p["rotation"], bold, p["fontstyle"] != "normal", code or self._code, float(dx), float(dy), face, edge, mono)

    def _draw(self, out):
        if self._text.strip():
            out.append(self._spec())


_accessors(Text, "color fontsize fontweight fontstyle fontfamily fontproperties fontvariant fontstretch horizontalalignment verticalalignment rotation rotation_mode bbox backgroundcolor linespacing multialignment wrap usetex parse_math math_fontfamily transform_rotates_text antialiased", {"c": "color", "size": "fontsize", "weight": "fontweight", "style": "fontstyle", "family": "fontfamily", "fontname": "fontfamily", "name": "fontfamily", "font": "fontproperties", "font_properties": "fontproperties", "ha": "horizontalalignment", "va": "verticalalignment", "ma": "multialignment", "variant": "fontvariant", "stretch": "fontstretch"})

_SYSTEMS = {"data": "dd", "axes fraction": "aa", "figure fraction": "ff"}


def _system(c):
    if isinstance(c, tuple):
        return _system(c[0])[0] + _system(c[1])[1]
    if isinstance(c, str):
        if c.startswith("offset") or c in ("axes points", "figure points", "axes pixels", "figure pixels"):
            return c
        if c not in _SYSTEMS:
            raise ValueError(f"{c!r} is not a valid coordinate")
        return _SYSTEMS[c]
    return getattr(c, "_code", "dd")


class Annotation(Text):
    def __init__(self, text, xy, xytext=None, xycoords="data", textcoords=None, arrowprops=None, annotation_clip=None, **kwargs):
        self.xy = xy
        self.xycoords = xycoords
        self.arrowprops = arrowprops
        textcoords = xycoords if textcoords is None else textcoords
        self.anncoords = textcoords
        xytext = xy if xytext is None else xytext
        Text.__init__(self, xytext[0], xytext[1], text, **kwargs)

    def __repr__(self):
        return f"Text({self._x}, {self._y}, {self._text!r})"

    def __str__(self):
        return f"Annotation({self.xy[0]:g}, {self.xy[1]:g}, {self._text!r})"

    _as_text = False
    _nudge = (0.0, 0.0)

    @property
    def xyann(self):
        return self.get_position()

    @xyann.setter
    def xyann(self, v):
        self.set_position(v)

    def _place(self):
        system = _system(self.anncoords)
        if system.startswith("offset"):
            k = 0.72 if "pixel" in system else 1.0
            code = _system(self.xycoords)
            return self.xy[0], self.xy[1], code, self._x * k + self._nudge[0], self._y * k + self._nudge[1]
        if len(system) > 2:
            return 0.0, 0.0, "aa" if system.startswith("axes") else "ff", self._x, self._y
        return self._x, self._y, system, 0.0, 0.0

    def _draw(self, out):
        x, y, code, dx, dy = self._place()
        spec = self._spec(x, y, code, dx, dy)
        props = self.arrowprops
        if props is not None:
            props = dict(props)
            old = "arrowstyle" not in props
            style = props.get("arrowstyle", "-|>")
            color = props.get("color", props.get("edgecolor", props.get("ec", props.get("facecolor", props.get("fc", "C0" if old else "black")))))
            w = props.get("linewidth", props.get("lw", 1.0))
            sx, sy = self.xy
            target = _system(self.xycoords)
            if self.axes is not None and target[0] == "d":
                sx, sy = self.axes.xaxis._convert(sx), self.axes.yaxis._convert(sy)
            if old:
                w = max(float(props.get("width", 4)) * 0.6, 1.0)
            shrink = props.get("shrink", 0)
            out.append(("arrow", spec[1], spec[2], float(sx), float(sy), to_rgba(color, props.get("alpha")), float(w), _head(style), code, target, float(props.get("shrinkA", 2)), float(props.get("shrinkB", 4 if shrink else 2)), _bend(props.get("connectionstyle", "")), float(dx), float(dy), spec))
        elif self._text.strip():
            out.append(spec)

"""#
}
