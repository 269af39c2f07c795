import { serveIsolate } from "#app/platform/serve-isolate.server.ts";

/** The child process of process-isolate.test.ts: each task does what a decoder of a stranger's file can do. */
serveIsolate((settings, askParent) => ({
  ask: (input) => askParent(input),
  ask_often: (input) => Promise.all(Array.from({ length: Number(input) }, (_, n) => askParent(n))),
  echo: async (input, report) => {
    report("listening");
    return { input, settings };
  },
  environment: async () => ({ names: Object.keys(process.env), pid: process.pid }),
  throw: async () => {
    throw new RangeError("not a photo");
  },
  unspeakable: async () => () => "functions cannot be copied",
  hang: (_input, report) => {
    report("hanging");
    for (;;);
  },
  sleep: () => new Promise(() => {}),
  abort: async () => process.abort(),
  exit: async () => process.exit(3),
  grow_objects: async () => {
    const kept: number[][] = [];
    for (;;) kept.push(new Array<number>(100_000).fill(kept.length));
  },
  grow_buffers: async () => {
    const kept: Buffer[] = [];
    for (;;) kept.push(Buffer.alloc(16 * 1024 * 1024, kept.length));
  },
}));
