class Res:
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        raise RuntimeError("close failed")
with Res() as r:
    r.missing
