from keras import layers

print(layers.Bidirectional(layers.LSTM(4), merge_mode="sum").merge_mode)
for make in (lambda: layers.Bidirectional(layers.Dense(3)), lambda: layers.Bidirectional(4), lambda: layers.TimeDistributed("dense")):
    try:
        make()
    except Exception as e:
        print(type(e).__name__, str(e)[:120])
layers.Bidirectional(layers.GRU(3), merge_mode="max")
