# oracle: jax+tf
import os
import numpy as np
import keras
from keras import layers

texts = {"pos": ["good fun film", "great great plot", "fun and good", "lovely great fun"], "neg": ["bad boring film", "awful plot", "boring and bad", "dull awful mess"]}
for label, rows in texts.items():
    os.makedirs(f"reviews/{label}")
    for i, row in enumerate(rows):
        with open(f"reviews/{label}/{i}.txt", "w") as f:
            f.write(row)
train = keras.utils.text_dataset_from_directory("reviews", batch_size=2, validation_split=0.25, subset="training", seed=1337)
val = keras.utils.text_dataset_from_directory("reviews", batch_size=2, validation_split=0.25, subset="validation", seed=1337)
print(f"Number of batches in train: {train.cardinality()}", f"val: {val.cardinality()}", train.class_names)
vectorize = layers.TextVectorization(max_tokens=20, output_mode="int", output_sequence_length=4)
vectorize.adapt(train.map(lambda x, y: x))
print(vectorize.vocabulary_size(), vectorize.get_vocabulary()[:2])
train_ids = train.map(lambda x, y: (vectorize(x), y))
val_ids = val.map(lambda x, y: (vectorize(x), y))
for x, y in val_ids:
    print(x.shape, x.dtype.name, y.numpy())
keras.utils.set_random_seed(2)
model = keras.Sequential([keras.Input((4,), dtype="int64"), layers.Embedding(20, 4), layers.Dropout(0.5), layers.GlobalAveragePooling1D(), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
h = model.fit(train_ids, validation_data=val_ids, epochs=2, verbose=0)
print({k: [round(v, 4) for v in vs] for k, vs in h.history.items()})
inputs = keras.Input((1,), dtype="string")
raw = np.array([["great fun"], ["boring mess"]])
print(model.predict(np.array(vectorize(raw)), verbose=0).round(3).ravel(), inputs.shape)
