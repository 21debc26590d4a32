# Text files of a lesson's own, read into vectors by hand.
import os
import pathlib
import numpy as np
import keras

keras.utils.set_random_seed(2)

os.makedirs("texts/good", exist_ok=True)
os.makedirs("texts/bad", exist_ok=True)
for i in range(3):
    pathlib.Path(f"texts/good/{i}.txt").write_text(f"good day number {i}")
    with open(f"texts/bad/{i}.txt", "w") as f:
        f.write(f"bad night number {i}")
found = sorted(str(p) for p in pathlib.Path("texts").rglob("*.txt"))
print(len(found), [os.path.basename(os.path.dirname(p)) for p in found])
texts = [open(p).read() for p in found]
labels = np.array([0 if "bad" in p else 1 for p in found])
vocab = sorted({w for t in texts for w in t.split()})
index = {w: i + 1 for i, w in enumerate(vocab)}
seqs = [[index[w] for w in t.split()] for t in texts]
x = keras.utils.pad_sequences(seqs, maxlen=6, padding="post")
print(vocab, x[0], labels)
model = keras.Sequential([keras.Input((6,)), keras.layers.Embedding(len(vocab) + 1, 4, mask_zero=True),
                          keras.layers.GlobalAveragePooling1D(), keras.layers.Dense(1, activation="sigmoid")])

model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
model.fit(x, labels, epochs=2, verbose=2)
for name in ("weights.h5", "model.h4"):
    try:
        model.save_weights(name)
    except ValueError as error:
        print(error)
