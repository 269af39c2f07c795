import { type Agent, Agent as HttpAgent, type IncomingMessage, request } from "node:http";
import { Agent as HttpsAgent, request as requestTls } from "node:https";
import { setTimeout as sleep } from "node:timers/promises";

/** Requests of people who stay on the site, each over one connection of their own that is kept. */
export interface SteadyClients {
  /** Ends after the requests under way. */
  stop(): Promise<Sent>;
}

export interface Sent {
  answered: number;
  /** Asked to come again in some seconds, because the machine has more to do than it can: an answer, and a meant one. */
  sentAway: number;
  /** What went wrong: broken connections, answers of 500 and above, bodies that were cut. */
  failures: string[];
}

export interface Asked {
  method: "GET" | "POST";
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

/** `ask` says what the `n`th request of client `who` is. */
export function startSteadyClients(
  origin: string,
  host: string,
  clients: number,
  pauseMs: number,
  ask: (who: number, n: number) => Asked,
): SteadyClients {
  const secure = origin.startsWith("https:");
  const sent: Sent = { answered: 0, sentAway: 0, failures: [] };
  let stopping = false;

  async function live(who: number): Promise<void> {
    const agent: Agent = secure
      ? new HttpsAgent({ keepAlive: true, maxSockets: 1, rejectUnauthorized: false, servername: host })
      : new HttpAgent({ keepAlive: true, maxSockets: 1 });
    for (let n = 0; !stopping; n++) {
      const asked = ask(who, n);
      const failure = await once(agent, asked);
      if (failure === null) sent.answered += 1;
      else sent.failures.push(`${asked.method} ${asked.path}: ${failure}`);
      await sleep(pauseMs);
    }
    agent.destroy();
  }

  function once(agent: Agent, { method, path, headers, body }: Asked): Promise<string | null> {
    return new Promise((resolve) => {
      const all = { host, ...headers, ...(body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) }) };
      const call = (secure ? requestTls : request)(origin + path, { method, agent, headers: all }, (res) => {
        res.resume();
        res.once("aborted", () => resolve("the answer was cut"));
        if (res.statusCode === 503 && res.headers["retry-after"] !== undefined) sent.sentAway += 1;
        res.once("end", () => resolve(isFailure(res) ? `answered ${res.statusCode} ${res.statusMessage}` : null));
      });
      call.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
      call.end(body);
    });
  }

  const lives = Array.from({ length: clients }, (_, who) => live(who));
  return {
    async stop() {
      stopping = true;
      await Promise.all(lives);
      return sent;
    },
  };
}

const isFailure = ({ statusCode = 500, headers }: IncomingMessage): boolean =>
  statusCode >= 500 && (statusCode !== 503 || headers["retry-after"] === undefined);
