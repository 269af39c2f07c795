export type Engine = "sqlite" | "postgres";

/** Which database the process works on: DATABASE_URL names a PostgreSQL, else it is the SQLite file. Known before the first statement is written, so read once. */
export const engine: Engine = /^postgres(ql)?:\/\//.test(process.env.DATABASE_URL ?? "") ? "postgres" : "sqlite";
