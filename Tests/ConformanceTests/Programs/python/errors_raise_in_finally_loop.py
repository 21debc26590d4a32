for i in range(3):
    try:
        print("try", i)
        if i == 1:
            raise ValueError(i)
    finally:
        print("finally", i)
