def plot(x, *, color="red"):
    return color

print(plot([1], color="blue"))
print(plot([1], "blue"))
