total = 1
def clear():
    global total
    del total

clear()
print(total)
