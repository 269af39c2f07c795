import { beforeAll, expect, test } from "vitest";
import { openPlainProxy } from "#tests/faults/plain-proxy.ts";
import { rollUnderLoad } from "#tests/faults/restarts.ts";
import { buildSite } from "#tests/faults/site-process.ts";

beforeAll(buildSite, 300_000);

test("Q19: two servers are replaced one after the other while 50 people read and sign in over kept connections, and no request fails", async () => {
  const { answered, failures } = await rollUnderLoad(1, openPlainProxy);
  expect(failures).toEqual([]);
  expect(answered).toBeGreaterThan(500);
}, 120_000);
