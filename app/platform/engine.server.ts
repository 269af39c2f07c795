/** Which database the product's rows are kept in. One process speaks to one engine only, so that a statement's text may depend on it. */
export const ENGINES = ["sqlite", "postgres"] as const;
export type Engine = (typeof ENGINES)[number];

/** True for what DATABASE_URL may be: `postgres://user:password@host:port,host:port/database`. */
export const isPostgresUrl = (address: string): boolean => /^postgres(?:ql)?:\/\//.test(address);

/** Read when the process starts, before any statement is written: most of them are constants. A child without the address is told the engine. */
export const ENGINE: Engine =
  process.env.SCALPMARK_ENGINE === "postgres" || isPostgresUrl(process.env.DATABASE_URL ?? "") ? "postgres" : "sqlite";
