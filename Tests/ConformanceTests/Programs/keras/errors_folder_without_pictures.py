# oracle: jax+tf
import os
import keras

os.makedirs("photos/cat")
with open("photos/cat/readme.txt", "w") as f:
    f.write("none here")
print("looking")
keras.utils.image_dataset_from_directory("photos", image_size=(8, 8))
