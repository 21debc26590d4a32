// Runs a three-cell Keras lesson in the browser build and natively, and compares what they print.
// usage: node smoke.mjs MODULE.wasm LECTERN
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [wasmPath, lectern] = process.argv.slice(2);

const cells = [
  `import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(7)
x = np.random.rand(64, 4).astype("float32")
y = (x.sum(axis=1) > 2).astype("float32")
print(x.shape, y.mean().round(4))
`,
  `inputs = keras.Input(shape=(4,))
hidden = layers.Dense(8, activation="relu")(inputs)
outputs = layers.Dense(1, activation="sigmoid")(hidden)
model = keras.Model(inputs, outputs)
model.compile(optimizer="adam", loss="binary_crossentropy")
print(model.count_params())
`,
  `history = model.fit(x, y, epochs=5, batch_size=16, verbose=0)
print([round(v, 5) for v in history.history["loss"]])
print(model.predict(x[:3], verbose=0).round(4).tolist())
`,
];

const decoder = new TextDecoder();
let printed = "";
const module = await WebAssembly.compile(readFileSync(wasmPath));
const instance = await WebAssembly.instantiate(module, {
  lectern: {
    write(stream, pointer, count) {
      const text = decoder.decode(new Uint8Array(instance.exports.memory.buffer, pointer, count));
      if (stream === 0) printed += text;
      if (stream === 1) process.stderr.write(text);
      if (stream === 2 && text.includes('"error"')) process.stderr.write(text);
    },
    monotonic_seconds: () => performance.now() / 1000,
    wall_clock_seconds: () => Date.now() / 1000,
  },
  // The C library asks for little of its system; what it does ask for is refused.
  wasi_snapshot_preview1: new Proxy({}, { get: () => () => 52 }),
});
instance.exports._initialize?.();

for (const cell of cells) {
  const bytes = new TextEncoder().encode(cell);
  const pointer = instance.exports.lectern_allocate(bytes.length);
  new Uint8Array(instance.exports.memory.buffer, pointer, bytes.length).set(bytes);
  const failed = instance.exports.lectern_run_cell(pointer, bytes.length);
  instance.exports.lectern_release(pointer);
  if (failed) {
    console.error("the browser build raised an error in this cell:\n" + cell);
    process.exit(1);
  }
}

const folder = mkdtempSync(join(tmpdir(), "lectern-"));
const file = join(folder, "lesson.py");
writeFileSync(file, cells.join("\n"));
const native = spawnSync(lectern, ["run", file], { encoding: "utf8" });
rmSync(folder, { recursive: true });
if (native.status !== 0) {
  console.error(native.stderr);
  process.exit(1);
}
if (native.stdout !== printed) {
  console.error(`the browser build prints\n${printed}\nand the native one\n${native.stdout}`);
  process.exit(1);
}
console.log(`browser build: same text as natively, ${printed.split("\n").length - 1} lines`);
