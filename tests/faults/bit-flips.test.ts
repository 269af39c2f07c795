import { beforeAll } from "vitest";
import { bitFlips } from "#tests/faults/bit-flips.ts";
import { testFault } from "#tests/faults/short-form.ts";
import { buildSite } from "#tests/faults/site-process.ts";

beforeAll(buildSite, 180_000);

testFault(
  "Q6 a picture with one bit turned is 410 and named in the log, never sent; a damaged database is refused with what to do",
  bitFlips,
  40,
);
