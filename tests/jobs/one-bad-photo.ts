import { z } from "zod";
import { serveIsolate } from "#app/platform/serve-isolate.server.ts";
import { readPhoto } from "#app/provenance/read-photo.server.ts";

const Input = z.object({ bytes: z.instanceof(Uint8Array) });

/** The child process of photo-isolation.test.ts: the product's reader, and the faults of a decoder for photos that end in one of these words. */
serveIsolate(() => ({
  read_photo: async (input) => {
    const { bytes } = Input.parse(input);
    const end = Buffer.from(bytes.subarray(-7)).toString("latin1");
    if (end.endsWith("hangs")) for (;;);
    if (end.endsWith("crashes")) process.abort();
    if (end.endsWith("swells")) {
      const kept: Buffer[] = [];
      for (;;) kept.push(Buffer.alloc(32 * 1024 * 1024, kept.length));
    }
    return readPhoto(bytes, { anchorsPem: null, formats: [] });
  },
}));
