import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(11)
sentences = [[4, 7, 2], [3, 9], [5, 1, 8, 6, 2]]
padded = keras.utils.pad_sequences(sentences, maxlen=6, padding="post")
print(padded)
emb = layers.Embedding(10, 4, mask_zero=True)
mask = emb.compute_mask(padded)
print(mask)
x = emb(padded)
print(x.shape, x._keras_mask if hasattr(x, "_keras_mask") else None)
for cls in (layers.SimpleRNN, layers.GRU, layers.LSTM):
    rnn = cls(3, return_sequences=True, return_state=True)
    out = rnn(x, mask=mask)
    print(cls.__name__, [tuple(o.shape) for o in out])
    seq, last = np.asarray(out[0]), np.asarray(out[1])
    print(np.allclose(seq[1, 1], last[1]), np.allclose(seq[1, -1], last[1]), np.allclose(seq[2, 4], last[2]))
    print(np.round(seq[1, :3], 4))
avg = layers.GlobalAveragePooling1D()
print(np.round(np.asarray(avg(x, mask=mask)), 4))
print(avg.supports_masking, layers.Flatten().supports_masking, layers.Dense(2).supports_masking, layers.Conv1D(2, 2).supports_masking)
zl = layers.LSTM(2, zero_output_for_mask=True, return_sequences=True)
print(np.round(np.asarray(zl(x, mask=mask))[1], 4))
bi = layers.Bidirectional(layers.GRU(2, return_sequences=True), merge_mode="concat")
print(np.round(np.asarray(bi(x, mask=mask))[1], 4))
print(bi.get_config()["merge_mode"], bi.forward_layer.name, bi.backward_layer.name)
print(bi.backward_layer.go_backwards, bi.forward_layer.go_backwards)
