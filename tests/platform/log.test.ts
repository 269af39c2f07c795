import { spawnSync } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { expect, test } from "vitest";
import { createLog, type LogFields, truncatedIp } from "#app/platform/log.server.ts";

function logged(write: (log: ReturnType<typeof createLog>) => void): { line: string; fields: Record<string, unknown> } {
  let line = "";
  const destination = {
    write(text: string) {
      line += text;
    },
  };
  write(createLog({ name: "test", destination }));
  return { line, fields: JSON.parse(line) };
}

test("G1 a line carries only listed fields, even where more are handed in", () => {
  const more = { requestId: "r1", status: 200, cookie: "session=1", password: "hunter2", email: "ada@example.org" };
  const { line, fields } = logged((log) => log.info("answered", more as LogFields));
  expect(fields).toMatchObject({ name: "test", requestId: "r1", status: 200, msg: "answered" });
  expect(line).not.toMatch(/session=1|hunter2|ada@example/);
});

test("G1 an error leaves kind, code and place in the log, and none of its words, which may be a person's", () => {
  const error = Object.assign(new TypeError("cannot parse ada@example.org"), { code: "E_PARSE" });
  const { line, fields } = logged((log) => log.error("failed", { error }));
  expect(fields).toMatchObject({ errorKind: "TypeError", errorCode: "E_PARSE" });
  expect(String(fields.errorAt)).toContain("log.test.ts");
  expect(line).not.toContain("ada@example");
});

test("G1 a line break in what a client sent cannot forge a second line", () => {
  const { line } = logged((log) => log.info("answered", { path: '/a\n{"level":60}' }));
  expect(line.trimEnd().split("\n")).toHaveLength(1);
});

test("Q4 a full disk under the log ends nothing: the process that writes to it goes on", () => {
  const full = openSync("/dev/full", "w");
  const lines = `import { createLog } from "#app/platform/log.server.ts";
    const log = createLog();
    for (let line = 0; line < 8_000; line++) log.info("answered", { path: "/a/path/that/is/rather/long/for/a/line" });
    process.stderr.write("still here");`;
  const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", lines], {
    stdio: ["ignore", full, "pipe"],
    encoding: "utf8",
  });
  closeSync(full);
  expect([status, stderr]).toEqual([0, "still here"]);
}, 60_000);

test.each([
  ["203.0.113.77", "203.0.113.0"],
  ["::ffff:203.0.113.77", "203.0.113.0"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1::"],
  ["2001:db8::1", "2001:db8:0::"],
  ["::1", "0:0:0::"],
  ["fe80::1%eth0", "fe80:0:0::"],
  ["not an address", "unknown"],
])("G1 the address %s is logged as %s", (ip, expected) => {
  expect(truncatedIp(ip)).toBe(expected);
});
