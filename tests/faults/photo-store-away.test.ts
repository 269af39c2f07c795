import { beforeAll } from "vitest";
import { photoStoreAway } from "#tests/faults/photo-store-away.ts";
import { testFault } from "#tests/faults/short-form.ts";
import { buildSite } from "#tests/faults/site-process.ts";

beforeAll(buildSite, 180_000);

testFault(
  "the store of photos goes away in the midst of an upload, and is overrun: nothing is acknowledged, 503 says when to come again, and afterwards all is well",
  photoStoreAway,
  2,
);
