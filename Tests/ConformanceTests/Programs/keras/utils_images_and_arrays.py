import numpy as np
import keras
from keras.utils import array_to_img, img_to_array, load_img, save_img

x = np.arange(48, dtype="float32").reshape(4, 4, 3)
img = array_to_img(x)
print(type(img).__name__, img.size, img.mode)
print(np.asarray(img)[0])
print(img_to_array(img).shape, img_to_array(img).dtype)
gray = array_to_img(x[:, :, :1], scale=False)
print(gray.mode, gray.size)
print(img_to_array(gray)[:, :, 0])
save_img("picture.png", x, scale=False)
back = load_img("picture.png")
print(back.size, back.mode, np.array_equal(img_to_array(back), x))
small = load_img("picture.png", target_size=(2, 2))
print(small.size)
print(img_to_array(small)[..., 0])
g = load_img("picture.png", color_mode="grayscale")
print(g.mode, np.asarray(g))
try:
    array_to_img(np.zeros((2, 2, 5)))
except ValueError as e:
    print("ValueError:", e)
try:
    array_to_img(np.zeros((2, 2)))
except ValueError as e:
    print("ValueError:", e)
try:
    load_img("picture.png", target_size=(2, 2), interpolation="cubic")
except ValueError as e:
    print("ValueError:", e)
