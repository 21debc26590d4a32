class DataError(Exception):
    def __init__(self, row, reason):
        super().__init__(row, reason)

try:
    raise DataError(3, "empty")
except DataError as e:
    print(e, e.args, repr(e))
raise DataError(7, reason="bad")
