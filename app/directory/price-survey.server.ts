import { TREATMENTS, type Treatment } from "#app/clinics/treatment.ts";
import { type Db, hotStatement } from "#app/platform/store.server.ts";

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
const AMOUNTS = "select treatment, currency, amount, clinics from price_counts where clinics > 0 order by currency, amount, treatment";
type Amount = { treatment: string; currency: string; amount: number; clinics: number };

const isPriced = ({ currency }: Amount) => currency !== "";
const countOf = (rows: readonly Amount[]) => rows.reduce((sum, { clinics }) => sum + clinics, 0);

/** As of this moment: triggers keep the counts in the transaction of whatever changes them. */
export async function readPriceSurvey(db: Db, now: Date): Promise<PriceSurvey> {
  const amounts = (await hotStatement(db, AMOUNTS).all()) as Amount[];
  const lines: PriceLine[] = [];
  const offered: Offered[] = [];
  for (const treatment of TREATMENTS) {
    const rows = amounts.filter((row) => row.treatment === treatment);
    const priced = rows.filter(isPriced);
    if (rows.length > 0) offered.push({ treatment, priced: countOf(priced), unpriced: countOf(rows) - countOf(priced) });
    lines.push(...toLines(treatment, priced));
  }
  return { lines, offered, readAt: now };
}

function toLines(treatment: Treatment, priced: readonly Amount[]): PriceLine[] {
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
function medianOf(rows: readonly Amount[], clinics: number): number {
  const at = (place: number) => {
    let passed = 0;
    return rows.find((row) => {
      passed += row.clinics;
      return passed > place;
    })?.amount;
  };
  return ((at(Math.floor((clinics - 1) / 2)) ?? 0) + (at(Math.floor(clinics / 2)) ?? 0)) / 2;
}
