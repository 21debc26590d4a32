extension MatplotlibSource {
  /// Names of colours and the ways to write them.
  static let colors = #"""
import numpy as np

_css = {n[:-6]: "#" + n[-6:] for n in """
aliceblueF0F8FF antiquewhiteFAEBD7 aqua00FFFF aquamarine7FFFD4 azureF0FFFF beigeF5F5DC bisqueFFE4C4
black000000 blanchedalmondFFEBCD blue0000FF blueviolet8A2BE2 brownA52A2A burlywoodDEB887 cadetblue5F9EA0
chartreuse7FFF00 chocolateD2691E coralFF7F50 cornflowerblue6495ED cornsilkFFF8DC crimsonDC143C cyan00FFFF
darkblue00008B darkcyan008B8B darkgoldenrodB8860B darkgrayA9A9A9 darkgreen006400 darkgreyA9A9A9
darkkhakiBDB76B darkmagenta8B008B darkolivegreen556B2F darkorangeFF8C00 darkorchid9932CC darkred8B0000
darksalmonE9967A darkseagreen8FBC8F darkslateblue483D8B darkslategray2F4F4F darkslategrey2F4F4F
darkturquoise00CED1 darkviolet9400D3 deeppinkFF1493 deepskyblue00BFFF dimgray696969 dimgrey696969
dodgerblue1E90FF firebrickB22222 floralwhiteFFFAF0 forestgreen228B22 fuchsiaFF00FF gainsboroDCDCDC
ghostwhiteF8F8FF goldFFD700 goldenrodDAA520 gray808080 green008000 greenyellowADFF2F grey808080
honeydewF0FFF0 hotpinkFF69B4 indianredCD5C5C indigo4B0082 ivoryFFFFF0 khakiF0E68C lavenderE6E6FA
lavenderblushFFF0F5 lawngreen7CFC00 lemonchiffonFFFACD lightblueADD8E6 lightcoralF08080 lightcyanE0FFFF
lightgoldenrodyellowFAFAD2 lightgrayD3D3D3 lightgreen90EE90 lightgreyD3D3D3 lightpinkFFB6C1 lightsalmonFFA07A
lightseagreen20B2AA lightskyblue87CEFA lightslategray778899 lightslategrey778899 lightsteelblueB0C4DE
lightyellowFFFFE0 lime00FF00 limegreen32CD32 linenFAF0E6 magentaFF00FF maroon800000 mediumaquamarine66CDAA
mediumblue0000CD mediumorchidBA55D3 mediumpurple9370DB mediumseagreen3CB371 mediumslateblue7B68EE
mediumspringgreen00FA9A mediumturquoise48D1CC mediumvioletredC71585 midnightblue191970 mintcreamF5FFFA
mistyroseFFE4E1 moccasinFFE4B5 navajowhiteFFDEAD navy000080 oldlaceFDF5E6 olive808000 olivedrab6B8E23
orangeFFA500 orangeredFF4500 orchidDA70D6 palegoldenrodEEE8AA palegreen98FB98 paleturquoiseAFEEEE
palevioletredDB7093 papayawhipFFEFD5 peachpuffFFDAB9 peruCD853F pinkFFC0CB plumDDA0DD powderblueB0E0E6
purple800080 rebeccapurple663399 redFF0000 rosybrownBC8F8F royalblue4169E1 saddlebrown8B4513 salmonFA8072
sandybrownF4A460 seagreen2E8B57 seashellFFF5EE siennaA0522D silverC0C0C0 skyblue87CEEB slateblue6A5ACD
slategray708090 slategrey708090 snowFFFAFA springgreen00FF7F steelblue4682B4 tanD2B48C teal008080
thistleD8BFD8 tomatoFF6347 turquoise40E0D0 violetEE82EE wheatF5DEB3 whiteFFFFFF whitesmokeF5F5F5 yellowFFFF00
yellowgreen9ACD32
""".split()}
_tab = {"tab:" + n: c for n, c in zip("blue orange green red purple brown pink gray olive cyan".split(), "#1f77b4 #ff7f0e #2ca02c #d62728 #9467bd #8c564b #e377c2 #7f7f7f #bcbd22 #17becf".split())}
_tab["tab:grey"] = "#7f7f7f"
CSS4_COLORS = dict(_css)
TABLEAU_COLORS = {k: v for k, v in _tab.items() if k != "tab:grey"}
BASE_COLORS = {"b": (0, 0, 1), "g": (0, 0.5, 0), "r": (1, 0, 0), "c": (0, 0.75, 0.75), "m": (0.75, 0, 0.75), "y": (0.75, 0.75, 0), "k": (0, 0, 0), "w": (1, 1, 1)}
_cycle = list(TABLEAU_COLORS.values())
_known = {}


def _current(i):
    from matplotlib import rcParams
    colors = [d["color"] for d in rcParams["axes.prop_cycle"] if "color" in d] or _cycle
    return colors[i % len(colors)]


def _number(v):
    return isinstance(v, (int, float, np.number)) and not isinstance(v, (bool, np.bool_))


def _is_cn(c):
    return isinstance(c, str) and len(c) > 1 and c[0] == "C" and c[1:].isdigit()


def _wrong(c):
    return ValueError(f"Invalid RGBA argument: {c!r}")


def _check(c):
    """Colours of lines and texts are refused at length."""
    if not is_color_like(c):
        raise _unlike(c)


def _unlike(c):
    return ValueError(f"{c!r} is not a valid value for color: supported inputs are (r, g, b) and (r, g, b, a) 0-1 float tuples; '#rrggbb', '#rrggbbaa', '#rgb', '#rgba' strings; named color strings; string reprs of 0-1 floats for grayscale values; 'C0', 'C1', ... strings for colors of the color cycle; and pairs combining one of the above with an alpha value")


def _rgba(c, alpha=None):
    if isinstance(c, tuple) and len(c) == 2 and not (_number(c[0]) and _number(c[1])):
        c, own = c
        if not _number(own) or not 0 <= own <= 1:
            raise ValueError("'alpha' must be between 0 and 1, inclusive")
        alpha = own if alpha is None else alpha
    if isinstance(c, str):
        if c.lower() == "none":
            return (0.0, 0.0, 0.0, 0.0)
        if _is_cn(c):
            return _rgba(_current(int(c[1:])), alpha)
        name = c
        if c in BASE_COLORS:
            r = tuple(float(v) for v in BASE_COLORS[c]) + (1,)
            return r if alpha is None else r[:3] + (float(alpha),)
        c = _tab.get(c.lower()) or _css.get(c.lower()) or c
        if c[:1] == "#":
            h = c[1:]
            if len(h) in (3, 4):
                h = "".join(x + x for x in h)
            if len(h) in (6, 8) and all(x in "0123456789abcdefABCDEF" for x in h):
                r = tuple(int(h[i:i + 2], 16) / 255 for i in range(0, len(h), 2))
                if len(r) == 3:
                    r = r + (1.0,)
                return r if alpha is None else r[:3] + (float(alpha),)
            raise _wrong(name)
        try:
            v = float(c)
        except ValueError:
            raise _wrong(name) from None
        if not 0 <= v <= 1:
            raise _wrong(name)
        return (v, v, v, 1.0 if alpha is None else float(alpha))
    if isinstance(c, np.ndarray):
        if c.ndim == 2 and c.shape[0] == 1:
            c = c.reshape(-1)
        c = tuple(c.tolist()) if c.ndim == 1 else c
    if not isinstance(c, (tuple, list)) or len(c) not in (3, 4) or not all(_number(v) for v in c):
        raise _wrong(c)
    r = tuple(float(v) for v in c)
    if alpha is not None:
        r = r[:3] + (float(alpha),)
    elif len(r) == 3:
        r = r + (1,)
    if any(v < 0 or v > 1 for v in r):
        raise ValueError("RGBA values should be within 0-1 range")
    return r


def to_rgba(c, alpha=None):
    if isinstance(c, str):
        r = _known.get((c, alpha))
        if r is None or _is_cn(c):
            r = _known[(c, alpha)] = _rgba(c, alpha)
        return r
    return _rgba(c, alpha)


def to_rgb(c):
    return to_rgba(c)[:3]


def to_hex(c, keep_alpha=False):
    return "#" + "".join(f"{round(v * 255):02x}" for v in (to_rgba(c) if keep_alpha else to_rgba(c)[:3]))


def _is_one(c):
    return isinstance(c, str) or (isinstance(c, tuple) and len(c) == 2 and isinstance(c[0], str)) or (len(c) in (3, 4) and all(_number(v) for v in c))


def to_rgba_array(c, alpha=None):
    if isinstance(c, np.ndarray) and c.dtype.kind in "if" and c.ndim == 2 and c.shape[1] in (3, 4):
        out = np.ones((len(c), 4))
        out[:, :c.shape[1]] = c
        if alpha is not None:
            out[:, 3] = alpha
        if out.size and (out.min() < 0 or out.max() > 1):
            raise ValueError("RGBA values should be within 0-1 range")
        return out
    if isinstance(c, str) and c.lower() == "none":
        return np.zeros((0, 4))
    try:
        one = _is_one(c)
    except TypeError:
        raise _wrong(c) from None
    if one:
        return np.array([to_rgba(c, alpha)])
    if len(c) == 0:
        return np.zeros((0, 4))
    a = list(alpha) if isinstance(alpha, (list, tuple, np.ndarray)) else None
    return np.array([to_rgba(v, alpha if a is None else a[i]) for i, v in enumerate(c)])


def is_color_like(c):
    if _is_cn(c):
        return True
    try:
        to_rgba(c)
        return True
    except (TypeError, ValueError):
        return False


def same_color(c1, c2):
    return np.array_equal(to_rgba_array(c1), to_rgba_array(c2))


def _plain(v):
    """A limit as a number of Python's own."""
    return v if v is None else v.item() if isinstance(v, (np.generic, np.ndarray)) else float(v)

"""#
}
