import type { IsolatedTasks } from "#app/platform/isolate.server.ts";
import { type AskParent, serveIsolate } from "#app/platform/serve-isolate.server.ts";

let kept = Buffer.alloc(0);

/** The child process of process-isolate.test.ts: each task does what a decoder of a stranger's file can do. */
const open = (settings: unknown, askParent: AskParent): IsolatedTasks => ({
  keep: async (input) => {
    kept = Buffer.alloc(Number(input), 1);
  },
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
});

serveIsolate(open, () => kept.byteLength);
