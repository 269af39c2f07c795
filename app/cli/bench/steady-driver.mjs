// Asks for one page at a steady rate, whatever the answers take, and prints how long they took: one turn for each line it reads (JSON: url, rate, seconds, cookie).
// A process of its own, so that its work is nobody's latency, and one for all turns: a fresh one is slow itself, most of all where the other core is busy.
import { Agent, get } from "node:http";
import { createInterface } from "node:readline";

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

for await (const line of createInterface({ input: process.stdin }))
  process.stdout.write(`${JSON.stringify(await turn(JSON.parse(line)))}\n`);
agent.destroy();

/** @param {{ url: string, rate: number, seconds: number, cookie: string }} asked */
function turn({ url, rate, seconds, cookie }) {
  const headers = { "accept-encoding": "br", ...(cookie === "" ? {} : { cookie }) };
  const total = rate * seconds;
  /** @type {number[]} */
  const latencies = [];
  let failed = 0;
  let sent = 0;
  let ended = 0;
  return new Promise((resolve) => {
    const startedAt = performance.now();
    const timer = setInterval(() => {
      const due = Math.min(total, Math.floor(((performance.now() - startedAt) * rate) / 1_000));
      for (; sent < due; sent++) ask();
      if (sent >= total) clearInterval(timer);
    }, 1);

    function ask() {
      const askedAt = performance.now();
      get(url, { agent, headers }, (answer) => {
        answer.resume().once("end", () => {
          latencies.push(performance.now() - askedAt);
          if (answer.statusCode !== 200) failed += 1;
          end();
        });
      }).once("error", () => {
        failed += 1;
        end();
      });
    }

    function end() {
      ended += 1;
      if (ended < total) return;
      latencies.sort((a, b) => a - b);
      const at = (/** @type {number} */ share) => latencies[Math.floor(share * latencies.length)] ?? Number.NaN;
      resolve({ p50: at(0.5), p95: at(0.95), p99: at(0.99), answers: latencies.length, failed });
    }
  });
}
