class Node:
    def __init__(self, name):
        self.name = name
        self.next = self
    def __repr__(self):
        return f"Node({self.name}, {self.next!r})"

n = Node("a")
print(n.name)
try:
    print(n)
except RecursionError as e:
    print(type(e).__name__, str(e)[:32])
def depth(k):
    return 1 + depth(k + 1)
depth(0)
