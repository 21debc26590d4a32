import numpy as np
import keras
from keras import layers, ops

characters = sorted(set("abcde"))
char_to_num = {c: i for i, c in enumerate(characters)}


class CTCLayer(layers.Layer):
    def __init__(self, name=None):
        super().__init__(name=name)
        self.loss_fn = keras.losses.CTC() if hasattr(keras.losses, "CTC") else None

    def call(self, y_true, y_pred):
        n = ops.shape(y_true)[0]
        lengths = ops.full((n,), y_pred.shape[1], dtype="int32")
        targets = ops.full((n,), y_true.shape[1], dtype="int32")
        loss = ops.nn.ctc_loss(y_true, y_pred, targets, lengths, mask_index=0)
        self.add_loss(ops.mean(loss))
        return y_pred


keras.utils.set_random_seed(2)
X = np.random.rand(16, 10, 6, 1).astype("float32")
words = ["".join(np.random.choice(characters, 3)) for _ in range(16)]
Y = np.array([[char_to_num[c] + 1 for c in w] for w in words])
print(words[:3], Y[:3].tolist())
img = layers.Input(shape=(10, 6, 1), name="image")
labels = layers.Input(name="label", shape=(3,), dtype="int32")
x = layers.Conv2D(4, (3, 3), activation="relu", kernel_initializer="he_normal", padding="same", name="Conv1")(img)
x = layers.MaxPooling2D((1, 2), name="pool1")(x)
x = layers.Reshape(target_shape=(10, 12), name="reshape")(x)
x = layers.Bidirectional(layers.LSTM(6, return_sequences=True))(x)
x = layers.Dense(len(characters) + 1, name="dense2")(x)
output = CTCLayer(name="ctc_loss")(labels, x)
model = keras.models.Model(inputs=[img, labels], outputs=output, name="ocr_model_v1")
model.summary()
model.compile(optimizer=keras.optimizers.Adam(0.01))
h = model.fit([X, Y], epochs=3, batch_size=8, verbose=0)
print([round(v, 3) for v in h.history["loss"]])
prediction_model = keras.models.Model(model.input[0], model.get_layer(name="dense2").output)
preds = prediction_model.predict(X[:2], verbose=0)
print(preds.shape, np.argmax(preds, -1)[0])
decoded, scores = ops.nn.ctc_decode(preds, np.array([10, 10]), strategy="greedy", mask_index=0)
print(np.array(decoded).shape)
