// Runs in a thread of its own, which is ended when a photo keeps it too long. Plain JavaScript: started from source and from the build alike.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parentPort } from "node:worker_threads";
import { initSync, WasmReader } from "@contentauth/c2pa-wasm";

/**
 * @typedef {{ bytes: Uint8Array, mimeType: string, anchorsPem: string | null }} CredentialTask
 * @typedef {{ common_name?: string, issuer?: string, time?: string }} SignatureInfo
 * @typedef {{ signature_info?: SignatureInfo, claim_generator?: string, claim_generator_info?: { name?: string, version?: string }[] }} Manifest
 * @typedef {{ active_manifest?: string, manifests?: Record<string, Manifest>, validation_state?: string }} ManifestStore
 */

// A stranger's file neither makes us call anybody nor writes our log.
globalThis.fetch = () => Promise.reject(new Error("photos are read without the network"));
for (const name of /** @type {const} */ (["debug", "log", "info", "warn", "error"])) console[name] = () => {};

const wasm = initSync({ module: readFileSync(createRequire(import.meta.url).resolve("@contentauth/c2pa-wasm/c2pa.wasm")) });

parentPort?.on("message", async (/** @type {CredentialTask} */ task) => {
  const answer = await read(task);
  parentPort?.postMessage({ ...answer, memoryBytes: wasm.memory.buffer.byteLength });
});

/** @param {CredentialTask} task */
async function read({ bytes, mimeType, anchorsPem }) {
  const settings = {
    verify: { remote_manifest_fetch: false, ocsp_fetch: false, verify_trust: true },
    ...(anchorsPem === null ? {} : { trust: { trust_anchors: anchorsPem } }),
  };
  let reader;
  try {
    reader = await WasmReader.fromBytes(mimeType, bytes, JSON.stringify(settings));
    return { findings: findingsOf(JSON.parse(reader.json())) };
  } catch (error) {
    // The library's own errors are strings. Anything else is a crash inside it, after which its memory cannot be relied on.
    if (typeof error !== "string") throw error;
    return { problem: error };
  } finally {
    reader?.free();
  }
}

/** @param {ManifestStore} store */
function findingsOf(store) {
  const manifest = store.manifests?.[store.active_manifest ?? ""];
  const signature = manifest?.signature_info;
  const program = manifest?.claim_generator_info?.[0];
  return {
    state: store.validation_state ?? "",
    issuer: signature?.issuer ?? signature?.common_name,
    signedAt: signature?.time,
    generator: program?.name === undefined ? manifest?.claim_generator : [program.name, program.version].filter(Boolean).join(" "),
  };
}
