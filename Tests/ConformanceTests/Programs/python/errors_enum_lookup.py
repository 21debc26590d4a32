from enum import Enum
class Color(Enum):
    RED = 1
    BLUE = 2
print(Color(1), Color["BLUE"], list(Color))
print(Color.RED.value + Color.BLUE)
