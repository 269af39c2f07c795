import { beforeAll } from "vitest";
import { longQueue } from "#tests/faults/long-queue.ts";
import { testFault } from "#tests/faults/short-form.ts";
import { buildSite } from "#tests/faults/site-process.ts";

beforeAll(buildSite, 180_000);

testFault(
  "Q10 ten thousand jobs wait: pages are as quick as before, a letter somebody waits for goes out first, the queue gets shorter",
  longQueue,
  1,
);
