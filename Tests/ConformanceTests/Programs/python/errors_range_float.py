for i in range(0, 1, 0.1):
    print(i)
