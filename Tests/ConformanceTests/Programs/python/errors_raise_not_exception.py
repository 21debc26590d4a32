def fail():
    raise "something is wrong"

fail()
