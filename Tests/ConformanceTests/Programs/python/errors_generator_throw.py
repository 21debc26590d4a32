def worker():
    try:
        yield "working"
    except ValueError as error:
        raise RuntimeError("worker failed") from error

w = worker()
print(next(w))
w.throw(ValueError("bad input"))
