import { PART_SIZE, type Part, type PartKind, partsUpTo, type SitemapEntry, STANDING_PAGES } from "#app/directory/sitemap.ts";
import { greatest } from "#app/platform/engine-words.server.ts";
import { type Db, hotStatement } from "#app/platform/store.server.ts";

/** Rows read at once: about five milliseconds, after which others have their turn. */
const CHUNK = 1_000;

// A clinic's page changes with its profile, its score, which is computed anew whenever what it counts has changed, and with what is decided.
const ROWS: Record<Exclude<PartKind, "pages">, string> = {
  clinics: `
    select l.clinic_id as number, '/clinics/' || l.slug as path,
      ${greatest(
        "c.updated_at",
        "coalesce((select s.created_at from scores s where s.clinic_id = c.id order by s.id desc limit 1), 0)",
        "coalesce((select d.decided_at from decisions d where d.clinic_id = c.id order by d.seq desc limit 1), 0)",
      )} as "changedAt"
    from listings l join clinics c on c.id = l.clinic_id
    where l.clinic_id > ? and l.clinic_id <= ? order by l.clinic_id limit ?`,
  practitioners: `
    select p.id as number, '/practitioners/' || p.slug as path, null as "changedAt" from practitioners p
    where p.id > ? and p.id <= ? and exists (
      select 1 from engagements e join listings l on l.clinic_id = e.clinic_id where e.practitioner_id = p.id and e.state = 'confirmed')
    order by p.id limit ?`,
  training: `
    select t.id as number, '/training/' || t.slug as path, null as "changedAt" from training_providers t
    where t.id > ? and t.id <= ? order by t.id limit ?`,
  decisions: `
    select d.seq as number, '/decisions/' || d.id as path, d.decided_at as "changedAt" from decisions d
    where d.seq > ? and d.seq <= ? order by d.seq limit ?`,
};

const NEWEST: Record<Exclude<PartKind, "pages">, string> = {
  clinics: "select max(clinic_id) as newest from listings",
  practitioners: "select max(id) as newest from practitioners",
  training: "select max(id) as newest from training_providers",
  decisions: "select max(seq) as newest from decisions",
};

/** Every part that may hold something, found by the highest numbers alone. */
export async function listParts(db: Db): Promise<Part[]> {
  const kinds = Object.keys(NEWEST) as (keyof typeof NEWEST)[];
  const parts: Part[] = [{ kind: "pages", place: 0 }];
  for (const kind of kinds) {
    const { newest } = (await hotStatement(db, NEWEST[kind]).get()) as { newest: number | null };
    parts.push(...partsUpTo(kind, newest ?? 0));
  }
  return parts;
}

/** What one part holds, a chunk at a time: others are answered in between. */
export async function* listEntries(db: Db, { kind, place }: Part): AsyncGenerator<SitemapEntry[]> {
  if (kind === "pages") {
    yield STANDING_PAGES.map((path) => ({ path, changedAt: null }));
    return;
  }
  const last = (place + 1) * PART_SIZE;
  let after = place * PART_SIZE;
  for (;;) {
    const rows = (await hotStatement(db, ROWS[kind]).all(after, last, CHUNK)) as {
      number: number;
      path: string;
      changedAt: number | null;
    }[];
    if (rows.length > 0) yield rows.map(({ path, changedAt }) => ({ path, changedAt: changedAt === null ? null : new Date(changedAt) }));
    if (rows.length < CHUNK) return;
    after = rows.at(-1)?.number ?? last;
    await new Promise(setImmediate);
  }
}
