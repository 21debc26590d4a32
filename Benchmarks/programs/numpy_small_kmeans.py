"""k-means with broadcasting, argmin and masks on a few hundred points."""
import numpy as np

rng = np.random.default_rng(2)
points = np.concatenate([rng.normal(loc=c, scale=0.4, size=(60, 2)) for c in (0, 2, 4)])
for start in range(60):
    centers = points[rng.choice(len(points), 3, replace=False)]
    for step in range(12):
        distance = ((points[:, None, :] - centers[None, :, :]) ** 2).sum(axis=2)
        nearest = distance.argmin(axis=1)
        for k in range(3):
            if (nearest == k).any():
                centers[k] = points[nearest == k].mean(axis=0)
print(round(float(distance.min(axis=1).mean()), 4))
