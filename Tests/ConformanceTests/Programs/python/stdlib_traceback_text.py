"""Errors as text: traceback, exception attributes and chains."""
import traceback


class LayerError(ValueError):
    pass


def build(units):
    if units < 0:
        raise LayerError(f"units must not be negative: {units}")
    return units


try:
    build(-3)
except LayerError as error:
    lines = traceback.format_exc().splitlines()
    print(lines[0], lines[-1], sep="\n")
    print(traceback.format_exception_only(type(error), error))
    frames = traceback.extract_tb(error.__traceback__)
    print([(f.name, f.line) for f in frames])
try:
    try:
        {}["key"]
    except KeyError as e:
        raise RuntimeError("wrapped") from e
except RuntimeError as e:
    text = "".join(traceback.format_exception(e))
    print(text.count("Traceback"), "direct cause" in text, type(e.__cause__).__name__, e.__suppress_context__)
