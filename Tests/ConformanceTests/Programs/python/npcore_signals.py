# A signal: sampling, moving averages, spectrum, interpolation, peaks.
import numpy as np
t = np.arange(0, 1, 1 / 32); s = np.sin(2 * np.pi * 4 * t) + 0.5 * np.sin(2 * np.pi * 9 * t); print(t[:5], s[:6], s.shape, s.max().round(6), np.round(s[::8], 3) + 0.0)
F = np.fft.fft(s); f = np.fft.fftfreq(32, 1 / 32); P = np.abs(F) / 16; print(f[:6], P[:16].round(4), f[np.argsort(-P[:16], kind="stable")[:2]], np.allclose(np.fft.ifft(F).real, s), F[0].round(6) + 0, F.dtype, np.fft.fftshift(f)[:4])
print(np.fft.fft([1, 2, 3, 4]), np.fft.ifft([10, -2 + 2j, -2, -2 - 2j]), np.fft.fft([1.0, 0, 0]), np.fft.fft2(np.eye(2)), np.fft.rfft([1, 0, 0, 0]), np.fft.irfft([3, 0, 0]), np.abs(np.fft.fft(np.ones(6))), np.angle(np.fft.fft([0, 1, 0, 0])), sep="\n")
k = np.ones(5) / 5; ma = np.convolve(s, k, mode="same"); print(ma[:5].round(5), np.convolve([1, 2, 3], [0, 1, 0.5]), np.convolve(s, k, "valid").shape, np.correlate([1, 2, 3], [0, 1, 0.5], "full"), np.cumsum(s[:4]).round(5), np.diff(s)[:3].round(5), np.gradient(s[:4]).round(5))
peaks = np.flatnonzero((s[1:-1] > s[:-2]) & (s[1:-1] > s[2:])) + 1; print(peaks, s[peaks].round(4), t[peaks], np.sign(s[:10]).astype(int), np.flatnonzero(np.diff(np.signbit(s)))[:6])
x = np.array([0, 1, 3, 4.0]); y = x ** 2; print(np.interp([0.5, 2, 3.5, 9], x, y), np.polyfit(x, y, 2).round(6) + 0.0, np.polyval([1, 0, -1], x), np.trapezoid(y, x), np.roots([1, -5, 6]), np.poly1d([1, -5, 6]), np.poly1d([1, 2])(3), np.linspace(0, 1, 4), np.logspace(0, 2, 3), np.geomspace(1, 16, 5), sep="\n")
env = np.hanning(8); q = np.round(s * 4) / 4; print(env.round(4), np.hamming(4), q[:6], np.abs(s - q).max().round(5), np.unique(q).size, np.sqrt(np.mean(s ** 2)).round(6), 10 * np.log10(np.var(s) / np.var(s - q)).round(4), np.digitize(s[:6], [-1, 0, 1]), np.clip(s, -0.5, 0.5)[:4], np.where(s > 0, 1, 0)[:8], np.piecewise(x, [x < 2, x >= 2], [lambda v: -v, 10]))
noisy = s + np.random.default_rng(0).normal(0, 0.1, 32); frames = np.lib.stride_tricks.sliding_window_view(noisy, 8)[::4]; print(frames.shape, frames.mean(1).round(5), (frames * env).sum(1).round(5), np.corrcoef(s, noisy)[0, 1].round(6), np.pad(noisy[:3], 2, mode="reflect").round(4), np.roll(noisy, 3)[:2].round(4), np.median(frames[0]).round(5))
for bad in (lambda: np.convolve([], [1]), lambda: np.fft.fft([]), lambda: np.interp(1, [1, 2], [1]), lambda: np.polyfit([1], [1, 2], 1), lambda: np.fft.ifft([1, 2], n=0), lambda: np.convolve([1], [2], mode="all"), lambda: np.fft.fft([1, 2], axis=1)):
    try:
        print("ok", bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
