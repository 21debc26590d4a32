import numpy as np
import keras
from keras import layers, ops

corpus = "the fox is red the bear is brown the fox runs the bear sleeps".split()
vocab = {w: i for i, w in enumerate(sorted(set(corpus)))}
print(vocab)
ids = [vocab[w] for w in corpus]
rng = np.random.default_rng(4)
targets, contexts, labels = [], [], []
for i, w in enumerate(ids):
    for j in range(max(0, i - 2), min(len(ids), i + 3)):
        if j == i:
            continue
        targets.append(w), contexts.append(ids[j]), labels.append(1)
        targets.append(w), contexts.append(int(rng.integers(len(vocab)))), labels.append(0)
targets, contexts, labels = np.array(targets), np.array(contexts), np.array(labels)
print(targets.shape, labels.mean())


class Word2Vec(keras.Model):
    def __init__(self, vocab_size, dim):
        super().__init__()
        self.target = layers.Embedding(vocab_size, dim, name="w2v_target")
        self.context = layers.Embedding(vocab_size, dim, name="w2v_context")

    def call(self, pair):
        t, c = pair
        return ops.sum(self.target(t) * self.context(c), axis=-1)


keras.utils.set_random_seed(4)
model = Word2Vec(len(vocab), 6)
model.compile("adam", keras.losses.BinaryCrossentropy(from_logits=True), metrics=[keras.metrics.BinaryAccuracy(threshold=0.0, name="acc")])
h = model.fit((targets, contexts), labels, batch_size=32, epochs=3, verbose=0)
print({k: [round(v, 4) for v in vs] for k, vs in h.history.items()})
w = model.get_layer("w2v_target").get_weights()[0]
print(w.shape)
unit = keras.utils.normalize(w)
near = (unit @ unit[vocab["fox"]]).argsort()[::-1][:3]
print([list(vocab)[i] for i in near])
model.summary()
