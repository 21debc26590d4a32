extension KerasOpsSource {
  /// Normalization, attention, windows over images, and signals.
  static let neural = head + #"""
_epsilon = 1e-7


# Normalization

@_op("BatchNorm")
def batch_normalization(x, mean, variance, axis, offset=None, scale=None, epsilon=1e-3):
    x = _t(x)
    shape = [1] * len(x.shape)
    shape[axis] = o.size(mean)
    inverse = o.rsqrt(o.reshape(_t(variance), shape) + epsilon)
    if scale is not None:
        inverse = inverse * o.reshape(_t(scale), shape)
    shift = -o.reshape(_t(mean), shape) * inverse
    if offset is not None:
        shift = shift + o.reshape(_t(offset), shape)
    return x * inverse + shift


@_op("LayerNorm")
def layer_normalization(x, gamma=None, beta=None, axis=-1, epsilon=None, **kwargs):
    x = _f(x)
    axes = [axis] if isinstance(axis, int) else list(axis)
    axes = [_axis(a, len(x.shape)) for a in axes]
    kept = [x.shape[a] if a in axes else 1 for a in range(len(x.shape))]
    mean, variance = o.moments(x, axes=axes, keepdims=True)
    factor = o.rsqrt(variance + (_epsilon if epsilon is None else epsilon))
    if gamma is not None:
        factor = factor * o.reshape(_t(gamma), kept)
    rest = -mean * factor
    if beta is not None:
        rest = rest + o.reshape(_t(beta), kept)
    return x * factor + rest


@_op("RMSNorm")
def rms_normalization(x, scale=None, axis=-1, epsilon=None):
    x = _f(x)
    axes = [axis] if isinstance(axis, int) else list(axis)
    axes = [_axis(a, len(x.shape)) for a in axes]
    kept = [x.shape[a] if a in axes else 1 for a in range(len(x.shape))]
    square = o.mean(o.square(x), axis=axes, keepdims=True)
    y = x * o.rsqrt(square + (_epsilon if epsilon is None else epsilon))
    return y if scale is None else y * o.reshape(_t(scale), kept)


# Attention

@_op("DotProductAttention")
def dot_product_attention(query, key, value, bias=None, mask=None, scale=None, is_causal=False,
                          flash_attention=None, attn_logits_soft_cap=None):
    q, k, v = _f(query), _f(key), _f(value)
    if len(q.shape) != 4:
        raise ValueError(
            "`dot_product_attention` only supports 4D inputs. Received: "
            f"query.shape={q.shape}, key.shape={k.shape}, value.shape={v.shape}.")
    scale = 1.0 / float(np.sqrt(q.shape[-1])) if scale is None else scale
    logits = o.einsum("btnh,bsnh->bnts", q, k) * scale
    if bias is not None:
        logits = logits + bias
    if attn_logits_soft_cap is not None:
        logits = o.tanh(logits / attn_logits_soft_cap) * attn_logits_soft_cap
    if is_causal:
        causal = o.tril(o.ones((q.shape[1], k.shape[1]), dtype="bool"))
        mask = causal if mask is None else o.logical_and(mask, causal)
    if mask is not None:
        logits = o.where(mask, logits, -0.7 * 3.4028235e38)
    return o.einsum("bnts,bsnh->btnh", o.softmax(logits, axis=-1), v)


# Windows over images

def _sizes(size, rank):
    return (size,) * rank if isinstance(size, int) else tuple(size)


def _adaptive(x, size, reduce):
    x = _t(x)
    rank = len(x.shape) - 2
    for axis, n in zip(range(1, rank + 1), _sizes(size, rank)):
        m = x.shape[axis]
        parts = []
        for i in range(n):
            low, high = i * m // n, -(-(i + 1) * m // n)
            parts.append(reduce(o.take(x, np.arange(low, high), axis=axis), axis=axis))
        x = o.stack(parts, axis=axis)
    return x


@_op("AdaptiveAveragePool")
def adaptive_average_pool(inputs, output_size, data_format=None):
    return _channels(inputs, data_format, lambda x: _adaptive(x, output_size, o.mean))


@_op("AdaptiveMaxPool")
def adaptive_max_pool(inputs, output_size, data_format=None):
    return _channels(inputs, data_format, lambda x: _adaptive(x, output_size, o.max))


def _channels(x, data_format, f):
    if data_format != "channels_first":
        return f(x)
    return o.moveaxis(f(o.moveaxis(_t(x), 1, -1)), -1, 1)


@_op("SeparableConv")
def separable_conv(inputs, depthwise_kernel, pointwise_kernel, strides=1, padding="valid",
                   data_format=None, dilation_rate=1):
    def f(x):
        y = o.depthwise_conv(x, depthwise_kernel, strides, padding, None, dilation_rate)
        return o.conv(y, pointwise_kernel, 1, "valid", None, 1)
    return _channels(inputs, data_format, f)


def _check_block(x, size):
    if size < 2:
        raise ValueError(f"`block_size` must be at least 2. Received: block_size={size}")
    if isinstance(x, (list, tuple)):
        raise AttributeError(f"'{type(x).__name__}' object has no attribute 'shape'")


@_op("DepthToSpace")
def depth_to_space(x, block_size, data_format="channels_last"):
    _check_block(x, block_size)

    def f(x):
        b, h, w, c = [-1 if d is None else d for d in _t(x).shape]
        n = block_size
        y = o.reshape(x, (b, h, w, n, n, c // (n * n)))
        return o.reshape(o.transpose(y, (0, 1, 3, 2, 4, 5)), (b, h * n, w * n, c // (n * n)))
    return _channels(x, data_format, f)


@_op("SpaceToDepth")
def space_to_depth(x, block_size, data_format="channels_last"):
    _check_block(x, block_size)

    def f(x):
        b, h, w, c = [-1 if d is None else d for d in _t(x).shape]
        n = block_size
        y = o.reshape(x, (b, h // n, n, w // n, n, c))
        return o.reshape(o.transpose(y, (0, 1, 3, 2, 4, 5)), (b, h // n, w // n, c * n * n))
    return _channels(x, data_format, f)


def _steps(size, kernel, dilation, stride):
    return (size - dilation * (kernel - 1) - 1) // stride + 1


@_op("Unfold")
def unfold(x, kernel_size, dilation=1, padding=0, stride=1):
    x = _t(x)
    k, d, p, s = (_sizes(v, 2) for v in (kernel_size, dilation, padding, stride))
    x = o.pad(x, [(0, 0), (0, 0), (p[0], p[0]), (p[1], p[1])])
    b, c, h, w = [-1 if v is None else v for v in x.shape]
    rows, columns = _steps(h, k[0], d[0], s[0]), _steps(w, k[1], d[1], s[1])
    parts = []
    for i in range(k[0]):
        for j in range(k[1]):
            part = x[:, :, i * d[0]:i * d[0] + s[0] * (rows - 1) + 1:s[0],
                     j * d[1]:j * d[1] + s[1] * (columns - 1) + 1:s[1]]
            parts.append(o.reshape(part, (b, c, rows * columns)))
    return o.reshape(o.stack(parts, axis=2), (b, c * k[0] * k[1], rows * columns))


@_op("Fold")
def fold(x, output_size, kernel_size, dilation=1, padding=0, stride=1):
    x = _t(x)
    size, k, d, p, s = (_sizes(v, 2) for v in (output_size, kernel_size, dilation, padding, stride))
    h, w = size[0] + 2 * p[0], size[1] + 2 * p[1]
    rows, columns = _steps(h, k[0], d[0], s[0]), _steps(w, k[1], d[1], s[1])
    b, c = -1 if x.shape[0] is None else x.shape[0], x.shape[1] // (k[0] * k[1])
    y = o.reshape(x, (b, c, k[0], k[1], rows, columns))
    total = o.zeros((1, 1, h, w))
    for i in range(k[0]):
        for j in range(k[1]):
            part = y[:, :, i, j]
            # Rows and columns go to their places by products with zeros and ones.
            down = o.one_hot(i * d[0] + s[0] * o.arange(rows), h)
            across = o.one_hot(j * d[1] + s[1] * o.arange(columns), w)
            total = total + o.einsum("bcij,ih,jw->bchw", part, down, across)
    return total[:, :, p[0]:h - p[0], p[1]:w - p[1]]


@_op("PSNR")
def psnr(x1, x2, max_val):
    x1, x2 = _f(x1), _f(x2)
    if x1.shape != x2.shape:
        raise ValueError(
            f"Input shapes {x1.shape} and {x2.shape} must match for PSNR calculation. ")
    error = o.mean(o.square(x1 - x2))
    return 20 * o.log10(o.cast(max_val, "float32")) - 10 * o.log10(error)


# Sequences

def _first_sizes(a, x, b, y):
    if x.shape[0] != y.shape[0]:
        raise ValueError(
            f"Arguments `{a}` and `{b}` must have the same first dimension. "
            f"Received shapes: `{x.shape}` and `{y.shape}`.")


def ctc_loss(target, output, target_length, output_length, mask_index=0):
    def f(target, output, target_length, output_length):
        t, y, n, m = (_t(v) for v in (target, output, target_length, output_length))
        if not o._is_known(y):
            _first_sizes("target", t, "output", y)
            _first_sizes("target_length", n, "target", t)
            _first_sizes("output_length", m, "output", y)
        return o._ctc_loss(t, _f(y), n, m, mask_index)
    return o._record("CTCLoss", f, (target, output, target_length, output_length), {})


def ctc_decode(inputs, sequence_lengths, strategy="greedy", beam_width=100, top_paths=1,
               merge_repeated=True, mask_index=0):
    def f(inputs, sequence_lengths):
        x = _f(inputs)
        paths = 1 if strategy == "greedy" else top_paths
        if not o._is_known(x) or None in x.shape:
            n = x.shape[0]
            return (o._shaped(o.cast(x, "int32"), (paths, n, x.shape[1])), o._shaped(x, (n, paths)))
        lengths = np.asarray(_t(sequence_lengths))
        if strategy == "greedy":
            return _greedy(x, lengths, merge_repeated, mask_index)
        if strategy == "beam_search":
            return _beams(np.asarray(o.log_softmax(x)), lengths, beam_width, top_paths, mask_index)
        raise ValueError(
            f"Invalid strategy {strategy}. Supported values are 'greedy' and 'beam_search'.")
    return o._record("CTCDecode", f, (inputs, sequence_lengths), {})


def _greedy(x, lengths, merge_repeated, mask_index):
    b, n, classes = x.shape
    mask = classes - 1 if mask_index is None else mask_index
    past = np.arange(n)[None, :] >= lengths[:, None]
    best = np.where(past, mask, np.asarray(o.argmax(x, axis=-1)))
    scores = -np.where(past, np.float32(0), np.asarray(o.max(x, axis=-1))).sum(axis=1)
    if merge_repeated:
        again = np.pad(best[:, 1:] == best[:, :-1], ((0, 0), (1, 0)))
        best = np.where(again, mask, best)
    out = np.full((1, b, n), -1, "int32")
    for i in range(b):
        kept = best[i][best[i] != mask]
        out[0, i, :len(kept)] = kept
    return _t(out), _t(scores.astype("float32")[:, None])


def _beams(x, lengths, width, top, mask_index):
    b, n, classes = x.shape
    mask = classes - 1 if mask_index is None else mask_index
    paths = np.full((top, b, n), -1, "int32")
    scores = np.full((b, top), -np.inf, "float32")
    for i in range(b):
        # For each path its score when it ends in a label and when it ends in a blank.
        first = sorted(range(classes), key=lambda k: (-x[i, 0, k], k))[:width]
        beams = {}
        for k in first:
            if k == mask:
                beams[()] = (-np.inf, x[i, 0, k])
            else:
                beams[(k,)] = (x[i, 0, k], -np.inf)
        for step in range(1, int(lengths[i])):
            new = {}
            for path, (label, blank) in beams.items():
                both = np.logaddexp(label, blank)
                for k in range(classes):
                    log = x[i, step, k]
                    if k == mask:
                        _grow(new, path, -np.inf, both + log)
                    elif path and path[-1] == k:
                        _grow(new, path, label + log, -np.inf)
                        _grow(new, path + (k,), blank + log, -np.inf)
                    else:
                        _grow(new, path + (k,), both + log, -np.inf)
            beams = {p: new[p] for p in _ranked(new, classes)[:width]}
        for j, path in enumerate(_ranked(beams, classes)[:top]):
            paths[j, i, :len(path)] = path
            scores[i, j] = np.logaddexp(*beams[path])
    return _t(paths), _t(scores)


def _ranked(beams, classes):
    """Best first; among equals the one that comes last with the classes counted backwards."""
    def place(path):
        return (np.logaddexp(*beams[path]), [classes - 1 - k for k in path])
    return sorted(beams, key=place, reverse=True)


def _grow(beams, path, label, blank):
    a, b = beams.get(path, (-np.inf, -np.inf))
    beams[path] = (np.logaddexp(a, label), np.logaddexp(b, blank))


# Signals

def _pair(z):
    return np.asarray(z[0]).astype("float64") + 1j * np.asarray(z[1]).astype("float64")


def _parts(z):
    return _t(np.real(z).astype("float32")), _t(np.imag(z).astype("float32"))


def _check_pair(x):
    if not isinstance(x, (tuple, list)):
        raise ValueError(
            "Input `x` should be a tuple of two tensors - real and imaginary. "
            f"Received: x={x}")
    if len(x) != 2:
        raise ValueError(
            "Input `x` should be a tuple of two tensors - real and imaginary. "
            f"Received: x={x}")


def _waves(n, m=None):
    turns = np.outer(np.arange(n), np.arange(n if m is None else m)) % n
    angle = 2 * np.pi * turns / n
    # Quarters of a turn have no rounding.
    flat = turns * 4 % n == 0
    c, s = np.cos(angle), np.sin(angle)
    c, s = np.where(flat, np.round(c), c), np.where(flat, np.round(s), s)
    return _t(c.astype("float32")), _t(s.astype("float32"))


def _turn(x, axis, inverse):
    """One discrete Fourier transform, by the matrix of its waves, along an axis."""
    re, im = (o.moveaxis(_f(v), axis, -1) for v in x)
    n = re.shape[-1]
    c, s = _waves(n)
    s = s if inverse else -s
    a, b = o.matmul(re, c) - o.matmul(im, s), o.matmul(re, s) + o.matmul(im, c)
    if inverse:
        a, b = a / n, b / n
    return o.moveaxis(a, -1, axis), o.moveaxis(b, -1, axis)


def fft(x):
    _check_pair(x)
    return o._record("FFT", lambda x: _turn(x, -1, False), (tuple(x),), {})


def fft2(x):
    _check_pair(x)
    return o._record("FFT2", lambda x: _turn(_turn(x, -1, False), -2, False), (tuple(x),), {})


def ifft2(x):
    _check_pair(x)
    return o._record("IFFT2", lambda x: _turn(_turn(x, -1, True), -2, True), (tuple(x),), {})


def _fit(x, n):
    m = x.shape[-1]
    if n is None or n == m:
        return x
    return x[..., :n] if n < m else o.pad(x, [(0, 0)] * (len(x.shape) - 1) + [(0, n - m)])


def rfft(x, fft_length=None):
    def f(x):
        x = _fit(_f(x), fft_length)
        n = x.shape[-1]
        c, s = _waves(n, n // 2 + 1)
        return o.matmul(x, c), o.matmul(x, -s)
    return o._record("RFFT", f, (x,), {})


def irfft(x, fft_length=None):
    _check_pair(x)

    def f(x):
        re, im = _f(x[0]), _f(x[1])
        n = 2 * (re.shape[-1] - 1) if fft_length is None else fft_length
        re, im = _fit(re, n // 2 + 1), _fit(im, n // 2 + 1)
        c, s = _waves(n, n // 2 + 1)
        twice = np.full(n // 2 + 1, 2.0, "float32")
        twice[0] = 1
        if n % 2 == 0:
            twice[-1] = 1
        c, s = o.transpose(c) * twice[:, None], o.transpose(s) * twice[:, None]
        return (o.matmul(re, c) - o.matmul(im, s)) / n
    return o._record("IRFFT", f, (tuple(x),), {})


@_op("ExtractSequences")
def extract_sequences(x, sequence_length, sequence_stride):
    x = _t(x)
    n = (x.shape[-1] - sequence_length) // sequence_stride + 1
    rows = np.arange(n)[:, None] * sequence_stride + np.arange(sequence_length)[None, :]
    return o.take(x, rows.astype("int32"), axis=-1)


def _stft_window(window, length):
    if window is None:
        return o.ones((length,))
    if isinstance(window, str):
        k = np.arange(length)
        if window == "hann":
            w = 0.5 - 0.5 * np.cos(2 * np.pi * k / length)
        elif window == "hamming":
            w = 0.54 - 0.46 * np.cos(2 * np.pi * k / length)
        else:
            raise ValueError(
                "If a string is passed to `window`, it must be one of "
                f'`"hann"`, `"hamming"`. Received: window={window}')
        return _t(w.astype("float32"))
    return _f(window)


def stft(x, sequence_length, sequence_stride, fft_length, window="hann", center=True):
    if fft_length < sequence_length and not o._is_symbolic(x):
        raise ValueError(
            "`fft_length` must equal or larger than `sequence_length`. Received: "
            f"sequence_length={sequence_length}, fft_length={fft_length}")

    def f(x):
        x = _f(x)
        if center:
            widths = [(0, 0)] * (len(x.shape) - 1) + [(fft_length // 2, fft_length // 2)]
            x = o.pad(x, widths, mode="reflect")
        w = _stft_window(window, sequence_length)
        left = (fft_length - sequence_length) // 2
        w = o.pad(w, [(left, fft_length - sequence_length - left)])
        return rfft(extract_sequences(x, fft_length, sequence_stride) * w, fft_length)
    return o._record("STFT", f, (x,), {})


def istft(x, sequence_length, sequence_stride, fft_length, length=None, window="hann", center=True):
    _check_pair(x)

    def f(x):
        frames = irfft(x, fft_length)
        w = _stft_window(window, sequence_length)
        left = (fft_length - sequence_length) // 2
        w = o.pad(w, [(left, fft_length - sequence_length - left)])
        n = frames.shape[-2]
        size = (n - 1) * sequence_stride + fft_length
        places = np.arange(n)[:, None] * sequence_stride + np.arange(fft_length)[None, :]
        hot = o.one_hot(_t(places.astype("int32")), size)
        total = o.einsum("...nk,nks->...s", frames * w, hot)
        weight = o.einsum("nk,nks->s", o.broadcast_to(o.square(w), (n, fft_length)), hot)
        y = total / o.where(weight > 1e-11, weight, 1.0)
        start = fft_length // 2 if center else 0
        end = start + length if length is not None else size - (fft_length // 2 if center else 0)
        return y[..., start:end]
    return o._record("ISTFT", f, (tuple(x),), {})


def view_as_complex(x):
    x = np.asarray(_f(x))
    if x.shape[-1] != 2:
        raise ValueError(
            "Last dimension of input must be size 2 (real and imaginary). "
            f"Received shape: {x.shape}")
    return (x[..., 0] + 1j * x[..., 1]).astype("complex64")


def view_as_real(x):
    x = np.asarray(x)
    return _t(np.stack([x.real, x.imag], axis=-1).astype("float32"))


def polar(abs_, angle):
    a, b = np.asarray(_f(abs_)), np.asarray(_f(angle))
    return (a * np.cos(b) + 1j * a * np.sin(b)).astype("complex64")
"""#
}
