import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createLog } from "#app/platform/log.server.ts";
import { createDrain } from "#app/web/drain.server.ts";

/** A server of one slow answer, which drains for a second on SIGTERM. Prints its port first, and "closed" when its database would be. */
const server = createServer((_req, res) => {
  if (drain.isDraining()) res.shouldKeepAlive = false;
  setTimeout(() => res.end(drain.isDraining() ? "draining" : "serving"), 300);
});
const drain = createDrain(server, createLog({ level: "silent" }), async () => void process.stdout.write("closed\n"));
process.on("SIGTERM", () => drain.begin(0, 1));
server.listen(0, "127.0.0.1", () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
