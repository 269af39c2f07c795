import { setImmediate } from "node:timers/promises";
import { TREATMENTS, type Treatment } from "#app/clinics/treatment.ts";
import { type Db, hotQuery, hotStatement } from "#app/platform/store.server.ts";

/** Fewer clinics than this say what one of them asks, not what is usual. */
export const FEWEST_PRICED = 5;

/** What the clinics listed here state for one treatment in one currency. Amounts in hundredths. */
export interface PriceLine {
  treatment: Treatment;
  currency: string;
  /** Clinics that state a price. */
  clinics: number;
  /** The cheapest, the middle one and the dearest of the prices they begin at. */
  lowest: number;
  median: number;
  highest: number;
}

/** A treatment that clinics offer, and how many of them state what it costs. */
export interface Offered {
  treatment: Treatment;
  priced: number;
  unpriced: number;
}

export interface PriceSurvey {
  /** With at least FEWEST_PRICED clinics, by treatment and then by how many state one. */
  lines: readonly PriceLine[];
  offered: readonly Offered[];
  readAt: Date;
}

/** How many clinics state each amount: few different ones, since prices are round. */
const AMOUNTS = `select t.currency, t.price_from amount, count(*) clinics from clinic_treatments t
  where t.treatment = ? and exists (select 1 from listings l where l.clinic_id = t.clinic_id)
  group by t.currency, t.price_from order by t.currency, t.price_from`;
type Amount = { currency: string | null; amount: number | null; clinics: number };
type Priced = Amount & { currency: string; amount: number };

const isPriced = (row: Amount): row is Priced => row.currency !== null && row.amount !== null;
const countOf = (rows: readonly Amount[]) => rows.reduce((sum, { clinics }) => sum + clinics, 0);

/** Among 100,000 clinics each treatment takes a twentieth of a second, and what is usual does not change by the minute. */
const KEPT_MS = 60 * 60_000;
const kept = hotQuery(() => ({ readAt: null as Date | null, survey: null as Promise<PriceSurvey> | null }));

export function readPriceSurvey(db: Db, now: Date): Promise<PriceSurvey> {
  const place = kept(db);
  const age = place.readAt === null ? KEPT_MS : now.getTime() - place.readAt.getTime();
  if (place.survey !== null && age >= 0 && age < KEPT_MS) return place.survey;
  place.readAt = now;
  const begun = survey(db, now);
  place.survey = begun;
  // What failed is asked again by the next reader.
  begun.catch(() => {
    place.survey = null;
  });
  return begun;
}

async function survey(db: Db, now: Date): Promise<PriceSurvey> {
  const lines: PriceLine[] = [];
  const offered: Offered[] = [];
  for (const treatment of TREATMENTS) {
    const rows = hotStatement(db, AMOUNTS).all(treatment) as Amount[];
    const priced = rows.filter(isPriced);
    if (rows.length > 0) offered.push({ treatment, priced: countOf(priced), unpriced: countOf(rows) - countOf(priced) });
    lines.push(...toLines(treatment, priced));
    // Others are answered between two of them.
    await setImmediate();
  }
  return { lines, offered, readAt: now };
}

function toLines(treatment: Treatment, priced: readonly Priced[]): PriceLine[] {
  const currencies = [...new Set(priced.map(({ currency }) => currency))];
  return currencies
    .flatMap((currency): PriceLine[] => {
      const rows = priced.filter((row) => row.currency === currency);
      const clinics = countOf(rows);
      const [lowest, highest] = [rows[0]?.amount, rows.at(-1)?.amount];
      if (lowest === undefined || highest === undefined || clinics < FEWEST_PRICED) return [];
      return [{ treatment, currency, clinics, lowest, median: medianOf(rows, clinics), highest }];
    })
    .sort((a, b) => b.clinics - a.clinics);
}

/** Of amounts in rising order, each stated by so many: the middle one, or what lies between the two in the middle. */
function medianOf(rows: readonly Priced[], clinics: number): number {
  const at = (place: number) => {
    let passed = 0;
    return rows.find((row) => {
      passed += row.clinics;
      return passed > place;
    })?.amount;
  };
  return ((at(Math.floor((clinics - 1) / 2)) ?? 0) + (at(Math.floor(clinics / 2)) ?? 0)) / 2;
}
