import numpy as np
from PIL import Image
import keras

a = (np.indices((6, 8)).sum(axis=0) * 18).astype("uint8")
img = Image.fromarray(a)
print(img.size, img.mode, img.getpixel((3, 2)), img.getextrema())
for method in (Image.NEAREST, Image.BILINEAR, Image.BICUBIC, Image.LANCZOS):
    print(np.asarray(img.resize((4, 3), method)))
rgb = Image.merge("RGB", (img, img.transpose(Image.FLIP_LEFT_RIGHT), img.point(lambda v: 255 - v)))
print(rgb.size, rgb.getpixel((0, 0)), np.asarray(rgb.convert("L"))[0])
rgb.save("x.png")
back = Image.open("x.png")
print(back.format, back.mode, np.array_equal(np.asarray(back), np.asarray(rgb)))
arr = keras.utils.img_to_array(back)
print(arr.shape, arr.dtype, keras.utils.img_to_array(back, data_format="channels_first").shape)
print(np.asarray(back.crop((1, 1, 4, 3)))[..., 0])
print(np.asarray(back.rotate(90)).shape, back.rotate(90, expand=True).size)
th = back.copy()
th.thumbnail((4, 4))
print(th.size, th.getpixel((1, 1)))
batch = keras.utils.img_to_array(keras.utils.load_img("x.png", target_size=(4, 4), interpolation="bilinear"))[None]
print(batch.shape, batch[0, 0, :, 0])
out = keras.preprocessing.image.smart_resize(arr, (3, 3))
print(out.shape, out[..., 0].round(2))
g = Image.new("RGBA", (2, 2), (255, 0, 0, 128))
print(g.getpixel((0, 0)), np.asarray(g.convert("RGB"))[0, 0], g.resize((1, 1), Image.BILINEAR).getpixel((0, 0)))
print(keras.utils.array_to_img(np.random.rand(3, 5, 4), data_format="channels_first").size)
