low, high = 0, "10"
value = 5
print(low < value)
print(low < value < high)
