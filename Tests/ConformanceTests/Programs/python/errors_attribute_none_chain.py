class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next

head = Node(1, Node(2, Node(3)))
node = head
print(node.next.next.value)
print(node.next.next.next.value)
