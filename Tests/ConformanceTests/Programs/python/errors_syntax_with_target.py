with open("a") as 5:
    pass
