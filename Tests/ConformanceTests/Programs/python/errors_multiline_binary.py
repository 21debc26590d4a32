values = [1, 2, 3]
scale = None
total = (
    sum(values)
    + len(values)
    * scale
)
