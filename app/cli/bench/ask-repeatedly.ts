import { readdirSync, readFileSync } from "node:fs";
import { Agent, get } from "node:http";

const NANOSECONDS = 1e6;

/** Processor time of all threads of a process, milliseconds, to the nanosecond and not to the tick; null where the system has no /proc. */
export function exactCpuOf(pid: number): number | null {
  try {
    const tasks = `/proc/${pid}/task`;
    return readdirSync(tasks).reduce(
      (sum, task) => sum + Number(readFileSync(`${tasks}/${task}/schedstat`, "utf8").split(" ")[0]) / NANOSECONDS,
      0,
    );
  } catch {
    return null;
  }
}

export interface Asked {
  /** Milliseconds of the serving process's time for each request; null where it cannot be told. */
  cpuMs: number | null;
  bytes: number;
}

/** Asks for a page `times` times, a few at once, and takes the server's own time for it. Throws for any answer but `status`. */
export async function askRepeatedly(
  url: string,
  pid: number,
  { times, headers = {}, status = 200, atOnce = 4 }: { times: number; headers?: Record<string, string>; status?: number; atOnce?: number },
): Promise<Asked> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  let left = times;
  let bytes = 0;
  const before = exactCpuOf(pid);
  const turn = async () => {
    for (; left > 0; ) {
      left -= 1;
      bytes = await askOnce(url, agent, headers, status);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, turn));
  const after = exactCpuOf(pid);
  agent.destroy();
  return { cpuMs: before === null || after === null ? null : (after - before) / times, bytes };
}

/** Bytes of the answer's body as sent. By node:http, since fetch unpacks a body and hides how long it was on the wire. */
function askOnce(url: string, agent: Agent, headers: Record<string, string>, status: number): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { "accept-encoding": "br", ...headers } }, (answer) => {
      let bytes = 0;
      answer.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      answer.once("end", () =>
        answer.statusCode === status ? resolve(bytes) : reject(new Error(`${url} answers ${answer.statusCode}, not ${status}`)),
      );
    }).once("error", reject);
  });
}

/** The middle one; null where any is unknown. */
export function medianOf(figures: readonly (number | null)[]): number | null {
  const known = figures.filter((figure) => figure !== null).sort((a, b) => a - b);
  return known.length < figures.length ? null : (known[known.length >> 1] ?? null);
}
