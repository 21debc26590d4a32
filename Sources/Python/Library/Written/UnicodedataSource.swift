extension VM {
  /// Module `unicodedata`, written in Python.
  static let unicodedataSource = #"""
import _unicode
from _unicode import category, combining

__all__ = ["category", "combining", "name", "lookup", "normalize", "decimal", "digit", "numeric",
           "unidata_version"]
unidata_version = "14.0.0"
_missing = object()


def name(chr, default=_missing, /):
    found = _unicode.name(chr)
    if found is not None:
        return found
    if default is _missing:
        raise ValueError("no such name")
    return default


def lookup(name, /):
    try:
        return eval('"\\N{' + name + '}"')
    except SyntaxError:
        raise KeyError(f"undefined character name '{name}'") from None


def decimal(chr, default=_missing, /):
    if chr.isdecimal():
        return int(chr)
    if default is _missing:
        raise ValueError("not a decimal")
    return default


def digit(chr, default=_missing, /):
    if chr.isdecimal():
        return int(chr)
    at = "⁰¹²³⁴⁵⁶⁷⁸⁹".find(chr)
    if at < 0:
        at = "₀₁₂₃₄₅₆₇₈₉".find(chr)
    if at >= 0:
        return at
    if default is _missing:
        raise ValueError("not a digit")
    return default


def numeric(chr, default=_missing, /):
    fractions = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}
    if chr in fractions:
        return fractions[chr]
    value = digit(chr, None)
    if value is not None:
        return float(value)
    if default is _missing:
        raise ValueError("not a numeric character")
    return default


_BASES = {
    "\u0300": "ÀÈÌÒÙàèìòùǸǹẀẁ", "\u0301": "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹź",
    "\u0302": "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷ", "\u0303": "ÃÑÕãñõĨĩŨũ", "\u0308": "ÄËÏÖÜäëïöüÿŸ",
    "\u030a": "Ååů Ů".replace(" ", ""), "\u0327": "ÇçĢģĶķĻļŅņŖŗŞşŢţ",
    "\u030c": "ČčĎďĚěŇňŘřŠšŤťŽžǍǎ", "\u0304": "ĀāĒēĪīŌōŪū", "\u0306": "ĂăĔĕĞğĬĭŎŏŬŭ",
    "\u0307": "ĊċĖėĠġİŻż", "\u0328": "ĄąĘęĮįŲų", "\u030b": "ŐőŰű"}
_LETTERS = {
    "\u0300": "AEIOUaeiouNnWw", "\u0301": "AEIOUYaeiouyCcLlNnRrSsZz",
    "\u0302": "AEIOUaeiouCcGgHhJjSsWwYy", "\u0303": "ANOanoIiUu", "\u0308": "AEIOUaeiouyY",
    "\u030a": "AauU", "\u0327": "CcGgKkLlNnRrSsTt", "\u030c": "CcDdEeNnRrSsTtZzAa",
    "\u0304": "AaEeIiOoUu", "\u0306": "AaEeGgIiOoUu", "\u0307": "CcEeGgIZz",
    "\u0328": "AaEeIiUu", "\u030b": "OoUu"}
_APART = {c: base + mark for mark, whole in _BASES.items()
          for c, base in zip(whole, _LETTERS[mark])}
_TOGETHER = {apart: c for c, apart in _APART.items()}
_COMPATIBLE = {"ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "²": "2", "³": "3", "¹": "1", "½": "1⁄2",
               "¼": "1⁄4", "¾": "3⁄4", "™": "TM", "…": "...", "\xa0": " ", "№": "No", "Å": "Å",
               "ª": "a", "º": "o", "µ": "μ", "①": "1", "②": "2", "③": "3"}


def normalize(form, unistr, /):
    """For Latin letters with one mark and common compatibility characters."""
    if form not in ("NFC", "NFD", "NFKC", "NFKD"):
        raise ValueError("invalid normalization form")
    text = unistr
    if form.startswith("NFK"):
        text = "".join([_COMPATIBLE.get(c, chr(ord(c) - 0xFEE0) if "！" <= c <= "～" else c)
                        for c in text])
    text = "".join([_APART.get(c, c) for c in text])
    if form.endswith("C"):
        out = []
        for c in text:
            if out and out[-1] + c in _TOGETHER:
                out[-1] = _TOGETHER[out[-1] + c]
            else:
                out.append(c)
        text = "".join(out)
    return text
"""#
}
