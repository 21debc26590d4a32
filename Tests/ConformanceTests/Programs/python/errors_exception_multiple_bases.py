class DataError(Exception):
    pass

class MissingColumn(DataError, KeyError):
    def __str__(self):
        return f"no column named {self.args[0]}"

class BadValue(DataError, ValueError):
    pass

def column(table, name):
    if name not in table:
        raise MissingColumn(name)
    return table[name]

try:
    column({}, "age")
except KeyError as error:
    print("key error:", error, isinstance(error, DataError))
try:
    raise BadValue("three")
except ValueError as error:
    print("value error:", error)
column({"id": 1}, "name")
