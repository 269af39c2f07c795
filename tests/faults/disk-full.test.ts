import { beforeAll } from "vitest";
import { diskFull } from "#tests/faults/disk-full.ts";
import { testFault } from "#tests/faults/short-form.ts";
import { buildSite } from "#tests/faults/site-process.ts";

beforeAll(buildSite, 180_000);

testFault(
  "Q4 the disk is full: every write answers 503 with when to come again, pages are read, and with room again all is well by itself",
  diskFull,
  1,
);
