# logging: levels, formats, handlers, filters, children, exceptions; all to stdout or strings.
import logging, sys, io
logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s:%(name)s:%(message)s")
logging.debug("hidden"); logging.info("shown %d of %s", 1, "x"); logging.warning("careful"); logging.error("bad"); logging.critical("worst")
log = logging.getLogger("app.train")
print(log.name, log.parent.name, log.level, log.getEffectiveLevel(), log.isEnabledFor(logging.DEBUG), logging.getLevelName(30), logging.getLevelName("ERROR"), logging.getLevelName(35), log, logging.getLogger(), log.handlers, log.propagate, log.hasHandlers())
buf = io.StringIO()
h = logging.StreamHandler(buf)
h.setFormatter(logging.Formatter("[%(levelname)-8s] %(name)s.%(funcName)s: %(message)s (line %(lineno)d, %(module)s)"))
log.addHandler(h); log.setLevel("DEBUG"); log.propagate = False
def step(i):
    log.debug("step %d", i); log.info("loss=%.3f", 1 / i)
for i in (1, 3): step(i)
try: step(0)
except ZeroDivisionError: log.exception("failed at %s", 0)
text = buf.getvalue(); print(text.split("Traceback")[0]); print(text.splitlines()[-1])
class Only(logging.Filter):
    def filter(self, r): return "keep" in r.getMessage()
h.addFilter(Only()); buf.truncate(0); buf.seek(0)
log.info("drop this"); log.info("keep this"); print(buf.getvalue(), end="")
h.filters.clear()
for style, fmt in (("{", "{levelname}|{message}|{name:>12}"), ("$", "$levelname - $message"), ("%", "%(message)s %(levelno)d")):
    h.setFormatter(logging.Formatter(fmt, style=style)); buf.truncate(0); buf.seek(0)
    log.warning("value %s", [1, 2]); print(buf.getvalue(), end="")
child = log.getChild("deep"); child.error("from child"); print(child.name, child.getEffectiveLevel(), buf.getvalue().splitlines()[-1])
logging.addLevelName(25, "NOTICE"); log.log(25, "custom"); print(buf.getvalue().splitlines()[-1], logging.getLevelName(25))
log.setLevel(logging.ERROR); log.warning("silent"); log.error("dict %(a)s", {"a": 1}); print(buf.getvalue().splitlines()[-1])
class ListHandler(logging.Handler):
    def __init__(self): super().__init__(); self.records = []
    def emit(self, record): self.records.append((record.levelname, record.getMessage(), record.args))
lh = ListHandler(); root = logging.getLogger(); root.addHandler(lh)
logging.warning("to %s", "both"); print(lh.records, len(root.handlers))
adapter = logging.LoggerAdapter(logging.getLogger("ad"), {"user": "ann"}); adapter.warning("hello")
rec = logging.LogRecord("n", 20, "p.py", 7, "m %s", ("a",), None); print(rec.getMessage(), rec.levelname, rec.lineno, logging.Formatter("%(asctime)s", "%Y").usesTime(), logging.Formatter().format(rec))
logging.disable(logging.CRITICAL); logging.critical("nothing"); logging.disable(logging.NOTSET)
for bad in (lambda: log.setLevel("NOPE"), lambda: logging.Formatter("%(x)s", style="?"), lambda: logging.Formatter("{bad", style="{"), lambda: logging.getLogger(5), lambda: log.setLevel(2.5)):
    try: print(bad())
    except Exception as e: print(type(e).__name__ + ":", e)
nl = logging.getLogger("quiet"); nl.addHandler(logging.NullHandler()); nl.propagate = False; nl.error("x")
print(logging.INFO, logging.WARN, logging.root.name, logging.lastResort, h, nl.handlers, log.disabled)
