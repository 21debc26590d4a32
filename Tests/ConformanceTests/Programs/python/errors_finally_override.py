def risky():
    try:
        return 1 / 0
    finally:
        print("clean up")
        raise RuntimeError("the clean-up failed")

risky()
