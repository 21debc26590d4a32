import keras
from keras import layers

vgg = keras.Sequential(name="vgg_like")
vgg.add(keras.Input((64, 64, 3)))
for block, (n, width) in enumerate([(2, 64), (2, 128), (3, 256)], 1):
    for i in range(n):
        vgg.add(layers.Conv2D(width, 3, padding="same", activation="relu", name=f"block{block}_conv{i + 1}"))
    vgg.add(layers.MaxPooling2D(name=f"block{block}_pool"))
vgg.add(layers.Flatten())
vgg.add(layers.Dense(1024, activation="relu", name="fc1"))
vgg.add(layers.Dense(1000, activation="softmax", name="predictions"))
vgg.summary()
print(f"{vgg.count_params():,} parameters, {sum(l.count_params() for l in vgg.layers[:5]):,} in the first five layers")
vgg.get_layer("fc1").trainable = False
vgg.compile("adam", "categorical_crossentropy")
vgg.summary(line_length=70, show_trainable=True)
import io
buffer = io.StringIO()
vgg.summary(print_fn=lambda line: buffer.write(line + "\n"), line_length=60)
print(buffer.getvalue().count("Conv2D"), buffer.getvalue().splitlines()[0])
