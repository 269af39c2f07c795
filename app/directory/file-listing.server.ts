import { updateCells } from "#app/directory/search-cell-repository.server.ts";
import { countUpSearchVersion, type SetChange, updateSets } from "#app/directory/search-set-repository.server.ts";
import { isWordToken, wordOf } from "#app/directory/search-token.ts";
import { deleteSpelling, insertSpelling } from "#app/directory/spelling-repository.server.ts";
import type { Position } from "#app/platform/geography.ts";
import { type Db, hotStatement } from "#app/platform/store.server.ts";

/** What a clinic is to be found by. */
export interface Filing {
  clinicId: number;
  tokens: readonly string[];
  position: Position | null;
}

const FIND = "select tokens, lat, lng from search_entries where clinic_id = ?";
const UPSERT = `insert into search_entries (clinic_id, tokens, lat, lng) values (?, ?, ?, ?)
  on conflict (clinic_id) do update set tokens = excluded.tokens, lat = excluded.lat, lng = excluded.lng`;
const DELETE = "delete from search_entries where clinic_id = ?";

/** Brings sets, squares and spellings from what was filed of these clinics to what is: only what differs is written. Many at once cost less than one by one. */
export async function fileListings(tx: Db, filings: readonly Filing[]): Promise<void> {
  const changes = new Map<string, SetChange>();
  let moved = false;
  for (const filing of filings) {
    const after = [...new Set(filing.tokens)].sort();
    const before = await readFiled(tx, filing.clinicId);
    compare(changes, filing.clinicId, before.tokens, after);
    moved = (await updateCells(tx, filing.clinicId, before.position, filing.position)) || moved;
    const { position } = filing;
    if (before.known && isSame(before, { tokens: after, position })) continue;
    await hotStatement(tx, UPSERT).run(filing.clinicId, after.join("\n"), position?.lat ?? null, position?.lng ?? null);
  }
  await apply(tx, changes, moved);
}

/** A clinic that is not to be found any more. */
export async function unfileListing(tx: Db, clinicId: number): Promise<void> {
  const changes = new Map<string, SetChange>();
  const { tokens, position } = await readFiled(tx, clinicId);
  compare(changes, clinicId, tokens, []);
  const moved = await updateCells(tx, clinicId, position, null);
  await hotStatement(tx, DELETE).run(clinicId);
  await apply(tx, changes, moved);
}

interface Filed {
  tokens: readonly string[];
  position: Position | null;
}

const isSame = (one: Filed, other: Filed) =>
  one.position?.lat === other.position?.lat &&
  one.position?.lng === other.position?.lng &&
  one.tokens.length === other.tokens.length &&
  one.tokens.every((token, place) => token === other.tokens[place]);

/** `known` is false for a clinic that was never filed. */
async function readFiled(tx: Db, clinicId: number): Promise<Filed & { known: boolean }> {
  const row = (await hotStatement(tx, FIND).get(clinicId)) as { tokens: string; lat: number | null; lng: number | null } | undefined;
  if (!row) return { tokens: [], position: null, known: false };
  const { tokens, lat, lng } = row;
  return { tokens: tokens === "" ? [] : tokens.split("\n"), position: lat === null || lng === null ? null : { lat, lng }, known: true };
}

function compare(changes: Map<string, SetChange>, clinicId: number, before: readonly string[], after: readonly string[]): void {
  const [had, has] = [new Set(before), new Set(after)];
  const of = (token: string) => {
    const known = changes.get(token) ?? { added: [], removed: [] };
    changes.set(token, known);
    return known;
  };
  for (const token of after) if (!had.has(token)) of(token).added.push(clinicId);
  for (const token of before) if (!has.has(token)) of(token).removed.push(clinicId);
}

async function apply(tx: Db, changes: ReadonlyMap<string, SetChange>, moved: boolean): Promise<void> {
  if (changes.size > 0 || moved) await countUpSearchVersion(tx);
  for (const [token, { began, ended }] of await updateSets(tx, changes)) {
    if (!isWordToken(token)) continue;
    if (began) await insertSpelling(tx, "word", wordOf(token));
    else if (ended) await deleteSpelling(tx, "word", wordOf(token));
  }
}
