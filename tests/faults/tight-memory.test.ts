import { beforeAll } from "vitest";
import { testFault } from "#tests/faults/short-form.ts";
import { buildSite } from "#tests/faults/site-process.ts";
import { tightMemory } from "#tests/faults/tight-memory.ts";

beforeAll(buildSite, 180_000);

testFault("Q24 with 128 MB of heap ten photos of 12 MB at once go to disk, and the server grows by less than 64 MB", tightMemory, 1);
