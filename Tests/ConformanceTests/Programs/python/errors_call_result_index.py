def stats(xs):
    return {"min": min(xs), "max": max(xs)}

print(stats([3, 1, 2])["min"], stats([3, 1, 2])["mean"])
