import { beforeAll } from "vitest";
import { blackHoles } from "#tests/faults/black-holes.ts";
import { testFault } from "#tests/faults/short-form.ts";
import { buildSite } from "#tests/faults/site-process.ts";

beforeAll(buildSite, 180_000);

testFault(
  "Q23 mail server and name servers swallow all they are sent: every page works, no request waits, and mails wait while other work is done",
  blackHoles,
  1,
);
