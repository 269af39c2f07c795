import { promises as dns } from "node:dns";

/** Milliseconds one question may take, and how often it is asked. */
const PATIENCE = { timeout: 2_000, tries: 2 };
/** What is read of an answer, however long it is: a name with more addresses or records is not a clinic's. */
const MOST_ANSWERS = 100;
const LONGEST_TXT = 1_000;

/** The public DNS, asked directly: neither the machine's hosts file nor its search domains have a say. */
export interface Resolver {
  /** Every address of a name, IPv4 first. Empty: it has none, or nobody answered. */
  addresses(name: string): Promise<string[]>;
  /** The TXT records at a name, each joined to one text. Empty: there are none, or nobody answered. */
  txt(name: string): Promise<string[]>;
}

/** `servers` as "address" or "address:port"; none: the system's. */
export function createResolver(servers: readonly string[] = []): Resolver {
  const resolver = new dns.Resolver(PATIENCE);
  if (servers.length > 0) resolver.setServers(servers);
  const answers = async <T>(asked: Promise<T[]>): Promise<T[]> => (await asked.catch(() => [])).slice(0, MOST_ANSWERS);
  return {
    async addresses(name) {
      const [v4, v6] = await Promise.all([answers(resolver.resolve4(name)), answers(resolver.resolve6(name))]);
      return [...v4, ...v6];
    },
    async txt(name) {
      return (await answers(resolver.resolveTxt(name))).map((parts) => parts.join("").slice(0, LONGEST_TXT));
    },
  };
}
