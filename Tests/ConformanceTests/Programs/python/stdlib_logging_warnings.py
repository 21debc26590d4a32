# logging with formatters, levels and filters; warnings caught, filtered and turned into errors.
import io, logging, sys, warnings
stream = io.StringIO()
handler = logging.StreamHandler(stream)
handler.setFormatter(logging.Formatter("%(levelname)-8s|%(name)s|%(funcName)s:%(lineno)d|%(message)s"))
log = logging.getLogger("train.loop")
log.setLevel(logging.DEBUG); log.addHandler(handler); log.propagate = False
def run():
    log.debug("batch %d of %d", 3, 10)
    log.info("loss=%.3f", 0.12345)
    log.warning("lr %s too high", {"lr": 1})
    log.error("oops %s", "x", extra={"k": 1})
run()
try:
    [][1]
except IndexError:
    log.exception("failed")
print(stream.getvalue().split("Traceback")[0], "IndexError: list index out of range" in stream.getvalue())
print(log, log.name, log.level, log.getEffectiveLevel(), log.isEnabledFor(10), log.parent, logging.getLogger("train"), log.handlers[0].level, logging.getLevelName(30), logging.getLevelName("ERROR"))
class Only(logging.Filter):
    def filter(self, record): return "keep" in record.getMessage()
stream.truncate(0); stream.seek(0)
handler.addFilter(Only()); handler.setFormatter(logging.Formatter("{levelname}:{message}", style="{"))
log.info("keep this"); log.info("drop this"); log.log(25, "keep %s", "custom")
print(repr(stream.getvalue()))
child = logging.getLogger("train.loop.inner")
child.error("keep child")
print(repr(stream.getvalue()[-30:]), child.hasHandlers(), child.parent is log)
logging.basicConfig(stream=sys.stdout, format="%(levelname)s - %(message)s", level=logging.INFO)
logging.info("root %s", "info"); logging.debug("hidden"); logging.getLogger("other").warning("w")
rec = logging.LogRecord("n", logging.INFO, "file.py", 7, "hi %s", ("you",), None)
print(rec.getMessage(), rec.levelname, rec.lineno, rec, logging.Formatter("%(name)s %(message)s").format(rec))
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    warnings.warn("old api", DeprecationWarning)
    warnings.warn("plain")
    warnings.warn(RuntimeWarning("obj"))
print([(w.category.__name__, str(w.message), w.lineno) for w in seen])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("now an error", UserWarning)
    except UserWarning as e:
        print("caught", e)
with warnings.catch_warnings(record=True) as seen:
    warnings.filterwarnings("ignore", message="skip.*")
    warnings.filterwarnings("always", category=FutureWarning)
    warnings.warn("skip me"); warnings.warn("soon", FutureWarning); warnings.warn("soon", FutureWarning)
print(len(seen), seen[0].category)
try:
    warnings.warn("x", int)
except TypeError as e:
    print(e)
print(warnings.formatwarning("msg", UserWarning, "lesson.py", 3, "x = 1"))
