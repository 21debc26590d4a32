x = 1; y = 0; print(x); print(x / y); print("never")
