// Asks for one page at a steady rate, whatever the answers take, and prints how long they took. A process of its own, so that its work is nobody's latency.
import { Agent, get } from "node:http";

const [url = "", rate = "100", seconds = "10", cookie = ""] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const headers = { "accept-encoding": "br", ...(cookie === "" ? {} : { cookie }) };
/** @type {number[]} */
const latencies = [];
let failed = 0;
let sent = 0;
let open = 0;

const startedAt = performance.now();
const timer = setInterval(() => {
  const due = Math.floor(((performance.now() - startedAt) * Number(rate)) / 1_000);
  for (; sent < due; sent++) ask();
  if (sent >= Number(rate) * Number(seconds)) clearInterval(timer);
}, 1);

function ask() {
  const askedAt = performance.now();
  open += 1;
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
  open -= 1;
  if (open > 0 || sent < Number(rate) * Number(seconds)) return;
  agent.destroy();
  latencies.sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => latencies[Math.floor(share * latencies.length)] ?? Number.NaN;
  process.stdout.write(JSON.stringify({ p50: at(0.5), p95: at(0.95), p99: at(0.99), answers: latencies.length, failed }));
}
