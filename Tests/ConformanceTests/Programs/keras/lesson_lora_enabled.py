# Fine tuning by a thin pair of matrices: LoRA on Dense, Embedding and EinsumDense.
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(6)
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu", name="a"), layers.Dense(4, name="b")])
x = np.random.rand(20, 8).astype("float32")
y = np.random.rand(20, 4).astype("float32")
before = model.predict(x, verbose=0)
model.get_layer("a").enable_lora(rank=2)
print(model.get_layer("a").lora_enabled, model.get_layer("a").lora_rank, model.get_layer("b").lora_enabled)
print([(w.path, w.shape, w.trainable) for w in model.get_layer("a").weights])
print([w.path for w in model.trainable_weights], [w.path for w in model.non_trainable_weights])
print(np.allclose(before, model.predict(x, verbose=0)))
model.summary()
model.compile("adam", "mse")
kernel = np.array(model.get_layer("a")._kernel)
model.fit(x, y, epochs=2, batch_size=10, verbose=0)
print(np.array_equal(kernel, np.array(model.get_layer("a")._kernel)))
print(np.array_equal(kernel, np.array(model.get_layer("a").kernel)))
print(np.round(np.array(model.get_layer("a").lora_kernel_b), 4)[:, :4])
print(model.get_layer("a").get_config().get("lora_rank"), model.get_layer("b").get_config().get("lora_rank"))
e = layers.Embedding(6, 4)
e.build()
e.enable_lora(2)
print([w.path for w in e.weights], [tuple(w.shape) for w in e.trainable_weights], e(np.array([1, 2])).shape)
d = layers.EinsumDense("abc,cd->abd", output_shape=(None, 5))
d.build((None, 3, 4))
d.enable_lora(rank=1)
print([tuple(w.shape) for w in d.weights])
try:
    d.enable_lora(2)
except ValueError as error:
    print("ValueError:", error)
try:
    layers.Dense(3).enable_lora(2)
except ValueError as error:
    print("ValueError:", error)
f = layers.Dense(3, lora_rank=2)
f.build((None, 4))
print([w.path for w in f.trainable_weights], f.count_params())
