// Many people at once, each with a connection and an address of their own, from a process of its own: told by one line (JSON, see crowd.ts) on its input, it prints
// one line about what came back. Requests begin at their own times, whatever the answers take, or some while after the last answer.
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { createInterface } from "node:readline";

/** Nobody waits for longer. */
const GIVEN_UP_MS = 30_000;

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await drive(JSON.parse(line)))}\n`);
}

/** @param {import("#app/cli/bench/crowd.ts").Crowd} crowd */
async function drive({ origins, host, people, seconds, pauseMs, rate, kinds, seed }) {
  let state = seed >>> 0;
  // Numerical Recipes' linear congruential generator: enough for choosing.
  const chance = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const shares = kinds.reduce((sum, { share }) => sum + share, 0);
  /** @type {Record<string, { latencies: number[], statuses: Record<string, number> }>} */
  const seen = Object.fromEntries(kinds.map(({ name }) => [name, { latencies: [], statuses: {} }]));
  const goodPerSecond = Array.from({ length: seconds + 1 }, () => 0);
  const files = new Map(kinds.flatMap(({ files = [] }) => files).map((path) => [path, readFileSync(path)]));
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1_000;
  let number = 0;

  await Promise.all(Array.from({ length: people }, (_, who) => live(who)));
  return {
    kinds: Object.fromEntries(Object.entries(seen).map(([name, { latencies, statuses }]) => [name, { ...timesOf(latencies), statuses }])),
    goodPerSecond,
  };

  /** @param {number} who */
  async function live(who) {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const every = rate === null ? pauseMs : (people / rate) * 1_000;
    let due = startedAt + chance() * every;
    while (due < endsAt) {
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
      const kind = chosen();
      const status = await ask(agent, who, kind);
      const now = performance.now();
      const { latencies, statuses } = /** @type {{ latencies: number[], statuses: Record<string, number> }} */ (seen[kind.name]);
      // From when it was due: who could not even ask has waited too.
      latencies.push(now - due);
      statuses[status] = (statuses[status] ?? 0) + 1;
      const second = Math.floor((now - startedAt) / 1_000);
      if (status === "200" && second < goodPerSecond.length) goodPerSecond[second] = (goodPerSecond[second] ?? 0) + 1;
      due = rate === null ? now + every * (0.5 + chance()) : due + every;
    }
    agent.destroy();
  }

  function chosen() {
    let at = chance() * shares;
    for (const kind of kinds) {
      at -= kind.share;
      if (at < 0) return kind;
    }
    return /** @type {import("#app/cli/bench/crowd.ts").Kind} */ (kinds[0]);
  }

  /**
   * @param {Agent} agent @param {number} who @param {import("#app/cli/bench/crowd.ts").Kind} kind
   * @returns {Promise<string>} the status, or what broke
   */
  function ask(agent, who, { method, paths, headers = {}, cookies, body, files: photos }) {
    number += 1;
    const filled = (/** @type {string} */ text) => text.replaceAll("{n}", String(number));
    const path = filled(paths[Math.floor(chance() * paths.length)] ?? "/");
    const photo = photos && files.get(photos[Math.floor(chance() * photos.length)] ?? "");
    const content = photo ? multipart(photo) : body === undefined ? undefined : Buffer.from(filled(body));
    const all = {
      host,
      accept: "text/html,*/*;q=0.8",
      "accept-encoding": "br",
      "x-forwarded-for": `10.${who >> 8}.${who & 255}.${1 + (number % 200)}`,
      ...headers,
      ...(cookies ? { cookie: cookies[who % cookies.length] } : {}),
      ...(content === undefined ? {} : { "content-length": content.length }),
    };
    return new Promise((resolve) => {
      const call = request(
        (origins[who % origins.length] ?? "") + path,
        { method, agent, headers: all, timeout: GIVEN_UP_MS },
        (answer) => {
          answer.resume();
          answer.once("end", () => resolve(String(answer.statusCode)));
          answer.once("aborted", () => resolve("cut"));
        },
      );
      call.once("timeout", () => call.destroy(Object.assign(new Error("no answer"), { code: "no answer" })));
      call.once("error", (error) => resolve(/** @type {NodeJS.ErrnoException} */ (error).code ?? "error"));
      call.end(content);
    });
  }
}

/** @param {Buffer} photo */
function multipart(photo) {
  return Buffer.concat([
    Buffer.from('--crowd\r\nContent-Disposition: form-data; name="photo"; filename="photo.jpg"\r\nContent-Type: image/jpeg\r\n\r\n'),
    photo,
    Buffer.from("\r\n--crowd--\r\n"),
  ]);
}

/** @param {number[]} latencies */
function timesOf(latencies) {
  latencies.sort((a, b) => a - b);
  const at = (/** @type {number} */ share) =>
    Math.round(latencies[Math.min(latencies.length - 1, Math.floor(share * latencies.length))] ?? 0);
  return { answers: latencies.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), longest: at(1) };
}
