import { spawn } from "node:child_process";
import { once } from "node:events";
import { Agent, get } from "node:http";
import { connect } from "node:net";
import { expect, test } from "vitest";

test("Q19 a server told to stop finishes what runs, still answers for its drain time, and then ends although a client holds a connection", async () => {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/web/drain-probe.ts"], { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  const ended = once(child, "exit");
  await once(child.stdout, "data");
  const port = Number(output.trim());
  const agent = new Agent({ keepAlive: true });

  const idle = connect(port, "127.0.0.1");
  await once(idle, "connect");
  expect((await ask(port, agent)).body).toBe("serving");
  const running = ask(port, agent);
  await new Promise((resolve) => setTimeout(resolve, 50));
  child.kill("SIGTERM");
  expect((await running).body).toBe("draining");
  const late = await ask(port, agent);
  expect(late).toEqual({ body: "draining", connection: "close" });

  const [code] = await ended;
  expect(code).toBe(0);
  expect(output).toContain("closed");
  idle.destroy();
  await expect(ask(port, agent)).rejects.toThrow("ECONNREFUSED");
});

function ask(port: number, agent: Agent): Promise<{ body: string; connection: string | undefined }> {
  return new Promise((resolve, reject) => {
    const call = get({ port, host: "127.0.0.1", agent }, async (res) => {
      let body = "";
      for await (const chunk of res) body += chunk;
      resolve({ body, connection: res.headers.connection });
    });
    call.on("error", reject);
  });
}
