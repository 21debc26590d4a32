# Endless recursion that goes through __repr__ and a format string.
class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next
    def __repr__(self):
        return f"Node({self.value}, {self.next!r})"
a = Node(1, Node(2))
print(a)
a.next.next = a
try:
    repr(a)
except RecursionError as e:
    print("caught", str(e)[:32])
def total(node):
    return node.value + total(node.next)
total(a)
