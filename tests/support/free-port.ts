import { once } from "node:events";
import { createServer } from "node:net";

// Below the range from which the system gives ports to outgoing connections: those of other tests would take a port between two starts of a server.
const FIRST = 20_000;
const COUNT = 12_000;

/** A port of 127.0.0.1 that nobody listens on at this moment and that no outgoing connection is given. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST + Math.floor(Math.random() * COUNT);
    if (await canListen(port)) return port;
  }
}

/** Whether nobody listens on this port of 127.0.0.1 now. */
export async function canListen(port: number): Promise<boolean> {
  const probe = createServer();
  probe.listen(port, "127.0.0.1");
  try {
    await once(probe, "listening");
  } catch {
    return false;
  }
  probe.close();
  await once(probe, "close");
  return true;
}
