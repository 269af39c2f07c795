import type { Server } from "node:http";
import type { Socket } from "node:net";
import type { Log } from "#app/platform/log.server.ts";

/** After this the process ends, whatever is still open. Supervisors commonly kill at 30 s too, but without a word in the log. */
const HARD_STOP_MS = 30_000;

export type Drain = {
  isDraining: () => boolean;
  /**
   * Stops taking connections after `afterSeconds`, lets what runs finish, then closes and exits with `code`.
   * Until then /readyz says no while requests are still served, so that a load balancer moves on before anything fails.
   */
  begin: (code: number, afterSeconds: number) => void;
};

/** `close` frees what the process holds, such as the database, once the last answer is out. */
export function createDrain(server: Server, log: Log, close: () => Promise<void>): Drain {
  let draining = false;
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });

  // close() leaves alone a connection that goes idle a moment later, and neither call ends one that a browser opened ahead and never used.
  function endIdle(): void {
    server.closeIdleConnections();
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
  }

  async function stop(code: number, afterSeconds: number): Promise<void> {
    setTimeout(() => {
      log.error("requests were still open after 30 s and have been cut");
      process.exit(code === 0 ? 1 : code);
    }, HARD_STOP_MS).unref();
    await new Promise((resolve) => setTimeout(resolve, afterSeconds * 1_000));
    const closed = new Promise((resolve) => server.close(resolve));
    const sweep = setInterval(endIdle, 100);
    await closed;
    clearInterval(sweep);
    await close();
    log.info("stopped");
    process.exit(code);
  }

  return {
    isDraining: () => draining,
    begin(code, afterSeconds) {
      if (draining) return;
      draining = true;
      void stop(code, afterSeconds);
    },
  };
}
