# A very small BERT-like model: hide some words, guess them again.
import numpy as np
import keras
from keras import layers, ops

keras.utils.set_random_seed(21)
vocab_size, length, mask_token = 15, 8, 14
rng = np.random.default_rng(3)
sentences = rng.integers(1, 14, size=(24, length))
sentences[:, 6:] = 0


def get_masked_input_and_labels(encoded_texts):
    inp_mask = rng.random(encoded_texts.shape) < 0.25
    inp_mask[encoded_texts == 0] = False
    labels = -1 * np.ones(encoded_texts.shape, dtype=int)
    labels[inp_mask] = encoded_texts[inp_mask]
    masked = np.copy(encoded_texts)
    masked[inp_mask & (rng.random(encoded_texts.shape) < 0.9)] = mask_token
    sample_weights = np.ones(labels.shape)
    sample_weights[labels == -1] = 0
    return masked, np.copy(encoded_texts), sample_weights


x, y, w = get_masked_input_and_labels(sentences)
print(x[0], y[0], w[0], int(w.sum()))


def encoder_block(query, key, value, i):
    attention = layers.MultiHeadAttention(2, 4, dropout=0.1, name=f"encoder_{i}_att")(query, key, value)
    attention = layers.Dropout(0.1, name=f"encoder_{i}_att_dropout")(attention)
    attention = layers.LayerNormalization(epsilon=1e-6, name=f"encoder_{i}_att_norm")(query + attention)
    ffn = keras.Sequential([layers.Dense(16, activation="relu"), layers.Dense(8)], name=f"encoder_{i}_ffn")
    out = layers.Dropout(0.1, name=f"encoder_{i}_ffn_dropout")(ffn(attention))
    return layers.LayerNormalization(epsilon=1e-6, name=f"encoder_{i}_ffn_norm")(attention + out)


class MaskedLanguageModel(keras.Model):
    loss_fn = keras.losses.SparseCategoricalCrossentropy(reduction=None)

    def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, training=True):
        loss = self.loss_fn(y, y_pred)
        return ops.sum(loss * sample_weight) / (ops.sum(sample_weight) + 1e-7)


inputs = layers.Input((length,), dtype="int64")
embedded = layers.Embedding(vocab_size, 8, name="word_embedding")(inputs)
position = layers.Embedding(length, 8, name="position_embedding")(ops.arange(0, length))
h = embedded + position
for i in range(1):
    h = encoder_block(h, h, h, i)
outputs = layers.Dense(vocab_size, name="mlm_cls", activation="softmax")(h)
model = MaskedLanguageModel(inputs, outputs, name="masked_bert")
model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01))
model.summary()
history = model.fit(x, y, sample_weight=w, epochs=3, batch_size=8, verbose=2)
probe = x[:1]
prediction = model.predict(probe, verbose=0)
index = np.where(probe == mask_token)[1]
print(index, prediction.shape, np.round(prediction[0][index].max(axis=-1), 3))
