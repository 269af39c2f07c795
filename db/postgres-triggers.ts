/** Where statements of a migration part. */
const BREAK = "--> statement-breakpoint";

const TRIGGER =
  /^create trigger "(?<name>\w+)" (?<when>before|after) (?<event>insert|delete|update(?: of (?:"\w+"(?:, )?)+)?) on "(?<table>\w+)"(?: when (?<condition>[\s\S]+?))? begin (?<body>[\s\S]+) end;$/i;
const REFUSAL = /^select raise\(abort, ('(?:[^']|'')*')\)$/i;

/** Functions of SQLite's that triggers call. */
const FUNCTIONS = `create function unixepoch() returns bigint language sql stable as $$ select cast(extract(epoch from now()) as bigint) $$;`;

/**
 * The text of a migration of triggers and views as PostgreSQL takes it: each trigger becomes a function and a trigger that calls it. Bodies must be such as both engines understand.
 * @throws Error at a statement that is neither.
 */
export function inPostgresWords(migration: string): string {
  const statements = migration.split(BREAK).map((text) => text.trim().replaceAll("`", '"'));
  return [FUNCTIONS, ...statements.flatMap(statementsOf)].join(`\n${BREAK}\n`).concat("\n");
}

function statementsOf(statement: string): string[] {
  if (/^create view /i.test(statement)) return [statement.replaceAll(/\+(?=")/g, "")];
  const parts = TRIGGER.exec(statement)?.groups as Record<"name" | "when" | "event" | "table" | "condition" | "body", string> | undefined;
  if (parts === undefined) throw new Error(`Neither a trigger nor a view: ${statement.slice(0, 80)}`);
  const { name, when, event, table, condition, body } = parts;
  const does = body
    .split(/;\s*/)
    .filter((text) => text !== "")
    .map((text) => `${text.replace(REFUSAL, "raise exception using message = $1")};`)
    .join("\n  ");
  const guarded = condition === undefined ? does : `if ${condition} then\n  ${does}\n  end if;`;
  // What is returned before a deletion is whether it goes on; afterwards nobody asks.
  const goOn = /^delete/i.test(event) ? "old" : "new";
  return [
    `create function "${name}"() returns trigger language plpgsql as $$\nbegin\n  ${guarded}\n  return ${goOn};\nend $$;`,
    `create trigger "${name}" ${when.toLowerCase()} ${event.toLowerCase()} on "${table}" for each row execute function "${name}"();`,
  ];
}
