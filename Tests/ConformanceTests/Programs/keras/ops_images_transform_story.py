import numpy as np
import keras
from keras import ops

img = np.arange(48, dtype="float32").reshape(4, 4, 3) / 47
print(ops.image.rgb_to_grayscale(img)[..., 0])
hsv = ops.image.rgb_to_hsv(img)
print(np.round(np.asarray(hsv)[0], 4))
print(np.allclose(ops.image.hsv_to_rgb(hsv), img, atol=1e-5))
print(np.asarray(ops.image.resize(img, (2, 2)))[..., 0].round(4))
print(np.asarray(ops.image.resize(img, (6, 3), interpolation="nearest"))[..., 0].round(4))
print(np.asarray(ops.image.resize(img, (3, 3), interpolation="bicubic"))[..., 1].round(3))
print(ops.image.crop_images(img, top_cropping=1, left_cropping=1, target_height=2, target_width=2).shape)
print(np.asarray(ops.image.pad_images(img, 1, 0, target_height=6, target_width=5))[:, :, 0].round(2))
p = ops.image.extract_patches(img[None], (2, 2))
print(p.shape, np.asarray(p)[0, 0, 0].round(3))
shift = np.array([[1.0, 0, 1.0, 0, 1.0, 0, 0, 0]])
print(np.asarray(ops.image.affine_transform(img[None], shift, fill_mode="constant", fill_value=-1.0))[0, :, :, 0].round(3))
print(np.asarray(ops.image.map_coordinates(img[..., 0], [np.array([0.5, 1.5]), np.array([0.0, 2.5])], order=1)).round(4))
blur = ops.image.gaussian_blur(img, kernel_size=(3, 3), sigma=(1.0, 1.0))
print(np.asarray(blur)[..., 0].round(4))
for f in (lambda: ops.image.resize(img[..., 0], (2, 2)), lambda: ops.image.resize(img, (2, 2), interpolation="cubic"), lambda: ops.image.rgb_to_grayscale(img[..., :2]), lambda: ops.image.crop_images(img, 3, 0, 0, 0, target_height=3), lambda: ops.image.pad_images(img, 1), lambda: ops.image.extract_patches(img, "a"), lambda: ops.image.affine_transform(img, shift[0], interpolation="cubic")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e)[:200])
