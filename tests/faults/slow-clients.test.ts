import { beforeAll } from "vitest";
import { testFault } from "#tests/faults/short-form.ts";
import { buildSite } from "#tests/faults/site-process.ts";
import { slowClients } from "#tests/faults/slow-clients.ts";

beforeAll(buildSite, 180_000);

testFault(
  "Q7 a thousand each that drip headers, drip bodies or do not read: all are cut off in time, and others read meanwhile",
  slowClients,
  1,
);
