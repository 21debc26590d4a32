stack = [1]
stack.pop()
print(stack)
stack.pop()
