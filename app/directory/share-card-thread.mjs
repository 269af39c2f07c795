// Runs in a thread of its own, so that no page waits while a picture is drawn. Plain JavaScript: started from source and from the build alike.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parentPort } from "node:worker_threads";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

const ready = initWasm(readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));

parentPort?.on("message", async (/** @type {string} */ svg) => {
  await ready;
  const drawing = new Resvg(svg);
  const image = drawing.render();
  const png = image.asPng();
  image.free();
  drawing.free();
  parentPort?.postMessage(png);
});
