stock = {"a": 0, "b": 2, "c": 0}
for name in stock:
    if stock[name] == 0:
        del stock[name]
print(stock)
