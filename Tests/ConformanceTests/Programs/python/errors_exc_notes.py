e = ValueError("shape")
e.add_note("layer dense_1")
e.add_note("hint:\n  check units")
raise e
