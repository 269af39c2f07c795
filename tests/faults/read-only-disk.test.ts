import { beforeAll } from "vitest";
import { failingWrites } from "#tests/faults/failing-writes.ts";
import { readOnlyDisk } from "#tests/faults/read-only-disk.ts";
import { testFault } from "#tests/faults/short-form.ts";
import { buildSite } from "#tests/faults/site-process.ts";

beforeAll(buildSite, 180_000);

testFault(
  "Q5 a disk that takes no writes: forms 503, a line on every page, readiness 503, pages are read, and afterwards all is well",
  readOnlyDisk,
  1,
);
testFault(
  "Q5 the k-th write, sync or truncation fails, for every k: the database is whole and holds all that was acknowledged",
  failingWrites,
  2,
);
