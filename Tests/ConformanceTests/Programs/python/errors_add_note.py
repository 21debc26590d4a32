try:
    raise ValueError("loss is nan")
except ValueError as e:
    e.add_note("epoch 3")
    e.add_note("try a smaller\nlearning rate")
    raise
