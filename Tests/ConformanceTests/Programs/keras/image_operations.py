import numpy as np
from keras import ops

rgb = (np.arange(12).reshape(2, 2, 3) / 11).astype("float32")
print(np.round(np.asarray(ops.image.rgb_to_grayscale(rgb))[..., 0], 4))
hsv = ops.image.rgb_to_hsv(rgb)
print(np.round(np.asarray(hsv), 4).tolist())
print(np.allclose(np.asarray(ops.image.hsv_to_rgb(hsv)), rgb, atol=1e-6))
grid = np.arange(16, dtype="float32").reshape(4, 4, 1)
shift = [1, 0, 1, 0, 1, 0.5, 0, 0]
for mode in ("constant", "nearest", "wrap", "mirror", "reflect"):
    print(mode, np.asarray(ops.image.affine_transform(grid, np.array(shift, "float32"), fill_mode=mode))[..., 0].tolist())
print(np.asarray(ops.image.map_coordinates(grid[..., 0], np.array([[0.5, 1.25], [2.0, 3.0]]), order=1)))
print(np.asarray(ops.image.map_coordinates(grid[..., 0], np.array([[0.5, 9.0], [2.0, 0.0]]), order=0, fill_mode="nearest")))
print(np.asarray(ops.image.pad_images(grid[:2, :2], 1, 0, target_height=4, target_width=3))[..., 0])
print(np.asarray(ops.image.crop_images(grid, 1, 1, target_height=2, target_width=2))[..., 0])
print(np.asarray(ops.image.extract_patches(grid, 2))[0].tolist())
print(np.round(np.asarray(ops.image.gaussian_blur(grid, (3, 3), (1.0, 1.0), data_format="channels_last"))[..., 0], 3))
print(np.asarray(ops.image.sobel_edges(grid[None]))[0, 1, 1].tolist())
corners = np.array([[0, 0], [3, 0], [0, 3], [3, 3]], "float32")
print(np.round(np.asarray(ops.image.perspective_transform(grid, corners, corners + [[0, 0], [0, 0], [0, 0], [1, 0]]))[..., 0], 3))
print(np.round(np.asarray(ops.image.scale_and_translate(grid, (2, 2, 1), np.array([0.5, 0.5]), np.array([0.0, 0.0]), (0, 1), "linear"))[..., 0], 3))
try:
    ops.image.pad_images(grid, 1)
except ValueError as e:
    print(e)
try:
    ops.image.rgb_to_hsv(np.zeros((2, 2, 3), "uint8"))
except ValueError as e:
    print(e)
